import type { RankedPassage } from '../model/search.ts'
import type { Asked } from './asked.ts'
import type { PassageView } from './passage-view.ts'
import { sentenceLogits } from './sentence.ts'
import { rowOf } from './weights.ts'

/** A passage among those found, as a feature sees it. */
export interface Candidate {
  readonly asked: Asked
  readonly view: PassageView
  /** One for each sentence: how well it answers (see sentence-features.ts), on no fixed scale. */
  readonly logits: readonly number[]
  /** The score that the search gave over that of its best passage. */
  readonly relative: number
  /** The best score of another passage of the same article over the best of all; 0 without one. */
  readonly sibling: number
  /** The number of the passage in its article, from 0. */
  readonly position: number
}

export type PassageFeature = (candidate: Candidate) => number

const holdsAnywhere = ({ sentences }: PassageView, n: number): boolean => sentences.some(({ held }) => held[n] === 1)

/** What may tell the passage that answers from the others that were found. */
export const passageFeatures = {
  score: ({ relative }) => Math.log(relative + 0.001),
  bestSentence: ({ logits }) => Math.max(...logits),
  contextShare: candidate => {
    const { asked, view } = candidate
    if (asked.totalWeight === 0) return 0
    const near = asked.terms.reduce(
      (sum, { weight }, n) => sum + (holdsAnywhere(view, n) ? 0 : weight * (view.ranked.context[n] ?? 0)),
      0,
    )
    return near / asked.totalWeight
  },
  wanted: ({ view }) => (view.sentences.some(({ wanted, isListing }) => !isListing && wanted.length > 0) ? 1 : 0),
  sibling: ({ sibling }) => Math.log1p(sibling),
  beyondFirst: ({ position }) => (position > 0 ? 1 : 0),
} as const satisfies Record<string, PassageFeature>

export type PassageFeatureName = keyof typeof passageFeatures

export const passageFeatureNames = Object.keys(passageFeatures) as PassageFeatureName[]

const positionOf = ({ passage }: RankedPassage): number => Number(/-(\d+)$/.exec(passage.id)?.[1] ?? 0)

/** The passages found for a question, as features see them. */
export function candidatesOf(views: readonly PassageView[], asked: Asked): Candidate[] {
  const best = Math.max(...views.map(({ ranked }) => ranked.score))
  return views.map(view => {
    const siblings = views.filter(other => other !== view && other.ranked.article === view.ranked.article)
    return {
      asked,
      view,
      logits: sentenceLogits(view, asked),
      relative: view.ranked.score / best,
      sibling: Math.max(0, ...siblings.map(({ ranked }) => ranked.score)) / best,
      position: positionOf(view.ranked),
    }
  })
}

const ordered: readonly PassageFeature[] = passageFeatureNames.map(name => passageFeatures[name])

/** The features of a passage, in the order of their names. */
export const passageRow = (candidate: Candidate): Float64Array => rowOf(ordered, candidate)
