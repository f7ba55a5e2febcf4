import type { Cue } from './cues/find-cues.ts'
import { predicateAt, wordOf } from './cues/predicate.ts'
import type { Attributed } from './draft.ts'
import type { Surroundings } from './entities/coreference.ts'
import type { Line } from './lines.ts'

const tail = 16
/** Ends of advice and of what is usual: 男性は「…」と思いがちです. */
const usual =
  /(?:がち(?:です|だ)?|もの(?:です|だ)|ことも?が?(?:あります|ある|多い|多いです)|かもしれ(?:ない|ません)|でしょう|だろう|ましょう|ください|傾向に?が?(?:ある|あります)|はず(?:です|だ)?)[ねよ]?[。．！!」]*$/

/** Whom advice is about. */
const kinds = /(?:男性|女性|男子|女子|ママ|パパ|人|人たち|人々|彼氏|彼女|夫|妻|親|子ども|子供|若者)$/

/** …と期待を抱くようです: how kinds of people seem to be. */
const seeming = /(?:よう|そう|みたい|らしい|のだとか|とか)(?:です|だ)?[。．！!」]*$/

/** …と信じている会社がある: that there are some. */
const isThere = ({ phrases }: Line, { predicate, form }: Cue): boolean =>
  form === 'attributive' &&
  phrases
    .slice(predicate + 1, predicate + 5)
    .some(({ content }) => /^(?:ある|いる|多い|少ない|存在)$/.test(content[0]?.base ?? ''))

/** True if nobody in particular says the words: a kind of people does, usually or perhaps. */
export function isHabit(line: Line, { cue, parties, rule }: Attributed, { scene, vocabulary }: Surroundings): boolean {
  const unnamed = parties.length > 0 && parties.every(({ identity }) => identity === null)
  if (!unnamed || !/^(?:topic|subject|speaker of|who has|whom the|voices)/.test(rule)) return false
  const end = scene.article.body.slice(Math.max(line.start, line.end - tail), line.end)
  if (usual.test(end)) return true
  if (seeming.test(end) && parties.every(({ label }) => kinds.test(label))) return true
  const predicate = predicateAt(line.phrases, cue.predicate)
  if (rule.startsWith('subject after') && isThere(line, cue) && cue.quotations.length === 0) return true
  if (
    predicate === null ||
    !parties.every(({ label }) => kinds.test(label)) ||
    predicate.words.some(word => /^(?:みる|見る)$/.test(word)) ||
    (wordOf(predicate, 'think', vocabulary) === null && cue.held !== true)
  )
    return false
  return (
    line.phrases[cue.predicate]?.morphemes.some(
      ({ base, pos }) => base === 'いる' || (base === 'た' && pos === '助動詞'),
    ) === false
  )
}
