/** Joins the web, the store and the clock: feeds are looked at for as long as the bot runs. */

import { readFile } from 'node:fs/promises'
import { load } from 'js-yaml'
import * as v from 'valibot'
import type { Settings } from '../settings.ts'
import type { Store } from '../store/store.ts'
import { checkAddress } from '../web/addresses.ts'
import { fetchPage } from '../web/fetch-page.ts'
import type { Clock } from '../web/host-gate.ts'
import { longestPause, type PollTools, pollFeed } from '../web/poll-feed.ts'
import { openRobots } from '../web/robots.ts'
import { keepReceived } from '../web/take-in.ts'
import { type CurationTools, takeInToolsOf } from './curation.ts'

/** Feeds that are looked at at the same time, of hosts that are not the same. */
const atOnce = 8
/** Milliseconds between two looks at which feeds are due. */
const tickEvery = 60_000

export interface FeedRunner {
  /** Fetches the feeds that are due and removes expired articles. */
  readonly tick: () => Promise<void>
  /** Repeats every minute until it is stopped. Never rejects: failures are reported and retried. */
  readonly run: (stopped: AbortSignal) => Promise<void>
}

export interface FeedOptions {
  readonly tools: CurationTools
  readonly settings: Pick<Settings, 'feeds'>
  readonly clock: Clock
  /** Told if looking at feeds failed for a reason of our own. */
  readonly failed?: (error: unknown) => void
}

const list = v.array(v.union([v.string(), v.strictObject({ address: v.string() })]))

/** Addresses of the operator's own list of feeds; none without a list. @throws Error that says what is wrong with the file */
export async function readList(file: string, open: readonly string[]): Promise<readonly string[]> {
  const text = await readFile(file, 'utf8').catch(() => null)
  if (text === null) return []
  const read = v.safeParse(list, load(text) ?? [])
  if (!read.success) throw new Error(`${file} is not a list of feeds: write a line “- https://…” for each.`)
  return read.output.map(entry => {
    const address = typeof entry === 'string' ? entry : entry.address
    const checked = checkAddress(address, open)
    if (checked.kind === 'address') return checked.url.href
    throw new Error(`${file} contains an address that is not fetched (${checked.reason}): ${address}`)
  })
}

/** Makes the operator's feeds those of the list. @throws as readList does */
export async function syncList({ feeds }: Pick<Store, 'feeds'>, file: string, open: readonly string[]): Promise<void> {
  const addresses = await readList(file, open)
  const own = feeds.of(null)
  for (const feed of own) if (!addresses.includes(feed.address)) feeds.remove(feed.id)
  for (const address of new Set(addresses))
    if (!own.some(feed => feed.address === address)) feeds.add({ server: null, address, by: null })
}

/** Removes articles of feeds that are too old, or too many. */
function retire({ store, files, now }: CurationTools, { keepDays, keepArticles }: Settings['feeds']): void {
  const fed = store.documents.fed()
  const since = keepDays === null ? '' : new Date(now().getTime() - keepDays * 86_400_000).toISOString()
  const surplus = fed.length - keepArticles
  for (const [n, document] of fed.entries()) if (n < surplus || document.at < since) files.remove(document)
}

function pollToolsOf({ tools, settings, clock }: FeedOptions): PollTools {
  const { fetcher, gate, store } = tools
  const { minutes, aDay } = settings.feeds
  const taking = takeInToolsOf({ ...tools, lexicon: () => tools.coverage().lexicon })
  return {
    ...{ gate, clock, aDay, every: minutes * 60_000 },
    fetch: (address, known) => fetchPage(fetcher, address, known),
    robots: openRobots(address => gate.through(address, () => fetchPage(fetcher, address), true), clock.now),
    memory: { ...store.feeds, countBetween: store.documents.countFedBetween },
    keep: received => tools.inTurn(() => keepReceived(received, taking)),
  }
}

export function openFeeds(options: FeedOptions): FeedRunner {
  const { tools, settings, clock } = options
  const poll = pollToolsOf(options)
  const tick = async () => {
    const due = [...tools.store.feeds.due(clock.now(), clock.now() + 2 * longestPause)]
    const work = async () => {
      for (let feed = due.shift(); feed !== undefined; feed = due.shift()) await pollFeed(feed, poll)
    }
    await Promise.all(Array.from({ length: atOnce }, work))
    retire(tools, settings.feeds)
  }
  return {
    tick,
    run: async stopped => {
      while (!stopped.aborted) {
        await tick().catch((error: unknown) => options.failed?.(error))
        await clock.sleep(tickEvery)
      }
    },
  }
}
