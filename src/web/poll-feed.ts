import type { Feed, TakenIn } from '../model/curation.ts'
import type { Fetched, FetchedPage, Validators } from './fetch-page.ts'
import type { Clock, HostGate } from './host-gate.ts'
import { declaredFeed, type FeedItem, readFeed } from './read-feed.ts'
import type { Robots } from './robots.ts'
import type { Received } from './take-in.ts'

/** What is remembered of feeds; the shape of the tables in src/store. */
export interface FeedMemory {
  readonly save: (feed: Feed) => void
  /** Whether an item was taken or passed over before. */
  readonly isKnown: (feed: number, key: string) => boolean
  readonly know: (feed: number, keys: readonly string[], at: number) => void
  /** Documents that came by feeds between two moments, ISO 8601. */
  readonly countBetween: (from: string, to: string) => number
}

export interface PollTools {
  readonly fetch: (address: string, known: Validators | null) => Promise<Fetched>
  readonly gate: HostGate
  readonly robots: Robots
  readonly memory: FeedMemory
  readonly keep: (received: Received) => Promise<TakenIn>
  readonly clock: Clock
  /** Milliseconds between two looks, and articles a day by all feeds, at most. */
  readonly every: number
  readonly aDay: number
}

/** Items of a feed that are taken at its first reading, and at one reading: what is older is coverage of another time. */
const most = { first: 10, once: 30 } as const
/** Milliseconds, at most, between two looks at a feed that fails. */
const longestWait = 24 * 3_600_000
const day = 24 * 3_600_000
/** Milliseconds, at most, for which a site can ask to be left alone; a feed that is due later was put off before the clock was set back. */
export const longestPause = 30 * day

const unknown: Validators = { etag: null, lastModified: null }

/** A fault of fetching, in a word or a status. */
type Fault = { readonly fault: string; readonly retryAfter: number | null }

function faultOf(fetched: Exclude<Fetched, { kind: 'page' | 'unchanged' }>): Fault {
  return fetched.kind === 'status'
    ? { fault: String(fetched.status), retryAfter: fetched.retryAfter }
    : { fault: fetched.reason, retryAfter: null }
}

/** Twice as long after each fault, and never sooner than the site asks for; by chance a little later. */
function afterFault(feed: Feed, { fault, retryAfter }: Fault, { clock, every }: PollTools): Feed {
  const failures = feed.failures + 1
  const wait = Math.min(every * 2 ** failures, longestWait) * (1 + clock.random() / 4)
  return { ...feed, failures, fault, nextAt: clock.now() + Math.max(wait, Math.min(retryAfter ?? 0, longestPause)) }
}

const afterReading = (feed: Feed, { clock, every }: PollTools): Feed => ({
  ...{ ...feed, failures: 0, fault: null, readAt: clock.now() },
  nextAt: clock.now() + every * (1 + clock.random() / 4),
})

async function politely(address: string, known: Validators | null, tools: PollTools): Promise<Fetched | 'robots'> {
  if (!(await tools.robots.allows(address))) return 'robots'
  return tools.gate.through(address, () => tools.fetch(address, known))
}

const receivedOf = (page: FetchedPage, address: string, { server, by, id }: Feed): Received => ({
  ...{ bytes: page.bytes, ending: page.ending, address, finalAddress: page.finalAddress },
  ...{ server, by, feed: id },
})

/** Fetches the pages of items one by one, and keeps them together at the end: each change is read once. True if all came. */
async function takeItems(feed: Feed, items: readonly FeedItem[], tools: PollTools): Promise<boolean> {
  const { memory, clock, keep } = tools
  const received: (readonly [FeedItem, Received | null])[] = []
  for (const item of items) {
    const fetched = await politely(item.address, null, tools)
    // What is out of order today is tried again; what the site refuses is not.
    const isLater =
      fetched !== 'robots' && fetched.kind === 'status' && (fetched.status >= 500 || fetched.status === 429)
    if (isLater) break
    received.push([
      item,
      fetched !== 'robots' && fetched.kind === 'page' ? receivedOf(fetched, item.address, feed) : null,
    ])
  }
  for (const [item, page] of received) {
    if (page !== null) await keep(page)
    memory.know(feed.id, [item.key], clock.now())
  }
  return received.length === items.length
}

/** The items that are new, and how many of them there is room for now; what the first reading leaves is known from then on. */
function newItems(feed: Feed, items: readonly FeedItem[], { memory, clock, aDay }: PollTools) {
  const fresh = items.filter(({ key }) => !memory.isKnown(feed.id, key))
  const isFirst = feed.readAt === null
  const wanted = isFirst ? fresh.slice(0, most.first) : fresh
  const left = fresh.slice(wanted.length).map(({ key }) => key)
  memory.know(feed.id, left, clock.now())
  const [from, to] = [clock.now() - day, clock.now()].map(time => new Date(time).toISOString())
  const room = Math.max(0, aDay - memory.countBetween(from ?? '', to ?? ''))
  return { wanted, taken: wanted.slice(0, Math.min(most.once, room)) }
}

/** A reading that went well; if items wait for another time, the feed is then asked for whole. */
interface Read {
  readonly feed: Feed
  readonly isComplete: boolean
}

async function readItems(feed: Feed, items: readonly FeedItem[], tools: PollTools): Promise<Read> {
  const { wanted, taken } = newItems(feed, items, tools)
  const areAll = await takeItems(feed, taken, tools)
  return { feed, isComplete: areAll && taken.length === wanted.length }
}

/** Reads what was fetched: a feed, a page that declares one, or a page that is itself taken in. */
async function readSource(feed: Feed, page: FetchedPage, tools: PollTools): Promise<Read | Fault> {
  const read = readFeed(page.bytes, page.finalAddress)
  if (read !== null)
    return readItems(
      { ...feed, source: feed.source ?? feed.address, title: read.title ?? feed.title },
      read.items,
      tools,
    )
  const declared = feed.source === null ? declaredFeed(page.bytes, page.finalAddress) : null
  const fetched = declared === null ? null : await politely(declared, null, tools)
  if (fetched !== null && fetched !== 'robots' && fetched.kind === 'page') {
    const found = readFeed(fetched.bytes, fetched.finalAddress)
    if (found !== null)
      return readItems({ ...feed, source: declared, title: found.title ?? feed.title }, found.items, tools)
  }
  if (feed.source !== null) return { fault: 'no-feed', retryAfter: null }
  const taken = await tools.keep(receivedOf(page, feed.address, feed))
  return taken.kind === 'no-article' ? { fault: 'no-article', retryAfter: null } : { feed, isComplete: true }
}

async function lookAt(feed: Feed, fetched: Fetched | 'robots', tools: PollTools): Promise<Read | Fault> {
  if (fetched === 'robots') return { fault: 'robots', retryAfter: null }
  if (fetched.kind === 'unchanged') return { feed, isComplete: true }
  if (fetched.kind !== 'page') return faultOf(fetched)
  const read = await readSource(feed, fetched, tools)
  if ('fault' in read) return read
  // Validators belong to the address that was requested: if a page declared a feed, the feed is requested from now on.
  const isSame = read.isComplete && (read.feed.source ?? read.feed.address) === (feed.source ?? feed.address)
  const { etag, lastModified } = isSame ? fetched : unknown
  return { ...read, feed: { ...read.feed, etag, lastModified } }
}

/** Looks at a feed once, and remembers how it went. Never rejects for what the web does. */
export async function pollFeed(feed: Feed, tools: PollTools): Promise<Feed> {
  const known = feed.readAt === null ? null : { etag: feed.etag, lastModified: feed.lastModified }
  const fetched = await politely(feed.source ?? feed.address, known, tools)
  const outcome = await lookAt(feed, fetched, tools)
  const settled = 'fault' in outcome ? afterFault(feed, outcome, tools) : afterReading(outcome.feed, tools)
  tools.memory.save(settled)
  return settled
}
