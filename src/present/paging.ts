import { onOneLine } from '../language/graphemes.ts'
import type { Entry, Line, Locale, Page } from './page.ts'
import { wordsOf } from './words.ts'

/** A line of ours, with words of others in it perhaps: only what is to be copied keeps their line breaks. */
export const line = (as: Line['as'], text: string): Line => ({
  as,
  runs: [{ text: as === 'block' ? text : onOneLine(text) }],
})

/** Words, and where they come from: neighbours on a page with the same source stand above it once. */
export interface Piece extends Entry {
  readonly source?: { readonly key: string; readonly lines: readonly Line[] }
}

export interface Paged {
  readonly heading: readonly Line[]
  readonly entries: readonly Piece[]
  readonly footer: readonly Line[]
  /** Entries on a page. */
  readonly perPage: number
}

/** Characters of a page's entries, where one alone has not more: what a message of Discord has room for, with some to spare. */
const mostCharacters = 2400

const charactersOf = ({ lines, source }: Piece): number =>
  [...lines, ...(source?.lines ?? [])].reduce(
    (sum, { runs }) => sum + runs.reduce((length, { text, url = '' }) => length + text.length + url.length, 0),
    0,
  )

/** Entries in order, so many to a page, and fewer where they are long. */
function split(entries: readonly Piece[], perPage: number): Piece[][] {
  const pages: Piece[][] = []
  let room = 0
  for (const entry of entries) {
    const page = pages.at(-1)
    room -= charactersOf(entry)
    if (page !== undefined && page.length < perPage && room >= 0) {
      page.push(entry)
    } else {
      pages.push([entry])
      room = mostCharacters - charactersOf(entry)
    }
  }
  return pages
}

/** Between words that do not follow each other in their article. */
const apart: Line = { as: 'small', runs: [{ text: '⋯' }] }

/** Entries in the order of the first piece of each source, each with the words of all its pieces. */
function grouped(pieces: readonly Piece[]): Entry[] {
  const groups = new Map<string, Piece[]>()
  pieces.forEach((piece, n) => {
    const key = piece.source?.key ?? `${n}`
    groups.set(key, [...(groups.get(key) ?? []), piece])
  })
  return [...groups.values()].map(group => ({
    lines: [
      ...group.flatMap(({ lines }, n) => (n === 0 ? lines : [apart, ...lines])),
      ...(group[0]?.source?.lines ?? []),
    ],
    actions: group.flatMap(({ actions = [] }) => actions),
  }))
}

/** Characters of a line that has room for some more on a phone. */
const shortLine = 40

/** Which entries a page shows of how many, before the first line of the footer. */
function counted(footer: readonly Line[], told: string): Line[] {
  const [first, ...others] = footer
  const length = first?.runs.reduce((sum, { text }) => sum + text.length, 0) ?? 0
  if (first?.as !== 'small' || length > shortLine) return [line('small', told), ...footer]
  return [{ as: 'small', runs: [{ text: `${told} · ` }, ...first.runs] }, ...others]
}

/** Lays entries out on pages, each with the heading, the footer, and which entries it shows of how many. */
export function paginate({ heading, entries, footer, perPage }: Paged, locale: Locale): Page[] {
  const pages = split(entries, perPage)
  if (pages.length <= 1) return [{ heading, entries: grouped(entries), footer }]
  let first = 0
  return pages.map(shown => {
    const told = wordsOf(locale).counted(first + 1, first + shown.length, entries.length)
    first += shown.length
    return { heading, entries: grouped(shown), footer: counted(footer, told) }
  })
}

/** A page that says something and shows nothing. */
export const note = (...lines: readonly Line[]): Page => ({ heading: lines, entries: [], footer: [] })
