import type { Token } from '../../language/token.ts'
import type { Vocabulary } from '../vocabulary.ts'
import type { Mention } from './mention.ts'
import { textOf } from './noun-text.ts'

type OrganizationNoun = Pick<Mention, 'kind' | 'name' | 'title' | 'sure'>

/** A quoted name: 『ポリティコ』は, 「港湾統計」によると. */
export function quotedName(text: string, vocabulary: Vocabulary): OrganizationNoun | null {
  const name = text.slice(1, -1).normalize('NFKC').trim()
  const isName = name.length > 1 && name.length <= 24 && !/[。、？！?!]|[たるだいうすんよねか]$/.test(name)
  if (!isName) return null
  const kind = vocabulary.ending('documents', name) === null || vocabulary.known.has(name) ? 'body' : 'document'
  return { kind, name, title: null, sure: true }
}

/** 米紙ワシントン・ポスト: what kind of outlet it is stands before the name. */
const abroad =
  /^(?:米|英|仏|独|伊|露|中国|韓国|香港)?(?:有力|経済|大手|国営|公共|高級|大衆|朝刊|日曜|夕刊|週刊){0,3}(?:紙|誌|新聞|放送局|テレビ局|通信社|メディア)(?=[ァ-ヴA-Z])/
/** 新聞朝鮮日報: the lexicon tells where the name begins. */
const kindBefore = /^(?:新聞|日刊紙|雑誌|テレビ局|通信社|ニュースサイト)/
/** 名門クラブ=ユナイテッド, Meghan=メーガン: what it is, or how it is written, stands before the sign. */
const equated = /^[^=＝]{1,20}[=＝](?=[ァ-ヴA-Z][ァ-ヴーA-Za-z・]+$)/

const foreign = /[ァ-ヴA-Z]/
/** 中国メディア・北浦晩報 */
const kindAndDot = /^[一-龠ァ-ヴー]{0,6}(?:メディア|[紙誌]|通信社|新聞社|放送局|テレビ局)・(?=[一-龠]{2})/
/** 米CNNテレビ */
const country = /^[米英仏独伊露](?=[ァ-ヴA-Z])/

/** 調査会社ハルモニア, 株式会社タケミ: what it is stands before the name. */
const company =
  /^[一-龠々]{0,8}(?:会社|企業|大手|ベンチャー|メーカー|スタートアップ|団体|組織|運営元)(?=[ァ-ヴA-Z][ァ-ヴーA-Za-z0-9・]+$)/

/** 東京地方裁判所: the dictionary's word itself ends in what a body is called. */
function suffixOf(core: readonly Token[], vocabulary: Vocabulary): string | undefined {
  const ends = Array.from({ length: Math.min(4, core.length) }, (_, i) => textOf(core.slice(-1 - i)))
  const aligned = ends.findLast(end => vocabulary.has('bodies', end))
  if (aligned !== undefined) return core.at(-1)?.category === '副詞可能' ? undefined : aligned
  const last = core.at(-1)?.surface ?? ''
  const within = /^[一-龠々]{3,}$/.test(last) ? vocabulary.ending('bodies', last) : null
  return within !== null && within.length > 1 ? within : undefined
}

const isCommon = ({ detail, category, reading, surface }: Token) =>
  reading !== null && detail !== '固有名詞' && category !== '地域' && category !== '人名' && !/^[A-Za-z]/.test(surface)
const isCountry = ({ subcategory, surface }: Token) => subcategory === '国' || /^[米英仏独露韓中]$/.test(surface)

/** 精神科病院, 大手広告会社: two common words before one of these are no name yet. */
const plainBody = /^(?:病院|学校|会社|企業|事務所|チーム|グループ|工場|店|団体|機関|球団|労組|会派)$/
/** 女性週刊誌, 地元スポーツ紙. */
const kindOfPaper = /^(?:週刊|月刊|夕刊|スポーツ|経済|専門|業界|情報|大衆|高級)$/

const stemOf = (core: readonly Token[], suffix: string) =>
  core.filter((_, at) => textOf(core.slice(at)).length > suffix.length)

/** 所属事務所, 海外メディア, スポーツ紙: one common word says what kind of body it is; any number of them are so called. */
function isDescribed(core: readonly Token[], suffix: string, vocabulary: Vocabulary): boolean {
  const stem = stemOf(core, suffix)
  if (suffix === 'メディア') return stem.length > 0
  const words = /^[紙誌]$/.test(suffix) ? stem.filter(token => !isCountry(token)) : stem
  if (!vocabulary.has('described-bodies', suffix)) return false
  const plain = plainBody.test(suffix) && words.every(({ surface }) => /^[一-龠]+$/.test(surface))
  const most = plain || kindOfPaper.test(words.at(-1)?.surface ?? '') ? 2 : 1
  return stem.length > 0 && words.length <= most && words.every(isCommon)
}

const isTime = ({ detail }: Token) => detail === '副詞可能'

/** 連日テレビ, すべて軽自動車: what says when or how many is no part of a name; 軽自動車 is a thing. */
function isPlain(core: readonly Token[], suffix: string, vocabulary: Vocabulary): boolean {
  const stem = stemOf(core, suffix)
  if (stem.length > 0 && stem.every(isTime)) return true
  const own = core.filter(token => !isTime(token))
  return own.length === 1 && own.every(isCommon) && vocabulary.has('trades', suffix)
}

/** スポーツ・ソウル: a word for a paper or a broadcaster begins or ends the name. */
export const isPaper = (text: string): boolean =>
  /^(?:スポーツ|デイリー|サンデー|ニュース|テレビ|ラジオ)・[ァ-ヴー・]+$/.test(text) ||
  /^[ァ-ヴー・]+・(?:タイムズ|ポスト|ジャーナル|ニュース|テレグラフ|ヘラルド|トリビューン|プレス|ガゼット|オブザーバー)$/.test(
    text,
  )

/** The name without what kind of body it is and in which country: 米紙ワシントン・ポスト, 米CNNテレビ; null if nothing of that stands before it. */
function nameBehindKind(text: string, { known }: Vocabulary): string | null {
  const domestic = text.replace(country, '')
  if (domestic !== text && known.has(domestic)) return domestic
  const own = text.replace(kindBefore, '').replace(kindAndDot, '')
  if (own !== text && (known.has(own) || kindAndDot.test(text))) return own
  if (!foreign.test(text)) return null
  const bare = text
    .replace(abroad, '')
    .replace(company, '')
    .replace(equated, kind => (/[一-龠]/.test(kind) ? '' : kind))
  return bare !== text && bare.length > 1 ? (known.get(bare) ?? bare) : null
}

/** The body that a compound noun names or describes, or null. */
export function organizationIn(text: string, core: readonly Token[], vocabulary: Vocabulary): OrganizationNoun | null {
  const last = core.at(-1)
  const behind = nameBehindKind(text, vocabulary)
  if (behind !== null) return { kind: 'body', name: behind, title: null, sure: true }
  const name = vocabulary.ending('media', text)?.match(/^[紙誌]$/) ? text.slice(0, -1) : text
  const body = { kind: 'body', name, title: null, sure: true } as const
  if (vocabulary.known.has(name) || vocabulary.known.has(text)) return body
  if (last === undefined || /^(?:同|両|各|当|本|自|他)/.test(text)) return null
  if (last.category === '組織') return { ...body, sure: !/^[ァ-ヴー]+$/.test(text) }
  const suffix = suffixOf(core, vocabulary)
  if (suffix !== undefined && isPlain(core, suffix, vocabulary)) return null
  if (suffix !== undefined && isDescribed(core, suffix, vocabulary))
    return { kind: 'source', name: text, title: null, sure: true }
  if (suffix !== undefined && suffix.length < text.length)
    return { ...body, name: suffix === '社' && /[ァ-ヴーA-Za-z]社$/.test(text) ? text.slice(0, -1) : name }
  if (vocabulary.has('unique-bodies', text)) return body
  if (suffix !== undefined && suffix.length > 1 && !vocabulary.has('trades', text))
    return { kind: 'source', name: text, title: null, sure: true }
  // スペースX, JR東日本's kind of brand: letters and katakana mixed.
  const plain = /^[ァ-ヴー]+$/.test(last.surface) && isCommon(last)
  if (
    !plain &&
    /^[A-Za-zァ-ヴー][A-Za-z0-9ァ-ヴー&+.-]{2,}$/.test(text) &&
    /[A-Za-z]/.test(text) &&
    /[ァ-ヴ]/.test(text)
  )
    return { ...body, sure: false }
  if (isPaper(text)) return body
  return /^[A-Z][A-Za-z0-9&.+-]{1,}$/.test(text)
    ? { ...body, sure: text === text.toUpperCase() || text.length > 3 }
    : null
}
