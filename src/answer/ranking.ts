import { type Candidate, passageFeatureNames, passageRow } from './passage-features.ts'
import type { PassageView } from './passage-view.ts'
import { readWeights, weighted } from './weights.ts'

/** A passage in its place among those found. */
export interface Ordered {
  readonly view: PassageView
  /** One for each sentence: how well it answers. */
  readonly logits: readonly number[]
  /** How probable it is that the answer stands here, given that one of them holds it; more than 0. */
  readonly score: number
}

export const learnedPassages = readWeights('passages', passageFeatureNames)

/** What is taken off a passage without the unit that is asked for, of its logit; measured on both collections: 2 gains nothing. */
const withoutUnit = 1

/** True where 何歳 is asked and no sentence of the passage that may be shown tells an age. */
const lacksUnit = ({ asked: { wanted }, view: { sentences } }: Candidate): boolean =>
  wanted.counters.length > 0 && !sentences.some(({ wanted: found, isListing }) => !isListing && found.length > 0)

const scoreOf = (candidate: Candidate): number =>
  weighted(learnedPassages, passageRow(candidate)) - (lacksUnit(candidate) ? withoutUnit : 0)

/** Orders what the search found by features that were learned, best first. */
export function byLearning(candidates: readonly Candidate[]): Ordered[] {
  const scores = candidates.map(scoreOf)
  const most = Math.max(...scores)
  const total = scores.reduce((sum, score) => sum + Math.exp(score - most), 0)
  return candidates
    .map(({ view, logits }, n) => ({
      view,
      logits,
      score: Math.max(Number.MIN_VALUE, Math.exp((scores[n] ?? 0) - most) / total),
    }))
    .sort((a, b) => b.score - a.score)
}
