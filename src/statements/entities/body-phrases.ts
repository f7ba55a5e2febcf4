import type { Phrase } from '../../language/phrases.ts'
import type { Token } from '../../language/token.ts'
import type { Vocabulary } from '../vocabulary.ts'
import type { Noun } from './compound-nouns.ts'
import { type Mention, newMention } from './mention.ts'
import { issue, textOf } from './noun-text.ts'
import { quotedName } from './organization-nouns.ts'

export const trade =
  /(?:大手|メーカー|企業|会社|ベンチャー|スタートアップ|団体|チェーン|商社|老舗|サイト|アプリ|運営元|子会社|競合|同業)$/

const naming = /^(?:は|が|も|の|に|を|から|によると|によれば|では|へ|)$/

/** 『ポリティコ』は, 英紙「ヘラルド」が: what stands in other marks, or without what it is, is a word that is talked about. */
export function isQuotedName(phrases: readonly Phrase[], at: number, vocabulary: Vocabulary): boolean {
  const phrase = phrases[at]
  const words = phrase?.content[0]?.surface ?? ''
  if (phrase === undefined || !naming.test(phrase.tail) || phrase.tail + phrase.mark === '') return false
  if (words.startsWith('『') || vocabulary.known.has(words.slice(1, -1))) return true
  const before = phrases[at - 1]
  if (!words.startsWith('「') || before === undefined || before.mark !== '' || !/^の?$/.test(before.tail)) return false
  const kind = textOf(before.content)
  // 執筆中の「港」 is a work.
  const body = before.content.at(-1)?.category === '副詞可能' ? null : vocabulary.ending('bodies', kind)
  return trade.test(kind) || body !== null || /(?:NGO|NPO|労組|版|サイト)$/.test(kind)
}

const kindOfBody = /(?:メディア|紙|誌|サイト|通信社|会社|企業|大手|団体|NGO|NPO|政党|研究所|メーカー|ベンチャー)$/

const kindOfMedium = /(?:メディア|紙|誌|通信社|サイト)$/

/** 南|浪, 本日|湾|条: letters that make no word, and of which none says what kind of thing it is. */
function isOdd(content: readonly Token[], { lookUp, ending }: Vocabulary): boolean {
  const text = textOf(content)
  const single = content.filter(({ surface }) => surface.length === 1)
  return (
    /^[一-龠々]{2,5}$/.test(text) &&
    content.length > 1 &&
    single.length * 2 >= content.length &&
    lookUp(text).length === 0 &&
    (['bodies', 'titles', 'sources', 'documents', 'occasions'] as const).every(group => ending(group, text) === null)
  )
}

/** 「週刊港」11月10日号は: the magazine whose issue it is. */
function issueOfQuoted([before, own]: readonly (Phrase | undefined)[], vocabulary: Vocabulary): Mention | null {
  const [only, other] = before?.content ?? []
  if (own === undefined || only?.quotation === undefined || other !== undefined) return null
  if (before?.tail !== '' || before.mark !== '' || !issue.test(textOf(own.content))) return null
  const name = quotedName(only.surface, vocabulary)
  if (name === null) return null
  const place = { start: only.start, end: own.content.at(-1)?.end ?? own.stop }
  return newMention({ ...name, ...place, full: false, proper: true, reading: null, of: null, label: name.name })
}

/** 現地メディアの新海は: a name that is no other word, behind what it is. */
export function calledBody(phrases: readonly Phrase[], at: number, vocabulary: Vocabulary): Mention | null {
  const [before, own] = [phrases[at - 1], phrases[at]]
  const issued = issueOfQuoted([before, own], vocabulary)
  if (issued !== null) return issued
  if (own === undefined || before?.tail !== 'の' || before.mark !== '') return null
  const kind = textOf(before.content)
  const [only, other] = own.content.filter(({ pos }) => pos !== '接頭詞')
  const odd = kindOfMedium.test(kind) && isOdd(own.content, vocabulary)
  const isName =
    only !== undefined &&
    other === undefined &&
    only.surface.length > 1 &&
    only.quotation === undefined &&
    (only.detail === '固有名詞' || only.reading === null)
  const words = odd ? own.content : isName && kindOfBody.test(kind) ? [only] : []
  const [first] = words
  const end = words.at(-1)?.end
  if (first === undefined || end === undefined || !/^(?:は|が|も|によると|によれば|では|)$/.test(own.tail)) return null
  const name = textOf(words)
  const traits = { title: null, sure: true, full: false, proper: true, reading: null, of: null } as const
  return newMention({ ...traits, kind: 'body', name, label: name, start: first.start, end })
}

const longestStateBody = 6

/** 韓国の国防省: what every country has is named with the country. */
export function stateBody(
  { kind, name }: NonNullable<Noun['sort']>,
  owner: Phrase | undefined,
  vocabulary: Vocabulary,
) {
  const [country, other] = owner?.content ?? []
  const isOwned = owner?.tail === 'の' && other === undefined && country?.subcategory === '国'
  if (kind !== 'body' || !isOwned || /^(?:日本|我が国)$/.test(country.surface)) return null
  const isOf = name.length <= longestStateBody && vocabulary.ending('state-bodies', name) !== null
  if (!isOf || vocabulary.known.has(name)) return null
  const whole = country.surface + name
  const traits = { title: null, sure: true, full: false, proper: true, of: country.surface } as const
  return { ...traits, kind, name: whole, label: whole }
}
