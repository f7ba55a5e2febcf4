import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import { openGeneration } from '../../../../src/coverage/open-generation.ts'
import { EngineFault } from '../../../../src/search/engines/engine.ts'
import { connect } from '../../../../src/search/engines/opensearch/client.ts'
import { openEngine } from '../../../../src/search/engines/opensearch/engine.ts'
import { indexesOf } from '../../../../src/search/engines/opensearch/place.ts'
import { answeringSo, placeAt } from '../../../fakes/engine.ts'

const openAt = (address: string) => openGeneration(connect(placeAt(address)))
const info = (number: string, distribution?: string) => ({ version: { number, ...(distribution && { distribution }) } })

test('an unreachable engine is reported to the operator', async () => {
  await expect(openAt('http://127.0.0.1:1')).rejects.toThrow(
    new EngineFault(
      'No node of the search engine at http://127.0.0.1:1 can be reached (connect ECONNREFUSED 127.0.0.1:1): start it, or correct SEARCH_URL.',
    ),
  )
})

test.each([
  [200, info('8.17.0'), 'is not OpenSearch: correct SEARCH_URL.'],
  [200, 'hello', 'is not OpenSearch: correct SEARCH_URL.'],
  [200, info('2.11.1', 'opensearch'), 'is OpenSearch 2.11.1: 2.19 or newer is needed.'],
  [200, info('1.3.20', 'opensearch'), 'is OpenSearch 1.3.20: 2.19 or newer is needed.'],
  [401, {}, 'refuses the credentials (401): correct SEARCH_USER and SEARCH_PASSWORD, or SEARCH_TOKEN'],
  [403, {}, 'refuses the credentials (403)'],
  [429, {}, 'has too many requests (429).'],
  [500, {}, 'is red (500)'],
])('an engine that answers %i %j cannot be opened', async (status, body, sentence) => {
  const opening = openAt(await answeringSo(status, body))
  await expect(opening).rejects.toThrow(EngineFault)
  await expect(opening).rejects.toThrow(sentence)
})

test.each([
  [503, {}],
  [200, {}],
  [200, { timed_out: true, hits: { total: { value: 0 }, hits: [] } }],
  [200, { docs: [{ found: false }] }],
])('the answer %i %j is not treated as a miss', async (status, body) => {
  const connection = connect(placeAt(await answeringSo(status, body)))
  const engine = openEngine({ connection, indexes: indexesOf('dedokoro', 1), firsts: new Uint32Array(3) })
  const asked = [
    engine.candidates([{ id: 1, weight: 1 }], {}, 10),
    engine.articlesOf([0]),
    engine.articles(['0123456789']),
    engine.newest({}, 10),
    engine.called('港', 10),
    engine.statements({ filter: {} }, 10),
    engine.quoted({}),
  ]
  for (const one of await Promise.allSettled(asked))
    expect(one).toMatchObject({ status: 'rejected', reason: expect.any(EngineFault) })
})

test('no fault contains what was asked', async () => {
  const reason = 'Failed to parse query [灯台]'
  const refused = { error: { type: 'query_shard_exception', reason, root_cause: [{ type: 'a', reason }] }, status: 400 }
  const address = await answeringSo(400, refused)
  const generation = {
    connection: connect(placeAt(address)),
    indexes: indexesOf('dedokoro', 1),
    firsts: new Uint32Array(3),
  }
  const fault = await openEngine(generation)
    .called('灯台', 1)
    .catch((error: unknown) => error)
  expect(fault).toEqual(new EngineFault(`The search engine at ${address} failed: query_shard_exception.`))
  expect(inspect(fault, { depth: null })).not.toContain('灯台')
})

test('unreadable certificates are reported', () => {
  const place = { ...placeAt('https://search.example'), ca: '/nowhere/search.pem' }
  expect(() => connect(place)).toThrow(/^The certificates of SEARCH_CA cannot be read: ENOENT/)
})

test('password and token are sent, and no address contains them', () => {
  const user = connect({ ...placeAt('https://search.example'), login: { user: 'reader', password: 'harbour' } })
  const [node] = user.client.connectionPool.connections
  expect(node?.headers).toMatchObject({ authorization: `Basic ${Buffer.from('reader:harbour').toString('base64')}` })
  expect(JSON.stringify(user.place.nodes)).not.toContain('harbour')
})
