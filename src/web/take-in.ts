import { createHash } from 'node:crypto'
import type { KeptDocument, Sentence, TakeInRequest, TakenIn } from '../model/curation.ts'
import type { Article, Document, Parsed, Problem } from '../model.ts'
import type { Fetched, FetchedPage } from './fetch-page.ts'
import { endingOf } from './types.ts'

/** The store that keeps documents; the shape of the tables in src/store. */
export interface Keeping {
  readonly byAddress: (address: string) => KeptDocument | null
  readonly byHash: (hash: string) => KeptDocument | null
  readonly count: () => number
  readonly keep: (document: KeptDocument, bytes: Uint8Array) => void
  readonly read: (document: KeptDocument) => Uint8Array
}

export interface TakeInTools {
  readonly fetch: (address: string) => Promise<Fetched>
  readonly keeping: Keeping
  /** Reads a single document, to see which articles it contains. */
  readonly parse: (document: Document) => Promise<Parsed>
  /** The sentence that members see about a problem. */
  readonly tell: (problem: Problem) => Sentence
  readonly now: () => Date
}

/** The bytes of a document and their origin. */
export interface Received {
  readonly bytes: Uint8Array
  readonly ending: string
  /** As it was given; null for a file. */
  readonly address: string | null
  readonly finalAddress: string | null
  readonly server: string | null
  readonly by: string | null
  readonly feed?: number
}

/** Documents that are kept at most, of all servers. */
const mostDocuments = 100_000

const hex = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex')

/** The date of the one article of a document. */
async function dateOf(document: Document, parse: TakeInTools['parse']): Promise<string | null> {
  const { articles } = await parse(document)
  return articles.length === 1 ? (articles[0]?.published ?? null) : null
}

/** Facts that complete the document's own: its address if it states none, and the date of its first version. */
async function factsFor(
  received: Received,
  articles: readonly Article[],
  { before, tools }: { before: KeptDocument | null; tools: TakeInTools },
) {
  const { parse, keeping } = tools
  const tellsNoUrl = received.finalAddress !== null && articles.every(({ url }) => url === null)
  const url = tellsNoUrl && received.finalAddress !== null ? { url: received.finalAddress } : {}
  if (before === null) return url
  const first = before.facts.published ?? (await dateOf({ path: before.name, bytes: keeping.read(before) }, parse))
  return first === null ? url : { ...url, published: first }
}

/** Keeps what was received, unless it is there already or contains no article. */
export async function keepReceived(received: Received, tools: TakeInTools): Promise<TakenIn> {
  const { keeping, parse, now } = tools
  const { bytes, address, finalAddress, ending, server, by, feed = null } = received
  const hash = hex(bytes)
  const before =
    [address, finalAddress].map(one => (one === null ? null : keeping.byAddress(one))).find(one => one !== null) ?? null
  const same = before?.hash === hash ? before : keeping.byHash(hash)
  if (same !== null) return { kind: 'same', document: same }
  if (before === null && keeping.count() >= mostDocuments) return { kind: 'refused', reason: 'too-many' }
  const id = before?.id ?? hex(`${address ?? ''}\n${hash}`).slice(0, 12)
  const name = `${id}${ending}`
  const { articles, problems } = await parse({ path: name, bytes })
  if (articles.length === 0) return { kind: 'no-article', problems: problems.map(tools.tell) }
  const at = now().toISOString()
  const facts = await factsFor(received, articles, { before, tools })
  const firstAt = before?.firstAt ?? at
  const owner = before === null ? { server, by, feed } : { server: before.server, by: before.by, feed: before.feed }
  const document: KeptDocument = {
    id,
    name,
    address,
    finalAddress,
    hash,
    bytes: bytes.length,
    at,
    firstAt,
    facts,
    ...owner,
  }
  keeping.keep(document, bytes)
  return { kind: 'kept', document, replaced: before !== null }
}

const nameIn = (address: string): string => (URL.canParse(address) ? new URL(address).pathname : '')

/** The bytes of a page with its address, or of an attachment with none: Discord's CDN is not a source. */
function receivedOf({ address, isAttachment, server, by }: TakeInRequest, page: FetchedPage): Received {
  if (!isAttachment) {
    const { ending, bytes, finalAddress } = page
    return { bytes, ending, address, finalAddress, server, by }
  }
  return {
    bytes: page.bytes,
    ending: endingOf(nameIn(address)) ?? page.ending,
    address: null,
    finalAddress: null,
    server,
    by,
  }
}

/** Fetches a document and keeps it. */
export async function takeIn(request: TakeInRequest, tools: TakeInTools): Promise<TakenIn> {
  const fetched = await tools.fetch(request.address)
  if (fetched.kind === 'unchanged') throw new Error('The server answered 304 to an unconditional request.')
  if (fetched.kind === 'status') return { kind: 'status', status: fetched.status }
  if (fetched.kind === 'refused') return fetched
  return keepReceived(receivedOf(request, fetched), tools)
}
