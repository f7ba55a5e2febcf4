import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import { openAgent, type Resolve } from '../../../src/web/agent.ts'
import type { Fetcher } from '../../../src/web/fetch-page.ts'
import { fetchLimits } from '../../../src/web/limits.ts'

export type Handler = (request: IncomingMessage, response: ServerResponse) => void

/** A web site on this machine. */
export interface Site {
  /** `127.0.0.1:PORT`, as a setting opens it. */
  readonly host: string
  readonly url: (path: string) => string
  /** Paths that were asked for, in order. */
  readonly asked: readonly string[]
  readonly requests: readonly IncomingMessage[]
  /** What is served from now on. */
  serve: (handler: Handler) => void
}

/** Serves on loopback until the test is over. */
export async function openSite(first: Handler): Promise<Site> {
  let handler = first
  const requests: IncomingMessage[] = []
  const server = createServer((request, response) => {
    requests.push(request)
    handler(request, response)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    return new Promise<void>(resolve => server.close(() => resolve()))
  })
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    host,
    url: path => `http://${host}${path}`,
    requests,
    get asked() {
      return requests.map(({ url = '' }) => url)
    },
    serve: changed => {
      handler = changed
    },
  }
}

/** Pages by their paths, as HTML in UTF-8; what is not there is 404. */
export const pages =
  (byPath: Readonly<Record<string, string>>): Handler =>
  ({ url = '' }, response) => {
    const page = byPath[url]
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' })
    response.end(page ?? '')
  }

/** Fetches as the program does; sites of the test are open to it. */
export function fetcherFor(
  open: readonly string[],
  changes: { limits?: Partial<Fetcher['limits']>; resolve?: Resolve } = {},
): Fetcher {
  const { limits, resolve } = changes
  const dispatcher = openAgent({ open, ...(resolve && { resolve }) })
  onTestFinished(() => dispatcher.close())
  return {
    dispatcher,
    open,
    userAgent: 'Dedokoro/test (+mailto:desk@example.com)',
    limits: { ...fetchLimits, ...limits },
  }
}
