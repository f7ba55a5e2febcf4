import type { FollowTerm } from '../model/follow.ts'
import type { Article } from '../model.ts'

/** An article's words for matching: its text as one, and which pairs of characters occur in it. */
export interface ReadText {
  readonly title: string
  readonly paragraphs: readonly string[]
  readonly whole: string
  readonly pairs: ReadonlySet<string>
}

export const plain = (text: string): string => text.normalize('NFKC').toLowerCase()

/** Read once an article, however many follows it is matched with. */
export function readText({ title, body }: Pick<Article, 'title' | 'body'>): ReadText {
  const whole = plain(`${title ?? ''}\n${body}`)
  const pairs = new Set<string>()
  for (let at = 0; at + 1 < whole.length; at++) pairs.add(whole.slice(at, at + 2))
  return { title: plain(title ?? ''), paragraphs: whole.split('\n').slice(1), whole, pairs }
}

export interface TextTerms {
  /** All of them occur in the article, and together in its title or in one paragraph. */
  readonly allIn: (text: ReadText) => boolean
  /** The share of their weight that occurs in the article, and the number of them. */
  readonly shareIn: (text: ReadText) => { readonly share: number; readonly words: number }
}

export function termsIn(terms: readonly FollowTerm[]): TextTerms {
  const wanted = terms.map(({ text, weight }) => ({ text: plain(text), weight })).filter(({ text }) => text !== '')
  const total = wanted.reduce((sum, { weight }) => sum + weight, 0)
  // Most texts lack the first two characters of most terms: checking for those first avoids a search of the text.
  const isIn = (text: string, { whole, pairs }: ReadText) =>
    (text.length < 2 || pairs.has(text.slice(0, 2))) && whole.includes(text)
  return {
    allIn: text => {
      if (wanted.length === 0 || !wanted.every(one => isIn(one.text, text))) return false
      const holdsAll = (part: string) => wanted.every(one => part.includes(one.text))
      return holdsAll(text.title) || text.paragraphs.some(holdsAll)
    },
    shareIn: text => {
      const found = wanted.filter(one => isIn(one.text, text))
      const weight = found.reduce((sum, one) => sum + one.weight, 0)
      return { share: total === 0 ? 0 : weight / total, words: found.length }
    },
  }
}
