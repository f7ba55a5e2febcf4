import { createServer } from 'node:net'

/** A port of the loopback that nobody listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise<unknown>(resolve => server.close(resolve))
  return typeof address === 'object' && address !== null ? address.port : 0
}
