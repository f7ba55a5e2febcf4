import type { Span } from '../model.ts'
import { firstSaid } from './cues/content.ts'
import { hearsayEnd } from './cues/hearsay.ts'
import type { Line } from './lines.ts'
import type { Situation } from './sieves/sieve.ts'

// Shorter words are fragments of a sentence rather than something that was said.
const shortest = 4

/** The words that a sentence with …によると or ending in …という passes on, or null if it has none of its own. */
export function sentenceSpan(line: Line, situation: Situation): Span | null {
  const { according, own, vocabulary } = situation
  const closing = hearsayEnd(line, situation.scene.article.body)
  if (according === null && closing === null) return null
  if (according === null && line.within !== null) return null
  const opening = according?.from ?? firstSaid(line, 0, line.phrases.length, vocabulary)
  const start = line.phrases[opening]?.start ?? line.end
  const end =
    closing ?? line.end - (/[。．.！!？?]$/.test(situation.scene.article.body.slice(line.start, line.end)) ? 1 : 0)
  const taken = own.some(draft => draft.kind === 'reported' && draft.start <= start + 4 && draft.end >= end - 8)
  if (taken || end - start < shortest || line.within?.inner.start === start) return null
  // If most of it is quoted, the quotations are the statements.
  const quoted = line.quotations
    .filter(quotation => quotation.start >= start)
    .reduce((sum, { inner }) => sum + inner.end - inner.start, 0)
  return 2 * quoted > end - start ? null : { start, end }
}
