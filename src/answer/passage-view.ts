import type { FoundTerm, RankedPassage, RankedSentence } from '../model/search.ts'
import type { Article, Span } from '../model.ts'
import { type Asked, isKanji, pairAt, pairsOf } from './asked.ts'
import { isListing } from './listing.ts'

/** What a sentence holds of a question, by which features tell sentences apart. */
export interface SentenceView extends Span {
  readonly sentence: RankedSentence
  readonly text: string
  /** For each of the question's terms, 1 where it stands here. */
  readonly held: Uint8Array
  /** The share of the question's weight that stands here. */
  readonly own: number
  /** Shares of the question's kanji and of its pairs of characters. */
  readonly kanji: number
  readonly pairs: number
  /** The share of the title's pairs of characters: a sentence that repeats the headline tells nothing new. */
  readonly headline: number
  /** Terms that may be the answer and are none of the question's. */
  readonly wanted: readonly FoundTerm[]
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

const titles = new WeakMap<Article, ReadonlySet<number>>()

function titlePairs(article: Article): ReadonlySet<number> {
  const known = titles.get(article) ?? pairsOf((article.title ?? '').normalize('NFKC').toLowerCase())
  titles.set(article, known)
  return known
}

interface Characters {
  readonly kanji: number
  readonly pairs: number
  readonly headline: number
}

const shareIn = (found: number, all: ReadonlySet<number>): number => (all.size === 0 ? 0 : found / all.size)

function sharesOfCharacters(text: string, asked: Asked, title: ReadonlySet<number>): Characters {
  const kanji = new Set<number>()
  const pairs = new Set<number>()
  const titled = new Set<number>()
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (isKanji(code) && asked.kanji.has(code)) kanji.add(code)
    const pair = pairAt(text, at)
    if (pair === 0) continue
    if (asked.pairs.has(pair)) pairs.add(pair)
    if (title.has(pair)) titled.add(pair)
  }
  return {
    kanji: shareIn(kanji.size, asked.kanji),
    pairs: shareIn(pairs.size, asked.pairs),
    headline: shareIn(titled.size, title),
  }
}

const otherForms = /[A-Z\uff01-\uff9f\u2460-\u24ff\u3300-\u33ff]/

/** Compatibility form and lower case; most sentences are in both. */
const plainOf = (text: string): string => (otherForms.test(text) ? text.normalize('NFKC').toLowerCase() : text)

function viewOf(sentence: RankedSentence, article: Article, asked: Asked): SentenceView {
  const text = article.body.slice(sentence.start, sentence.end)
  const held = new Uint8Array(asked.terms.length)
  for (const { match } of sentence.terms) if (match >= 0) held[match] = 1
  return {
    start: sentence.start,
    end: sentence.end,
    sentence,
    text,
    held,
    own: shareOf(held, asked),
    ...sharesOfCharacters(plainOf(text), asked, titlePairs(article)),
    wanted: sentence.terms.filter(({ match, wanted }) => match < 0 && wanted),
    isListing: isListing(article, sentence),
  }
}

/** Holds a passage against a question, sentence by sentence. */
export function viewPassage(ranked: RankedPassage, asked: Asked): PassageView {
  const sentences = ranked.sentences.map(sentence => viewOf(sentence, ranked.article, asked))
  const bestOwn = Math.max(0, ...sentences.map(({ own }) => own))
  return { ranked, sentences, statements: asked.statements(ranked.article.id), bestOwn }
}
