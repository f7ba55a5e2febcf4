import type { SpeechGroup } from '../../model/speech.ts'
import type { Vocabulary } from '../vocabulary.ts'

/** 名門クラブ=ユナイテッド, Meghan=メーガン: what it is, or how it is written, stands before the sign. */
const equated = /^[^=＝]{1,20}[=＝](?=[ァ-ヴA-Z][ァ-ヴーA-Za-z・]+$)/
const foreign = /[ァ-ヴA-Z]/
/** 米CNNテレビ */
const country = /^[米英仏独伊露](?=[ァ-ヴA-Z])/
const countries = /^(?:米|英|仏|独|伊|露|中国|韓国|香港)/
const company = /^[ァ-ヴA-Z][ァ-ヴーA-Za-z0-9・]+$/
const kanji = /^[一-龠々]$/
const katakana = /^[ァ-ヴー・]+$/
const mostAttributes = 3
const longestField = 8

/** The text behind the longest word of the groups that begins it; null if none does. */
function behind(text: string, groups: readonly SpeechGroup[], { has }: Vocabulary): string | null {
  for (let length = Math.min(longestField, text.length); length > 0; length--)
    if (groups.some(group => has(group, text.slice(0, length)))) return text.slice(length)
  return null
}

/** 米|有力|紙|ワシントン・ポスト: what kind of outlet it is stands before the name. */
function behindOutletKind(text: string, vocabulary: Vocabulary): string | null {
  let rest = text.replace(countries, '')
  for (let count = 0; count < mostAttributes; count++) rest = behind(rest, ['paper-attributes'], vocabulary) ?? rest
  const name = behind(rest, ['outlet-kinds', 'periodicals'], vocabulary)
  return name !== null && foreign.test(name.charAt(0)) ? name : null
}

/** 中国メディア|・北浦晩報 */
function behindDot(text: string, { ending }: Vocabulary): string | null {
  const dot = text.indexOf('・')
  const kind = text.slice(0, Math.max(0, dot))
  const length = ending('outlet-kinds', kind)?.length
  if (length === undefined || !/^[一-龠ァ-ヴー]{0,6}$/.test(kind.slice(0, -length))) return null
  const name = text.slice(dot + 1)
  return /^[一-龠]{2}/.test(name) ? name : null
}

/** 調査|会社|ハルモニア: what the company is stands before the name. */
function behindCompany(text: string, vocabulary: Vocabulary): string | null {
  for (let at = 0; at <= longestField; at++) {
    const name = behind(text.slice(at), ['company-kinds'], vocabulary)
    if (name !== null && company.test(name)) return name
    if (!kanji.test(text.charAt(at))) return null
  }
  return null
}

/** Whether a word for a paper or a broadcaster begins or ends the name: スポーツ・ソウル, ハーバー・ポスト. */
export function isPaper(text: string, { has }: Vocabulary): boolean {
  if (!katakana.test(text)) return false
  const parts = text.split('・')
  return parts.length > 1 && (has('paper-openings', parts[0] ?? '') || has('paper-endings', parts.at(-1) ?? ''))
}

/** The name without what kind of body it is and in which country: 米紙ワシントン・ポスト, 米CNNテレビ; null if nothing of that stands before it. */
export function nameBehindKind(text: string, vocabulary: Vocabulary): string | null {
  const { known, has } = vocabulary
  const domestic = text.replace(country, '')
  if (domestic !== text && known.has(domestic)) return domestic
  // 新聞朝鮮日報: the lexicon tells where the name begins.
  const plain = behind(text, ['periodicals'], vocabulary) ?? text
  const dotted = behindDot(plain, vocabulary)
  if (dotted !== null) return dotted
  if (plain !== text && known.has(plain)) return plain
  if (!foreign.test(text)) return null
  const ofKind = behindOutletKind(text, vocabulary) ?? text
  const bare = (behindCompany(ofKind, vocabulary) ?? ofKind).replace(equated, kind =>
    /[一-龠]/.test(kind) ? '' : kind,
  )
  // スポーツ紙デスク: whoever works there.
  if (bare === text || bare.length < 2 || has('titles', bare) || has('sources', bare)) return null
  return known.get(bare) ?? bare
}
