import { remembered } from '../../language/memo.ts'
import { type Stretch, stretchFrom } from '../body/stretch.ts'
import { nameOverMotto } from '../facts/masthead.ts'
import type { Outlets } from '../facts/outlet.ts'
import { isSaidInFull } from '../lines/prose.ts'
import type { TextLine } from '../lines/text-lines.ts'
import { datePoints } from './title-date.ts'
import { isByline, longestTitle, mayBeTitle, subtitle } from './title-line.ts'

export interface Headline {
  /** Index of the title's line, or -1 where the page has none. */
  readonly at: number
  readonly stretch: Stretch
}

/** The site's name behind the title. */
const longestSite = 40
const fewestTried = 40
/** Lines looked at for all candidates together: time stays linear. */
const linesTried = 1_500_000

/** くらし安全センター: who publishes, not what. */
const issuer =
  /^[^、。をがはで「」]{2,24}(?:新聞社?|センター|編集部|協会|委員会|研究所|事務局|省|庁|オンライン|デジタル)$/

/** Each line is asked for every title near it. */
const mostRemembered = 5000
const fold = remembered((text: string) => text.normalize('NFKC').replace(/\s+/g, ''), mostRemembered)
const spaceless = (text: string) => fold(text.slice(0, longestTitle + longestSite))

/** Lines from a title back to where a path or a menu tells it: a list further up tells other pieces. */
const closeAbove = 12
const shortestPart = 10
/** The title of the browser's window is among the first lines of a dump, and goes on with the site's name. */
const windowLines = 3

/** What a line tells as a title: a path its last part, a window's title its first. */
function titlesOf(line: TextLine, at: number): string[] {
  const text = line.text.slice(0, longestTitle + longestSite)
  const words = line.kind === 'path' ? (line.text.split(/[›>»＞≫]/).at(-1) ?? '') : text
  return at < windowLines ? [words, words.split(/[|｜]|\s[-–]\s/)[0] ?? ''] : [words]
}

/** What a window's title puts behind the title: （山本 一） | 例の窓. */
const behind = /^[（(［[【｜|:：／/―–-]/

/** Whether the lines close above, or the title of the window, tell the line as well. */
function isToldAbove(lines: readonly TextLine[], at: number): boolean {
  const title = spaceless(lines[at]?.text ?? '')
  // A title and its subtitle stand in lines of their own above the line that tells both.
  const tells = (line: TextLine, place: number) =>
    titlesOf(line, place).some(told => {
      const plain = spaceless(told)
      return plain === title || (plain.length >= shortestPart && title.startsWith(plain) && !line.item)
    })
  const from = Math.max(0, at - closeAbove)
  return (
    lines.slice(from, at).some((line, i) => tells(line, from + i)) ||
    lines.slice(0, Math.min(windowLines, at)).some((line, i) => i < from && tells(line, i))
  )
}

/** Some sites put their name before it: 例の窓 : 見出し. */
const before = /[）)］\]】｜|：:／/―–-]$/

const isWindowOf = (told: string, title: string) =>
  title.length >= shortestPart &&
  told.length > title.length &&
  ((told.startsWith(title) && behind.test(told.slice(title.length))) ||
    (told.endsWith(title) && before.test(told.slice(0, -title.length))))

/** Whether the title of the window is the line with what stands behind a title there. */
const isWindowed = (lines: readonly TextLine[], at: number): boolean =>
  lines
    .slice(0, Math.min(windowLines, at))
    .some(line => isWindowOf(spaceless(line.text), spaceless(lines[at]?.text ?? '')))

/** The whole title, with its subtitle, stands a few lines below. */
function isOpening(lines: readonly TextLine[], at: number): boolean {
  const own = spaceless(lines[at]?.text ?? '')
  const below = lines.slice(at + 1, at + 1 + closeAbove).filter(mayBeTitle)
  return (
    own.length >= shortestPart && below.some(({ text }) => text.length > own.length && spaceless(text).startsWith(own))
  )
}

/** What the few lines before a line lead to: a path leads to the title, the heading of a list to other pieces. */
function ledTo(lines: readonly TextLine[], at: number): number {
  const before = lines.slice(Math.max(0, at - 4), at)
  // この記事は会員限定です stands above titles, 会員限定記事 above lists of them.
  const heads = (line: TextLine) =>
    line.kind === 'related' || (line.kind === 'members' && !/(?:です|ます)[。]?$/.test(line.text))
  if (before.some(line => !line.item && heads(line))) return -3
  return before.some(line => line.kind === 'path') ? 2 : 0
}

/** A line that looks to be longer than a name or a section. */
function lengthPoints({ length }: string): number {
  if (length < 10) return 0
  if (length < 13) return 0.5
  return length < 15 || length > 110 ? 1.5 : 2
}

/** チケット グッズ スクール: a menu in one line. */
const menu = /^[\p{Script=Han}ァ-ヶー・]{1,8}(?:[ 　][\p{Script=Han}ァ-ヶー・]{1,8}){2,}$/u

function merit(lines: readonly TextLine[], at: number): number {
  const line = lines[at]
  if (!line) return 0
  const { text } = line
  let points = lengthPoints(text)
  if (line.gap > 0) points += 0.5
  if ((lines[at + 1]?.gap ?? 1) > 0) points += 0.5
  // Nothing tells a title more surely than that of the window.
  if (isWindowed(lines, at)) points += 6
  else if (isToldAbove(lines, at)) points += 2
  if (isOpening(lines, at)) points -= 2
  points += datePoints(lines, at)
  if (/[、，!?！？「」]/.test(text)) points += 0.5
  if (line.loose) points -= 2
  if (line.kind === 'short' && isSaidInFull(text)) points -= 2
  if (issuer.test(text)) points -= 3
  if (subtitle.test(text)) points -= 3
  if (menu.test(text)) points -= 4
  if (isByline(line)) points -= 4
  if (/。./.test(text)) points -= 1.5
  return points + ledTo(lines, at) - (2 * at) / lines.length
}

/** A text by its first paragraph and its end: titles that head the same text are not told apart by what stands between. */
const textOf = (first: number, { end }: Stretch) => `${first} ${end}`

/** A list of other pieces stands between the title and the text, or many lines do. */
function farPoints(lines: readonly TextLine[], at: number, first: number): number {
  const between = lines.slice(at + 1, first)
  return (between.some(({ kind }) => kind === 'related') ? -3 : 0) - Math.min(2, between.length / 20)
}

interface Tried {
  readonly at: number
  readonly stretch: Stretch
  readonly text: string
  /** Where its first paragraph is. */
  readonly first: number
}

function tryAll(lines: readonly TextLine[], from: number): Tried[] {
  const all = lines.flatMap((line, at) => (at >= from && mayBeTitle(line) ? [at] : []))
  const candidates = all.slice(0, Math.max(fewestTried, Math.floor(linesTried / lines.length)))
  const nextProse = new Array<number>(lines.length + 1).fill(lines.length)
  for (let at = lines.length - 1; at >= 0; at--)
    nextProse[at] = lines[at]?.kind === 'prose' ? at : (nextProse[at + 1] ?? lines.length)
  return candidates.map(at => {
    const stretch = stretchFrom(lines, at + 1)
    const first = nextProse[at + 1] ?? lines.length
    return { at, stretch, first, text: textOf(first, stretch) }
  })
}

/** A site's name, and what it says of itself. */
const mottoLines = 2

/** The line that heads the page's main text: near its date, told twice, with much prose after it. */
export function headlineOf(lines: readonly TextLine[], outlets: Outlets): Headline {
  const head = nameOverMotto([lines[0]?.text ?? '', lines[1]?.text ?? ''], outlets) === lines[0]?.text ? mottoLines : 0
  const tried = tryAll(lines, head)
  const most = Math.max(1, ...tried.map(({ stretch }) => stretch.sum))
  const weights = new Map<string, number>()
  for (const { stretch, text } of tried) weights.set(text, Math.max(weights.get(text) ?? 0, stretch.sum))
  let headline: Headline = { at: -1, stretch: stretchFrom(lines, 0) }
  let bestPoints = Number.NEGATIVE_INFINITY
  for (const { at, stretch, first, text } of tried) {
    const points = merit(lines, at) + farPoints(lines, at, first) + 6 * Math.sqrt((weights.get(text) ?? 0) / most)
    if (stretch.sum > 0 && points > bestPoints) {
      headline = { at, stretch }
      bestPoints = points
    }
  }
  return headline
}
