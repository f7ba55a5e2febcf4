import { enumerated } from '../language/enumerated.ts'
import type { Coverage } from '../model/coverage.ts'
import type { Filter } from '../model/filter.ts'
import type { Article, PlacedStatement, Speaker } from '../model.ts'
import { mergeAlike } from './alike.ts'
import { statementsOnTopic } from './topic-shares.ts'

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

/** Whether the name typed fits more speakers than it lists: 田中, but not 産経新聞・読売新聞. */
const isAmbiguous = (typed: string, speakers: readonly Speaker[]): boolean =>
  speakers.length > enumerated(typed.normalize('NFKC')).length

const mostNear = 5
/** Statements that are listed, at most. */
const mostStatements = 1000

const merged = (said: readonly Said[]): Said[] =>
  mergeAlike(said, ({ statement }) => `${statement.speaker}:${statement.text}`)

/** Finds what a speaker said, newest first; with a topic, the statements that touch it, closest first. */
export async function whoSaid({ speaker, topic, filter }: WhoSaidQuestion, coverage: Coverage): Promise<WhoSaid> {
  const speakers = coverage.findSpeakers(speaker)
  if (speakers.length === 0) return { kind: 'unknown-speaker', nearest: coverage.nearestSpeakers(speaker, mostNear) }
  if (isAmbiguous(speaker, speakers)) return { kind: 'several-speakers', speakers }
  const wanted = { speakers: speakers.map(({ name }) => name), filter }
  const said =
    topic === undefined
      ? (await coverage.statements(wanted, mostStatements)).items
      : (await statementsOnTopic(topic, wanted, coverage))
          .sort((a, b) => b.share - a.share)
          .map(({ statement, article }) => ({ statement, article }))
  return said.length > 0 ? { kind: 'answer', speakers, said: merged(said) } : { kind: 'nothing-found', speakers }
}
