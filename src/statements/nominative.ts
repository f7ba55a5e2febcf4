import type { Phrase } from '../language/phrases.ts'
import { closesClause, governs } from './cues/clauses.ts'
import type { Cue } from './cues/find-cues.ts'
import { predicateAt } from './cues/predicate.ts'
import type { Line } from './lines.ts'
import type { Speakable } from './speakable.ts'
import type { Range } from './subjects.ts'

export const nominative = /^(?:など)?(?:が|らが)$/
const subordinate = /^(?:後|のち|ため|際|とき|時|ので|から|ば|たら|と|中|場合|一方)$/
const afterwards = /(?:後|ため|際|中|場合)$/

/** 大統領が記者団に対し、…と伝えた: only to whom or where it was said stands between the subject and the words. */
function isApart({ phrases }: Line, at: number, to: number): boolean {
  for (let next = at + 1; next < to; next++) {
    const phrase = phrases[next]
    if (phrase === undefined || predicateAt(phrases, next) !== null) return false
    if (phrase.mark === '、') return /^(?:に対し|に対して|で|では)$/.test(phrase.tail)
  }
  return false
}

/** 青山社が支援を受けると発表した: whoever announces, where the sentence has no other subject. */
export function isSoleSubject(line: Line, at: number, { by, form, predicate, complement }: Cue): boolean {
  const { phrases } = line
  const announces = predicateAt(phrases, predicate)?.words.some(word => announcing.test(word)) === true
  if (by !== 'to' || form !== 'end' || !announces || !governs(line, at, complement)) return false
  return phrases.slice(0, predicate).every(({ tail }, n) => n === at || !/^(?:など)?(?:は|が|も)$/.test(tail))
}

const announcing = /^(?:発表|公表|表明|明言|宣言|公言)する$/

/** What stands for the phrase of a subject whom nothing tells of. */
export const unknown = -2

/** 役所が頼むも、芸人が「…」と言った: who is nearer speaks, however unknown. */
const isSomebody = ({ content }: Phrase): boolean =>
  /(?:[人者員家師士官客親子夫妻男女%％割]|さん|氏|ら|たち|パーセント|半数|以上|過半数|大半)$/.test(
    content.at(-1)?.surface ?? '',
  )

/** 代表が続投を問われると、「…」と話した: whoever is asked or blamed answers. */
function isAddressee({ phrases }: Line, at: number, to: number): boolean {
  for (let next = at + 1; next < to; next++) {
    const predicate = predicateAt(phrases, next)
    const tail = phrases[next]?.tail ?? ''
    if (predicate === null || tail.startsWith('か')) continue
    const isClause = closesClause(phrases, next) && !afterwards.test(phrases[next]?.content.at(-1)?.surface ?? '')
    return predicate.passive && isClause && /^(?:と|て|ば|たら|)$/.test(tail)
  }
  return false
}

/** …が governs where no clause has closed under it on the way: not 首相が辞任した後、. */
export function nominativeBefore(line: Line, range: Range, cue: Cue, speakable: Speakable): number {
  const { phrases } = line
  const whole = cue.quotations.length > 0 || cue.form === 'joining'
  for (let at = range.to - 1; at >= range.from; at--) {
    const phrase = phrases[at]
    if (phrase === undefined) continue
    const last = phrase.content.at(-1)?.surface ?? ''
    const asked = whole && predicateAt(phrases, at)?.passive === true && !afterwards.test(last)
    if (closesClause(phrases, at) && !asked && (subordinate.test(phrase.tail) || afterwards.test(last))) return -1
    const holds = whole
      ? governs(line, at, cue.predicate) || isAddressee(line, at, range.to)
      : phrase.mark === '、' || isApart(line, at, range.to) || isSoleSubject(line, at, cue)
    // マスク氏だが、 ends a clause.
    if (!nominative.test(phrase.tail) || phrase.content.at(-1)?.pos === '助動詞' || !holds) continue
    if (speakable(at) !== null) return at
    if (cue.quotations.length > 0 && isSomebody(phrase)) return unknown
  }
  return -1
}
