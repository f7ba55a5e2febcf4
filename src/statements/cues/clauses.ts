import type { Phrase } from '../../language/phrases.ts'
import type { Line } from '../lines.ts'
import { predicateAt } from './predicate.ts'

const subordinate = /^(?:と|ば|たら|なら|ので|から|も|ても|でも|のに|し|と同時に)$/
const subordinateNoun = /^(?:後|のち|ため|際|とき|時|中|場合|一方|なか|うち|ところ|よう|の|こと|もの|点|件)$/

/** True if a clause that ends with the phrase may have had a subject of its own: 首相が辞任した後、 or 尋ねられると、. */
export function isSubordinate(phrases: readonly Phrase[], at: number): boolean {
  const phrase = phrases[at]
  const predicate = predicateAt(phrases, at)
  if (phrase === undefined || predicate === null) return false
  if (predicate.form === 'attributive') return true
  if (predicate.form === 'joining') return true
  const last = phrase.content.at(-1)?.surface ?? ''
  return subordinate.test(phrase.tail) || subordinateNoun.test(last)
}

/**
 * True if the subject that ends with the phrase reaches the predicate at `to`: が belongs to the nearest verb, and goes on
 * past it only if that verb is coordinate. A comma after it sets it free of the clauses that follow.
 */
export function governs({ phrases }: Line, at: number, to: number): boolean {
  if (phrases[at]?.mark === '、') return true
  let apart = false
  for (let next = at + 1; next < to; next++) {
    const predicate = predicateAt(phrases, next)
    // 市長が会見で、県が決めた案を…: after a setting with a comma, descriptions have subjects of their own.
    if (predicate === null) apart ||= phrases[next]?.mark === '、'
    else if (!apart || predicate.form !== 'attributive') return !isSubordinate(phrases, next)
  }
  return true
}

/** A clause that ends here and could have had a subject of its own. */
export function closesClause(phrases: readonly Phrase[], at: number): boolean {
  return phrases[at]?.mark === '、' && predicateAt(phrases, at) !== null
}
