import type { OutletEntry } from '../../model.ts'
import type { Outlets } from '../facts/outlet.ts'
import type { Judged } from './judged.ts'

/** Lines at the top of a dump among which the site tells its name. */
const topLines = 8
const pathSeparator = /[›>»＞≫]/
/** nikkansports.com */
const host = /^[\w-]+(?:\.[\w-]+)+$/
const longestSuffix = 60
const suffixParts = /[|｜]|\s[-–—]\s|[（(]|[)）]/

/** What a dump says of its site by itself, and where. */
export interface SiteLine {
  readonly entry: OutletEntry
  readonly from: 'title of the window' | 'name at the top' | 'path of the page' | 'what the site says of itself'
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

/** Lines above a title among which its path may stand as a list: みなと通信 / 経済 / 市況. */
const pathReach = 8

/** The root of the list right above the title: the first line of the last run of items. */
function listRoot(lines: readonly Judged[], at: number): Judged | null {
  let end = at - 1
  while (end >= 0 && at - end <= pathReach && !lines[end]?.item) end--
  if (!lines[end]?.item || at - end > pathReach) return null
  let start = end
  while (start > 0 && lines[start]?.gap === 0 && lines[start - 1]?.item) start--
  return lines[start] ?? null
}

/** みなと通信のトップページへ, みなと通信について, みなと通信をフォロー: what a site says of itself. */
const naming =
  /^(?:[©Ⓒ]\s?)?(.{2,30}?)\s?(?:について|に関する情報|の?(?:トップ|ホーム)(?:ページ)?(?:へ|に戻る|へ戻る)?|をフォロー(?:する|しよう)?[!！]?|のご利用(?:案内|について)|編集部(?:へのご連絡|について)?|公式(?:サイト|アカウント|X|Twitter)|とは)$/
const longestNaming = 44

function selfNamed(lines: readonly Judged[], outlets: Outlets): OutletEntry | null {
  const counts = new Map<OutletEntry, number>()
  for (const { text, kind } of lines) {
    const name = text.length <= longestNaming && kind !== 'prose' ? naming.exec(text)?.[1] : undefined
    const entry = name ? outlets.named(name) : null
    if (entry) counts.set(entry, (counts.get(entry) ?? 0) + 1)
  }
  const [best, second] = [...counts].sort((a, b) => b[1] - a[1])
  return best && best[1] > (second?.[1] ?? 0) ? best[0] : null
}

/** The site that a dump names as such: behind its title, alone in one of its first lines, or as the root of a path. */
export function siteLine(lines: readonly Judged[], at: number, outlets: Outlets): SiteLine | null {
  const [behind] = namesBehind(lines, lines[at]?.text ?? '', outlets).slice(-1)
  if (behind) return { entry: behind, from: 'title of the window' }
  const root = outlets.named(listRoot(lines, at)?.text ?? '')
  if (root) return { entry: root, from: 'path of the page' }
  for (const line of lines.slice(0, topLines)) {
    const entry = line.item
      ? null
      : (outlets.named(line.text) ?? (host.test(line.text) ? outlets.publishing(line.text) : null))
    if (entry) return { entry, from: 'name at the top' }
  }
  for (const line of lines) {
    if (line.kind !== 'path') continue
    const [root = ''] = line.text.split(pathSeparator)
    const entry = outlets.named(root.trim())
    if (entry) return { entry, from: 'path of the page' }
  }
  const own = selfNamed(lines, outlets)
  return own && { entry: own, from: 'what the site says of itself' }
}
