import type { AnalyzedArticle } from '../language/analyzed-article.ts'
import type { Analyze } from '../language/token.ts'
import type { Article } from '../model.ts'
import { GrowingNumbers } from './growing.ts'
import { termKinds } from './term-store.ts'
import { type Term, termsOf } from './terms.ts'
import { GrowingVocabulary, type VocabularyColumns } from './vocabulary.ts'

/** The terms of one article over a vocabulary of its own: plain data for a thread or a file. */
export interface ArticleTerms extends VocabularyColumns {
  readonly title: Uint32Array
  /** The term's number, start in the body, and length with kind (see `lengthOf`, `kindOf`), for each term of the text. */
  readonly places: Uint32Array
  /** How many terms each sentence holds. */
  readonly counts: Uint32Array
}

export const placeWidth = 3

/** Longer than any term: a clause is cut at 200 characters. */
const longest = 255
const kindBits = 3

export const lengthOf = (packed: number): number => packed >>> kindBits
/** A place in `termKinds`. */
export const kindOf = (packed: number): number => packed & ((1 << kindBits) - 1)

const packed = ({ start, end, kind }: Term): number =>
  (Math.min(longest, end - start) << kindBits) | termKinds.indexOf(kind)

// ※Title of a source (outlet, date), or its bare address: it tells where something stands, and answers nothing.
function isSourceNote(sentence: string): boolean {
  if (sentence.startsWith('※') && /[)）]」?。?$/.test(sentence)) return true
  const [last = ''] = /(?<!\S)\S+$/.exec(sentence) ?? []
  const address = last.search(/https?:\/\/\S/)
  return address >= 0 && !sentence.slice(0, sentence.length - last.length + address).includes('。')
}

/** What an article is known by beside its words: title, outlets, and the day of publication as Japanese writes it. */
function headOf({ title, section, outlet, carrier, published }: Article): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(published ?? '') ?? []
  const date = `${year ? `${year}年` : ''}${month ? `${Number(month)}月` : ''}${day ? `${Number(day)}日` : ''}`
  return [title ?? section, outlet, carrier, date].filter(Boolean).join('。')
}

/**
 * Titles of other pieces that an article takes words from: they are found with it and are never shown. Measured on
 * questions-livedoor, where nine articles of ten have references: MRR@10 .847 → .863 on the half that was looked at,
 * .898 → .929 on the other.
 */
const mostReferences = 6

/** The terms of the titles that an article leads to, each once. */
function lentTerms({ references }: Article, analyze: Analyze): Term[] {
  const terms = references.slice(0, mostReferences).flatMap(({ title }) => termsOf(analyze(title)))
  return [...new Map(terms.map(term => [term.text, term])).values()]
}

/** Reads an article for the terms of its title, with those that its references lend it, and of its sentences. */
export function articleTerms({ article, tokens }: AnalyzedArticle, analyze: Analyze): ArticleTerms {
  const vocabulary = new GrowingVocabulary()
  const head = termsOf(analyze(headOf(article)))
  const told = new Set(head.map(({ text }) => text))
  const lent = lentTerms(article, analyze).filter(({ text }) => !told.has(text))
  const title = Uint32Array.from([...head, ...lent], term => vocabulary.idOf(term))
  const places = new GrowingNumbers(Uint32Array)
  const counts = article.sentences.map(({ start, end }, n) => {
    const terms = isSourceNote(article.body.slice(start, end)) ? [] : termsOf(tokens[n] ?? [])
    for (const term of terms) {
      places.push(vocabulary.idOf(term))
      places.push(term.start)
      places.push(packed(term))
    }
    return terms.length
  })
  return { ...vocabulary.done(), title, places: places.done(), counts: Uint32Array.from(counts) }
}
