import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { type AddressInfo, connect as connectTo, createServer as createTcpServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, onTestFinished, test } from 'vitest'
import { type Ingested, ingest } from '../../src/coverage/ingest/ingest.ts'
import { openGeneration } from '../../src/coverage/open-generation.ts'
import { defaultLimits } from '../../src/coverage/reading/limits.ts'
import { type Connection, connect } from '../../src/search/engines/opensearch/client.ts'
import type { EnginePlace } from '../../src/search/engines/opensearch/place.ts'

/** A node of OpenSearch, if one was started: `node --import tsx/esm .ci/engine/with.ts npm test -- test/search/engines`. */
const node = process.env.TEST_ENGINE

/** A test against a real node, skipped with a message without one. */
export function withEngine(title: string, run: () => Promise<void>): void {
  // Documents are read and indexes made, each on threads and a node of their own.
  test(title, { timeout: 240_000 }, async context => {
    if (node === undefined) context.skip('TEST_ENGINE is not set: .ci/engine/with.ts starts OpenSearch')
    await run()
  })
}

export const placeAt = (address: string, prefix = 'dedokoro'): EnginePlace => ({
  nodes: [address],
  login: null,
  ca: null,
  prefix,
})

const silent = { begin: () => undefined, done: () => undefined, end: () => undefined }

/** True if there is a node to test with. */
export const hasEngine = node !== undefined

/** An engine of the test's own, by the names of its indexes, which go with the test file. */
export interface TestEngine {
  readonly place: EnginePlace
  readonly connection: Connection
  readonly cache: string
  readonly ingest: (folder: string) => Promise<Ingested>
  readonly open: () => ReturnType<typeof openGeneration>
}

export async function startTestEngine(): Promise<TestEngine & { readonly remove: () => Promise<void> }> {
  const prefix = `t${randomUUID().slice(0, 8)}`
  const place = placeAt(node ?? '', prefix)
  const connection = connect(place)
  const cache = await mkdtemp(join(tmpdir(), 'dedokoro-engine-'))
  return {
    ...{ place, connection, cache },
    ingest: folder => ingest({ engine: place, folder, cache, limits: defaultLimits, progress: silent, threads: 1 }),
    open: () => openGeneration(connection),
    remove: async () => {
      await connection.client.indices.delete({ index: `${prefix}-*` })
      await connection.close()
      await rm(cache, { recursive: true, force: true })
    },
  }
}

/** One engine for all tests of a file. */
export function sharedEngine(prepare: (engine: TestEngine) => Promise<unknown> = async () => undefined) {
  let started: Promise<Awaited<ReturnType<typeof startTestEngine>>> | null = null
  afterAll(async () => (await started)?.remove())
  return async (): Promise<TestEngine> => {
    started ??= startTestEngine().then(async engine => {
      await prepare(engine)
      return engine
    })
    return started
  }
}

/** An engine for one test. */
export async function ownEngine(): Promise<TestEngine> {
  const engine = await startTestEngine()
  onTestFinished(engine.remove)
  return engine
}

/** Something that listens on loopback and answers every request so; its address. */
export async function answeringSo(status: number, body: unknown): Promise<string> {
  const server = createServer((_, response) => {
    response.writeHead(status, { 'content-type': 'application/json' })
    response.end(JSON.stringify(body))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    return new Promise<void>(resolve => server.close(() => resolve()))
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** The way to an engine, which can be cut and opened again. */
export interface Way {
  readonly address: string
  readonly cut: () => Promise<void>
  readonly open: () => Promise<void>
}

/** A port of its own that leads to the node. */
export async function openWay({ place }: TestEngine): Promise<Way> {
  const { hostname, port } = new URL(place.nodes[0] ?? '')
  const sockets = new Set<Socket>()
  const server = createTcpServer(socket => {
    const onward = connectTo(Number(port), hostname)
    for (const one of [socket, onward]) {
      sockets.add(one)
      one.on('error', () => undefined).on('close', () => sockets.delete(one))
    }
    socket.pipe(onward).pipe(socket)
  })
  const listen = (at: number) => new Promise<void>(resolve => server.listen(at, '127.0.0.1', resolve))
  await listen(0)
  const own = (server.address() as AddressInfo).port
  const cut = async () => {
    const closed = new Promise<unknown>(resolve => server.close(resolve))
    for (const socket of sockets) socket.destroy()
    await closed
  }
  onTestFinished(() => (server.listening ? cut() : undefined))
  return { address: `http://127.0.0.1:${own}`, cut, open: () => listen(own) }
}
