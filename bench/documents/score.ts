import type { Label, LabelledPage } from './sets.ts'

/** One article as a reader understood it. Readers of text alone tell the body and no facts. */
export interface ReadArticle {
  readonly body: string
  readonly title?: string | null
  readonly outlet?: string | null
  readonly authors?: readonly string[]
  readonly published?: string | null
}

type Tally = [right: number, of: number]

export interface Score {
  readonly f1: number[]
  readonly found: Tally
  readonly whole: Tally
  readonly title: Tally
  readonly outlet: Tally
  readonly date: Tally
  readonly noise: Tally
  readonly authorsRight: Tally
  readonly authorsFound: Tally
  readonly misses: string[]
}

export const emptyScore = (): Score => ({
  f1: [],
  found: [0, 0],
  whole: [0, 0],
  title: [0, 0],
  outlet: [0, 0],
  date: [0, 0],
  noise: [0, 0],
  authorsRight: [0, 0],
  authorsFound: [0, 0],
  misses: [],
})

const plain = (text: string | null | undefined): string => (text ?? '').normalize('NFKC').replace(/\s+/g, '')
const has = (text: string | null | undefined, part: string | null | undefined) => plain(text).includes(plain(part))

/** Character 8-grams as a bag: how much of the body shown is the article's, and how much of the article is there. */
function bodyF1(got: string, gold: string): number {
  const bagOf = (text: string): Map<string, number> => {
    const bag = new Map<string, number>()
    const words = plain(text)
    for (let at = 0; at + 8 <= words.length; at++) {
      const gram = words.slice(at, at + 8)
      bag.set(gram, (bag.get(gram) ?? 0) + 1)
    }
    return bag
  }
  const [shown, wanted] = [bagOf(got), bagOf(gold)]
  const sum = (bag: Map<string, number>) => [...bag.values()].reduce((total, count) => total + count, 0)
  const both = [...wanted].reduce((total, [gram, count]) => total + Math.min(count, shown.get(gram) ?? 0), 0)
  return both === 0 ? 0 : (2 * both) / (sum(shown) + sum(wanted))
}

function sameDate(told: string | null, gold: string | null): boolean {
  if (told === null || gold === null) return told === gold
  const moments = told.length > 10 && gold.length > 10 && Date.parse(told) === Date.parse(gold)
  return moments || told.slice(0, 10) === gold.slice(0, 10)
}

function count(score: Score, field: Exclude<keyof Score, 'f1' | 'misses'>, right: boolean, miss: string): void {
  score[field][1]++
  if (right) score[field][0]++
  else score.misses.push(`${field}: ${miss}`)
}

function scoreAuthors(score: Score, got: readonly string[], gold: readonly string[], name: string): void {
  const wanted = gold.map(plain)
  const told = got.map(plain)
  for (const author of told) count(score, 'authorsRight', wanted.includes(author), `${name}: ${author} is not told`)
  for (const author of wanted) count(score, 'authorsFound', told.includes(author), `${name}: ${author} [${told}]`)
}

function scoreFacts(score: Score, article: ReadArticle, gold: Label, name: string): void {
  if (gold.title)
    count(score, 'title', plain(article.title) === plain(gold.title), `${name}: ${article.title} ≠ ${gold.title}`)
  if (gold.outlet)
    count(score, 'outlet', has(article.outlet, gold.outlet), `${name}: ${article.outlet} ≠ ${gold.outlet}`)
  if (gold.published !== undefined) {
    const right = sameDate(article.published ?? null, gold.published)
    count(score, 'date', right, `${name}: ${article.published} ≠ ${gold.published}`)
  }
  if (gold.authors) scoreAuthors(score, article.authors ?? [], gold.authors, name)
}

/** Adds what a reader made of one page. Readers that tell no facts (`facts: false`) are scored by their bodies. */
export function scorePage(score: Score, page: LabelledPage, read: readonly ReadArticle[], facts = true): void {
  const { name } = page
  for (const gold of page.articles) {
    const article = gold.starts ? read.find(({ body }) => has(body, gold.starts)) : read[0]
    count(score, 'found', article !== undefined, `${name}: ${gold.starts}`)
    if (!article) {
      for (const field of facts ? (['whole', 'title', 'outlet', 'date'] as const) : (['whole'] as const))
        score[field][1]++
      continue
    }
    if (gold.ends) count(score, 'whole', has(article.body, gold.ends), `${name}: ${gold.ends}`)
    if (facts) scoreFacts(score, article, gold, name)
  }
  const body = read.map(article => article.body).join('')
  if (page.body !== null) {
    const f1 = bodyF1(body, page.body)
    score.f1.push(f1)
    if (f1 < 0.97) score.misses.push(`body: ${name} ${f1.toFixed(3)}`)
  }
  for (const noise of page.noise) count(score, 'noise', !has(body, noise), `${name}: ${noise}`)
}
