import { isNoun } from '../../language/morphemes.ts'
import type { Phrase } from '../../language/phrases.ts'
import type { Quotation, Token } from '../../language/token.ts'
import type { Line } from '../lines.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { type Found, lastOf, quoting } from './cue.ts'
import { clausal, held, nounFrame, objectFor, requestFor } from './noun-frames.ts'
import { predicateAt, wordOf } from './predicate.ts'
import { verbFor } from './quotative-verb.ts'
import { isTitle } from './title.ts'
import { voiceFrame } from './voice-frame.ts'

/** A place where words said meet the verb that says so. Numbers are phrases of the line. */
export interface Cue extends Found {
  /** The quotations that are said, in order; none where the words are reported. */
  readonly quotations: readonly Quotation[]
  /** The last phrase of the words said. */
  readonly complement: number
  /** Where the words said end, in the body. */
  readonly contentEnd: number
}

const intentions: ReadonlySet<string> = new Set(['意向', '考え', '見方', '認識', '見解', '立場'])
const naming =
  /^(?:との|という|といった|とする|とかいう|などの|などという|などといった|といったような|とした|などとする)$/

/** A clause before と ends in a verb, an adjective, a copula or a final particle; a noun before と mostly means "with". */
function endsClause(phrases: readonly Phrase[], at: number): boolean {
  const phrase = phrases[at]
  if (phrase === undefined) return false
  const last = lastOf(phrase)
  if (last === undefined) return at > 0 && phrases[at - 1]?.mark === '、'
  const particle = phrase.morphemes.find(
    ({ surface, start }) => start >= last.end && /^(?:と|とも|とは|って)/.test(surface),
  )
  if (last.quotation !== undefined) return false
  if (/^(?:か|ね|よ|ぞ|な)/.test(phrase.tail)) return true
  const next = phrases[at + 1]?.content[0]
  if (/^(?:う|よう)$/.test(last.surface) && last.pos === '助動詞' && next?.base === 'する') return false
  // ファンならずとも
  if (last.surface === 'ず' && last.pos === '助動詞') return false
  if (last.pos === '助動詞' || last.pos === '動詞' || last.pos === '形容詞')
    return particle?.detail !== '接続助詞' || /[ただ]$/.test(last.surface) || phrase.mark === ''
  return (
    isNoun(last) &&
    particle?.category === '引用' &&
    (last.detail === '形容動詞語幹' ||
      last.detail === 'サ変接続' ||
      last.detail === '非自立' ||
      /^(?:必要|可能|不明|予定|見込み|方針|考え|模様|妥当|違法|適切|不可欠)$/.test(last.surface))
  )
}

/** Quotations side by side are said together: 「…」「…」と述べた. */
function quotationsAt(phrases: readonly Phrase[], at: number): Quotation[] {
  const found: Quotation[] = []
  for (let i = at; i >= 0; i--) {
    const phrase = phrases[i]
    const quotation = lastOf(phrase)?.quotation
    const isAlike = lastOf(phrase)?.surface.charAt(0) === lastOf(phrases[at])?.surface.charAt(0)
    if (quotation === undefined || (i < at && (phrase?.tail !== '' || !isAlike))) break
    found.unshift(quotation)
  }
  return found
}

/** Before として: a clause, not the noun of 恩師として. */
const endsPlainly = (last: Token | undefined) =>
  last !== undefined && /^(?:助動詞|動詞|形容詞)$/.test(last.pos) && !/^(?:う|よう)$/.test(last.surface)

/** 近く立ち入り検査に入る方針だ。 */
function intends(line: Line, at: number): boolean {
  if (at !== line.phrases.length - 1) return false
  const phrase = line.phrases[at]
  const nouns = phrase?.content.filter(isNoun) ?? []
  const before = predicateAt(line.phrases, at - 1)
  const ends = phrase !== undefined && phrase.content.length <= nouns.length + 2
  return ends && nouns.length === 1 && intentions.has(nouns[0]?.surface ?? '') && before?.form === 'attributive'
}

/** 着服したとして逮捕した gives a charge, no statement. */
function accuses(line: Line, at: number, vocabulary: Vocabulary): boolean {
  const after = line.phrases.flatMap((_, n) => (n > at ? (predicateAt(line.phrases, n) ?? []) : []))
  // …として建てられた: what was done, and to whom nobody speaks.
  const main = after.find(({ form }) => form !== 'attributive')
  const known = after[0] !== undefined && wordOf(after[0], 'naming', vocabulary) !== null
  return known || main?.passive === true || after.some(predicate => wordOf(predicate, 'charging', vocabulary) !== null)
}

/** 山田さんは「…」。 and 山田さんは「…」、田中さんは「…」と話す。 */
function isVerbless(phrases: readonly Phrase[], at: number): boolean {
  const { tail = '', mark = '' } = phrases[at] ?? {}
  const led = /[はもが]$/.test(phrases[at - 1]?.tail ?? '') || phrases[at - 1]?.mark === '、'
  return led && /^(?:など)?$/.test(tail) && (at === phrases.length - 1 || mark === '、')
}

/** 「…」 こう語るのは and 「…」というのは、会長の田中氏だ: the verb of a quotation without と. */
function cleftAt(line: Line, at: number, vocabulary: Vocabulary): Found | null {
  const { phrases } = line
  const { tail = '' } = phrases[at] ?? {}
  const next = phrases[at + 1]
  const manner = (next?.content ?? []).map(({ surface }) => surface).join('')
  const says = tail === '' && /^(?:こう|そう)$/.test(manner) ? verbFor(line, at + 1, vocabulary) : null
  if (says !== null && says.predicate <= at + 3) return { ...says, by: 'to', held: false }
  const isNominal = next?.content[0]?.surface === 'の' && next.tail === 'は' && tail === 'という'
  return isNominal ? { predicate: at + 1, passive: false, form: 'end', by: 'to' } : null
}

/** The noun of saying that holds the words, unless somebody acts with it: 批判が相次いだ but not 批判を展開した. */
function voicedAt(line: Line, at: number, vocabulary: Vocabulary): Found | null {
  const voice = voiceFrame(line, at, vocabulary)
  if (voice === null) return null
  const frame = naming.test(line.phrases[at]?.tail ?? '') ? nounFrame(line, at, vocabulary) : null
  if (frame?.by === 'noun' && !frame.passive && frame.predicate > voice.predicate) return frame
  return voice
}

function foundAt(line: Line, at: number, vocabulary: Vocabulary): Found | null {
  const phrase = line.phrases[at]
  const last = phrase === undefined ? undefined : lastOf(phrase)
  if (phrase === undefined) return null
  const quoted = last?.quotation !== undefined
  const { tail } = phrase
  if (/^(?:など)?として(?:は|も|いて)?$/.test(tail) && (quoted || endsPlainly(last)))
    return accuses(line, at, vocabulary) ? null : { predicate: at, passive: false, form: 'continuing', by: 'none' }
  if (quoted && isTitle(line, at, vocabulary)) return null
  if (quoted) {
    // 田中氏は次のように語った: 「…」
    const led = /[:：]$/.test(line.phrases[at - 1]?.mark ?? '') ? predicateAt(line.phrases, at - 1) : null
    if (led !== null && wordOf(led, 'say', vocabulary) !== null)
      return { predicate: at - 1, passive: led.passive, form: 'end', by: 'to' }
    const voiced = cleftAt(line, at, vocabulary) ?? voicedAt(line, at, vocabulary)
    if (voiced !== null) return voiced
  }
  if (quoted && quoting.test(tail)) return verbFor(line, at, vocabulary)
  if (quoted && isVerbless(line.phrases, at))
    return { predicate: at, passive: false, form: 'continuing', by: 'none', held: true }
  if (
    naming.test(tail) &&
    (quoted || last?.pos !== '名詞' || last.detail === '非自立' || last.detail === '形容動詞語幹' || tail === 'との')
  )
    return nounFrame(line, at, vocabulary)
  if (!quoted && quoting.test(tail) && endsClause(line.phrases, at)) return verbFor(line, at, vocabulary)
  if (last?.surface === 'よう' && (tail === '' || tail === 'に')) return requestFor(line, at, vocabulary)
  if (!quoted && intends(line, at + 1)) return { predicate: at + 1, passive: false, form: 'end', by: 'noun' }
  return (tail === 'を' || (tail === 'も' && clausal.test(last?.surface ?? ''))) && !quoted
    ? objectFor(line, at, vocabulary)
    : null
}

/** Where the words said end: before the よう, こと or 方針 that holds them. */
function endOfSaid(phrases: readonly Phrase[], at: number, { by }: Found): number {
  const phrase = phrases[at]
  const before = phrases[at - 1]
  const last = phrase === undefined ? undefined : (lastOf(phrase) ?? lastOf(before ?? phrase))
  const start = phrase?.start ?? 0
  const clause = by === 'object' && clausal.test(last?.surface ?? '')
  if (by === 'request' || clause) return phrase?.content.at(-2)?.end ?? start
  const holds =
    by === 'object' && held.test(last?.surface ?? '') && predicateAt(phrases, at - 1)?.form === 'attributive'
  return (holds && phrase?.content.length === 1 ? lastOf(before)?.end : last?.end) ?? start
}

/** The cues of a line, in order. */
export function cuesOf(line: Line, vocabulary: Vocabulary): Cue[] {
  const cues: Cue[] = []
  for (let at = 0; at < line.phrases.length; at++) {
    const found = foundAt(line, at, vocabulary)
    if (found === null) continue
    const { predicate, passive, form, by, held } = found
    const quotations = quotationsAt(line.phrases, at)
    const contentEnd = endOfSaid(line.phrases, at, found)
    cues.push({ predicate, passive, form, by, held: held === true, quotations, complement: at, contentEnd })
  }
  return cues
}
