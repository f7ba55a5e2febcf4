import type { Lexicon } from '../../model.ts'
import type { Draft, Removed } from '../draft.ts'
import type { Line } from '../lines/line.ts'
import { keep } from './keep.ts'

/** One entry of a live blog. */
interface Entry {
  /** `14:05` */
  readonly time: string
  readonly title: string | null
  readonly lines: readonly Line[]
}

const fewest = 3
const timeLine =
  /^[【［[（(]?\s?([01]?\d|2[0-3])\s?(?::|：|時)\s?([0-5]\d)\s?分?\s?[】］\])）]?\s?(?:頃|ごろ)?\s?[|｜■]?\s?(\S.{0,79})?$/

/** The entries of a live blog, each a time with prose after it; empty if there are fewer than three. */
function liveEntries(lines: readonly Line[]): { before: number; entries: Entry[] } {
  const times = lines.flatMap((line, at) => {
    const told = line.item || line.text.length > 120 ? null : timeLine.exec(line.text.normalize('NFKC'))
    return told ? [{ at, time: `${(told[1] ?? '').padStart(2, '0')}:${told[2]}`, rest: told[3]?.trim() ?? '' }] : []
  })
  const entries = times.flatMap(({ at, time, rest }, index): Entry[] => {
    const own = lines.slice(at + 1, times[index + 1]?.at ?? lines.length)
    const [first, ...others] = own
    if (!own.some(line => line.kind === 'prose' && !line.item)) return []
    if (rest) return [{ time, title: rest, lines: own }]
    if (first?.kind === 'short' && others.some(line => line.kind === 'prose'))
      return [{ time, title: first.text, lines: others }]
    return [{ time, title: null, lines: own }]
  })
  return entries.length < fewest ? { before: 0, entries: [] } : { before: times[0]?.at ?? 0, entries }
}

const isDay = /^\d{4}-\d\d-\d\d$/
const textOf = (lines: readonly Line[]) => lines.map(({ text }) => text)

/** An entry as an article of the page: its day is the page's, its time its own. */
function draftOf(page: Draft, { time, title }: Entry, paragraphs: readonly string[]): Draft {
  const day = page.facts.published?.slice(0, 10) ?? ''
  const zone = page.facts.published?.slice(19) || '+09:00'
  const date = isDay.test(day)
    ? { published: `${day}T${time}:00${zone}`, precision: 'minute' as const }
    : { published: null, precision: 'unknown' as const }
  const origins = {
    ...page.facts.origins,
    title: 'entry of a live blog',
    published: 'day of the page, time of the entry',
    section: page.facts.origins.title ?? 'headline',
  }
  return { ...page, facts: { ...page.facts, title, ...date, section: page.facts.title, origins }, paragraphs }
}

export interface LiveReading {
  readonly drafts: readonly Draft[]
  readonly dropped: readonly Removed[]
}

/** Reads a live blog: what stands before its entries, and each entry. Null if the lines are none. */
export function readLive(page: Draft, lines: readonly Line[], lexicon: Lexicon): LiveReading | null {
  const { before, entries } = liveEntries(lines)
  if (entries.length === 0) return null
  const lead = keep(lines.slice(0, before), lexicon)
  const kept = entries.map(entry => keep(entry.lines, lexicon))
  const drafts = entries.map((entry, at) => draftOf(page, entry, textOf(kept[at]?.lines ?? [])))
  const first = lead.lines.length > 0 ? [{ ...page, paragraphs: textOf(lead.lines) }] : []
  return { drafts: [...first, ...drafts], dropped: [...lead.dropped, ...kept.flatMap(({ dropped }) => dropped)] }
}
