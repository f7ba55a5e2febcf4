import { contentText } from '../../language/phrases.ts'
import { isAgent, mayBeName } from '../agent.ts'
import { governs } from '../cues/clauses.ts'
import type { Cue } from '../cues/find-cues.ts'
import { isHearsay } from '../cues/hearsay.ts'
import { isCried, isSaid } from '../cues/is-utterance.ts'
import { type Predicate, predicateAt, wordOf } from '../cues/predicate.ts'
import type { Line } from '../lines.ts'
import { isTalkedOf } from '../other-subject.ts'
import { isSoleSubject, isSurvey, rangeOf } from '../subjects.ts'
import type { Candidate, Finding, Sieve, Situation } from './sieve.ts'

/** Whoever stands right before quoted words as their subject, whatever it is: メッセンジャーは「…」と伝えた. */
const isNextTo = (line: Line, at: number, { quotations, complement }: Cue): boolean =>
  quotations.length > 0 &&
  line.phrases.slice(at + 1, complement).every((_, n) => predicateAt(line.phrases, at + 1 + n) === null)

/** …と述べた, …としている, and whatever else takes a clause, a request or a noun of saying. */
const isSaying = ({ by, complement, predicate: at }: Cue, predicate: Predicate, { vocabulary }: Situation): boolean =>
  by !== 'to' ||
  wordOf(predicate, 'say', vocabulary) !== null ||
  (at === complement + 1 && predicate.words.includes('する'))

/** …と紹介している: what the news does, and whom it tells of does not. */
const isReport = (predicate: Predicate, { vocabulary }: Situation): boolean =>
  wordOf(predicate, 'report', vocabulary) !== null && !predicate.words.includes('伝える')

/** 青山自動車の北米部門: with the phrases in の that name somebody. */
function labelled(line: Line, at: number, { scene }: Situation): { label: string; start: number } {
  const own = line.phrases[at]
  const before = line.phrases[at - 1]
  const owned = before?.tail === 'の' && before.mark === '' && scene.at(line, at - 1) !== null
  const label = contentText(own)
  return owned
    ? { label: `${contentText(before)}の${label}`, start: before.start }
    : { label, start: own?.start ?? line.start }
}

type Cued = Candidate & { readonly kind: 'cue' }

function subjectAt(line: Line, cue: Cue, situation: Situation): number {
  const { from, to } = rangeOf(line, cue, situation.turn.from)
  if (isSurvey(line, { from, to })) return -1
  for (let at = to - 1; at >= from; at--) {
    const phrase = line.phrases[at]
    if (phrase === undefined || !/^(?:は|が|も)$/.test(phrase.tail) || isTalkedOf(phrase)) continue
    if (phrase.tail !== 'は' && !governs(line, at, to)) continue
    const mention = situation.scene.at(line, at)
    if (mention !== null && !/^(?:document|place)$/.test(mention.kind)) return -1
    // 両国が協力することを確認した: what is said has subjects of its own.
    if (cue.by !== 'to' && phrase.tail !== 'は') return -1
    if (isAgent(phrase, situation.vocabulary)) return at
    return cue.by === 'to' && mayBeName(phrase) && (isNextTo(line, at, cue) || isSoleSubject(line, at, cue)) ? at : -1
  }
  return -1
}

/** 「…」とも言うべき番組: words that name something, or that nobody would say alone. */
const isCalled = ({ line, cue }: Cued, { scene: { article } }: Situation): boolean =>
  line.phrases[cue.predicate]?.morphemes.some(({ base }) => base === 'べし' || base === 'べき') === true ||
  cue.quotations.some(quotation => !isSaid(quotation, article.body) && !isCried(quotation, article.body))

function applies(candidate: Candidate): boolean {
  if (candidate.kind !== 'cue') return false
  const { line, cue } = candidate
  const ends = cue.form === 'end' || cue.form === 'continuing' || (cue.form === 'joining' && cue.quotations.length > 0)
  return (
    /^(?:to|object|noun|request)$/.test(cue.by) &&
    ends &&
    cue.held !== true &&
    !cue.passive &&
    !isHearsay(line, cue) &&
    line.within === null
  )
}

export const describedSubject: Sieve = {
  name: 'subject without a name',
  examples: [
    ['青山自動車の北米部門は8日、新型の生産を始めたと発表した。', '青山自動車の北米部門', '新型の生産を始めた'],
    ['番組によると、メッセンジャーは「家族が会いたがっている」と伝えた。', 'メッセンジャー', '家族が会いたがっている'],
  ],
  applies,
  find: (candidate, situation): Finding | null => {
    if (candidate.kind !== 'cue') return null
    const { line, cue } = candidate
    const predicate = predicateAt(line.phrases, cue.predicate)
    if (predicate === null || !isSaying(cue, predicate, situation)) return null
    if (wordOf(predicate, 'think', situation.vocabulary) !== null) return null
    const at = subjectAt(line, cue, situation)
    const phrase = line.phrases[at]
    if (phrase === undefined || isCalled(candidate, situation)) return null
    if (isReport(predicate, situation) && situation.vocabulary.ending('media', contentText(phrase)) === null)
      return null
    const { label, start } = labelled(line, at, situation)
    return {
      parties: [{ identity: null, label }],
      evidence: [{ start, end: phrase.stop }],
      at,
      place: 'before',
      settled: true,
      from: situation.turn.from,
    }
  },
}
