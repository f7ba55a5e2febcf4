import type { Judged } from './judged.ts'
import { dateOfLine } from './judged.ts'
import { isShortSentence, type Region, regionFrom } from './region.ts'

export interface Headline {
  /** Index of the title's line, or -1 where the page has none. */
  readonly at: number
  readonly region: Region
}

const longestTitle = 220
/** The site's name behind the title. */
const longestSite = 40
const fewestTried = 40
/** Lines looked at for all candidates together: time stays linear. */
const linesTried = 4_000_000

/** くらし安全センター: who publishes, not what. */
const issuer =
  /^[^、。をがはで「」]{2,24}(?:新聞社?|センター|編集部|協会|委員会|研究所|事務局|省|庁|オンライン|デジタル)$/

const spaceless = (text: string) => text.normalize('NFKC').replace(/\s+/g, '')

export function mayBeTitle(line: Judged): boolean {
  const { text } = line
  if (line.item || text.length < 5 || text.length > longestTitle) return false
  if (line.kind !== 'short' && !(line.kind === 'prose' && !/[。.]$/.test(text))) return false
  return /\p{L}{2}/u.test(text) && !/@[\w-]+\.\w/.test(text) && !/^[「『（(].*[。]/.test(text)
}

/** Where the page tells each line: as a line of its own, or as the end of a path. Lists tell titles again after them. */
function placesOf(lines: readonly Judged[]): Map<string, number[]> {
  const places = new Map<string, number[]>()
  lines.forEach((line, at) => {
    if (line.text.length > longestTitle + longestSite) return
    const words = line.kind === 'path' ? (line.text.split(/[›>»＞≫]/).at(-1) ?? '') : line.text
    const place = line.item ? at : Number.POSITIVE_INFINITY
    // The title of the browser's window goes on with the site's name.
    for (const told of new Set([words, words.split(/\s*[|｜]\s*|\s[-–]\s/)[0] ?? ''])) {
      const known = places.get(spaceless(told))
      if (known) known.push(place)
      else places.set(spaceless(told), [place])
    }
  })
  return places
}

/** Another place that is no list, or a list before it: the page's path. */
function isToldTwice(text: string, at: number, places: Map<string, number[]>): boolean {
  const others = places.get(spaceless(text)) ?? []
  return others.filter(place => place < at || place === Number.POSITIVE_INFINITY).length > 1
}

/** What the few lines before a line lead to: a path leads to the title, the heading of a list to other pieces. */
function ledTo(lines: readonly Judged[], at: number): number {
  const before = lines.slice(Math.max(0, at - 4), at)
  // この記事は会員限定です stands above titles, 会員限定記事 above lists of them.
  const heads = (line: Judged) =>
    line.kind === 'related' || (line.kind === 'members' && !/(?:です|ます)[。]?$/.test(line.text))
  if (before.some(line => !line.item && heads(line))) return -3
  return before.some(line => line.kind === 'path') ? 2 : 0
}

/** A line with a date and a year, within a few lines that are no list. */
function hasDateNear(lines: readonly Judged[], at: number): boolean {
  const near = (step: number, most: number) => {
    for (let i = at + step, seen = 0; i >= 0 && i < lines.length && seen < most; i += step) {
      const line = lines[i]
      if (!line) return false
      if (line.item || line.kind === 'furniture') continue
      seen++
      if (line.kind !== 'prose' && dateOfLine(line.text)) return true
    }
    return false
  }
  return near(1, 5) || near(-1, 3)
}

function merit(lines: readonly Judged[], at: number, places: Map<string, number[]>): number {
  const line = lines[at]
  if (!line) return 0
  const { text } = line
  let points = 0
  if (text.length >= 10) points += 1
  if (text.length >= 15 && text.length <= 110) points += 1
  if (line.gap > 0) points += 0.5
  if ((lines[at + 1]?.gap ?? 1) > 0) points += 0.5
  if (isToldTwice(text, at, places)) points += 2
  if (hasDateNear(lines, at)) points += 3
  if (/[、，!?！？「」]/.test(text)) points += 0.5
  if (line.loose) points -= 2
  if (isShortSentence(line)) points -= 2
  if (issuer.test(text)) points -= 3
  return points + ledTo(lines, at) - (2 * at) / lines.length
}

/** The line that heads the page's main text: near a date, told twice, with much prose after it. */
export function headlineOf(lines: readonly Judged[]): Headline {
  const places = placesOf(lines)
  const all = lines.flatMap((line, at) => (mayBeTitle(line) ? [at] : []))
  const candidates = all.slice(0, Math.max(fewestTried, Math.floor(linesTried / lines.length)))
  const tried = candidates.map(at => ({ at, region: regionFrom(lines, at + 1) }))
  const most = Math.max(1, ...tried.map(({ region }) => region.sum))
  let best: Headline = { at: -1, region: regionFrom(lines, 0) }
  let bestPoints = Number.NEGATIVE_INFINITY
  for (const { at, region } of tried) {
    const points = merit(lines, at, places) + 6 * Math.sqrt(region.sum / most)
    if (region.sum > 0 && points > bestPoints) {
      best = { at, region }
      bestPoints = points
    }
  }
  return best
}
