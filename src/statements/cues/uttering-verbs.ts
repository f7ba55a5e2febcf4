import type { Line } from '../lines.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { settingEnd } from './content.ts'
import type { Cue } from './find-cues.ts'
import { predicateAt } from './predicate.ts'

/** The subject of 報じる is an outlet, however unknown its name. */
const reportsAfter = ({ phrases }: Line, at: number) =>
  phrases.some((_, next) => next > at && predicateAt(phrases, next)?.words.includes('報じる'))

const uttering =
  /^(?:発表|公表|説明|表明|明言|強調|回答|コメント|報告|発言|反論|指摘|釈明|謝罪|主張)する$|^(?:述べる|語る|話す|答える|明らかにする|明かす)$/

/** オルカは14日の会見で、…と発表した: what stands before the occasion is the subject of saying. */
const announcesAfter = ({ phrases }: Line, at: number) =>
  phrases.some((_, next) => next > at && predicateAt(phrases, next)?.words.some(word => uttering.test(word)))

/** Whether somebody clearly spoke, though the text does not settle who: a verb of saying ends the sentence. */
export function utters({ phrases }: Line, { by, form, predicate }: Cue): boolean {
  const words = predicateAt(phrases, predicate)?.words ?? []
  return by === 'to' && form === 'end' && words.some(word => uttering.test(word))
}

/** Whether the place shows that what stands there does the saying, however unknown its name. */
export function isLed(line: Line, at: number, vocabulary: Vocabulary): boolean {
  if (reportsAfter(line, at)) return true
  return announcesAfter(line, at) && (line.phrases[at]?.mark === '、' || settingEnd(line, at + 1, vocabulary) >= 0)
}
