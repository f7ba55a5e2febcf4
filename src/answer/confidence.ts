import type { SearchResult } from '../model/search.ts'
import type { Asked } from './asked.ts'
import { certaintyFeatureNames, certaintyRow, type Shown } from './certainty-features.ts'
import type { Ordered } from './ranking.ts'
import type { Chosen } from './sentence.ts'
import { nothingBelow } from './strength.ts'
import { readWeights, sigmoid, weighted } from './weights.ts'

export const learnedCertainty = readWeights('certainty', certaintyFeatureNames)

/** From this probability on an answer is shown as one; below it as close to the question. bench/trust.ts prints what it does. */
export const certainFrom = 0.65

/** What is about to be shown first of what was found; undefined where nothing is. */
export function shownOf(
  { asked, found, ordered }: { asked: Asked; found: SearchResult; ordered: readonly Ordered[] },
  chosen: Chosen,
): Shown | undefined {
  const first = ordered[0]
  if (first === undefined) return undefined
  const sentences = first.view.sentences.filter(({ start, end }) => start >= chosen.start && end <= chosen.end)
  return { asked, found, ordered, first, chosen, sentences }
}

// The first has other names besides, which the attributes of the lexicon list.
const ordinal = /(?:[2-9]|[0-9]{2})(?:位|代目|番目|回目|着)$/

/** 2位 is not told where only 1位 is. */
const lacksOrdinal = ({ asked: { terms }, first, sentences }: Shown): boolean =>
  terms.some(
    ({ text }, n) =>
      ordinal.test(text) && !first.view.ranked.title.has(n) && !sentences.some(({ held }) => held[n] === 1),
  )

/** 奥さん is not told where nothing is said of a wife or a wedding. */
function lacksThing({ asked: { toldBy }, first: { view }, sentences }: Shown): boolean {
  const texts = [view.ranked.article.title ?? '', ...sentences.map(({ text }) => text)]
  return toldBy !== null && !texts.some(text => toldBy.test(text.normalize('NFKC')))
}

/** How many died is not told where nothing is said of a death. */
function lacksEvent({ asked: { events }, first: { view } }: Shown): boolean {
  const { article, passage } = view.ranked
  const text = `${article.title ?? ''}\n${article.body.slice(passage.start, passage.end)}`.normalize('NFKC')
  return events.some(told => !told.test(text))
}

/**
 * Whether what is asked for cannot be in the text shown: an amount without its unit (円 for いくら), a rank that it does not
 * name, a thing or an event without the words that tell it, or one that the whole coverage never names. Of such answers on news 1 in 10 was
 * right, whatever else spoke for them.
 */
const isUntold = (shown: Shown): boolean => {
  const { asked, sentences } = shown
  const lacksUnit = asked.wanted.counters.length > 0 && !sentences.some(({ wanted }) => wanted.length > 0)
  return (
    lacksUnit ||
    lacksOrdinal(shown) ||
    lacksThing(shown) ||
    lacksEvent(shown) ||
    asked.terms[asked.attribute]?.known === false
  )
}

/** No answer is more probable than this where what is asked for is not in the text shown. */
const untold = 0.5

/** How probable it is that the text shown first answers the question, 0 to 1. */
export function confidenceOf(shown: Shown): number {
  const probability = sigmoid(weighted(learnedCertainty, certaintyRow(shown)))
  return isUntold(shown) ? Math.min(untold, probability) : probability
}

/** True where what was found shares no more with the question than chance gives. */
export const isNothing = ({ ranked, strength, passages, terms }: SearchResult): boolean =>
  ranked.length === 0 || (terms.length > 1 && strength < nothingBelow(passages))
