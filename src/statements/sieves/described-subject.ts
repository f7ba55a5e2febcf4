import { contentText } from '../../language/phrases.ts'
import { isAgent, isNameLike, mayAct } from '../agent.ts'
import { governs } from '../cues/clauses.ts'
import type { Cue } from '../cues/find-cues.ts'
import { isHearsay } from '../cues/hearsay.ts'
import { isCried, isSaid } from '../cues/is-utterance.ts'
import { clausal, held } from '../cues/noun-frames.ts'
import { type Predicate, predicateAt, wordOf } from '../cues/predicate.ts'
import type { Line } from '../lines.ts'
import { isSoleSubject } from '../nominative.ts'
import { isTalkedOf } from '../other-subject.ts'
import { isSurvey, rangeOf } from '../subjects.ts'
import { reporting } from './passed-on.ts'
import type { Candidate, Finding, Sieve, Situation } from './sieve.ts'

/** Whoever stands right before quoted words as their subject, whatever it is: メッセンジャーは「…」と伝えた. */
const isNextTo = (line: Line, at: number, { quotations, complement }: Cue): boolean =>
  quotations.length > 0 &&
  line.phrases.slice(at + 1, complement).every((_, n) => predicateAt(line.phrases, at + 1 + n) === null)

/** …と述べた, …としている, and whatever else takes a clause, a request or a noun of saying. */
function isSaying({ line, cue }: Cued, predicate: Predicate, { vocabulary }: Situation): boolean {
  const noun = line.phrases[cue.complement]?.content.at(-1)?.surface ?? ''
  if (cue.by !== 'to') return cue.by !== 'object' || clausal.test(noun) || held.test(noun)
  const does = cue.predicate === cue.complement + 1 && predicate.words.includes('する')
  return does || wordOf(predicate, 'say', vocabulary) !== null
}

/** …と紹介している: what the news does, and whom it tells of does not; …と伝えた is what a body does with quoted words, too. */
function reportsOf(line: Line, at: number, predicate: Predicate, { scene, vocabulary }: Situation): boolean {
  const phrase = line.phrases[at]
  if (phrase === undefined || !predicate.words.some(word => reporting.test(word))) return false
  if (vocabulary.ending('media', contentText(phrase)) !== null || (isNameLike(phrase) && phrase.mark === '、'))
    return false
  const may = isAgent(phrase, vocabulary) || isNameLike(phrase)
  return !predicate.words.includes('伝える') || !may || scene.at(line, at) !== null
}

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
    if (phrase === undefined || !/^(?:は|が|も)$/.test(phrase.tail) || isTalkedOf(phrase, situation.vocabulary))
      continue
    if (phrase.tail !== 'は' && !governs(line, at, to)) continue
    const mention = situation.scene.at(line, at)
    if (mention !== null && !/^(?:document|place)$/.test(mention.kind)) return -1
    // 両国が協力することを確認した: what is said has subjects of its own.
    if (cue.by !== 'to' && phrase.tail !== 'は') return -1
    const quoted = cue.quotations.length > 0
    // 店があるが…と主張している: が belongs to the nearest verb.
    if (phrase.tail === 'が' && !isNextTo(line, at, cue) && !isSoleSubject(line, at, cue)) {
      if (quoted) return -1
      continue
    }
    // 判決は「…」と指摘した
    if (quoted && mention?.kind === 'document' && phrase.tail === 'は') return at
    if (isAgent(phrase, situation.vocabulary) || (quoted && mayAct(phrase, situation.vocabulary))) return at
    // 市は、費用の高騰が理由だとしている: what is said without marks has subjects of its own.
    if (!quoted && phrase.tail !== 'は') continue
    const isFirst = at === 0 && phrase.tail === 'は' && phrase.mark === '、'
    const isSubject = isFirst || isNextTo(line, at, cue) || isSoleSubject(line, at, cue)
    return cue.by === 'to' && isNameLike(phrase) && isSubject ? at : -1
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
    ['閣僚経験者の一人は黙った。ある閣僚経験者は「今しかない」と断言した。', '閣僚経験者', '今しかない'],
  ],
  applies,
  find: (candidate, situation): Finding | null => {
    if (candidate.kind !== 'cue') return null
    const { line, cue } = candidate
    const predicate = predicateAt(line.phrases, cue.predicate)
    if (predicate === null || !isSaying(candidate, predicate, situation)) return null
    if (wordOf(predicate, 'think', situation.vocabulary) !== null) return null
    const at = subjectAt(line, cue, situation)
    const phrase = line.phrases[at]
    if (phrase === undefined || isCalled(candidate, situation)) return null
    if (reportsOf(line, at, predicate, situation)) return null
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
