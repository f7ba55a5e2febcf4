import type { Lexicon } from '../../model.ts'
import { isDayOnly, tellsDay } from '../lines/day.ts'
import type { Line } from '../lines/line.ts'
import type { Place } from '../lines/place.ts'
import { type Writers, writersOf } from './authors.ts'
import { outletsOf } from './outlet.ts'

export interface FoundAuthors {
  readonly authors: readonly string[]
  readonly from: string
}

/** Lines about an article among which its writers are told. */
const reach = 4
/** Characters. */
const shortestName = 3
const mayName = ({ kind, text }: Line, { writersIn }: Writers) =>
  kind !== 'prose' && kind !== 'rights' && kind !== 'aside' && (kind !== 'credit' || writersIn(text).length > 0)

/** The lines about an article's title. */
export function headLines<L extends Line>(lines: readonly L[], { at, first }: Place, writers: Writers): readonly L[] {
  const below = lines.slice(Math.max(0, at + 1), first)
  const over = lines.slice(Math.max(0, at - reach), Math.max(0, at))
  return [...below, ...over].filter(line => mayName(line, writers))
}

/** The last lines of an article's text and those right after it, down to a list of other pieces. */
export function tailLines<L extends Line>(lines: readonly L[], { first, end }: Place, writers: Writers): readonly L[] {
  const after = lines.slice(end, end + reach)
  const list = after.findIndex(({ kind }) => kind === 'related')
  return [...lines.slice(Math.max(first, end - 2), end), ...(list < 0 ? after : after.slice(0, list))].filter(line =>
    mayName(line, writers),
  )
}

const postsReach = 12
const fewestPosts = 2

/** A text that ends: below it, days with names beside them are those of comments. */
const hasPosts = (lines: readonly Line[], { end }: Place): boolean =>
  lines.slice(end, end + postsReach).filter(line => tellsDay(line) && !isDayOnly(line.text)).length >= fewestPosts

/** The writers that the lines right after the text tell. */
const byTail: Finder = (lines, { place }, writers) => {
  const { authorsIn, besideDate } = writers
  const tail = tailLines(lines, place, writers).filter(({ item }) => !item)
  const tell = hasPosts(lines, place) ? authorsIn : (text: string) => [...authorsIn(text), ...besideDate(text)]
  return tail.map(({ text }) => tell(text)).find(names => names.length > 0) ?? []
}

/** A name beside the day that stands alone once more below the text, as that of who wrote does above a profile. */
function repeated(
  lines: readonly Line[],
  { place: { at, first, end } }: Signed,
  { mayBeName }: Writers,
): readonly string[] {
  const isDay = (line: Line | undefined) => line !== undefined && (tellsDay(line) || isDayOnly(line.text))
  const found = lines.slice(at + 1, first).find(({ text, kind }, i) => {
    const isBeside = isDay(lines[at + i]) || isDay(lines[at + 2 + i])
    return isBeside && (kind === 'short' || kind === 'link') && text.length >= shortestName && mayBeName(text)
  })
  return found && lines.slice(end).some(({ text }) => text === found.text) ? [found.text] : []
}

/** The writers that one of the lines tells: those of the first that tells any. */
const byLine = (lines: readonly Line[], { authorsIn, besideDate }: Writers): readonly string[] =>
  lines
    .filter(({ item }) => !item)
    .map(({ text }) => [...authorsIn(text), ...besideDate(text)])
    .find(names => names.length > 0) ?? []

/** A name beside the day between title and text, or above a role. A list of one is no list. */
function standing(
  lines: readonly Line[],
  { place: { at, first } }: Signed,
  { standingNames }: Writers,
): readonly string[] {
  const isAlone = (i: number) => !lines[i - 1]?.item && !lines[i + 1]?.item
  const head = lines.slice(Math.max(0, at + 1), first).filter((line, i) => !line.item || isAlone(at + 1 + i))
  const isDay = (line: Line | undefined) => line !== undefined && (tellsDay(line) || isDayOnly(line.text))
  // A day right above the title is beside the name right below it.
  const days = [...(isDay(lines[at - 1]) ? [-1] : []), ...head.flatMap((line, i) => (isDay(line) ? [i] : []))]
  return standingNames(
    head.map(({ text }) => text),
    days,
  )
}

/** Characters behind a frequent family name. */
const longestGiven = 3

/** One line right beside the day that is a frequent family name with a given name: 佐藤一. */
function familiar(
  lines: readonly Line[],
  { place: { at, first }, families }: Signed,
  { mayBeName }: Writers,
): readonly string[] {
  const isDay = (line: Line | undefined) => line !== undefined && (tellsDay(line) || isDayOnly(line.text))
  const found = lines.flatMap(({ text, kind, item }, i) => {
    if (i <= at || i >= first || item || kind !== 'short' || !mayBeName(text)) return []
    const isBeside = isDay(lines[i - 1]) || isDay(lines[i + 1])
    const family = families.find(name => text.startsWith(name) && text.length > name.length)
    return isBeside && family && text.length - family.length <= longestGiven ? [text] : []
  })
  return found.length === 1 ? found : []
}

/** A name above a mail address, right after the text. */
function overAddress(
  lines: readonly Line[],
  { place: { first, end } }: Signed,
  { mayBeName }: Writers,
): readonly string[] {
  const tail = lines.slice(Math.max(first, end - 2), end + reach)
  const at = tail.findIndex((line, i) => tail[i + 1]?.kind === 'address' && mayBeName(line.text))
  return tail[at] ? [tail[at].text] : []
}

export interface SignedText {
  readonly place: Place
  readonly paragraphs: readonly string[]
}

interface Signed extends SignedText {
  readonly families: readonly string[]
}

type Finder = (lines: readonly Line[], signed: Signed, writers: Writers) => readonly string[]

/** Where the lines of a page tell who wrote, the surest first. */
const order: readonly (readonly [string, Finder])[] = [
  ['byline', (lines, { place }, writers) => byLine(headLines(lines, place, writers), writers)],
  ['byline', standing],
  ['byline', familiar],
  ['byline', repeated],
  ['byline', byTail],
  ['byline', overAddress],
  ['signature', (_, { paragraphs }, { signedBy }) => signedBy(paragraphs)],
]

/** Characters. 長 and 相 end names of persons, too. */
const shortestOffice = 2

const opened = new WeakMap<Lexicon, (name: string) => boolean>()

/** Whether a name is neither that of an outlet or a series, nor made of names of places. */
export function personFilter(lexicon: Lexicon): (name: string) => boolean {
  const filter = opened.get(lexicon) ?? makeFilter(lexicon)
  opened.set(lexicon, filter)
  return filter
}

function makeFilter(lexicon: Lexicon): (name: string) => boolean {
  const outlets = outletsOf(lexicon)
  const places = new Set(lexicon.boilerplate.places)
  const series = lexicon.boilerplate['series-nouns']
  const offices = lexicon.speech.titles.filter(({ length }) => length >= shortestOffice)
  const endings = new Set([...series, ...offices, ...lexicon.speech.trades])
  const endsAsOther = (name: string) => Array.from(name, (_, at) => name.slice(at)).some(end => endings.has(end))
  const isOther = (name: string) => outlets.named(name) !== null || endsAsOther(name)
  return name => !isOther(name) && !name.split(/[ 　]/).every(part => places.has(part))
}

/** The persons whom the lines about an article name as its writers: never organizations or names of the running text. */
export function pageAuthors(lines: readonly Line[], signed: SignedText, lexicon: Lexicon): FoundAuthors {
  const writers = writersOf(lexicon)
  const isPerson = personFilter(lexicon)
  const families = lexicon.boilerplate['family-names'] ?? []
  for (const [from, find] of order) {
    const authors = [...new Set(find(lines, { ...signed, families }, writers).filter(isPerson))]
    if (authors.length > 0) return { authors, from }
  }
  return { authors: [], from: '' }
}
