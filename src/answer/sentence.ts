import type { Span } from '../model.ts'
import type { Asked } from './asked.ts'
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
const longestShown = 200
/** What 100 characters more must add to the probability that the answer is shown; keeps the first hit near 160 characters. */
const lengthCost = 0.05

const learned = readWeights('sentences', sentenceFeatureNames)

/** For each sentence of a passage, how probable it is that it holds the answer (softmax); never one that only lists or links. */
export function probabilities(passage: PassageView, asked: Asked): number[] {
  const logits = sentenceRows(passage, asked).map(row => weighted(learned, row))
  const open = passage.sentences.some(({ isListing }) => !isListing)
  const most = Math.max(...logits)
  const raw = logits.map((logit, n) => (open && passage.sentences[n]?.isListing ? 0 : Math.exp(logit - most)))
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

/** Chooses what to show of a passage: of the first one as much as answers it best, of a further one its best sentence. */
export function chooseSentences(passage: PassageView, asked: Asked, isFirst: boolean): Chosen {
  const { sentences, ranked } = passage
  const chances = probabilities(passage, asked)
  const { from, to, probability } = isFirst ? bestRun(sentences, chances) : bestSentence(chances)
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
