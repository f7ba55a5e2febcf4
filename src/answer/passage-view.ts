import type { FoundTerm, RankedPassage, RankedSentence } from '../model/search.ts'
import type { Span } from '../model.ts'
import type { Asked } from './asked.ts'
import { type AgainstTitle, againstTitle, type CharacterShares, characterShares } from './characters.ts'
import { isListing } from './listing.ts'

/** What a sentence holds of a question, by which features tell sentences apart. */
export interface SentenceView extends Span, CharacterShares {
  readonly sentence: RankedSentence
  readonly text: string
  /** For each of the question's terms, 1 where it stands here. */
  readonly held: Uint8Array
  /** The share of the question's weight that stands here. */
  readonly own: number
  /** The same of what the title does not hold: it tells the sentences below one title apart. */
  readonly beyond: number
  /** Terms that may be the answer and are none of the question's. */
  readonly wanted: readonly FoundTerm[]
  /** Those that the title does not hold. */
  readonly wantedBeyond: readonly FoundTerm[]
  /** True for a line of a list, a link or a note of a source: it may lend its words, and is never shown. */
  readonly isListing: boolean
}

/** A ranked passage as it is held against a question. */
export interface PassageView {
  readonly ranked: RankedPassage
  readonly sentences: readonly SentenceView[]
  readonly statements: readonly Span[]
  /** The greatest share that one sentence holds of the question. */
  readonly bestOwn: number
}

/** The share of the question's weight in terms marked 1. */
export function shareOf(held: Uint8Array, { terms, totalWeight }: Asked): number {
  let sum = 0
  for (let n = 0; n < held.length; n++) if (held[n] === 1) sum += terms[n]?.weight ?? 0
  return totalWeight === 0 ? 0 : sum / totalWeight
}

const otherForms = /[A-Z\uff01-\uff9f\u2460-\u24ff\u3300-\u33ff]/

/** Compatibility form and lower case; most sentences are in both. */
const plainOf = (text: string): string => (otherForms.test(text) ? text.normalize('NFKC').toLowerCase() : text)

/** A question against the title of one passage. */
interface Against extends AgainstTitle {
  readonly ranked: RankedPassage
  /** The question's weight in terms that the title does not hold. */
  readonly weightBeyond: number
}

function beyondOf(held: Uint8Array, { asked, ranked, weightBeyond }: Against): number {
  let sum = 0
  for (let n = 0; n < held.length; n++) if (held[n] === 1 && !ranked.title.has(n)) sum += asked.terms[n]?.weight ?? 0
  return weightBeyond === 0 ? 0 : sum / weightBeyond
}

/** 佐藤一郎さん（40）: a number alone in brackets is an age, where one is asked for. */
const isAge = ({ kind, start, end }: FoundTerm, { asked, ranked: { article } }: Against): boolean =>
  kind === 'number' &&
  end - start <= 3 &&
  asked.wanted.counters.includes('歳') &&
  /^[(（]\d{1,3}[)）]$/.test(article.body.slice(start - 1, end + 1).normalize('NFKC'))

function viewOf(sentence: RankedSentence, against: Against): SentenceView {
  const { ranked, asked, title } = against
  const { article } = ranked
  const text = article.body.slice(sentence.start, sentence.end)
  const held = new Uint8Array(asked.terms.length)
  for (const { match } of sentence.terms) if (match >= 0) held[match] = 1
  const wanted = sentence.terms.filter(term => term.match < 0 && (term.wanted || isAge(term, against)))
  return {
    start: sentence.start,
    end: sentence.end,
    sentence,
    text,
    held,
    own: shareOf(held, asked),
    beyond: beyondOf(held, against),
    ...characterShares(plainOf(text), against),
    wanted,
    wantedBeyond: wanted.filter(({ start, end }) => !title.text.includes(plainOf(article.body.slice(start, end)))),
    isListing: isListing(article, sentence),
  }
}

function against(ranked: RankedPassage, asked: Asked): Against {
  const weightBeyond = asked.terms.reduce((sum, { weight }, n) => sum + (ranked.title.has(n) ? 0 : weight), 0)
  return { ...againstTitle(asked, ranked.article), ranked, weightBeyond }
}

/** Holds a passage against a question, sentence by sentence. */
export function viewPassage(ranked: RankedPassage, asked: Asked): PassageView {
  const question = against(ranked, asked)
  const sentences = ranked.sentences.map(sentence => viewOf(sentence, question))
  const bestOwn = Math.max(0, ...sentences.map(({ own }) => own))
  return { ranked, sentences, statements: asked.statements(ranked.article.id), bestOwn }
}
