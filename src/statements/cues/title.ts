import { contentText } from '../../language/phrases.ts'
import type { Line } from '../lines.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { quoting } from './cue.ts'
import { predicateAt, wordOf } from './predicate.ts'

const describing = /^(?:など)?(?:という|といった|とする|とした)$/

/** 「…」と題した記事, 「…」という見出し: the quotation that ends the phrase is what something is called. */
export function isTitle({ phrases }: Line, at: number, vocabulary: Vocabulary): boolean {
  const { tail = '', mark = '' } = phrases[at] ?? {}
  if (mark !== '') return false
  if (describing.test(tail)) return vocabulary.ending('titled', contentText(phrases[at + 1])) !== null
  const next = predicateAt(phrases, at + 1)
  return quoting.test(tail) && next !== null && !next.passive && wordOf(next, 'naming', vocabulary) !== null
}
