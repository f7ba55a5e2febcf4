import type { Outlets } from './outlet.ts'

const fold = (text: string) => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase()
const longestTitle = 400

/** Where in what the head tells the title ends that the page shows; the end of it if it is not there. */
export function titleEnd(told: string, title: string): number {
  const shown = fold(title)
  if (shown === '') return told.length
  const at = told.indexOf(title)
  if (at >= 0) return at + title.length
  let folded = ''
  for (let at = 0; at < Math.min(told.length, longestTitle); at++) {
    folded += fold(told.charAt(at))
    if (folded.endsWith(shown)) return at + 1
  }
  return told.length
}

const separators = /[|｜：:／]|\s?[―]\s?|\s[-–—/]\s|[（(【［[][^（()）【】［］[\]]*[）)】］\]]/
const strong = /\s?[|｜]\s?|\s[-–—]\s|：/
const longestName = 30
const shortestName = 3

function withoutDashes(part: string): string {
  let [start, end] = [0, part.length]
  while (start < end && /[\s\-–—]/.test(part.charAt(start))) start++
  while (start < end && /[\s\-–—]/.test(part.charAt(end - 1))) end--
  return part.slice(start, end)
}

/** What the page's head puts behind the title, last first, and before it: 見出し | 社会 | 例新聞 → 例新聞, 社会. */
export function namesBehind({
  title,
  titles = [],
}: {
  readonly title?: string | null
  readonly titles?: readonly string[]
}): string[] {
  return titles.flatMap(told => {
    if (told.length > 2 * longestTitle) return []
    const namesIn = (part: string) =>
      part
        .split(separators)
        .map(withoutDashes)
        .filter(name => name !== '' && name.length <= longestName)
    const before = title ? told.slice(0, Math.max(0, told.indexOf(title))) : ''
    return [...namesIn(told.slice(titleEnd(told, title ?? ''))).reverse(), ...namesIn(before)]
  })
}

const rights = /copyright|©|\(c\)|無断/i

interface Shown {
  readonly around: readonly string[]
  readonly logos?: readonly string[]
  readonly outlets: Outlets
}

interface Tail {
  readonly title?: string | null
  readonly titles?: readonly string[]
  readonly around: readonly string[]
  readonly outlets: Outlets
}

/** Whether a name behind the title is the site's, and not that of a section: by its form, the logo, or the rights notice. */
export function isOwnName(name: string, { around, logos = [], outlets: { form } }: Shown): boolean {
  if (name.length < shortestName || form.isSection(name)) return false
  return (
    form.isOutlet(name) ||
    form.isSite(name) ||
    logos.some(logo => logo === name || logo.startsWith(`${name} `)) ||
    around.some(line => line.length <= 400 && rights.test(line) && line.includes(name))
  )
}

const noSite = /[。、！？!?「」『』…]|\d\s?[/／]\s?\d|ページ$|^\d/
/** ホーム > 暮らし > 旅: what is not the root of a path is a part of the site. */
const inPath = (name: string, line: string) => {
  const at = line.length <= 400 ? line.search(/[›>»＞≫]/) : -1
  return at >= 0 && line.slice(at).includes(name)
}

/** The last of what the window's title puts behind the title that the page shows: sites end their titles with their name. */
export function windowSite({ title, titles = [], around, outlets: { form } }: Tail): string | null {
  const ends = titles.flatMap(told => {
    if (!title || told.length > 2 * longestTitle || !told.includes(title)) return []
    const name = withoutDashes(told.slice(titleEnd(told, title)).split(strong).at(-1) ?? '')
    return told.endsWith(title) || told.slice(titleEnd(told, title)).search(strong) < 0 ? [] : [name]
  })
  const may = (name: string) =>
    name.length >= shortestName &&
    name.length <= longestName &&
    !noSite.test(name) &&
    !form.isSection(name) &&
    !around.some(line => inPath(name, line))
  return ends.find(may) ?? null
}
