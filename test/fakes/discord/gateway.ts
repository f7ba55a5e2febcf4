import type { Server } from 'node:http'
import { WebSocket, WebSocketServer } from 'ws'
import * as payloads from './payloads.ts'

/** The side of Discord that sends events (https://docs.discord.com/developers/events/gateway). */
export interface Gateway {
  /** Sends an event to every bot that is logged in. */
  readonly send: (name: string, data: unknown) => void
  /** Sends another opcode, such as 7 (reconnect) or 9 (invalid session). */
  readonly sendOp: (op: number, data: unknown) => void
  /** Closes every connection with a code. */
  readonly close: (code: number) => void
  /** Resolves the next time a bot logs in (`identify`), takes up its session again (`resume`) or leaves (`gone`). */
  readonly next: (event: 'identify' | 'resume' | 'gone') => Promise<unknown>
  /** What the next login is closed with, instead of being let in. */
  refuseWith: number | null
  /** False: sessions cannot be taken up again. */
  resumable: boolean
  guildLocale: string
}

const HEARTBEAT = 45_000

export function openGateway(server: Server, url: () => string): Gateway {
  const sockets = new WebSocketServer({ server })
  const waiting = new Map<string, ((data: unknown) => void)[]>()
  let sequence = 0
  const frame = (op: number, d: unknown, t: string | null = null) =>
    JSON.stringify({ op, d, t, s: t === null ? null : ++sequence })
  const tell = (event: string, data: unknown) => {
    const told = waiting.get(event) ?? []
    waiting.delete(event)
    for (const resolve of told) resolve(data)
  }
  const broadcast = (text: string) => {
    for (const socket of sockets.clients) if (socket.readyState === WebSocket.OPEN) socket.send(text)
  }
  const gateway: Gateway = {
    send: (name, data) => broadcast(frame(0, data, name)),
    sendOp: (op, data) => broadcast(frame(op, data)),
    close: code => {
      for (const socket of sockets.clients) socket.close(code)
    },
    next: event => new Promise(resolve => waiting.set(event, [...(waiting.get(event) ?? []), resolve])),
    refuseWith: null,
    resumable: true,
    guildLocale: 'en-US',
  }
  const letIn = (socket: WebSocket, data: unknown) => {
    if (gateway.refuseWith !== null) return socket.close(gateway.refuseWith)
    socket.send(frame(0, payloads.ready(url(), 'session'), 'READY'))
    socket.send(frame(0, payloads.guild(gateway.guildLocale), 'GUILD_CREATE'))
    tell('identify', data)
  }
  const resume = (socket: WebSocket, data: unknown) => {
    if (!gateway.resumable) return socket.send(frame(9, false))
    socket.send(frame(0, {}, 'RESUMED'))
    tell('resume', data)
  }
  sockets.on('connection', socket => {
    socket.send(frame(10, { heartbeat_interval: HEARTBEAT }))
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
