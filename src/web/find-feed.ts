import type { AddedFeed } from '../model/curation.ts'
import type { Fetched } from './fetch-page.ts'
import { declaredFeed, readFeed } from './read-feed.ts'

/** What an address serves: a feed, a page that declares one, or a page that does not. */
export async function findFeed(address: string, fetch: (address: string) => Promise<Fetched>): Promise<AddedFeed> {
  const fetched = await fetch(address)
  if (fetched.kind === 'unchanged') return { kind: 'page' }
  if (fetched.kind === 'refused') return fetched
  if (fetched.kind === 'status') return { kind: 'status', status: fetched.status }
  const own = readFeed(fetched.bytes, fetched.finalAddress)
  if (own !== null) return { kind: 'feed', title: own.title, items: own.items.length }
  const declared = declaredFeed(fetched.bytes, fetched.finalAddress)
  const page = declared === null ? null : await fetch(declared)
  const feed = page?.kind === 'page' ? readFeed(page.bytes, page.finalAddress) : null
  return feed === null ? { kind: 'page' } : { kind: 'feed', title: feed.title, items: feed.items.length }
}
