import type { Article, Dropped, Parsed } from '../model.ts'
import { sentencesOf } from './sentences.ts'

/** A paragraph that ends or opens so many articles of one outlet is the site's, not the articles'. */
const fewestArticles = 4
const leastShare = 0.25
/** Paragraphs from either end: what stands in the middle is the article's. */
const edge = 2
/** Characters. Shorter paragraphs repeat by chance. */
const shortest = 16

const edgesOf = (paragraphs: readonly string[]) =>
  [...new Set([...paragraphs.slice(0, edge), ...paragraphs.slice(-edge)])].filter(text => text.length >= shortest)

function repeatsOf(articles: readonly Article[]): Set<string> {
  const counts = new Map<string, number>()
  for (const { body } of articles) {
    for (const text of edgesOf(body.split('\n'))) counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  const least = Math.max(fewestArticles, leastShare * articles.length)
  return new Set([...counts].flatMap(([text, count]) => (count >= least ? [text] : [])))
}

function without(article: Article, repeats: ReadonlySet<string>): { article: Article; removed: string[] } {
  const paragraphs = article.body.split('\n')
  const isRepeat = (text: string, at: number) => (at < edge || at >= paragraphs.length - edge) && repeats.has(text)
  const kept = paragraphs.filter((text, at) => !isRepeat(text, at))
  if (kept.length === paragraphs.length || kept.length === 0) return { article, removed: [] }
  const body = kept.join('\n')
  return { article: { ...article, body, sentences: sentencesOf(body) }, removed: paragraphs.filter(isRepeat) }
}

/** Leaves out what an outlet's documents repeat at the ends of their articles: about the site, calls to subscribe. */
export function withoutRepeats(parsed: Parsed): Parsed {
  const byOutlet = new Map<string | null, Article[]>()
  for (const article of parsed.articles.filter(({ kind }) => kind === 'report')) {
    const known = byOutlet.get(article.outlet)
    if (known) known.push(article)
    else byOutlet.set(article.outlet, [article])
  }
  const repeats = new Map([...byOutlet].map(([outlet, articles]) => [outlet, repeatsOf(articles)]))
  const dropped: Dropped[] = []
  const articles = parsed.articles.map(article => {
    const known = repeats.get(article.outlet)
    if (article.kind === 'brief' || !known || known.size === 0) return article
    const { article: kept, removed } = without(article, known)
    const reason = 'repeated in the documents of the outlet'
    for (const text of removed) dropped.push({ document: article.document, reason, text })
    return kept
  })
  return { ...parsed, articles, dropped: [...parsed.dropped, ...dropped] }
}
