import type { Article, Parsed, Problem } from '../model.ts'
import { trouble } from './problems.ts'
import { sentencesOf } from './sentences.ts'

/** Which page of how many an article says it is. */
interface PageOf {
  /** What all pages of the article have in common. */
  readonly key: string
  readonly number: number
  /** Null where only the address tells the page. */
  readonly total: number | null
  readonly title: string | null
}

const mostPages = 40
/** 見出し（1/3 ページ）, 見出し [2/3] */
const inTitle = /[（(［[【]\s?(\d{1,2})\s?[/／]\s?(\d{1,2})\s?(?:ページ)?(?:目)?[）)］\]】]$/
/** ?page=2, /news067_2.html, /news/067/2 */
const inAddress = [/[?&](?:page|p|pg)=(\d{1,2})$/, /_(\d{1,2})(?=\.html?$)/, /\/(\d{1,2})\/?$/]

const fold = (text: string) => text.normalize('NFKC').replace(/\s/g, '')

function byTitle({ title, outlet }: Article): PageOf | null {
  const told = inTitle.exec(title?.trimEnd() ?? '')
  const [number, total] = [Number(told?.[1]), Number(told?.[2])]
  if (!told || title === null || number < 1 || number > total || total < 2 || total > mostPages) return null
  const own = title.slice(0, told.index).trim()
  return { key: [fold(own), outlet, total].join('\n'), number, total, title: own }
}

/** The address without its page, and the page; page 1 has none. */
function byAddress({ title, url }: Article): PageOf | null {
  if (!title || !url) return null
  for (const form of inAddress) {
    const told = form.exec(url)
    const number = Number(told?.[1])
    if (told && number >= 2 && number <= mostPages)
      return { key: [fold(title), url.slice(0, told.index)].join('\n'), number, total: null, title }
  }
  return { key: [fold(title), url.replace(/(?:\.html?|\/)$/, '')].join('\n'), number: 1, total: null, title }
}

interface Part {
  readonly article: Article
  readonly page: PageOf
}

/** The pages of one article from its first on without a gap: two at least. */
function sequence(parts: readonly Part[]): Part[] {
  const byNumber = new Map(parts.map(part => [part.page.number, part]))
  const found: Part[] = []
  for (let number = 1; byNumber.has(number); number++) found.push(...[byNumber.get(number)].flatMap(part => part ?? []))
  return found.length > 1 ? found : []
}

function whole(parts: readonly Part[]): Article | null {
  const [first] = parts
  if (!first) return null
  const body = parts.map(({ article }) => article.body).join('\n')
  return {
    ...first.article,
    title: first.page.title,
    body,
    sentences: sentencesOf(body),
    references: parts.flatMap(({ article }) => article.references),
  }
}

function missing({ article, page }: Part, found: number): Problem[] {
  if (page.total === null || found === page.total) return []
  return [{ document: article.document, ...trouble('missing-pages', { found, total: page.total }) }]
}

/** Joins the pages of one article that came as documents of their own: its title or its address tells the page. */
export function withJoinedPages(parsed: Parsed): Parsed {
  const groups = new Map<string, Part[]>()
  for (const article of parsed.articles) {
    const page = article.kind === 'report' ? (byTitle(article) ?? byAddress(article)) : null
    if (!page) continue
    const group = groups.get(page.key)
    if (group) group.push({ article, page })
    else groups.set(page.key, [{ article, page }])
  }
  const replaced = new Map<Article, Article | null>()
  const problems: Problem[] = []
  for (const group of groups.values()) {
    const parts = group.length > 1 ? sequence(group) : []
    const [first, ...others] = parts
    if (!first) continue
    replaced.set(first.article, whole(parts))
    for (const { article } of others) replaced.set(article, null)
    problems.push(...missing(first, parts.length))
  }
  if (replaced.size === 0) return parsed
  const articles = parsed.articles.flatMap(article => (replaced.has(article) ? (replaced.get(article) ?? []) : article))
  return { ...parsed, articles, problems: [...parsed.problems, ...problems] }
}
