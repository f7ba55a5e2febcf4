import { type LookupAddress, type LookupOptions, lookup as systemLookup } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { Agent, buildConnector } from 'undici'
import { isOpen, isPublic, type OpenHosts } from './addresses.ts'

/** The address to connect to is not allowed. */
export class PrivateAddressError extends Error {
  override readonly name = 'PrivateAddressError'
}

/** Resolves a name, as `dns.lookup` with `all` does. */
export type Resolve = (
  host: string,
  options: LookupOptions,
  done: (error: NodeJS.ErrnoException | null, addresses: readonly LookupAddress[]) => void,
) => void

const systemResolve: Resolve = (host, options, done) =>
  systemLookup(host, { ...options, all: true }, (error, found) => done(error, found))

/**
 * Looks a name up for the connection itself, so that what is checked is what is connected to: a name that answers otherwise
 * the second time (DNS rebinding) gains nothing. One private address among several refuses them all.
 */
function guardedLookup(resolve: Resolve): LookupFunction {
  return (host, options, callback) =>
    resolve(host, options, (error, found) => {
      if (error !== null) return callback(error, '')
      const [first] = found
      if (first === undefined || !found.every(({ address }) => isPublic(address)))
        return callback(new PrivateAddressError(`${host} is not on the public internet.`), '')
      if (options.all) return callback(null, [...found])
      callback(null, first.address, first.family)
    })
}

/** Milliseconds for a connection. */
const connectWithin = 10_000

export interface AgentOptions {
  readonly open: OpenHosts
  readonly resolve?: Resolve
}

/** Opens a dispatcher that connects only to the public internet and to hosts that a setting opens. It checks every connection. */
export function openAgent({ open, resolve = systemResolve }: AgentOptions): Agent {
  const guarded = buildConnector({ lookup: guardedLookup(resolve), timeout: connectWithin })
  const direct = buildConnector({ timeout: connectWithin })
  const connect: buildConnector.connector = (options, callback) => {
    const hostname = options.hostname.replace(/^\[|\]$/g, '')
    const { port } = options
    if (isOpen(hostname, port || (options.protocol === 'https:' ? 443 : 80), open)) return direct(options, callback)
    guarded(options, (error, socket) => {
      if (error !== null) return callback(error, null)
      // An address in place of a name is not looked up.
      if (isPublic(socket.remoteAddress ?? '')) return callback(null, socket)
      socket.destroy()
      callback(new PrivateAddressError(`${hostname} is not on the public internet.`), null)
    })
  }
  // Each page is fetched once: connections are not kept.
  return new Agent({ connect, pipelining: 0, keepAliveTimeout: 1, maxHeaderSize: 32 * 1024 })
}
