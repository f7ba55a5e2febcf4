import { isEvidence } from './cues/according-to.ts'
import { closesClause } from './cues/clauses.ts'
import type { Line } from './lines.ts'
import type { Speakable } from './speakable.ts'
import type { Range } from './subjects.ts'

/** 同社のサイトでは触れていないものの、別の会社は…: another topic begins after the clause has closed. */
function isLeft({ phrases }: Line, { from, to }: Range): boolean {
  const closed = phrases.findIndex((_, at) => at > from && at < to && closesClause(phrases, at))
  return closed >= 0 && phrases.slice(closed + 1, to).some(({ tail }) => tail === 'は')
}

/** Documents and places of writing that speak for their owner: 同省の声明では, 会社のサイトには. */
export function writtenBefore(line: Line, range: Range, passive: boolean, speakable: Speakable): number {
  for (let at = range.from; at < range.to; at++) {
    const tail = line.phrases[at]?.tail ?? ''
    if (isEvidence(line.phrases, at + 1) || isLeft(line, { from: at, to: range.to })) continue
    const mention = /^(?:では|には|でも|にも)$/.test(tail) || (passive && /^[にで]$/.test(tail)) ? speakable(at) : null
    if (mention?.kind === 'document') return at
  }
  return -1
}

export function risesFrom(line: Line, range: Range, speakable: Speakable): number {
  for (let at = range.to - 1; at >= range.from; at--) {
    const tail = line.phrases[at]?.tail ?? ''
    if (/^(?:から|からは|からも|らから)$/.test(tail) && speakable(at) !== null) return at
    const among = line.phrases[at]?.content.length === 1 && line.phrases[at]?.content[0]?.surface === '間'
    if (among && /^(?:では|で|から|からは)$/.test(tail) && speakable(at - 1) !== null) return at
  }
  return -1
}
