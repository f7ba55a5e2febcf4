import { predicateAt } from './cues/predicate.ts'
import type { Line } from './lines.ts'

/** 来場者は半減 市長は会見で、: where a page has lost a line break behind a heading, the sentence begins past the gap. */
export function pastHeading(
  { phrases }: Line,
  { from, to }: { readonly from: number; readonly to: number },
  isTopic: (at: number) => boolean,
): number {
  const first = phrases.findIndex((_, at) => at >= from && isTopic(at))
  if (first < 0) return from
  for (let at = to - 1; at > first; at--) {
    const [before, own] = [phrases[at - 1], phrases[at]]
    const gap = before !== undefined && own !== undefined && before.mark === '' && own.start > before.end
    const ends = before?.tail === '' && predicateAt(phrases, at - 1)?.form !== 'attributive'
    if (gap && ends && phrases.slice(at, to).some((_, n) => isTopic(at + n))) return at
  }
  return from
}
