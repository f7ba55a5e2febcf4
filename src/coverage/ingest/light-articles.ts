import type { Article } from '../../model.ts'
import type { Spool } from './spool.ts'

/** The number of an article among those that were parsed. A symbol: it goes into no file. */
const place = Symbol('place')

interface Placed {
  readonly [place]: number
}

/** What takes most of an article's memory. */
const heavy = ['body', 'sentences', 'origins'] as const
type Heavy = (typeof heavy)[number]

/** Makes articles that stand in for parsed ones: what is heavy in them is read from the spool each time somebody looks at it. */
export function lighten(spool: Spool): (article: Article) => Article {
  let last: { readonly number: number; readonly article: Article } | null = null
  const read = (number: number): Article => {
    if (last?.number === number) return last.article
    const article = spool.parsed(number)
    if (article === undefined) throw new Error('An article that was parsed is missing. Run npm run ingest again.')
    last = { number, article }
    return article
  }
  // One for all articles; copying an article, as `{ ...article }` does, reads what is heavy.
  const getters = Object.fromEntries(
    heavy.map(name => [
      name,
      {
        enumerable: true,
        get(this: Placed) {
          return read(this[place])[name]
        },
      },
    ]),
  )
  return article => {
    const { body: _, sentences: __, origins: ___, ...facts } = article
    const light: Omit<Article, Heavy> & Placed = { ...facts, [place]: spool.addParsed(article) }
    return Object.defineProperties(light, getters) as Omit<Article, Heavy> as Article
  }
}
