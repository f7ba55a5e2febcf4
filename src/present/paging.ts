import type { Entry, Line, Locale, Page } from './page.ts'
import { wordsOf } from './words.ts'

export const line = (as: Line['as'], text: string): Line => ({ as, runs: [{ text }] })

export interface Paged {
  readonly heading: readonly Line[]
  readonly entries: readonly Entry[]
  readonly footer: readonly Line[]
  /** Entries on a page. */
  readonly perPage: number
}

/** Characters of a page's entries, where one alone has not more: what a message of Discord has room for, with some to spare. */
const mostCharacters = 2400

const charactersOf = ({ lines }: Entry): number =>
  lines.reduce((sum, { runs }) => sum + runs.reduce((length, { text }) => length + text.length, 0), 0)

/** Entries in order, so many to a page, and fewer where they are long. */
function split(entries: readonly Entry[], perPage: number): Entry[][] {
  const pages: Entry[][] = []
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

/** Lays entries out on pages, each with the heading, the footer, and which entries it shows of how many. */
export function paginate({ heading, entries, footer, perPage }: Paged, locale: Locale): Page[] {
  const pages = split(entries, perPage)
  if (pages.length <= 1) return [{ heading, entries, footer }]
  let first = 0
  return pages.map(shown => {
    const counted = line('small', wordsOf(locale).counted(first + 1, first + shown.length, entries.length))
    first += shown.length
    return { heading, entries: shown, footer: [counted, ...footer] }
  })
}

/** A page that says something and shows nothing. */
export const note = (...lines: readonly Line[]): Page => ({ heading: lines, entries: [], footer: [] })
