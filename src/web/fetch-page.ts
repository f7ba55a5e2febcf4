import { type Dispatcher, fetch, type Response } from 'undici'
import { type CheckedAddress, checkAddress, type OpenHosts, type Refusal } from './addresses.ts'
import { PrivateAddressError } from './agent.ts'
import { type FetchLimits, fetchLimits } from './limits.ts'
import { endingFor, typeOf } from './types.ts'

/** Validators of the version that we have, for a conditional request. */
export interface Validators {
  readonly etag: string | null
  readonly lastModified: string | null
}

/** Why nothing was fetched. */
export type FetchFault =
  | {
      readonly kind: 'refused'
      readonly reason: Refusal | 'type' | 'too-large' | 'redirects' | 'too-slow' | 'unreachable'
    }
  /** `retryAfter` in milliseconds, if the server says so. */
  | { readonly kind: 'status'; readonly status: number; readonly retryAfter: number | null }

export interface FetchedPage extends Validators {
  readonly kind: 'page'
  readonly bytes: Uint8Array
  readonly type: string
  /** How a file of it is called: `.html`. */
  readonly ending: string
  readonly finalAddress: string
}

export type Fetched = FetchedPage | { readonly kind: 'unchanged' } | FetchFault

export interface Fetcher {
  readonly dispatcher: Dispatcher
  readonly open: OpenHosts
  readonly userAgent: string
  readonly limits?: FetchLimits
}

const accepts = 'text/html,application/xhtml+xml,application/xml;q=0.9,application/pdf;q=0.8,*/*;q=0.5'

function headersFor(userAgent: string, known: Validators | null): Record<string, string> {
  return {
    'user-agent': userAgent,
    accept: accepts,
    'accept-language': 'ja,en;q=0.5',
    ...(known?.etag && { 'if-none-match': known.etag }),
    ...(known?.lastModified && { 'if-modified-since': known.lastModified }),
  }
}

/** Milliseconds of a header `Retry-After`: seconds, or a date (RFC 9110, section 10.2.3). */
export function readRetryAfter(header: string | null, now: number): number | null {
  if (header === null) return null
  if (/^\d{1,9}$/.test(header.trim())) return Number(header) * 1000
  const date = Date.parse(header)
  return Number.isNaN(date) ? null : Math.max(0, date - now)
}

/** The body, as far as it is not larger than `most`; null if it is. What it inflates to counts, as it is inflated. */
async function readBody(response: Response, most: number): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of response.body ?? []) {
    length += part.byteLength
    if (length > most) return null
    parts.push(part)
  }
  return Buffer.concat(parts)
}

async function pageOf(response: Response, url: URL, most: number): Promise<Fetched> {
  const { headers } = response
  if (!response.ok) {
    await response.body?.cancel()
    return {
      kind: 'status',
      status: response.status,
      retryAfter: readRetryAfter(headers.get('retry-after'), Date.now()),
    }
  }
  const type = typeOf(headers.get('content-type'))
  const ending = endingFor(type, url.pathname)
  const isLarge = Number(headers.get('content-length') ?? 0) > most
  if (ending === null || isLarge) {
    await response.body?.cancel()
    return { kind: 'refused', reason: ending === null ? 'type' : 'too-large' }
  }
  const bytes = await readBody(response, most)
  if (bytes === null) return { kind: 'refused', reason: 'too-large' }
  const validators = { etag: headers.get('etag'), lastModified: headers.get('last-modified') }
  return { kind: 'page', bytes, type, ending, finalAddress: url.href, ...validators }
}

const isRedirect = ({ status }: Response): boolean => [301, 302, 303, 307, 308].includes(status)

/** Follows redirects one by one: each is checked as the first address was. */
async function follow(fetcher: Fetcher, url: URL, request: { headers: Record<string, string>; signal: AbortSignal }) {
  const { dispatcher, open, limits = fetchLimits } = fetcher
  let checked: CheckedAddress = { kind: 'address', url }
  for (let left = limits.redirects; checked.kind === 'address'; left--) {
    const from: URL = checked.url
    const response: Response = await fetch(from.href, { dispatcher, redirect: 'manual', ...request })
    if (response.status === 304) return { kind: 'unchanged' } as const
    const location = response.headers.get('location')
    if (!isRedirect(response) || location === null) return pageOf(response, from, limits.bytes)
    await response.body?.cancel()
    if (left === 0) return { kind: 'refused', reason: 'redirects' } as const
    checked = URL.canParse(location, from.href)
      ? checkAddress(new URL(location, from).href, open)
      : { kind: 'refused', reason: 'no-address' }
  }
  return checked
}

function causesOf(error: unknown): readonly unknown[] {
  return error instanceof Error && error.cause !== undefined ? [error, ...causesOf(error.cause)] : [error]
}

/** Fetches a document of the public web, within limits. Never rejects: what keeps it from that is a value. */
export async function fetchPage(fetcher: Fetcher, address: string, known: Validators | null = null): Promise<Fetched> {
  const checked = checkAddress(address, fetcher.open)
  if (checked.kind === 'refused') return checked
  const { milliseconds } = fetcher.limits ?? fetchLimits
  const late = new AbortController()
  const timer = setTimeout(() => late.abort(), milliseconds)
  try {
    const headers = headersFor(fetcher.userAgent, known)
    return await follow(fetcher, checked.url, { headers, signal: late.signal })
  } catch (error) {
    if (late.signal.aborted) return { kind: 'refused', reason: 'too-slow' }
    const isPrivate = causesOf(error).some(cause => cause instanceof PrivateAddressError)
    return { kind: 'refused', reason: isPrivate ? 'private' : 'unreachable' }
  } finally {
    clearTimeout(timer)
  }
}
