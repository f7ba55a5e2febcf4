import { onOneLine, shortenedAtWord } from '../language/graphemes.ts'
import type { Article, Span } from '../model.ts'
import { correctedMarks } from './corrected.ts'
import { formatDate } from './date.ts'
import type { Line, Locale, Run } from './page.ts'
import { textFragment } from './text-fragment.ts'
import { readWebAddress } from './web-address.ts'
import { wordsOf } from './words.ts'

/** Characters of an address; the longest that a button of Discord takes. */
const longestAddress = 512
/** Characters of a title beside other words; whole it stands above the article itself. */
const longestTitle = 60

/** The article's address, at the words shown if they are the article's own; undefined if no reader is to be led there. */
export function addressOf(article: Article, shown?: Span): string | undefined {
  const url = article.url === null ? null : readWebAddress(article.url)
  if (url === null) return undefined
  if (shown === undefined || article.kind === 'brief' || url.hash !== '') return url.href
  const fragment = textFragment(article.body.slice(shown.start, shown.end))
  const whole = fragment === null ? url.href : `${url.href}#${fragment}`
  return whole.length <= longestAddress ? whole : url.href
}

/** What an article is called; the document's title stands in where it has none of its own. */
export const titleOf = (article: Article, locale: Locale): string =>
  onOneLine(article.title ?? article.section ?? '') || wordsOf(locale).untitled

/** The title, cut at a word if it is long, leading to the article. */
export function titleRun(article: Article, locale: Locale, shown?: Span): Run {
  const address = addressOf(article, shown)
  const url = address !== undefined && address.length <= longestAddress ? address : undefined
  const text = shortenedAtWord(titleOf(article, locale), longestTitle)
  return url === undefined ? { text, style: 'strong' } : { text, url }
}

// A time without its zone is no instant.
const instant = /T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})$/

/** A date in words with its precision, and as an instant where the time is known with its zone. */
function dateRun(date: string | null, locale: Locale): Run {
  const text = formatDate(date, locale)
  const time = date !== null && instant.test(date) ? Date.parse(date) / 1000 : Number.NaN
  return Number.isSafeInteger(time) ? { text, time } : { text }
}

/** The first author and how many more there are; null if none is known. */
function authorsOf({ authors }: Article, locale: Locale): string | null {
  const [first, ...others] = authors
  if (first === undefined || others.length === 0) return first ?? null
  return `${first} ${wordsOf(locale).andMore(others.length)}`
}

/** Outlet, carrier and authors, as far as known. */
export function publishersOf(article: Article, locale: Locale): string {
  const words = wordsOf(locale)
  return [
    article.outlet ?? words.unknownOutlet,
    article.carrier === null ? null : words.carriedBy(article.carrier),
    authorsOf(article, locale),
    ...correctedMarks(article, locale),
  ]
    .filter(fact => fact !== null)
    .map(onOneLine)
    .join(' · ')
}

/** Outlet, carrier, authors and date, as far as known. */
export const factsOf = (article: Article, locale: Locale): string =>
  `${publishersOf(article, locale)} · ${formatDate(article.published, locale)}`

/** The line that says who published an article and when. */
export const sourceLine = (article: Article, locale: Locale): Line => ({
  as: 'small',
  runs: [{ text: `${publishersOf(article, locale)} · ` }, dateRun(article.published, locale)],
})

/** The line that says where shown words come from: title, outlet and date. */
export const titledLine = (article: Article, locale: Locale, shown?: Span): Line => ({
  as: 'small',
  runs: [titleRun(article, locale, shown), { text: ' · ' }, ...sourceLine(article, locale).runs],
})

/** The line that says that readers of the article come to a wall. */
export const wallLines = ({ cut }: Article, locale: Locale): Line[] =>
  cut === true ? [{ as: 'small', runs: [{ text: wordsOf(locale).walled }] }] : []

/** Earlier reports of the same piece, with their days. */
export const earlierLines = ({ references }: Article, locale: Locale): Line[] =>
  references
    .filter(({ first }) => first === true)
    .map(({ title, url, published }): Line => {
      const address = url === null ? null : readWebAddress(url)
      const text = shortenedAtWord(onOneLine(title), longestTitle)
      const linked = address !== null && address.href.length <= longestAddress ? { text, url: address.href } : { text }
      const when: Run[] = published === null ? [] : [{ text: ' · ' }, dateRun(published, locale)]
      return { as: 'small', runs: [{ text: wordsOf(locale).reportedFirst }, linked, ...when] }
    })

/** The line that names the other articles which hold the same words. */
export function alsoLines(also: readonly Article[], locale: Locale): Line[] {
  if (also.length === 0) return []
  const articles = also.map(
    article => `${article.outlet ?? wordsOf(locale).unknownOutlet} (${formatDate(article.published, locale)})`,
  )
  return [{ as: 'small', runs: [{ text: wordsOf(locale).alsoIn(onOneLine(articles.join('、'))) }] }]
}

/** Words of an article, marked where `highlights` say. A brief's words are ours: they are labelled 要約 and never set as a quotation. */
export function quoteLine(article: Article, shown: Span, highlights: readonly Span[], locale: Locale): Line {
  const runs: Run[] = []
  const put = (start: number, end: number, style?: 'mark') => {
    if (start < end) runs.push({ text: article.body.slice(start, end), ...(style && { style }) })
  }
  let at = shown.start
  for (const { start, end } of highlights) {
    if (start < at || end > shown.end) continue
    put(at, start)
    put(start, end, 'mark')
    at = end
  }
  put(at, shown.end)
  if (article.kind === 'report') return { as: 'quote', runs }
  return { as: 'text', runs: [{ text: wordsOf(locale).brief, style: 'code' }, { text: ' ' }, ...runs] }
}
