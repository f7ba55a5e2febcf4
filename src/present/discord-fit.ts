import { cutLines } from './discord-cut.ts'
import { SHARES } from './limits.ts'
import { renderLine, renderLines } from './markdown.ts'
import type { Entry, Line, Locale, Page } from './page.ts'

/** What a message has left for a page. */
export interface Room {
  readonly text: number
  readonly components: number
}

/** A page as Markdown, `''` where it has no such part. */
export interface FittedPage {
  readonly heading: string
  readonly entries: readonly string[]
  readonly footer: string
  /** How many entries were taken, the first ones. */
  readonly taken: number
}

const COST = { text: 1, separator: 1 } as const

const LEFT_OUT = {
  ja: (count: number) => `（…ほか${count}件は1つのメッセージに入りきらないため省きました）`,
  en: (count: number) => `(…${count} more left out: they do not fit into one message)`,
} as const satisfies Record<Locale, (count: number) => string>

/**
 * The page within the room of its message. Headings and footers have a share of it, entries follow in order: the first
 * that does not fit is cut behind a sentence where one fits, those behind it are left out, and a line says so.
 */
export function fitPage(page: Page, room: Room, locale: Locale): FittedPage {
  const heading = fitLines(page.heading, SHARES.heading, locale)
  const footer = fitLines(page.footer, SHARES.footer, locale)
  const note = (count: number) => renderLine({ as: 'small', runs: [{ text: LEFT_OUT[locale](count) }] })
  const reserved = heading.length + footer.length + note(page.entries.length).length + 1
  const entries = fitEntries(
    page.entries,
    { text: room.text - reserved, components: room.components - 2 * COST.text - COST.separator },
    locale,
  )
  const leftOut = page.entries.length - entries.length
  const parts = leftOut === 0 ? [footer] : [note(leftOut), footer]
  return { heading, entries: entries.filter(Boolean), footer: parts.filter(Boolean).join('\n'), taken: entries.length }
}

function fitLines(lines: readonly Line[], share: number, locale: Locale): string {
  const whole = renderLines(lines)
  return whole.length <= share ? whole : (cutLines({ lines, room: share, locale, keeps: () => false }) ?? '')
}

function fitEntries(entries: readonly Entry[], room: Room, locale: Locale): readonly string[] {
  const fitted: string[] = []
  let { text, components } = room
  for (const { lines } of entries) {
    components -= COST.separator + COST.text
    const whole = renderLines(lines)
    const cut = () => cutEntry(lines, text, locale) ?? (fitted.length === 0 ? sourceOf(lines, text) : null)
    const rendered = whole.length <= text ? whole : cut()
    if (components < 0 || rendered === null) break
    fitted.push(rendered)
    text -= rendered.length
    if (rendered !== whole) break
  }
  return fitted
}

/** The words are the quotations, or without one the first line. */
function isWords(line: Line, lines: readonly Line[]): boolean {
  return lines.some(({ as }) => as === 'quote') ? line.as === 'quote' : line === lines[0]
}

/** The words are cut; where they come from stays. */
function cutEntry(lines: readonly Line[], room: number, locale: Locale): string | null {
  return cutLines({ lines, room, locale, keeps: line => !isWords(line, lines) })
}

/** Where the words come from, without words: for a sentence so long that no message has room for it. */
function sourceOf(lines: readonly Line[], room: number): string | null {
  const source = renderLines([{ as: 'text', runs: [{ text: '…' }] }, ...lines.filter(line => !isWords(line, lines))])
  return source.length <= room ? source : null
}
