import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { connect, demandEngine } from '../../../../src/search/engines/opensearch/client.ts'
import { demandDraft } from '../../../../src/search/engines/opensearch/draft.ts'
import { placeAt } from '../../../fakes/engine.ts'

async function listening(handle: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  const server = createServer(handle)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    return new Promise<void>(resolve => server.close(() => resolve()))
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const info = JSON.stringify({ version: { number: '2.19.4', distribution: 'opensearch' } })
const say = (response: ServerResponse, status: number, body: string) =>
  void response.writeHead(status, { 'content-type': 'application/json' }).end(body)

test('what is sent on connections that were closed meanwhile is sent on a new one', async () => {
  const served = new WeakSet<object>()
  const address = await listening(({ socket }, response) => {
    if (served.has(socket)) return void socket.destroy()
    served.add(socket)
    say(response, 200, info)
  })
  const connection = connect(placeAt(address))
  onTestFinished(connection.close)
  const release = () => demandEngine(connection)
  // Eight connections are kept, each good for one answer.
  await Promise.all(Array.from({ length: 8 }, release))
  expect(await Promise.all(Array.from({ length: 8 }, release))).toEqual(Array(8).fill('2.19.4'))
})

const draft = { generation: 3, id: 'mine' }
const found = (doc: object) => JSON.stringify({ docs: [doc] })

test.each([
  [
    'another writes',
    200,
    found({ _source: { key: 'k', id: 'another' } }),
    'Another npm run ingest is writing generation 3',
  ],
  ['nothing is there', 200, found({ found: false }), 'Another npm run ingest is writing generation 3'],
  [
    'its index is gone',
    200,
    found({ error: { type: 'index_not_found_exception' } }),
    'Another npm run ingest is writing',
  ],
  ['its shard is down', 200, found({ error: { type: 'no_shard_available_action_exception' } }), 'just now'],
  ['the engine is red', 503, '{}', 'is red (503)'],
  ['the engine is busy', 429, '{}', '(429)'],
])('another active writer is distinguished from a failed lookup: %s', async (_name, status, body, sentence) => {
  const address = await listening((_, response) => say(response, status, body))
  const connection = connect(placeAt(address))
  onTestFinished(connection.close)
  await expect(demandDraft(connection, draft)).rejects.toThrow(sentence)
})

test('a draft of one’s own is gone on with', async () => {
  const address = await listening((_, response) => say(response, 200, found({ _source: { key: 'k', id: 'mine' } })))
  const connection = connect(placeAt(address))
  onTestFinished(connection.close)
  await expect(demandDraft(connection, draft)).resolves.toBeUndefined()
})
