import { hash } from 'node:crypto'
import type { Article, Dropped, Parsed, Problem, Reference } from '../model.ts'
import { trouble } from './problems.ts'

/** Two articles are one where this share of the shorter one's sentences stands in the other. */
const sameShare = 0.8
/** Shorter sentences (はい。) stand in articles that have nothing else in common. */
const shortestSentence = 12
const fewestSentences = 2
/** A sentence that stands in more articles than this is a formula, not a trace of one text. */
const mostShared = 50

/** Bytes of a sentence's hash that are kept: the sentences of all articles are in memory together, and nobody forges a hash of SHA-256. */
const hashBytes = 6

/** Hashes of the article's sentences, without marks. */
function sentenceKeys(article: Article): Set<number> {
  const texts = article.sentences.map(({ start, end }) =>
    article.body
      .slice(start, end)
      .normalize('NFKC')
      .replace(/[\s、。,.「」]/g, ''),
  )
  const long = texts.filter(text => text.length >= shortestSentence)
  return new Set(long.map(text => hash('sha256', text, 'buffer').readUIntBE(0, hashBytes)))
}

const isMoment = (published: string) => /T[\d:.]{1,20}(?:Z|[+-]\d\d:\d\d)$/.test(published)

/** The first report: earliest where both tell when, by the minute if they can, else in the order of the documents. */
function isFirst({ published: one }: Article, { published: other }: Article): boolean {
  if (one === null || other === null) return true
  if (isMoment(one) && isMoment(other)) return Date.parse(one) <= Date.parse(other)
  return one.slice(0, 10) <= other.slice(0, 10)
}

const isEarlier = (article: Article, other: Article) =>
  article.published !== null && other.published !== null && !isFirst(other, article)

function sourceOf(copy: Article, kept: Article): Reference {
  const { title, url, published, outlet, document } = copy
  const source = { title: [title ?? document, outlet].filter(Boolean).join(' / '), url, published }
  return isEarlier(copy, kept) ? { ...source, first: true } : source
}

interface Group {
  kept: Article
  readonly copies: Article[]
}

/** Groups by the hashes of their sentences; nearly all of these stand in one. */
type BySentence = Map<number, Group | Group[]>

function groupsOfKey(bySentence: BySentence, key: number): readonly Group[] {
  const found = bySentence.get(key)
  return found === undefined ? [] : Array.isArray(found) ? found : [found]
}

function addGroup(bySentence: BySentence, key: number, group: Group): void {
  const found = bySentence.get(key)
  if (found === undefined) bySentence.set(key, group)
  else if (!Array.isArray(found)) bySentence.set(key, [found, group])
  // One more than are looked at says that it is a formula.
  else if (found.length <= mostShared) found.push(group)
}

/** The group that holds most of an article's sentences, where it holds nearly all of the shorter of the two. */
function groupFor(keys: Set<number>, bySentence: BySentence, sizes: Map<Group, number>): Group | null {
  const shared = new Map<Group, number>()
  for (const key of keys) {
    const groups = groupsOfKey(bySentence, key)
    if (groups.length > mostShared) continue
    for (const group of groups) shared.set(group, (shared.get(group) ?? 0) + 1)
  }
  for (const [group, count] of shared) {
    const least = Math.min(keys.size, sizes.get(group) ?? 0)
    if (least >= fewestSentences && count >= sameShare * least) return group
  }
  return null
}

function groupsOf(articles: readonly Article[]): Group[] {
  const bySentence: BySentence = new Map()
  const sizes = new Map<Group, number>()
  return articles.flatMap(article => {
    const keys = sentenceKeys(article)
    const same = article.kind === 'report' ? groupFor(keys, bySentence, sizes) : null
    if (same) {
      const longer = article.body.length > same.kept.body.length * 1.2
      const shorter = same.kept.body.length > article.body.length * 1.2
      if (longer || (!shorter && !isFirst(same.kept, article))) {
        same.copies.push(same.kept)
        same.kept = article
      } else same.copies.push(article)
      return []
    }
    const group: Group = { kept: article, copies: [] }
    sizes.set(group, keys.size)
    if (article.kind === 'report') for (const key of keys) addGroup(bySentence, key, group)
    return [group]
  })
}

/** Keeps one of the articles that are the same text: the first report, or the one that holds clearly more of it. */
export function withoutCopies(parsed: Parsed): Parsed {
  const dropped: Dropped[] = []
  const problems: Problem[] = []
  const articles = groupsOf(parsed.articles).map(({ kept, copies }) => {
    for (const copy of copies) {
      dropped.push({ document: copy.document, reason: `same article as in ${kept.document}`, text: copy.body })
      const title = copy.title ?? copy.body.slice(0, 30)
      problems.push({ document: copy.document, ...trouble('copy', { document: kept.document, title }) })
    }
    return copies.length === 0
      ? kept
      : { ...kept, references: [...kept.references, ...copies.map(copy => sourceOf(copy, kept))] }
  })
  return { articles, dropped: [...parsed.dropped, ...dropped], problems: [...parsed.problems, ...problems] }
}
