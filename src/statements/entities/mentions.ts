import { isNoun } from '../../language/morphemes.ts'
import type { Phrase } from '../../language/phrases.ts'
import type { Token } from '../../language/token.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { type Noun, nounOf } from './compound-nouns.ts'
import { descriptionOf } from './description.ts'
import { joinedWith } from './joined-names.ts'
import { type Mention, newMention } from './mention.ts'
import { textOf } from './noun-text.ts'

const spokes = /(?:広報|報道)(?:担当者?|官|部|室|課|局|部門)$|スポークス(?:マン|パーソン|ウーマン)$|報道官$/
const owning: ReadonlySet<string> = new Set(['body', 'place', 'person', 'pronoun', 'source'])
const personal =
  /(?:ツイッター|Twitter|フェイスブック|Facebook|インスタグラム|Instagram|SNS|アカウント|声明|投稿|ポスト|ツイート|コメント|ブログ|サイト|メモ|書簡|手紙|談話|回答|証言|供述|話|説明|会見|ホームページ|論文|メール|発言)$/

const isQuoted = (phrase: Phrase | undefined) => phrase?.content[0]?.quotation !== undefined

/** The phrases ending in の before `at`, at most three: what the noun belongs to. */
function ownersOf(phrases: readonly Phrase[], at: number): readonly Phrase[] {
  let from = at
  // 財務省「法人統計」
  if (isQuoted(phrases[at]) && phrases[at - 1]?.tail === '' && phrases[at - 1]?.mark === '') from--
  while (
    from > 0 &&
    at - from < 4 &&
    /^(?:の|による)$/.test(phrases[from - 1]?.tail ?? '') &&
    phrases[from - 1]?.mark === ''
  )
    from--
  return phrases.slice(from, at)
}

type Sort = NonNullable<Noun['sort']>

/** Who the noun belongs to; a person only for what persons write or say. */
function ownerOf(owners: readonly Phrase[], { kind, name }: Sort, vocabulary: Vocabulary): string | null {
  for (const { content } of owners.toReversed()) {
    const owner = nounOf(content, vocabulary).sort
    if (owner === null || !owning.has(owner.kind)) continue
    const owned = kind !== 'medium' || personal.test(name)
    if (
      (owned && /^(?:body|place|pronoun)$/.test(owner.kind)) ||
      (kind === 'document' && owner.kind === 'source') ||
      (kind !== 'source' && kind !== 'role' && personal.test(name))
    )
      return owner.name
  }
  return null
}

const trade =
  /(?:大手|メーカー|企業|会社|ベンチャー|スタートアップ|団体|チェーン|商社|老舗|サイト|アプリ|運営元|子会社|競合|同業)$/

/** 政治アナリストのイアン・ブレマーは: a title before the name proves a person without 氏. */
function isIntroduced(phrases: readonly Phrase[], at: number, { kind }: Sort, vocabulary: Vocabulary): boolean {
  const before = phrases[at - 1]
  if (
    (kind !== 'person' && kind !== 'body') ||
    before === undefined ||
    !/^[ので]?$/.test(before.tail) ||
    before.mark === '。'
  )
    return false
  if (before.tail === 'の' && trade.test(textOf(before.content))) return true
  const { sort } = nounOf(before.content, vocabulary)
  return kind === 'person' && sort?.kind === 'role' && (before.tail === 'の' || before.mark === '、')
}

const one = ['一人', 'ひとり', '1人', 'もう1人', 'もう一人']
const oneOf: ReadonlySet<string> = new Set([...one, ...one.map(word => `うち${word}`), '男', '女'])

/** 出席者の一人は: somebody of those before. */
function oneOfThem(phrases: readonly Phrase[], at: number, vocabulary: Vocabulary): Mention | null {
  const own = phrases[at]
  const before = phrases[at - 1]
  const words = own === undefined ? '' : textOf(own.content)
  if (own === undefined || before?.tail !== 'の') return null
  const whole = mentionAt(phrases, at - 1, vocabulary)
  const label = `${whole?.label ?? textOf(before.content)}の${words}`
  const isGroup = whole !== null && /^(?:source|role|person)$/.test(whole.kind)
  if (!isGroup && !/^(?:男|女)$/.test(words)) return null
  const traits = { title: null, sure: true, full: false, proper: false, reading: null, of: whole?.of ?? null }
  return newMention({ ...traits, kind: 'source', name: words, label, start: own.start, end: own.stop })
}

/** The words of a phrase without a copula: 山田さんだ. */
function withoutCopula({ content }: Phrase): readonly Token[] {
  const end = content.findLastIndex(({ pos }) => pos !== '助動詞') + 1
  return end === content.length ? content : content.slice(0, end)
}

const naming = /^(?:は|が|も|の|に|を|から|によると|によれば|では|へ|)$/

/** 『ポリティコ』は, 英紙「ヘラルド」が: what stands in other marks, or without what it is, is a word that is talked about. */
function isQuotedName(phrases: readonly Phrase[], at: number, vocabulary: Vocabulary): boolean {
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

/** 現地メディアの新海は: a name that is no other word, behind what it is. */
function calledBody(phrases: readonly Phrase[], at: number, vocabulary: Vocabulary): Mention | null {
  const [before, own] = [phrases[at - 1], phrases[at]]
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

/** The mention that the phrase at `at` ends, or null. */
export function mentionAt(phrases: readonly Phrase[], at: number, vocabulary: Vocabulary): Mention | null {
  const phrase = phrases[at]
  if (phrase === undefined) return null
  const content = withoutCopula(phrase)
  const ending = content.at(-1)
  if (ending === undefined || !(isNoun(ending) || ending.quotation !== undefined) || ending.detail === '非自立')
    return null
  const noun = nounOf(content, vocabulary)
  const { sort } = noun
  // 「…」と is what somebody says; 『ポリティコ』は is who says it.
  if (ending.quotation !== undefined && content.length === 1 && !isQuotedName(phrases, at, vocabulary)) return null
  if (oneOf.has(noun.text)) return oneOfThem(phrases, at, vocabulary)
  const first = content[noun.from]
  const last = content[noun.core - 1]
  if (sort === null) return calledBody(phrases, at, vocabulary)
  if (first === undefined || last === undefined) return null
  const owners = ownersOf(phrases, at)
  const described = /^(?:source|role|document|medium)$/.test(sort.kind)
  const told = owners.filter(({ tail }) => tail !== '')
  const words = [...told.map(owner => textOf(owner.content)), noun.text]
  const whole =
    sort.kind === 'source' ? descriptionOf(phrases, { from: at - owners.length, at }, vocabulary) : words.join('の')
  const unproven = sort.kind === 'person' && !sort.sure && sort.title !== null
  const label = described ? whole : unproven ? textOf(content.slice(0, noun.core)) : sort.name
  const introduced = isIntroduced(phrases, at, sort, vocabulary)
  const firm = introduced && sort.kind === 'person' && !sort.sure && trade.test(textOf(phrases[at - 1]?.content ?? []))
  const mention = newMention({
    kind: firm ? 'body' : sort.kind,
    name: sort.name,
    title: sort.title,
    sure: sort.sure || introduced,
    full: noun.full,
    family: noun.family,
    proper: noun.proper,
    reading: noun.reading,
    label,
    of: ownerOf(owners, sort, vocabulary),
    start: first.start,
    end: last.end,
  })
  const bearer = () => mentionAt(phrases, at - 1, vocabulary)
  return joinedWith(mention, [phrases[at - 1], phrase], { vocabulary, bearer })
}

/** Whether a mention stands for a body that speaks through somebody without a name. */
export const speaksForBody = ({ name }: Mention) => spokes.test(name)
