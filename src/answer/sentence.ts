import type { Span } from '../model.ts'
import type { Asked } from './asked.ts'
import { type Lead, leadsIn, passOn } from './leads.ts'
import type { PassageView, SentenceView } from './passage-view.ts'
import { sentenceFeatureNames, sentenceRows } from './sentence-features.ts'
import { readWeights, weighted } from './weights.ts'

/** What is shown of a passage: consecutive sentences of it. */
export interface Chosen extends Span {
  /** How probable it is that the answer stands in what is shown, given that it stands in the passage. */
  readonly probability: number
  /** Matched words and, where the question asks for a kind of answer, the words of that kind. */
  readonly highlights: readonly Span[]
}

/** Characters: what is shown of a passage stays below, unless a single sentence is longer. */
const longestShown = 240
/** What 100 characters more must add to the probability that the answer is shown; keeps first hits below 160 characters on average. */
const lengthCost = 0.08

/** The logit of what is never shown. */
const never = -50

export const learnedSentences = readWeights('sentences', sentenceFeatureNames)

/** How well each sentence of a passage answers, on no fixed scale; one that only lists or links never does. */
export const sentenceLogits = (passage: PassageView, asked: Asked): number[] =>
  sentenceRows(passage, asked).map((row, n) =>
    passage.sentences[n]?.isListing ? never : weighted(learnedSentences, row),
  )

/** For each sentence of a passage, how probable it is that it holds the answer (softmax). */
export function probabilities(logits: readonly number[]): number[] {
  const most = Math.max(...logits)
  const raw = logits.map(logit => (logit === never && most !== never ? 0 : Math.exp(logit - most)))
  const sum = raw.reduce((total, one) => total + one, 0)
  return raw.map(one => (sum === 0 ? 0 : one / sum))
}

/** Consecutive sentences `from..to` of a passage. */
interface Run {
  readonly from: number
  readonly to: number
  readonly probability: number
}

const lengthOf = (sentences: readonly SentenceView[], { from, to }: Pick<Run, 'from' | 'to'>): number =>
  (sentences[to - 1]?.end ?? 0) - (sentences[from]?.start ?? 0)

const bestSentence = (chances: readonly number[]): Run => {
  const probability = Math.max(...chances)
  const from = chances.indexOf(probability)
  return { from, to: from + 1, probability }
}

/** The run of sentences that most probably holds the answer for its length. */
function bestRun(sentences: readonly SentenceView[], chances: readonly number[]): Run {
  let best = bestSentence(chances)
  const worth = (run: Run) => run.probability - (lengthCost * lengthOf(sentences, run)) / 100
  for (let from = 0; from < sentences.length; from++) {
    let probability = 0
    for (let to = from + 1; to <= sentences.length; to++) {
      if (chances[to - 1] === 0) break
      probability += chances[to - 1] ?? 0
      const run = { from, to, probability }
      if (lengthOf(sentences, run) > longestShown) break
      if (worth(run) > worth(best)) best = run
    }
  }
  return best
}

function toChosen({ sentences, ranked }: PassageView, { from, to, probability }: Run): Chosen {
  const shown = sentences.slice(from, to)
  const highlights = shown.flatMap(({ sentence, wanted }) => [
    ...sentence.terms.filter(({ match }) => match >= 0),
    ...wanted,
  ])
  return {
    start: shown[0]?.start ?? ranked.passage.start,
    end: shown.at(-1)?.end ?? ranked.passage.end,
    probability,
    highlights: joinSpans(highlights),
  }
}

/** With the question that an interviewer asked, if there is room for it. */
function withQuestion({ sentences }: PassageView, run: Run, leads: readonly Lead[]): Run {
  const whole = { ...run, from: run.from - 1 }
  return leads[whole.from] === 'question' && lengthOf(sentences, whole) <= longestShown ? whole : run
}

/** Chooses what to show of the first passage: as many consecutive sentences as answer best. */
export function chooseSentences(view: PassageView, logits: readonly number[]): Chosen {
  const leads = leadsIn(view)
  return toChosen(view, withQuestion(view, bestRun(view.sentences, passOn(probabilities(logits), leads)), leads))
}

/** Chooses the one sentence to show of a further passage. */
export const chooseSentence = (view: PassageView, logits: readonly number[]): Chosen =>
  toChosen(view, bestSentence(passOn(probabilities(logits), leadsIn(view))))

/** Spans in order, those that touch or overlap as one. */
function joinSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = []
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    if (last !== undefined && start <= last.end)
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, end) }
    else joined.push({ start, end })
  }
  return joined
}
