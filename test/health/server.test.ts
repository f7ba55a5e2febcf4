import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { servePages } from '../../src/health/server.ts'

const pages = { '/healthz': () => ({ status: 200, type: 'text/plain', body: 'alive' }) }

async function open(limits: { patience: number; connections: number }) {
  const server = await servePages(pages, { host: '127.0.0.1', port: 0 }, limits)
  onTestFinished(server.close)
  const begin = async (sent: string): Promise<Socket> => {
    const socket = connect(server.port, '127.0.0.1').on('error', () => undefined)
    onTestFinished(() => void socket.destroy())
    await once(socket, 'connect')
    socket.write(sent)
    socket.resume()
    return socket
  }
  const ask = async () => (await fetch(`http://127.0.0.1:${server.port}/healthz`)).text()
  return { begin, ask }
}

const closed = (socket: Socket) =>
  new Promise<void>(resolve => (socket.closed ? resolve() : socket.once('close', () => resolve())))

test.each([
  ['nothing', ''],
  ['half a line', 'GET /hea'],
  ['headers without an end', 'GET /healthz HTTP/1.1\r\nhost: a\r\n'],
  ['a body that does not come', 'POST /healthz HTTP/1.1\r\nhost: a\r\ncontent-length: 9\r\n\r\n'],
])('a client that sends %s is disconnected', async (_, sent) => {
  const { begin, ask } = await open({ patience: 100, connections: 64 })
  const socket = await begin(sent)
  await closed(socket)
  expect(await ask()).toBe('alive')
})

test('clients that hold every connection lose them, and the next one is answered', async () => {
  const { begin, ask } = await open({ patience: 500, connections: 3 })
  const held = await Promise.all(['GET', 'GET', 'GET'].map(begin))
  const refused = await begin('GET /healthz HTTP/1.1\r\nhost: a\r\n\r\n')
  await closed(refused)
  expect(refused.bytesRead).toBe(0)
  await Promise.all(held.map(closed))
  expect(await ask()).toBe('alive')
})
