import type { SearchResult } from '../model/search.ts'
import type { Asked } from './asked.ts'
import { type SentenceView, shareOf } from './passage-view.ts'
import type { Ordered } from './ranking.ts'
import type { Chosen } from './sentence.ts'
import { leastStrength } from './strength.ts'

/** What is about to be shown first, as a feature sees it. */
export interface Shown {
  readonly asked: Asked
  readonly found: SearchResult
  readonly ordered: readonly Ordered[]
  readonly first: Ordered
  readonly chosen: Chosen
  /** The sentences that are shown of the first passage. */
  readonly sentences: readonly SentenceView[]
}

export type CertaintyFeature = (shown: Shown) => number

const flag = (is: boolean): number => (is ? 1 : 0)

function heldIn(sentences: readonly SentenceView[], asked: Asked): Uint8Array {
  const held = new Uint8Array(asked.terms.length)
  for (const { held: own } of sentences) for (let n = 0; n < own.length; n++) if (own[n] === 1) held[n] = 1
  return held
}

const weightWhere = ({ terms, totalWeight }: Asked, holds: (n: number) => boolean): number =>
  totalWeight === 0 ? 0 : terms.reduce((sum, { weight }, n) => sum + (holds(n) ? weight : 0), 0) / totalWeight

/** Where a term stands: 1 in what is shown, less where only near it. */
function placeOf(shown: Shown, n: number): number {
  const { first, sentences } = shown
  if (n < 0) return 0
  if (sentences.some(({ held }) => held[n] === 1)) return 1
  if (first.view.sentences.some(({ held }) => held[n] === 1)) return 0.7
  return first.view.ranked.title.has(n) ? 0.6 : (first.view.ranked.context[n] ?? 0)
}

const asksKind = ({ wanted }: Asked): boolean => wanted.kinds.length > 0
const hasWanted = (sentences: readonly SentenceView[]): boolean => sentences.some(({ wanted }) => wanted.length > 0)

/** The next passage of another article. */
const rival = ({ ordered, first }: Shown): Ordered | undefined =>
  ordered.find(({ view }) => view.ranked.article !== first.view.ranked.article)

const logRatio = (first: number, next: number): number => Math.min(6, Math.log((first + 1e-9) / (next + 1e-9)))

const isNamed = (kind: string): boolean => kind === 'person' || kind === 'place' || kind === 'body'

/** The least place of the question's names: a person who is not there cannot be told about. */
function namesPlace(shown: Shown): number {
  const places = shown.asked.terms.flatMap(({ kind }, n) => (isNamed(kind) ? [placeOf(shown, n)] : []))
  return places.length === 0 ? 1 : Math.min(...places)
}

const voices = /[」”][^「“」”]*[「“]/u

/** Several people are quoted and nobody's words are asked for: what others think of a thing seldom answers. */
const quotesVoices = (text: string, { type }: Asked): boolean => type !== 'said' && voices.test(text)

/** What may tell whether the text shown first answers. */
export const certaintyFeatures = {
  strength: ({ found }) => Math.max(-3, Math.log((found.strength + 0.01) / leastStrength(found.passages))),
  share: ({ first }) => first.view.ranked.share,
  nowhere: shown => weightWhere(shown.asked, n => placeOf(shown, n) === 0),
  shownShare: ({ asked, sentences }) => shareOf(heldIn(sentences, asked), asked),
  passageShare: ({ asked, first }) => shareOf(heldIn(first.view.sentences, asked), asked),
  titleShare: ({ asked, first }) => weightWhere(asked, n => first.view.ranked.title.has(n)),
  bestOwn: ({ sentences }) => Math.max(0, ...sentences.map(({ own }) => own)),
  kanji: ({ sentences }) => Math.max(0, ...sentences.map(({ kanji }) => kanji)),
  pairs: ({ sentences }) => Math.max(0, ...sentences.map(({ pairs }) => pairs)),
  beyond: ({ sentences }) => Math.max(0, ...sentences.map(({ beyond }) => beyond)),
  pairsBeyond: ({ sentences }) => Math.max(0, ...sentences.map(({ pairsBeyond }) => pairsBeyond)),
  coverage: ({ found }) => Math.log10(Math.max(1, found.passages)),
  chosen: ({ chosen }) => chosen.probability,
  bestLogit: ({ first }) => Math.max(...first.logits),
  rank: ({ first }) => first.score,
  margin: shown => logRatio(shown.first.score, rival(shown)?.score ?? 0),
  searchMargin: shown => logRatio(shown.first.view.ranked.score, rival(shown)?.view.ranked.score ?? 0),
  attribute: shown => placeOf(shown, shown.asked.attribute),
  attributeUnknown: ({ asked }) => flag(asked.terms[asked.attribute]?.known === false),
  rarest: shown => placeOf(shown, shown.asked.rarest),
  names: namesPlace,
  asksKind: ({ asked }) => flag(asksKind(asked)),
  kindShown: ({ asked, sentences }) => flag(asksKind(asked) && hasWanted(sentences)),
  kindNowhere: ({ asked, first }) => flag(asksKind(asked) && !hasWanted(first.view.sentences)),
  counterShown: ({ asked, sentences }) => flag(asked.wanted.counters.length > 0 && hasWanted(sentences)),
  counterNowhere: ({ asked, first }) => flag(asked.wanted.counters.length > 0 && !hasWanted(first.view.sentences)),
  kindWithAttribute: shown =>
    flag(
      asksKind(shown.asked) &&
        shown.sentences.some(({ wanted, held }) => wanted.length > 0 && held[shown.asked.attribute] === 1),
    ),
  voices: ({ asked, sentences }) => flag(sentences.some(({ text }) => quotesVoices(text, asked))),
  tells: ({ asked, sentences }) => flag(asked.tells !== null && sentences.some(({ text }) => asked.tells?.test(text))),
  isTopic: ({ asked }) => flag(asked.type === 'terms'),
  isWho: ({ asked }) => flag(asked.type === 'who'),
  isWhy: ({ asked }) => flag(asked.type === 'why' || asked.type === 'how'),
  isYesNo: ({ asked }) => flag(asked.type === 'yes-no'),
  isNumber: ({ asked }) => flag(asked.type === 'how-many'),
  isSaid: ({ asked }) => flag(asked.type === 'said'),
  statement: ({ asked, first, chosen }) =>
    flag(
      asked.type === 'said' && first.view.statements.some(({ start, end }) => start < chosen.end && chosen.start < end),
    ),
  knownTerms: ({ asked }) => Math.log(Math.max(1, asked.terms.filter(({ known }) => known).length)),
} as const satisfies Record<string, CertaintyFeature>

export type CertaintyFeatureName = keyof typeof certaintyFeatures

export const certaintyFeatureNames = Object.keys(certaintyFeatures) as CertaintyFeatureName[]

/** The features of what is shown first, in the order of their names. */
export const certaintyRow = (shown: Shown): Float64Array =>
  Float64Array.from(certaintyFeatureNames, name => certaintyFeatures[name](shown))
