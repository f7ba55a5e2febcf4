import { parseFeed } from 'feedsmith'
import { Parser } from 'htmlparser2'

/** One piece that a feed names. */
export interface FeedItem {
  /** The same for the same piece, whatever else changes: its id, or its address. */
  readonly key: string
  readonly address: string
}

export interface ReadFeed {
  readonly title: string | null
  /** In the feed's own order, the newest first in most. */
  readonly items: readonly FeedItem[]
}

/** Items of one feed that are looked at: what is behind them was there long ago. */
const mostItems = 1000

type Parsed = ReturnType<typeof parseFeed>

function decode(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1')
  const label = /^\s*<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(head)?.[1] ?? 'utf-8'
  try {
    return new TextDecoder(label).decode(bytes)
  } catch {
    return new TextDecoder().decode(bytes)
  }
}

function parse(text: string): Parsed | null {
  try {
    return parseFeed(text, { maxItems: mostItems })
  } catch {
    return null
  }
}

interface Named {
  readonly id: string | undefined
  readonly link: string | undefined
}

function namedIn({ format, feed }: Parsed): readonly Named[] {
  switch (format) {
    case 'rss':
      return (feed.items ?? []).map(({ guid, link }) => ({ id: guid?.value, link: link ?? guid?.value }))
    case 'rdf':
      return (feed.items ?? []).map(({ link }) => ({ id: link, link }))
    case 'atom':
      return (feed.entries ?? []).map(({ id, links }) => {
        const own = links?.find(({ rel }) => rel === undefined || rel === 'alternate') ?? links?.[0]
        return { id, link: own?.href }
      })
    case 'json':
      return (feed.items ?? []).map(({ id, url, external_url }) => ({ id, link: url ?? external_url }))
  }
}

function titleOf({ feed }: Parsed): string | null {
  const { title } = feed
  return (typeof title === 'object' ? title.value : title)?.trim() || null
}

/** Reads RSS, Atom, RDF or JSON Feed; returns null for anything else. */
export function readFeed(bytes: Uint8Array, base: string): ReadFeed | null {
  const parsed = parse(decode(bytes))
  if (parsed === null) return null
  const items = namedIn(parsed)
    .slice(0, mostItems)
    .flatMap(({ id, link }) => {
      if (link === undefined || !URL.canParse(link, base)) return []
      const address = new URL(link, base).href
      return [{ key: id ?? address, address }]
    })
  return { title: titleOf(parsed), items }
}

const feedTypes = /^application\/(?:rss\+xml|atom\+xml|feed\+json|rdf\+xml)$/i

/** The feed that a page declares (https://html.spec.whatwg.org/multipage/links.html#rel-alternate); null if it declares none. */
export function declaredFeed(bytes: Uint8Array, base: string): string | null {
  let found: string | null = null
  const parser = new Parser({
    onopentag: (name, { rel = '', type = '', href = '' }) => {
      const isFeed = name === 'link' && /(?:^|\s)alternate(?:\s|$)/i.test(rel) && feedTypes.test(type.trim())
      if (isFeed && found === null && href !== '' && URL.canParse(href, base)) found = new URL(href, base).href
    },
  })
  parser.end(decode(bytes))
  return found
}
