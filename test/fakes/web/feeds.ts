import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { parseDocument } from '../../../src/documents/parse.ts'
import { openFeeds } from '../../../src/editing/feeds.ts'
import { readLexicon } from '../../../src/lexicon/read-lexicon.ts'
import { openKeptFiles } from '../../../src/store/kept-files.ts'
import { openStore, type Store } from '../../../src/store/store.ts'
import { type Clock, openHostGate } from '../../../src/web/host-gate.ts'
import { documents } from '../documents.ts'
import { openDocuments } from '../opened.ts'
import { fetcherFor, type Handler } from './site.ts'

/** A clock that goes on while somebody sleeps, and only then. */
export interface TestClock extends Clock {
  readonly slept: readonly number[]
  pass: (milliseconds: number) => void
}

export function openTestClock(): TestClock {
  let now = Date.parse('2025-04-01T00:00:00Z')
  const slept: number[] = []
  return {
    slept,
    now: () => now,
    random: () => 0.5,
    sleep: async milliseconds => {
      slept.push(milliseconds)
      now += milliseconds
    },
    pass: milliseconds => {
      now += milliseconds
    },
  }
}

export const settings = { minutes: 30, aDay: 200, keepDays: null as number | null, keepArticles: 5000, file: '' }

/** Feeds of hosts that are open, with what is kept in a folder of its own. */
export async function openTestFeeds(open: readonly string[], changes: Partial<typeof settings> = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'dedokoro-feeds-'))
  const clock = openTestClock()
  let store: Store = openStore(folder)
  const coverage = await openDocuments(documents)
  const lexicon = await readLexicon()
  const start = () => {
    const files = openKeptFiles(folder, store.documents, clock.now)
    const tools = {
      ...{ store, files, fetcher: fetcherFor(open), coverage: () => coverage, reload: async () => coverage },
      ...{ gate: openHostGate(clock), now: () => new Date(clock.now()) },
      parse: (document: Parameters<typeof parseDocument>[0]) => parseDocument(document, lexicon),
      inTurn: <T>(work: () => Promise<T>) => work(),
    }
    const failed = (error: unknown) => {
      throw error
    }
    return openFeeds({ tools, settings: { feeds: { ...settings, ...changes } }, clock, failed })
  }
  let runner = start()
  onTestFinished(async () => {
    store.close()
    await rm(folder, { recursive: true, force: true })
  })
  return {
    clock,
    folder,
    get store() {
      return store
    },
    tick: () => runner.tick(),
    add: (address: string, server: string | null = '1') => store.feeds.add({ server, address, by: '9' }),
    /** Addresses of what is kept. */
    kept: () => store.documents.all().map(({ address }) => new URL(address ?? '').pathname),
    restart: () => {
      store.close()
      store = openStore(folder)
      runner = start()
    },
  }
}

export const articlePage = (n: number | string, words = '') =>
  `<!doctype html><html lang="ja"><title>港の話 ${n}</title><article><h1>港の話 ${n}</h1><p>港の${n}番目の倉庫が${n}日に開いた。${words}倉庫の広さは${n}00平方メートルである。</p></article></html>`

export const rss = (addresses: readonly string[], title = '港町日報') =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>${title}</title>${addresses
    .map(address => `<item><title>t</title><link>${address}</link><guid>${address}</guid></item>`)
    .join('')}</channel></rss>`

export const HOUR = 3_600_000
export const HALF_HOUR_AND_MORE = 40 * 60_000

/** A site with a feed of so many pieces, and what a test changes of it. */
export function newspaper(changes: Readonly<Record<string, Handler>> = {}, count: () => number = () => 2): Handler {
  return (request, response) => {
    const url = request.url ?? ''
    const changed = changes[url]
    if (changed) return changed(request, response)
    const piece = /^\/a(\d+)$/.exec(url)?.[1]
    if (url === '/feed') {
      const addresses = Array.from({ length: count() }, (_, n) => `/a${count() - n}`)
      return void response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(rss(addresses))
    }
    if (piece) return void response.writeHead(200, { 'content-type': 'text/html' }).end(articlePage(piece))
    response.writeHead(404, { 'content-type': 'text/html' }).end()
  }
}
