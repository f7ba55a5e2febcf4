import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Stands in for OpenSearch where only the writer is looked at: takes everything, counts it, and keeps what is asked for again. */
const counts = new Map<string, Set<string>>()
const kept = new Map<string, unknown>()
const aliases = new Map<string, string>()

async function textOf(request: IncomingMessage): Promise<string> {
  return Buffer.concat(await request.toArray()).toString()
}

const digest = (id: string) => createHash('sha1').update(id).digest('base64')

function keep(index: string, id: string, source: unknown): void {
  counts.set(index, (counts.get(index) ?? new Set()).add(digest(id)))
  if (index.includes('-meta-')) kept.set(`${index}/${id}`, source)
}

function bulk(text: string): object {
  const lines = text.trimEnd().split('\n')
  const items: object[] = []
  for (let at = 0; at + 1 < lines.length; at += 2) {
    const { _index, _id } = JSON.parse(lines[at] ?? '').index
    keep(_index, _id, _index.includes('-meta-') ? JSON.parse(lines[at + 1] ?? '') : null)
    items.push({ index: { _index, _id, status: 201 } })
  }
  return { errors: false, items }
}

function pointed(): object {
  return Object.fromEntries([...aliases].map(([alias, index]) => [index, { aliases: { [alias]: {} } }]))
}

function answer(method: string, path: string, text: string): readonly [number, unknown] {
  const [index = '', action = '', id = ''] = path.split('/').slice(1).map(decodeURIComponent)
  if (path === '/') return [200, { version: { number: '2.19.4', distribution: 'opensearch' } }]
  if (index === '_bulk') return [200, bulk(text)]
  if (index === '_alias') return aliases.size === 0 ? [404, {}] : [200, pointed()]
  if (index === '_aliases') {
    for (const { add } of JSON.parse(text).actions) if (add) aliases.set(add.alias, add.index)
    return [200, { acknowledged: true }]
  }
  if (index === '_cluster') return [200, { status: 'green' }]
  if (action === '_doc') {
    keep(index, id, JSON.parse(text))
    return [201, { result: 'created' }]
  }
  if (action === '_mget') {
    const ids: readonly string[] = JSON.parse(text).ids
    const docs = ids.map(one => ({ found: kept.has(`${index}/${one}`), _source: kept.get(`${index}/${one}`) }))
    return [200, { docs }]
  }
  if (action === '_count') return [200, { count: counts.get(index)?.size ?? 0 }]
  if (method === 'GET') return [200, {}]
  return [200, { acknowledged: true }]
}

const server = createServer(async (request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1')
  const [status, body] = answer(request.method ?? 'GET', pathname, await textOf(request))
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
})
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))
process.on('disconnect', () => process.exit())
