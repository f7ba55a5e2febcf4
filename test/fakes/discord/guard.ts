import { Socket } from 'node:net'

/** This machine, and names that nobody has (RFC 2606): a test resolves these itself. */
const LOOPBACK = /^(localhost|127(\.\d+){3}|::1|\[::1\]|\w+\.example)$/

/** From now on a connection to another machine throws, in this process. */
export function forbidNetwork(): void {
  const connect = Socket.prototype.connect
  if ('guarded' in connect) return
  const guarded = function (this: Socket, ...args: unknown[]): Socket {
    const host = hostOf(args)
    if (!LOOPBACK.test(host)) throw new Error(`A test tried to reach ${host}: tests speak to this machine only.`)
    return Reflect.apply(connect, this, args)
  }
  Socket.prototype.connect = Object.assign(guarded, { guarded: true })
}

/** `connect(options)`, `connect(path)`, `connect(port, host)`, or what `net.connect` makes of them: `[options, callback]`. */
function hostOf([first, second]: readonly unknown[]): string {
  const target = Array.isArray(first) ? first[0] : first
  if (typeof target === 'object' && target !== null) {
    return 'host' in target && typeof target.host === 'string' ? target.host : 'localhost'
  }
  return typeof target === 'number' && typeof second === 'string' ? second : 'localhost'
}
