import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { EngineFault } from '../../../../src/search/engines/engine.ts'
import { connect, demandEngine } from '../../../../src/search/engines/opensearch/client.ts'
import type { EnginePlace } from '../../../../src/search/engines/opensearch/place.ts'
import { type Certified, openAuthority } from '../../../fakes/certificates.ts'
import { answeringSo, placeAt } from '../../../fakes/engine.ts'

const authority = openAuthority()
const own = authority.certify({ name: '127.0.0.1' })
const day = 24 * 60 * 60_000

let folder: string
let ca: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dedokoro-tls-'))
  ca = join(folder, 'search.pem')
  await writeFile(ca, authority.cert)
})
afterAll(() => rm(folder, { recursive: true }))

const info = JSON.stringify({ version: { number: '2.19.4', distribution: 'opensearch' } })
type Handle = (request: IncomingMessage, response: ServerResponse) => void
const sayInfo: Handle = (_, response) => void response.writeHead(200, { 'content-type': 'application/json' }).end(info)

/** An engine behind TLS; its address. */
async function listening(certified: Certified, handle: Handle = sayInfo): Promise<string> {
  const server = createServer(certified, handle)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    return new Promise<void>(resolve => server.close(() => resolve()))
  })
  return `https://127.0.0.1:${(server.address() as AddressInfo).port}`
}

async function releaseAt(place: EnginePlace): Promise<string> {
  const connection = connect(place, 500)
  onTestFinished(connection.close)
  return demandEngine(connection)
}

test('an engine whose certificate is of the authority in SEARCH_CA is asked', async () => {
  expect(await releaseAt({ ...placeAt(await listening(own)), ca })).toBe('2.19.4')
})

test.each([
  ['a user and a password', { user: 'reader', password: '港:ハーバー' }, 'Basic cmVhZGVyOua4rzrjg4/jg7zjg5Djg7w='],
  ['a token', { token: 'lighthouse' }, 'Bearer lighthouse'],
])('%s are sent, and faults about them do not contain them', async (_name, login, expected) => {
  const address = await listening(own, (request, response) => {
    if (request.headers.authorization === expected) return sayInfo(request, response)
    response.writeHead(401, { 'www-authenticate': 'Basic realm="OpenSearch Security"' }).end('Unauthorized')
  })
  expect(await releaseAt({ ...placeAt(address), ca, login })).toBe('2.19.4')
  const wrong = { user: 'reader', password: 'lantern' }
  await expect(releaseAt({ ...placeAt(address), ca, login: wrong })).rejects.toThrow(
    new EngineFault(
      `The search engine at ${address} refuses the credentials (401): correct SEARCH_USER and SEARCH_PASSWORD, or SEARCH_TOKEN, and that user’s permissions.`,
    ),
  )
})

const old = { from: new Date(Date.now() - 2 * day), to: new Date(Date.now() - day) }
const early = { from: new Date(Date.now() + day), to: new Date(Date.now() + 2 * day) }
test.each([
  ['is of an unknown authority', own, false, 'set SEARCH_CA to a file with the certificate of its authority'],
  ['has expired', authority.certify({ name: '127.0.0.1', ...old }), true, 'has expired: renew it'],
  ['is not yet valid', authority.certify({ name: '127.0.0.1', ...early }), true, 'correct the clock'],
  ['is for another host', authority.certify({ name: 'search.example' }), true, 'is for another name'],
  ['is of another authority', openAuthority().certify({ name: '127.0.0.1' }), true, 'SEARCH_CA'],
])('an engine whose certificate %s is not asked anything', async (_name, certified, withCa, sentence) => {
  let asked = 0
  const address = await listening(certified, (request, response) => {
    asked++
    sayInfo(request, response)
  })
  const opening = releaseAt({ ...placeAt(address), ca: withCa ? ca : null, login: { token: 'lighthouse' } })
  await expect(opening).rejects.toThrow(EngineFault)
  await expect(opening).rejects.toThrow(sentence)
  await expect(opening).rejects.toThrow(`certificate of the search engine at ${address}`)
  expect(asked).toBe(0)
})

test.each(['no certificate\n', '', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n'])(
  'a file in SEARCH_CA that holds no certificate is told: %j',
  async text => {
    const file = join(folder, 'broken.pem')
    await writeFile(file, text)
    expect(() => connect({ ...placeAt('https://127.0.0.1:1'), ca: file })).toThrow(
      `The file of SEARCH_CA, ${file}, holds no certificate that can be read`,
    )
  },
)

test('plain HTTP and TLS are distinguished', async () => {
  const plain = (await answeringSo(200, {})).replace('http:', 'https:')
  await expect(releaseAt(placeAt(plain))).rejects.toThrow('does not speak TLS: write http:// in SEARCH_URL')
  const secure = (await listening(own)).replace('https:', 'http:')
  await expect(releaseAt(placeAt(secure))).rejects.toThrow('https://')
})

const cut: Handle = (_, response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' })
  response.write('{"version":', () => response.socket?.destroy())
}
const slow: Handle = (_, response) => {
  response.writeHead(200, { 'content-type': 'application/json' })
  response.write('{"version":')
}
const say =
  (status: number, body: string, headers = {}): Handle =>
  (_, response) =>
    void response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body)

test.each([
  ['breaks off within an answer', cut, 'broke off within an answer'],
  ['stops within an answer', slow, 'did not go on in time'],
  ['answers with half of a document', say(200, '{"version":'), 'answered with half of a document'],
  ['answers with nothing', say(200, ''), 'is not OpenSearch'],
  ['answers with null', say(200, 'null'), 'is not OpenSearch'],
  ['answers with a page', say(200, '<html></html>', { 'content-type': 'text/html' }), 'is not OpenSearch'],
  ['sends elsewhere', say(302, '', { location: 'https://127.0.0.1/' }), 'is not OpenSearch'],
  ['forbids', say(403, '{}'), 'refuses the credentials (403)'],
  ['is asked too much', say(429, '{}', { 'retry-after': '86400' }), 'has too many requests (429)'],
  ['is not there behind a proxy', say(502, '<html></html>', { 'content-type': 'text/html' }), '(502)'],
  ['is red', say(503, '{}'), 'is red (503)'],
  ['finds a request too large', say(413, ''), 'takes no request of that size (413)'],
])('an engine that %s is reported with a sentence', async (_name, handle, sentence) => {
  const opening = releaseAt({ ...placeAt(await listening(own, handle)), ca, login: { token: 'lighthouse' } })
  const fault = await opening.then(
    () => null,
    (error: unknown) => error,
  )
  expect(fault).toBeInstanceOf(EngineFault)
  expect(String(fault)).toContain(sentence)
  expect(String(fault)).not.toContain('lighthouse')
})
