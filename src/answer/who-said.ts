import type { Coverage } from '../model/coverage.ts'
import { allowsArticle, type Filter } from '../model/filter.ts'
import type { Article, PlacedStatement, Speaker } from '../model.ts'
import { mergeAlike } from './alike.ts'

export interface Said {
  readonly statement: PlacedStatement
  readonly article: Article
  /** Other articles that hold the same words of the same speaker. */
  readonly also?: readonly Article[]
}

export type WhoSaid =
  | { readonly kind: 'answer'; readonly speakers: readonly Speaker[]; readonly said: readonly Said[] }
  /** The speaker is known, but said nothing that fits the topic and filter. */
  | { readonly kind: 'nothing-found'; readonly speakers: readonly Speaker[] }
  /** The name fits several people or bodies; the most quoted first. */
  | { readonly kind: 'several-speakers'; readonly speakers: readonly Speaker[] }
  | { readonly kind: 'unknown-speaker'; readonly nearest: readonly Speaker[] }

export interface WhoSaidQuestion {
  readonly speaker: string
  readonly topic?: string
  readonly filter: Filter
}

const separators = /[・、,，&＆/／]|と(?=[一-龠ァ-ヴA-Z])/u

/** Whether the name typed fits more speakers than it lists: 田中, but not 産経新聞・読売新聞. */
const isAmbiguous = (typed: string, speakers: readonly Speaker[]): boolean =>
  speakers.length > typed.split(separators).length

const mostNear = 5
const mostPassages = 200

/** When something was said, as far as told: its own day, else its article's. */
const saidOn = ({ statement, article }: Said): string => statement.when ?? article.published ?? ''

/** How much of the topic's weight stands in the sentences that hold a statement, by statement. */
export function topicShares(topic: string, coverage: Coverage, said: readonly Said[]): Map<string, number> {
  const articles = new Set(said.map(({ article }) => article.id))
  const found = coverage.search(topic, { allows: article => articles.has(article.id), limit: mostPassages })
  const total = found.terms.reduce((sum, term) => sum + term.weight, 0)
  const byPassage = new Map(found.ranked.map(ranked => [ranked.passage.id, ranked]))
  const shares = new Map<string, number>()
  for (const { statement } of said) {
    const ranked = byPassage.get(statement.passage)
    if (ranked === undefined) continue
    const held = new Set(
      ranked.sentences
        .filter(sentence => sentence.start < statement.end && statement.start < sentence.end)
        .flatMap(sentence => sentence.terms.map(term => term.match)),
    )
    const weight = found.terms.reduce((sum, term, n) => sum + (held.has(n) ? term.weight : 0), 0)
    if (total > 0 && weight > 0) shares.set(statement.id, weight / total)
  }
  return shares
}

const merged = (said: readonly Said[]): Said[] =>
  mergeAlike(said, ({ statement }) => `${statement.speaker}:${statement.text}`)

/** Finds what a speaker said, newest first; with a topic, the statements that touch it, closest first. */
export function whoSaid({ speaker, topic, filter }: WhoSaidQuestion, coverage: Coverage): WhoSaid {
  const speakers = coverage.findSpeakers(speaker)
  if (speakers.length === 0) return { kind: 'unknown-speaker', nearest: coverage.nearestSpeakers(speaker, mostNear) }
  if (isAmbiguous(speaker, speakers)) return { kind: 'several-speakers', speakers }
  const names = new Set(speakers.map(({ name }) => name))
  const all = coverage.statements.flatMap((statement): Said[] => {
    const article = coverage.articles.get(statement.article)
    const fits =
      article !== undefined &&
      statement.speaker !== null &&
      names.has(statement.speaker) &&
      allowsArticle(filter, article)
    return fits ? [{ statement, article }] : []
  })
  const newest = all.sort((a, b) => (saidOn(b) > saidOn(a) ? 1 : saidOn(b) < saidOn(a) ? -1 : 0))
  if (topic === undefined)
    return newest.length > 0 ? { kind: 'answer', speakers, said: merged(newest) } : { kind: 'nothing-found', speakers }
  const shares = topicShares(topic, coverage, newest)
  const share = ({ statement }: Said) => shares.get(statement.id) ?? 0
  const touching = newest.filter(one => share(one) > 0).sort((a, b) => share(b) - share(a))
  return touching.length > 0
    ? { kind: 'answer', speakers, said: merged(touching) }
    : { kind: 'nothing-found', speakers }
}
