import type { Server } from 'node:http'
import { WebSocket, WebSocketServer } from 'ws'
import * as payloads from './payloads.ts'

/** The side of Discord that sends events (https://docs.discord.com/developers/events/gateway). */
export interface Gateway {
  /** Sends an event to every bot that is logged in; of those with shards, to the one that it belongs to. */
  readonly send: (name: string, data: unknown) => void
  /** Sends another opcode, such as 7 (reconnect) or 9 (invalid session). */
  readonly sendOp: (op: number, data: unknown) => void
  /** Closes every connection with a code. */
  readonly close: (code: number) => void
  /** Every connection breaks off without a word, as where a cable is pulled. */
  readonly kill: () => void
  /** Resolves the next time a bot logs in (`identify`), takes up its session again (`resume`) or leaves (`gone`). */
  readonly next: (event: 'identify' | 'resume' | 'gone') => Promise<unknown>
  /** What the next login is closed with, instead of being let in. */
  refuseWith: number | null
  /** False: sessions cannot be taken up again. */
  resumable: boolean
  /** How many of the next connections are refused with 502, before they are a gateway's. */
  badGateways: number
  /** How many of the next hellos, and of the next READY events, come without data. */
  emptyHellos: number
  emptyReadies: number
  /** Where sessions are to be taken up again; null for this gateway. */
  resumeAt: string | null
  guildLocale: string
}

const HEARTBEAT = 45_000

export function openGateway(server: Server, url: () => string): Gateway {
  const sockets = new WebSocketServer({ noServer: true })
  server.on('upgrade', (request, socket, head) => {
    if (gateway.badGateways-- > 0)
      return socket.end('HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\nConnection: close\r\n\r\n')
    sockets.handleUpgrade(request, socket, head, opened => sockets.emit('connection', opened))
  })
  const waiting = new Map<string, ((data: unknown) => void)[]>()
  let sequence = 0
  const frame = (op: number, d: unknown, t: string | null = null) =>
    JSON.stringify({ op, d, t, s: t === null ? null : ++sequence })
  const tell = (event: string, data: unknown) => {
    const told = waiting.get(event) ?? []
    waiting.delete(event)
    for (const resolve of told) resolve(data)
  }
  const shards = new WeakMap<WebSocket, Shard>()
  const broadcast = (text: string, isFor: (socket: WebSocket) => boolean = () => true) => {
    for (const socket of sockets.clients) if (socket.readyState === WebSocket.OPEN && isFor(socket)) socket.send(text)
  }
  const gateway: Gateway = {
    send: (name, data) => broadcast(frame(0, data, name), socket => belongsTo(shards.get(socket), data)),
    sendOp: (op, data) => broadcast(frame(op, data)),
    close: code => {
      for (const socket of sockets.clients) socket.close(code)
    },
    kill: () => {
      for (const socket of sockets.clients) socket.terminate()
    },
    next: event => new Promise(resolve => waiting.set(event, [...(waiting.get(event) ?? []), resolve])),
    refuseWith: null,
    resumable: true,
    badGateways: 0,
    emptyHellos: 0,
    emptyReadies: 0,
    resumeAt: null,
    guildLocale: 'en-US',
  }
  const letIn = (socket: WebSocket, data: unknown) => {
    if (gateway.refuseWith !== null) return socket.close(gateway.refuseWith)
    shards.set(socket, Object(data).shard)
    if (gateway.emptyReadies-- > 0) return socket.send(frame(0, null, 'READY'))
    socket.send(frame(0, payloads.ready(gateway.resumeAt ?? url(), 'session'), 'READY'))
    socket.send(frame(0, payloads.guild(gateway.guildLocale), 'GUILD_CREATE'))
    tell('identify', data)
  }
  const resume = (socket: WebSocket, data: unknown) => {
    if (!gateway.resumable) return socket.send(frame(9, false))
    socket.send(frame(0, {}, 'RESUMED'))
    tell('resume', data)
  }
  sockets.on('connection', socket => {
    socket.send(frame(10, gateway.emptyHellos-- > 0 ? null : { heartbeat_interval: HEARTBEAT }))
    socket.on('close', code => tell('gone', code))
    socket.on('message', text => {
      const { op, d } = JSON.parse(String(text))
      if (op === 1) socket.send(frame(11, null))
      if (op === 2) letIn(socket, d)
      if (op === 6) resume(socket, d)
    })
  })
  return gateway
}

type Shard = readonly [id: number, count: number]

/** What happens in a server goes to one shard, the rest to the first (https://docs.discord.com/developers/events/gateway#sharding). */
function belongsTo([id, count]: Shard = [0, 1], data: unknown): boolean {
  return (BigInt(Object(data).guild_id ?? 0) >> 22n) % BigInt(count) === BigInt(id)
}
