import { contentText } from '../language/phrases.ts'
import type { Quotation } from '../language/token.ts'
import type { Cue } from './cues/find-cues.ts'
import { predicateAt, wordOf } from './cues/predicate.ts'
import type { Surroundings } from './entities/coreference.ts'
import type { Mention } from './entities/mention.ts'
import { type Party, partyOf } from './entities/resolve-speaker.ts'
import { joint } from './joint.ts'
import type { Line } from './lines.ts'
import { nominativeBefore } from './nominative.ts'
import { partiesOf, speakableIn } from './speakable.ts'
import { rangeOf, subjectAfter, topicBefore } from './subjects.ts'

/** A sentence that tells who says what stands beside it: 「…」。こう話すのは山田さん。 or 山田さんは次のように述べた。「…」 */
export interface Echo {
  readonly parties: readonly Party[]
  readonly cue: { readonly start: number; readonly end: number }
  /** Whether it begins with こう or そう, and so may look back. */
  readonly back: boolean
  /** Whether it ends with the verb of こう and quotes nothing itself. */
  readonly closes: boolean
}

const manner = /^(?:こう|そう|このよう|そのよう|次のよう|次の通り|次のとおり|以下|次|こんなふう)$/

function mannerAt(line: Line): number {
  return line.phrases.findIndex(({ content }) => manner.test(content.map(({ surface }) => surface).join('')))
}

/** こう話すのは、農家の山田さんだ: who stands at the end. */
function cleft(line: Line, predicate: number, around: Surroundings): Party | null {
  const marked =
    line.phrases[predicate]?.content.at(-1)?.surface === 'の' ||
    line.phrases[predicate + 1]?.content[0]?.surface === 'の'
  const speakable = speakableIn(line, true, around)
  if (!marked) return null
  for (let at = line.phrases.length - 1; at > predicate; at--) {
    const mention = speakable(at)
    if (mention !== null) return partyOf(mention, around)
  }
  return null
}

function subjectsOf(line: Line, cue: Cue, around: Surroundings): readonly Party[] {
  const speakable = speakableIn(line, true, around)
  const range = rangeOf(line, cue, 0)
  const after = subjectAfter(line, cue, speakable)
  const topic = after >= 0 ? after : topicBefore(line, range, false, speakable)
  // なぜ〜社は苦戦するのか、田中氏がこう語る: whoever is nearer.
  const at = Math.max(topic, nominativeBefore(line, range, cue, speakable))
  return at < 0 ? [] : partiesOf(joint(line, at, speakable), around)
}

const longestTerm = 14
const isTerm = ({ inner }: Quotation): boolean => inner.end - inner.start <= longestTerm

/** The echo that a line is, or null. */
export function echoIn(line: Line, around: Surroundings): Echo | null {
  const at = mannerAt(line)
  if (at < 0) return null
  for (let next = at + 1; next < line.phrases.length; next++) {
    const predicate = predicateAt(line.phrases, next)
    const says =
      predicate !== null &&
      (wordOf(predicate, 'say', around.vocabulary) ?? wordOf(predicate, 'report', around.vocabulary)) !== null
    if (predicate === null || !says) continue
    const cue: Cue = {
      predicate: next,
      passive: predicate.passive,
      form: predicate.form,
      by: 'to',
      held: false,
      quotations: [],
      complement: at,
      contentEnd: 0,
    }
    const end = cleft(line, next, around)
    const parties = end === null ? subjectsOf(line, cue, around) : [end]
    const points = /^(?:こう|そう)/.test(line.phrases[at]?.content[0]?.surface ?? '')
    const closes = points && next === line.phrases.length - 1 && line.quotations.every(isTerm)
    // そう話す looks back wherever it stands.
    const back = at === 0 || /^そう/.test(contentText(line.phrases[at]))
    return { parties, cue: { start: line.start, end: line.end }, back, closes }
  }
  return null
}

const leading = /^(?:以下|次|こう(?:だ|です|だった|でした|である)?$)/

/** Whose the account is that the phrase names: 山田氏の言い分. */
function teller(line: Line, at: number, { scene, vocabulary }: Surroundings): Mention | null {
  const isAccount = vocabulary.has('accounts', contentText(line.phrases[at]))
  return isAccount && line.phrases[at - 1]?.tail === 'の' ? scene.at(line, at - 1) : null
}

/** IWJの質問は以下の通りです。 山田氏の言い分はこうだ。 */
function introduction(line: Line, around: Surroundings): Echo | null {
  const at = line.phrases.findIndex(({ tail }) => tail === 'は')
  if (!leading.test(contentText(line.phrases[at + 1]))) return null
  const own = around.scene.at(line, at)
  const mention = teller(line, at, around) ?? (own?.kind === 'document' ? own : null)
  const party = mention === null ? null : partyOf(mention, around)
  return party === null
    ? null
    : { parties: [party], cue: { start: line.start, end: line.end }, back: false, closes: false }
}

/** A line that is only somebody's name, with what the person is: 主将の山田太郎さん. */
function nameLine(line: Line, mention: Mention | null, around: Surroundings): Echo | null {
  const { phrases, start, end, within } = line
  const last = phrases.length - 1
  if (mention === null || within !== null || last > 4 || phrases[last]?.tail !== '' || phrases[last]?.mark !== '')
    return null
  const isPerson = mention.kind === 'person' && (mention.sure || mention.title !== null)
  const alone = phrases.slice(0, last).every(({ tail, mark }) => /^(?:の|で)?$/.test(tail) && mark !== '。')
  const { body } = around.scene.article
  const isLine =
    (start === 0 ||
      body.charAt(start - 1) === '\n' ||
      /[\n][\s　]*$/.test(body.slice(Math.max(0, start - 3), start))) &&
    /^[\s　]*\n/.test(body.slice(end, end + 3))
  const party = isPerson && alone && isLine ? partyOf(mention, around) : null
  return party === null ? null : { parties: [party], cue: { start, end }, back: false, closes: false }
}

/** A line that is only the heading of somebody's post or statement: 〜所長の4日の投稿. */
export function headingIn(line: Line, around: Surroundings): Echo | null {
  const last = line.phrases.length - 1
  const mention = around.scene.at(line, last)
  const named = nameLine(line, mention, around)
  if (named !== null) return named
  if (mention?.kind !== 'document' || mention.of === null || line.phrases[last]?.tail !== '')
    return introduction(line, around)
  const party = partyOf(mention, around)
  return party === null
    ? null
    : { parties: [party], cue: { start: line.start, end: line.end }, back: false, closes: false }
}
