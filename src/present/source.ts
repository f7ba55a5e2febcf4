import type { Article, Span } from '../model.ts'
import { correctedMarks } from './corrected.ts'
import { formatDate } from './date.ts'
import type { Line, Link, Locale, Run } from './page.ts'
import { wordsOf } from './words.ts'

const longestFragment = 40
const fragmentEdge = 16

// The fragment's own syntax uses - , and & : they are percent-encoded within it (WICG scroll-to-text-fragment).
const encode = (words: string): string => encodeURIComponent(words).replace(/-/g, '%2D')

function fragmentOf(words: string): string {
  const line = words.split('\n')[0]?.trim() ?? ''
  if (line.length <= longestFragment) return encode(line)
  return `${encode(line.slice(0, fragmentEdge))},${encode(line.slice(-fragmentEdge))}`
}

/** A link to the article, at the words shown where they are the article's own. Only http and https are linked. */
export function linkTo(article: Article, locale: Locale, shown?: Span): Link | undefined {
  if (article.url === null || !URL.canParse(article.url)) return undefined
  const url = new URL(article.url)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined
  const label = wordsOf(locale).open
  if (shown === undefined || article.kind === 'brief' || url.hash !== '') return { label, url: url.href }
  return { label, url: `${url.href}#:~:text=${fragmentOf(article.body.slice(shown.start, shown.end))}` }
}

/** What an article is called; the document's title stands in where it has none of its own. */
export const titleOf = (article: Article, locale: Locale): string =>
  article.title ?? article.section ?? wordsOf(locale).untitled

// A time without its zone is no instant.
const instant = /T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})$/

/** A date in words with its precision, and as an instant where the time is known with its zone. */
function dateRun(date: string | null, locale: Locale): Run {
  const text = formatDate(date, locale)
  const time = date !== null && instant.test(date) ? Date.parse(date) / 1000 : Number.NaN
  return Number.isSafeInteger(time) ? { text, time } : { text }
}

/** Outlet, carrier and authors, as far as known. */
export function publishersOf(article: Article, locale: Locale): string {
  const words = wordsOf(locale)
  return [
    article.outlet ?? words.unknownOutlet,
    article.carrier === null ? null : words.carriedBy(article.carrier),
    article.authors.length === 0 ? null : article.authors.join('、'),
    ...correctedMarks(article, locale),
  ]
    .filter(fact => fact !== null)
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

/** The lines that say where shown words come from. */
export const sourceLines = (article: Article, locale: Locale): Line[] => [
  { as: 'small', runs: [{ text: titleOf(article, locale), style: 'strong' }] },
  sourceLine(article, locale),
]

/** The line that names the other articles which hold the same words. */
export function alsoLines(also: readonly Article[], locale: Locale): Line[] {
  if (also.length === 0) return []
  const articles = also.map(
    article => `${article.outlet ?? wordsOf(locale).unknownOutlet} (${formatDate(article.published, locale)})`,
  )
  return [{ as: 'small', runs: [{ text: wordsOf(locale).alsoIn(articles.join('、')) }] }]
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
