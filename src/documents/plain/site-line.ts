import type { OutletEntry } from '../../model.ts'
import type { Outlets } from '../facts/outlet.ts'
import type { Judged } from './judged.ts'

/** Lines at the top of a dump among which the site tells its name. */
const topLines = 8
const pathSeparator = /\s*[›>»＞≫]\s*/
/** nikkansports.com */
const host = /^[\w-]+(?:\.[\w-]+)+$/
const longestSuffix = 60
const suffixParts = /\s*[|｜]\s*|\s+[-–—]\s+|\s*[（(]|[)）]\s*/

/** What a dump says of its site by itself, and where. */
export interface SiteLine {
  readonly entry: OutletEntry
  readonly from: 'title of the window' | 'name at the top' | 'path of the page'
}

/** The names behind a title in the title of the window: 見出し（産経新聞） - Yahoo!ニュース. */
export function namesBehind(lines: readonly Judged[], title: string, outlets: Outlets): OutletEntry[] {
  if (title.length < 8) return []
  const line = lines.find(
    ({ text }) => text.length > title.length && text.length <= title.length + longestSuffix && text.startsWith(title),
  )
  const parts = line?.text.slice(title.length).split(suffixParts) ?? []
  return parts.flatMap(part => outlets.named(part.trim()) ?? [])
}

/** The site that a dump names as such: behind its title, alone in one of its first lines, or as the root of a path. */
export function siteLine(lines: readonly Judged[], title: string, outlets: Outlets): SiteLine | null {
  const [behind] = namesBehind(lines, title, outlets).slice(-1)
  if (behind) return { entry: behind, from: 'title of the window' }
  for (const line of lines.slice(0, topLines)) {
    const entry = line.item
      ? null
      : (outlets.named(line.text) ?? (host.test(line.text) ? outlets.publishing(line.text) : null))
    if (entry) return { entry, from: 'name at the top' }
  }
  for (const line of lines) {
    if (line.kind !== 'path') continue
    const [root = ''] = line.text.split(pathSeparator)
    const entry = outlets.named(root)
    if (entry) return { entry, from: 'path of the page' }
  }
  return null
}
