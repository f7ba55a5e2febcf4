import type { Draft } from '../draft.ts'
import type { Judged } from './judged.ts'
import { keep } from './keep.ts'

/** One entry of a live blog. */
interface Entry {
  /** `14:05` */
  readonly time: string
  readonly title: string | null
  readonly lines: readonly Judged[]
}

const fewest = 3
const timeLine =
  /^[【［[（(]?\s*([01]?\d|2[0-3])\s*(?::|：|時)\s*([0-5]\d)\s*分?\s*[】］\])）]?\s*(?:頃|ごろ)?\s*[|｜■]?\s*(.{0,80})$/

/** The entries of a live blog, each a time with prose after it; empty where there are fewer than three. */
export function liveEntries(lines: readonly Judged[]): { before: number; entries: Entry[] } {
  const times = lines.flatMap((line, at) => {
    const told = line.item ? null : timeLine.exec(line.text.normalize('NFKC'))
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

/** Each entry as an article of the page: its day is the page's, its time its own. */
export function liveDrafts(page: Draft, entries: readonly Entry[]): Draft[] {
  const day = page.facts.published?.slice(0, 10) ?? ''
  const zone = page.facts.published?.slice(19) || '+09:00'
  return entries.map(({ time, title, lines }) => {
    const date = /^\d{4}-\d\d-\d\d$/.test(day)
      ? { published: `${day}T${time}:00${zone}`, precision: 'minute' as const }
      : { published: null, precision: 'unknown' as const }
    const facts = { ...page.facts, title, ...date, section: page.facts.title }
    return { ...page, facts, paragraphs: keep(lines).paragraphs }
  })
}
