import { contentText } from '../language/phrases.ts'
import { predicateAt } from './cues/predicate.ts'
import type { Mention } from './entities/mention.ts'
import type { Line } from './lines.ts'
import type { Speakable } from './speakable.ts'

const counted = /(?<![\d０-９二三四五六七八九両])[\d０-９二三四五六七八九両]+(?:党|社|氏|団体|カ国|か国|人|者)$/

/** 北党、南党の野党2党は: the count sums up the names before it. */
const isGroup = ({ phrases }: Line, at: number): boolean =>
  phrases[at - 1]?.tail === 'の' && phrases[at - 2]?.mark === '、' && counted.test(contentText(phrases[at]))

/** Names side by side with the subject: A氏とB氏は, A氏、B氏は. */
export function joint(line: Line, at: number, speakable: Speakable): Mention[] {
  const { phrases } = line
  const listed = isGroup(line, at) && speakable(at - 1) !== null
  const last = speakable(listed ? at - 1 : at)
  if (last === null) return []
  const found = [last]
  let left = at - (listed ? 2 : 1)
  while (left >= 0 && phrases[left]?.tail === 'の' && phrases[left]?.mark === '') left--
  while (left >= 0 && found.length < (listed ? 8 : 3)) {
    const phrase = phrases[left]
    const linked =
      phrase !== undefined &&
      ((phrase.tail === 'と' && predicateAt(phrases, left) === null) ||
        (phrase.tail === '' && /^[、・]$/.test(phrase.mark)))
    const mention = linked ? speakable(left) : null
    if (mention === null || (mention.kind !== 'person' && mention.kind !== 'body') || last.kind === 'document') break
    found.unshift(mention)
    left--
    while (left >= 0 && phrases[left]?.tail === 'の' && phrases[left]?.mark === '') left--
  }
  return found
}
