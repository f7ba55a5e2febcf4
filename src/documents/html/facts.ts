import type { ArticleFacts, Lexicon } from '../../model.ts'
import { dateOfLine } from '../facts/date-line.ts'
import type { NearLine } from '../facts/near-line.ts'
import { outletsOf } from '../facts/outlet.ts'
import { publisherOf } from '../facts/publisher.ts'
import { authorsOf } from './authors.ts'
import { dateOf } from './date.ts'
import { closest, isBelow } from './element.ts'
import type { PageLine } from './lines.ts'
import type { Meta, Picture } from './meta.ts'
import type { StructuredArticle } from './structured.ts'
import { toldTitles } from './title.ts'
import type { Words } from './words.ts'

export interface PageView {
  readonly lines: readonly PageLine[]
  readonly pictures: readonly Picture[]
  readonly meta: Meta
  readonly structured: StructuredArticle | null
  readonly words: Words
  /** The title and the index of its line. */
  readonly title: string | null
  readonly at: number
}

/** Where the page tells its address, the most exact first. */
const addresses: readonly (readonly [origin: string, find: (view: PageView) => string | null | undefined])[] = [
  ['canonical link', ({ meta }) => meta.canonical],
  ['meta element', ({ meta }) => meta.properties.get('og:url')],
  ['JSON-LD', ({ structured }) => structured?.url],
  ['saved page', ({ meta }) => meta.saved],
]

/** The page that an archive keeps, and not the archive. */
const archived = /^https?:\/\/web\.archive\.org\/web\/\d+[a-z_]*\/(?=https?:)/

function addressOf(view: PageView): { url: string | null; from: string } {
  for (const [from, find] of addresses) {
    const url = find(view)?.replace(archived, '')
    if (url && /^https?:/.test(url)) return { url, from }
  }
  return { url: null, from: '' }
}

const reach = 8

/** The lines about the title and right after the text, without those of the text and of lists. */
function linesNear({ lines, at, words: { first, end } }: PageView): readonly PageLine[] {
  const title = lines[at]
  const scope = title ? closest(title.within, element => element.article) : null
  const own = (line: PageLine) => !scope || isBelow(line.within, scope)
  const over = lines.slice(Math.max(0, at - 3), Math.max(0, at))
  const tail = lines.slice(end, end + reach)
  const stop = tail.findIndex(line => !own(line) || line.kind === 'related')
  const head = lines.slice(at + 1, Math.min(first, at + 1 + 2 * reach))
  return [...over, ...head, ...(stop < 0 ? tail : tail.slice(0, stop))].filter(({ kind }) => kind !== 'prose')
}

/** Organizations among those whom the page's data call its authors; a wrong type does not make one a person. */
function organizationsIn({ structured, meta }: PageView, lexicon: Lexicon): string[] {
  const { named } = outletsOf(lexicon)
  const told = (structured?.authors ?? []).filter(({ name, person }) => person !== true || named(name))
  const author = meta.properties.get('author') ?? ''
  return [...told.map(({ name }) => name), ...(named(author) ? [author] : [])]
}

const isSource = ({ within }: PageLine) =>
  closest(within, element => element.source || element.depth < within.depth - 2)?.source === true

/** What stands for the pictures near the title and right after the text: logos of those who supplied it. */
const altsNear = ({ pictures, at, words: { first, end } }: PageView) =>
  pictures.flatMap(({ alt, at: place }) =>
    (place >= at - 2 && place <= first) || (place >= end && place <= end + reach)
      ? { text: alt, day: null, source: false }
      : [],
  )

/** Lines at the top of a page among which its site tells its name. */
const topLines = 8
const longestMasthead = 28

/** What stands alone at the top of a page, as the name of its site does. */
const mastheads = ({ lines, at }: PageView): string[] =>
  lines
    .slice(0, Math.min(topLines, Math.max(0, at)))
    .flatMap(({ text, item }) => (item || text.length > longestMasthead ? [] : [text]))

function nearLines(lines: readonly PageLine[]): NearLine[] {
  const days = lines.map(({ text }) => dateOfLine(text) !== null)
  return lines.map((line, i) => ({
    text: line.text,
    day: days[i] ? 'holds' : days[i - 1] ? 'below' : days[i + 1] ? 'above' : null,
    source: isSource(line),
  }))
}

/** What a page says of its article, each fact by an ordered list of places where it may be told. */
export function htmlFacts(view: PageView, lexicon: Lexicon): ArticleFacts {
  const { meta, structured, lines, words } = view
  const { url, from: addressed } = addressOf(view)
  const near = linesNear(view)
  const outside = [...lines.slice(0, words.first), ...lines.slice(words.end)]
  const { outlet, carrier, origins } = publisherOf(
    {
      words: words.paragraphs,
      around: outside.flatMap(({ text }) => (text === view.title ? [] : text)),
      near: [...nearLines(near), ...altsNear(view)],
      logos: [...view.pictures.map(({ alt }) => alt).filter(alt => alt !== ''), ...mastheads(view)],
      top: lines.slice(0, Math.max(0, view.at)).map(({ text }) => text),
      title: view.title,
      titles: toldTitles(view),
      siteNames: [meta.properties.get('og:site_name'), meta.properties.get('application-name')].flatMap(name =>
        name ? [{ name, from: 'page head' }] : [],
      ),
      publisher: structured?.publisher ?? null,
      providers: structured?.providers ?? [],
      organizations: organizationsIn(view, lexicon),
      url,
    },
    lexicon,
  )
  const { authors, from: signed } = authorsOf(view, lexicon)
  const { from: dated, ...date } = dateOf(view, url)
  const title = view.at >= 0 ? 'headline' : 'page head'
  return {
    title: view.title,
    outlet,
    carrier,
    authors,
    ...date,
    url,
    section: null,
    origins: { ...origins, title, authors: signed, published: dated, url: addressed },
  }
}
