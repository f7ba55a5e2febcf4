import type { Outlets } from '../facts/outlet.ts'
import { plainTitle } from '../facts/title.ts'
import type { PageLine } from './lines.ts'
import type { Meta } from './meta.ts'
import type { StructuredArticle } from './structured.ts'

/** What the head of a page tells. */
export interface Head {
  readonly meta: Meta
  readonly structured: StructuredArticle | null
}

export interface PageTitle {
  readonly title: string | null
  /** Index of the line that shows it, or -1. */
  readonly at: number
}

const fold = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[\s　]+|^[■□◆◇○●▼▽★☆◎]+(?=[^■□◆◇○●▼▽★☆◎])/g, '')
    .toLowerCase()
const shortest = 4

/** What the page's head calls the article, the most exact first. */
function told(meta: Meta, structured: StructuredArticle | null): string[] {
  const { properties } = meta
  const titles = [properties.get('og:title'), structured?.headline, properties.get('twitter:title'), meta.title]
  return titles.flatMap(title => title?.trim() || [])
}

function isPart(shown: string, titles: readonly string[]): boolean {
  const words = fold(shown)
  return words.length >= shortest && titles.some(title => fold(title).includes(words))
}

/** The line that shows the title: a heading before others, no link before links, the longest of each. */
function shownTitle(
  lines: readonly PageLine[],
  titles: readonly string[],
  outlets: Outlets,
): { line: PageLine; at: number } | null {
  const shown = lines.flatMap((line, at) => {
    const may = (line.heading || line.kind !== 'link') && line.kind !== 'path' && line.kind !== 'aside'
    return may && isPart(line.text, titles) && !outlets.named(line.text) ? [{ line, at }] : []
  })
  const best = shown.sort(
    (a, b) =>
      Number(b.line.heading) - Number(a.line.heading) ||
      Number(a.line.linked) - Number(b.line.linked) ||
      b.line.text.length - a.line.text.length,
  )
  const whole = best.find(({ line }) =>
    titles.some(title => fold(title) === fold(line.text) || fold(plainTitle(title, outlets)) === fold(line.text)),
  )
  return whole ?? best[0] ?? null
}

const isNamed = (meta: Meta, structured: StructuredArticle | null) =>
  meta.properties.has('og:title') || structured?.headline != null

/** JVN-2019-000120: the number of a notice, whose heading says what it is about. */
const number = /^[A-Z]{2,}[A-Z\d]*(?:[-_]?\d+)+$/
const leastHeading = 10

/** The first-rank heading of a page without a head, where it has but one. */
function loneHeading(lines: readonly PageLine[]): PageTitle {
  const headings = lines.flatMap((line, at) => (line.heading && line.within.name === 'h1' && !line.linked ? [at] : []))
  const [at] = headings
  return at === undefined || headings.length > 1 ? { title: null, at: -1 } : { title: lines[at]?.text ?? null, at }
}

/** The heading that the head's titles hold, else the first of those titles, without the site's name. */
export function pageTitle(lines: readonly PageLine[], { meta, structured }: Head, outlets: Outlets): PageTitle {
  const titles = told(meta, structured)
  const first = titles[0]
  if (first === undefined) return loneHeading(lines)
  const plain = plainTitle(first, outlets)
  if (number.test(plain.split(/\s+[-–|｜]\s+/)[0] ?? '')) {
    const at = lines.findIndex(line => line.heading && !line.linked && line.text.length >= leastHeading)
    if (at >= 0) return { title: plainTitle(lines[at]?.text ?? '', outlets), at }
  }
  const visible = shownTitle(lines, titles, outlets)
  // The linked name of the site, in the head of each of its pages.
  const isName = visible?.line.linked && !isNamed(meta, structured) && fold(visible.line.text) === fold(first)
  if (visible && !isName && fold(visible.line.text).length * 2 > fold(plain).length) {
    return { title: plainTitle(visible.line.text, outlets), at: visible.at }
  }
  // A <title> that the page shows nowhere is the site's name as often as not.
  return { title: isNamed(meta, structured) ? plain : null, at: -1 }
}
