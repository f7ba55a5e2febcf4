import type { Anchor } from '../model/curation.ts'
import type { Holdings } from '../model/holdings.ts'
import type { Article, Span } from '../model.ts'
import { bodyHash } from '../search/engines/body-hash.ts'

/** A place as a correction remembers it. */
export const anchorOf = (article: Article, { start, end }: Span): Anchor => ({
  ...{ article: bodyHash(article), url: article.url, title: article.title },
  ...{ start, end, words: article.body.slice(start, end) },
})

/** A place that was found again. */
export interface AnchoredPlace {
  readonly article: Article
  readonly span: Span
}

type FindAnchor = (anchor: Anchor) => readonly AnchoredPlace[]

function groupBy(articles: readonly Article[], key: (article: Article) => string | null): Map<string, Article[]> {
  const groups = new Map<string, Article[]>()
  for (const article of articles) {
    const name = key(article)
    if (name === null) continue
    const group = groups.get(name)
    if (group === undefined) groups.set(name, [article])
    else group.push(article)
  }
  return groups
}

/** The span of words that occur exactly once in a body; null otherwise. */
function onlyPlace(body: string, words: string): Span | null {
  const start = words === '' ? -1 : body.indexOf(words)
  return start >= 0 && body.indexOf(words, start + 1) < 0 ? { start, end: start + words.length } : null
}

const told = (values: readonly (string | null)[]): string[] => [...new Set(values.filter(value => value !== null))]

/**
 * Looks up where corrections belong: in the article with its hash, at its span. An article that was read otherwise since, or
 * updated, is known by its address or title, and the place by its words, if those stand there once.
 */
export async function findAnchors(anchors: readonly Anchor[], { articlesBy }: Holdings): Promise<FindAnchor> {
  const hashes = told(anchors.map(({ article }) => article))
  const byHash = groupBy(await articlesBy('hash', hashes), bodyHash)
  const changed = anchors.filter(({ article }) => !byHash.has(article))
  const [urls, titles] = [told(changed.map(({ url }) => url)), told(changed.map(({ title }) => title))]
  const byUrl = groupBy(urls.length === 0 ? [] : await articlesBy('url', urls), ({ url }) => url)
  const byTitle = groupBy(titles.length === 0 ? [] : await articlesBy('title', titles), ({ title }) => title)
  return ({ article, url, title, words, start, end }) => {
    const same = byHash.get(article) ?? []
    if (same.length > 0) return same.map(one => ({ article: one, span: { start, end } }))
    const others = (url === null ? undefined : byUrl.get(url)) ?? byTitle.get(title ?? '') ?? []
    return others.flatMap(one => {
      const span = onlyPlace(one.body, words)
      return span === null ? [] : [{ article: one, span }]
    })
  }
}
