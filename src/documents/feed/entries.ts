import { type AtomFeed, type JsonFeed, parseFeed, type RdfFeed, type RssFeed } from 'feedsmith'
import { bounded } from './bounded.ts'

/** One entry of a feed, as its elements tell. */
export interface Entry {
  readonly title: string
  readonly link: string
  readonly date: string
  readonly authors: readonly string[]
  readonly source: string
  /** HTML. */
  readonly content: string
}

export interface Entries {
  readonly title: string
  readonly entries: readonly Entry[]
}

/** What a feed holds is read as told, faults and all: any field may be missing. */
type Loose<T> = T extends (infer Item)[] ? Loose<Item>[] : T extends object ? { [Key in keyof T]?: Loose<T[Key]> } : T

const first = (...values: (string | undefined)[]): string => values.find(value => value?.trim())?.trim() ?? ''
const namesOf = (
  people: readonly ({ name?: string | undefined; email?: string | undefined } | string | undefined)[] = [],
) => people.flatMap(person => (typeof person === 'string' ? person : (person?.name ?? person?.email)) ?? [])

function ofRss(item: Loose<RssFeed.Item<string>>): Entry {
  const guid = item.guid?.value
  return {
    title: first(item.title),
    link: first(item.link, guid && /^https?:/.test(guid) ? guid : undefined),
    date: first(item.pubDate, item.dc?.dates?.[0]),
    authors: namesOf([...(item.dc?.creators ?? []), ...(item.authors ?? [])]),
    source: first(item.source?.title),
    content: first(item.content?.encoded, item.description),
  }
}

const ofRdf = (item: Loose<RdfFeed.Item<string>>): Entry => ({
  title: first(item.title),
  link: first(item.link, item.rdf?.about),
  date: first(item.dc?.dates?.[0]),
  authors: namesOf(item.dc?.creators),
  source: first(item.dc?.sources?.[0]),
  content: first(item.content?.encoded, item.description),
})

function ofAtom(entry: Loose<AtomFeed.Entry<string>>): Entry {
  const link = entry.links?.find(({ rel = 'alternate' }) => rel === 'alternate') ?? entry.links?.[0]
  return {
    title: first(entry.title?.value),
    link: first(link?.href, entry.id && /^https?:/.test(entry.id) ? entry.id : undefined),
    date: first(entry.published, entry.updated),
    authors: namesOf(entry.authors),
    source: first(entry.source?.title?.value),
    content: first(entry.content?.value, entry.summary?.value),
  }
}

const ofJson = (item: Loose<JsonFeed.Item<string>>): Entry => ({
  title: first(item.title),
  link: first(item.url, item.id && /^https?:/.test(item.id) ? item.id : undefined),
  date: first(item.date_published, item.date_modified),
  authors: namesOf(item.authors),
  source: '',
  content: first(item.content_html, item.content_text, item.summary),
})

const unique = (entry: Entry): Entry => ({ ...entry, authors: [...new Set(entry.authors)] })

/**
 * Reads the entries of a feed (RSS 2.0 and 1.0, Atom, JSON Feed), whatever its faults.
 * @throws Error if it is no feed at all
 */
export function readEntries(text: string): Entries {
  const read = parseFeed(bounded(text))
  switch (read.format) {
    case 'rss':
      return { title: first(read.feed.title), entries: (read.feed.items ?? []).map(ofRss).map(unique) }
    case 'rdf':
      return { title: first(read.feed.title), entries: (read.feed.items ?? []).map(ofRdf).map(unique) }
    case 'atom':
      return { title: first(read.feed.title?.value), entries: (read.feed.entries ?? []).map(ofAtom).map(unique) }
    case 'json':
      return { title: first(read.feed.title), entries: (read.feed.items ?? []).map(ofJson).map(unique) }
  }
}
