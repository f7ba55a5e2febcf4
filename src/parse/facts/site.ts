import type { Lexicon, OutletEntry } from '../../model.ts'
import { outletsOf } from './outlet.ts'

/** A site says its own name this often; a headline that names another outlet stands there once or twice. */
const surely = 3
const longestNotice = 400
const rights = /copyright|©|\(c\)|（c）|無断/i
const rightsName =
  /(?:copyright|©|\(c\)|（c）)[\s©:：]*(?:\(c\)|（c）)?\s*(?:(?:19|20)\d\d(?:\s*[-–~]\s*(?:19|20)?\d\d)?)?[\s,.]*(.{2,60}?)(?:[\s,.]*(?:all rights|inc\b|co\.|ltd|corporation|company|記事|無断|禁|$))/i

/** Names that pages give themselves in share buttons. */
const shareTitle = /\btitle="([^"]{2,40})"/

export interface Site {
  readonly known: OutletEntry | null
  /** What the page calls itself, where the lexicon does not know it. */
  readonly name: string | null
  readonly url: string | null
}

/** The outlet that the lines around an article name most often, and at least so often. */
export function mostNamed(lines: readonly string[], lexicon: Lexicon, least = 2): OutletEntry | null {
  const counts = new Map<OutletEntry, number>()
  for (const line of lines) {
    const entry = line.length <= 60 ? outletsOf(lexicon).mentioned(line) : null
    if (entry) counts.set(entry, (counts.get(entry) ?? 0) + 1)
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1])
  return best && best[1] >= least ? best[0] : null
}

/** Whose page it is, from the lines around the article: rights notice, share button, names in menus. */
export function siteOf(lines: readonly string[], lexicon: Lexicon): Site {
  const outlets = outletsOf(lexicon)
  const notices = lines.filter(line => line.length <= longestNotice && rights.test(line))
  const share = lines.find(line => shareTitle.test(line) && line.startsWith('['))
  const url = share ? (/\burl="(https?:\/\/[^"]+)"/.exec(share)?.[1] ?? null) : null
  const shared = share ? (shareTitle.exec(share)?.[1] ?? null) : null
  const byShare = (url && outlets.publishing(url)) || (shared && outlets.named(shared)) || null
  const byRights = notices.map(line => outlets.mentioned(line)).find(Boolean) ?? null
  const named = notices.map(line => rightsName.exec(line.normalize('NFKC'))?.[1]?.trim()).find(Boolean) ?? null
  return { known: byShare ?? byRights ?? mostNamed(lines, lexicon, surely), name: shared ?? named, url }
}
