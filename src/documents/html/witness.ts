import type { Meta } from './meta.ts'
import type { StructuredArticle } from './structured.ts'

/** What a page's data tell of the article's text, without its place. */
export interface Witness {
  /** The data say that the text begins with these words. */
  readonly begins: (text: string) => boolean
  /** The data hold this paragraph as part of the text: by its first sentence. */
  readonly holds: (text: string) => boolean
  /** The data's text ends with this paragraph. */
  readonly ends: (text: string) => boolean
  /** The data say that not everyone may read all of the text. */
  readonly restricted: boolean
  /** Characters of the data's text. */
  readonly length: number
}

const fold = (text: string) => text.normalize('NFKC').replace(/[\s…]+/g, '')
const shortest = 12
const compared = 24
const longestLead = 400

const firstSentence = (text: string) => fold(text.split('。', 1)[0] ?? '')

const lastSentence = (text: string) =>
  fold(
    text
      .slice(-longestLead)
      .split(/[。\n]/)
      .findLast(sentence => sentence.trim() !== '') ?? '',
  )

/** The page's description, which is the text's beginning as often as not, and its JSON-LD text, as witnesses of where the text is. */
export function witnessOf(meta: Meta, structured: StructuredArticle | null): Witness {
  const body = structured?.body ?? ''
  const { properties } = meta
  const told = [body, structured?.description, properties.get('og:description'), properties.get('description')]
  const leads = told.map(text => fold((text ?? '').slice(0, longestLead)))
  const sentences = new Set(body.split(/[。\n]/).map(fold))
  const begins = (text: string) => {
    const start = fold(text.slice(0, 3 * compared)).slice(0, compared)
    return start.length >= shortest && leads.some(lead => lead.startsWith(start))
  }
  const holds = (text: string) => {
    const words = firstSentence(text)
    return words.length >= shortest && sentences.has(words)
  }
  const last = lastSentence(body)
  const ends = (text: string) => last.length >= shortest && lastSentence(text) === last
  return { begins, holds, ends, restricted: structured?.restricted === true, length: body.length }
}
