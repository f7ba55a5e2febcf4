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

/** Lays entries out on pages, each with the heading, the footer, and which entries it shows of how many. */
export function paginate({ heading, entries, footer, perPage }: Paged, locale: Locale): Page[] {
  if (entries.length <= perPage) return [{ heading, entries, footer }]
  const pages: Page[] = []
  for (let first = 0; first < entries.length; first += perPage) {
    const shown = entries.slice(first, first + perPage)
    const counted = line('small', wordsOf(locale).counted(first + 1, first + shown.length, entries.length))
    pages.push({ heading, entries: shown, footer: [counted, ...footer] })
  }
  return pages
}

/** A page that says something and shows nothing. */
export const note = (...lines: readonly Line[]): Page => ({ heading: lines, entries: [], footer: [] })
