import { opensWithWriter, signedBy, standingNames } from '../facts/authors.ts'
import { besideDate, bylineOf } from '../facts/byline.ts'
import { dateOfLine } from '../facts/date-line.ts'
import type { Outlets } from '../facts/outlet.ts'
import { isPenName, isPersonName, personsIn } from '../facts/person.ts'
import { closest } from './element.ts'
import type { PageView } from './facts.ts'
import type { PageLine } from './lines.ts'
import { foldTitle } from './title.ts'

export interface FoundAuthors {
  readonly authors: readonly string[]
  readonly from: string
}

const authorKeys = ['cxenseparse:author', 'parsely-author', 'sailthru.author', 'dc.creator', 'article:author', 'author']
const steps = 3
const above = 4
const below = 4

const isMarked = ({ within }: PageLine) =>
  closest(within, element => element.byline || element.depth <= within.depth - steps)?.byline === true

/** The lines about an article's title and those right after its text. */
function linesAround({ lines, at, words }: PageView): readonly PageLine[] {
  const head = lines.slice(Math.max(0, at + 1), words.first)
  const over = lines.slice(Math.max(0, at - above), Math.max(0, at))
  const tail = lines.slice(Math.max(words.first, words.end - 2), words.end + below)
  const may = ({ kind, text }: PageLine) =>
    kind !== 'prose' && kind !== 'rights' && (kind !== 'credit' || opensWithWriter(text))
  return [...head, ...over, ...tail].filter(may)
}

const inStructured = ({ structured: article }: PageView) =>
  (article?.authors ?? []).flatMap(({ name, person }) =>
    person === false ? [] : personsIn(name, person ? one => isPersonName(one) || isPenName(one) : isPersonName),
  )

const inMeta = ({ meta }: PageView) =>
  authorKeys.map(key => personsIn(meta.properties.get(key) ?? '')).find(names => names.length > 0) ?? []

function marked(view: PageView): string[] {
  const lines = linesAround(view).filter(line => isMarked(line) && line.text.length <= 60)
  return [...new Set(lines.flatMap(({ text }) => [...besideDate(text), ...bylineOf(text), ...personsIn(text)]))]
}

const byLine = (view: PageView) =>
  linesAround(view)
    .filter(({ item, kind }) => !item && kind !== 'aside')
    .map(({ text }) => [...bylineOf(text), ...besideDate(text)])
    .find(names => names.length > 0) ?? []

/** A line of nothing but a name, its parts set apart as bylines are, beside the date below the title. */
function besideDates({ lines, at, words }: PageView): readonly string[] {
  const head = lines.slice(Math.max(0, at + 1), words.first)
  return standingNames(
    head.map(({ text }) => text),
    head.flatMap((line, i) => (dateOfLine(line.text) ? [i] : [])),
  )
}

/** Where authors are told, the most exact first. */
const order: readonly (readonly [origin: string, find: (view: PageView) => readonly string[]])[] = [
  ['JSON-LD', inStructured],
  ['meta element', inMeta],
  ['byline', marked],
  ['byline', byLine],
  ['byline', besideDates],
  ['signature', ({ words }) => signedBy(words.paragraphs)],
]

/** The persons who wrote the article: never organizations, columns, or names of the running text. */
export function authorsOf(view: PageView, outlets: Outlets): FoundAuthors {
  const { meta, structured: data } = view
  const site = [meta.properties.get('og:site_name'), data?.publisher].map(name => foldTitle(name ?? ''))
  const isPerson = (name: string) => outlets.named(name) === null && !site.includes(foldTitle(name))
  for (const [from, find] of order) {
    const authors = [...new Set(find(view).filter(isPerson))]
    if (authors.length > 0) return { authors, from }
  }
  return { authors: [], from: '' }
}
