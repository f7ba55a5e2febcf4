import type { Span } from '../model.ts'
import { firstSaid } from './cues/content.ts'
import { hearsayEnd } from './cues/hearsay.ts'
import { predicateAt } from './cues/predicate.ts'
import type { Draft } from './draft.ts'
import type { Line } from './lines.ts'
import type { Situation } from './sieves/sieve.ts'

// Shorter words are fragments of a sentence rather than something that was said.
const shortest = 4

/** Statements of the line by somebody of its own: what they say is not the source's. */
const others = (own: readonly Draft[]): Draft[] =>
  own.filter(({ rule, parties }) => parties.length > 0 && rule !== 'according to')

/** The phrase at which the clause after the last verb of saying begins. */
function clauseAfter(line: Line, own: readonly Draft[]): number {
  const last = Math.max(...own.map(({ telling }) => telling.to))
  for (let at = last; at < line.phrases.length; at++) if (line.phrases[at]?.mark === '、') return at + 1
  return line.phrases.length
}

/** Where the clause ends before the one in which somebody else begins to speak. */
function clauseBefore(line: Line, own: readonly Draft[]): number {
  const first = Math.min(...own.map(({ evidence, start }) => Math.min(start, evidence[0]?.start ?? start)))
  const at = line.phrases.findLastIndex(
    ({ mark, end }, n) => mark === '、' && end <= first && predicateAt(line.phrases, n) !== null,
  )
  return line.phrases[at]?.stop ?? line.start
}

/** 同紙によると、X氏は「…」と語ったという: all that the sentence passes on is what somebody in it says. */
function isTheirs(line: Line, speaking: readonly Draft[], end: number): boolean {
  const last = Math.max(...speaking.map(({ telling }) => telling.to))
  return line.phrases.every(({ start }, at) => at <= last || start >= end || predicateAt(line.phrases, at) === null)
}

/** The words that a sentence with …によると or ending in …という passes on, or null if it has none of its own. */
export function sentenceSpan(line: Line, situation: Situation): Span | null {
  const { according, own, vocabulary, scene } = situation
  const { body } = scene.article
  const closing = hearsayEnd(line, body)
  if (according === null && (closing === null || line.within !== null)) return null
  const speaking = others(own)
  if (closing !== null && speaking.length > 0 && isTheirs(line, speaking, closing)) return null
  const begins = according?.from ?? 0
  const cut = speaking.length > 0 && closing !== null ? clauseAfter(line, speaking) : begins
  const opening = firstSaid(line, Math.max(begins, cut), line.phrases.length, vocabulary)
  const start = line.phrases[opening]?.start ?? line.end
  const stop = line.end - (/[。．.！!？?]$/.test(body.slice(line.start, line.end)) ? 1 : 0)
  const end = speaking.length > 0 && closing === null ? clauseBefore(line, speaking) : (closing ?? stop)
  const taken = own.some(draft => draft.kind === 'reported' && draft.start < end - 8 && draft.end > start + 4)
  const points = /(?:こう|次のように|以下のように)(?:述べ|語っ|話し|説明し|言っ).{0,4}$/.test(
    body.slice(Math.max(start, end - 20), end),
  )
  if (taken || points || end - start < shortest || line.within?.inner.start === start) return null
  // If most of it is quoted, the quotations are the statements.
  const quoted = line.quotations
    .filter(quotation => quotation.start >= start && quotation.end <= end)
    .reduce((sum, { inner }) => sum + inner.end - inner.start, 0)
  return 2 * quoted > end - start ? null : { start, end }
}
