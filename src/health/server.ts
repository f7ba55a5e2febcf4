import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'

/** The response at a path, created for each request. */
export interface Served {
  readonly status: number
  readonly type: string
  readonly body: string
}

export type Pages = Readonly<Record<string, () => Served | Promise<Served>>>

/** The address to listen on; port 0 takes a free port. */
export interface Place {
  readonly host: string
  readonly port: number
}

export interface Listening {
  /** The one that it listens on. */
  readonly port: number
  readonly close: () => Promise<void>
}

const text = (status: number, body: string): Served => ({
  status,
  type: 'text/plain; charset=utf-8',
  body: `${body}\n`,
})

async function pageFor(pages: Pages, { method = '', url = '' }: IncomingMessage): Promise<Served> {
  const [path = ''] = url.split('?')
  const make = Object.hasOwn(pages, path) ? pages[path] : undefined
  if (make === undefined) return text(404, `There is no ${path} here. Available: ${Object.keys(pages).join(', ')}.`)
  if (method !== 'GET' && method !== 'HEAD') return text(405, `${path} supports only GET and HEAD.`)
  return make()
}

async function answer(pages: Pages, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const page = await pageFor(pages, request).catch(() => text(500, 'The response could not be produced.'))
  response.writeHead(page.status, {
    'content-type': page.type,
    'content-length': Buffer.byteLength(page.body),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...(page.status === 405 && { allow: 'GET, HEAD' }),
  })
  // Node omits the body of a response to HEAD.
  response.end(page.body)
}

const ADVICE: Readonly<Record<string, string>> = {
  EADDRINUSE:
    'Another program, or another copy of the bot, is listening there: stop it, or set HEALTH_PORT to a free port.',
  EACCES: 'Ports below 1024 need privileges that the bot should not have: set HEALTH_PORT to a higher one.',
  EADDRNOTAVAIL:
    'This machine does not have that address: set HEALTH_HOST to 127.0.0.1, or to 0.0.0.0 for all of its addresses.',
  ENOTFOUND: 'That name has no address: set HEALTH_HOST to 127.0.0.1, or to 0.0.0.0 for all addresses of this machine.',
}

/** The error for a place that cannot be listened on, with what to do. */
export function placeFailure({ host, port }: Place, error: NodeJS.ErrnoException): Error {
  const advice = ADVICE[error.code ?? ''] ?? 'Set HEALTH_PORT and HEALTH_HOST to a place where the bot may listen.'
  return new Error(`The health server cannot listen on HEALTH_PORT=${port} at ${host} (${error.code}). ${advice}`, {
    cause: error,
  })
}

function listen(server: Server, place: Place): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', error => reject(placeFailure(place, error)))
    server.listen(place.port, place.host, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : place.port)
    })
  })
}

/** What clients may take. A scraper needs milliseconds; whoever sends slowly, or nothing, would hold sockets of the bot. */
export interface ServerLimits {
  /** Milliseconds in which a request has to be there whole, and without traffic. */
  readonly patience: number
  /** Connections at the same time; beyond them, new ones are closed at once. */
  readonly connections: number
}

const usualLimits: ServerLimits = { patience: 5000, connections: 64 }

/** Serves pages over HTTP without keeping the process alive. @throws Error if it cannot listen, with what to do */
export async function servePages(pages: Pages, place: Place, limits: ServerLimits = usualLimits): Promise<Listening> {
  const { patience, connections } = limits
  const server = createServer(
    {
      ...{ headersTimeout: patience, requestTimeout: patience, keepAliveTimeout: patience },
      connectionsCheckingInterval: Math.min(1000, patience),
    },
    (request, response) => void answer(pages, request, response),
  )
  server.maxConnections = connections
  // A connection over which nothing was ever sent.
  server.setTimeout(patience)
  server.unref()
  const port = await listen(server, place)
  const close = () =>
    new Promise<void>(resolve => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { port, close }
}
