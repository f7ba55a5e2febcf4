import type { Lexicon } from '../../model.ts'
import { type Writers, writersOf } from '../facts/authors.ts'
import { type FoundAuthors, headLines, pageAuthors, personFilter, tailLines } from '../facts/page-authors.ts'
import { closest } from './element.ts'
import type { PageView } from './facts.ts'
import type { PageLine } from './lines.ts'
import { foldTitle } from './title.ts'

const authorKeys = ['cxenseparse:author', 'parsely-author', 'sailthru.author', 'dc.creator', 'article:author', 'author']
const steps = 3
const longestMarked = 60

const isMarked = ({ within }: PageLine) =>
  closest(within, element => element.byline || element.depth <= within.depth - steps)?.byline === true

type Find = (view: PageView, writers: Writers) => readonly string[]

const placeOf = ({ at, words: { first, end } }: PageView) => ({ at, first, end })

const inStructured: Find = ({ structured: article }, { personsIn, isPersonName, isPenName }) =>
  (article?.authors ?? []).flatMap(({ name, person }) =>
    person === false ? [] : personsIn(name, person ? one => isPersonName(one) || isPenName(one) : isPersonName),
  )

const inMeta: Find = ({ meta }, { personsIn }) =>
  authorKeys.map(key => personsIn(meta.properties.get(key) ?? '')).find(names => names.length > 0) ?? []

function marked(view: PageView, writers: Writers): string[] {
  const { lines, at, words } = view
  const head = [
    ...lines.slice(at + 1, words.first),
    ...headLines(lines, placeOf(view), writers),
    ...tailLines(lines, placeOf(view), writers),
  ]
  const own = head.filter(line => isMarked(line) && line.kind !== 'prose' && line.text.length <= longestMarked)
  return [...new Set(own.flatMap(({ text }) => [...writers.writersIn(text), ...writers.personsIn(text)]))]
}

/** Where authors are told, the most exact first. */
const order: readonly (readonly [origin: string, find: Find])[] = [
  ['JSON-LD', inStructured],
  ['meta element', inMeta],
  ['byline', marked],
]

/** The persons who wrote the article: never organizations, columns, or names of the running text. */
export function authorsOf(view: PageView, lexicon: Lexicon): FoundAuthors {
  const { meta, structured: data, lines, words } = view
  const site = [meta.properties.get('og:site_name'), data?.publisher].map(name => foldTitle(name ?? ''))
  const isPerson = personFilter(lexicon)
  const writers = writersOf(lexicon)
  for (const [from, find] of order) {
    const authors = [...new Set(find(view, writers).filter(name => isPerson(name) && !site.includes(foldTitle(name))))]
    if (authors.length > 0) return { authors, from }
  }
  return pageAuthors(lines, { place: placeOf(view), paragraphs: words.paragraphs }, lexicon)
}
