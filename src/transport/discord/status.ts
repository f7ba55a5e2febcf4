import { type Client, Events } from 'discord.js'

/** The state of the connection to Discord. */
export interface GatewayStatus {
  readonly state: 'ready' | 'reconnecting' | 'closed'
  /** Milliseconds from a heartbeat to its answer; null before the first. */
  readonly ping: number | null
  /** How often the connection was lost and came back. */
  readonly reconnects: number
}

/** Follows the connection of a client that is ready. */
export function followStatus(client: Client<true>): () => GatewayStatus {
  let state: GatewayStatus['state'] = 'ready'
  let reconnects = 0
  const back = () => {
    if (state === 'reconnecting') reconnects++
    state = 'ready'
  }
  client.on(Events.ShardReconnecting, () => {
    state = 'reconnecting'
  })
  client.on(Events.ShardResume, back)
  client.on(Events.ShardReady, back)
  client.on(Events.ShardDisconnect, () => {
    state = 'closed'
  })
  // discord.js says -1 until a heartbeat has been answered.
  return () => ({ state, ping: client.ws.ping >= 0 ? client.ws.ping : null, reconnects })
}
