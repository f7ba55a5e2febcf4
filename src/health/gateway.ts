import { Counter, Gauge, type Registry } from 'prom-client'

const STATES = ['connecting', 'ready', 'reconnecting', 'closed'] as const

/** The state of the connection to Discord. */
export interface GatewayStatus {
  readonly state: (typeof STATES)[number]
  /** Milliseconds from a heartbeat to its answer; null before the first. */
  readonly ping: number | null
  /** How often the connection was lost and came back. */
  readonly reconnects: number
}

export function measureGateway(registry: Registry, current: () => GatewayStatus): void {
  const registers = [registry]
  new Gauge({
    name: 'dedokoro_gateway_state',
    help: `State of the connection to Discord: 1 for the current one of ${STATES.join(', ')}.`,
    labelNames: ['state'] as const,
    registers,
    collect() {
      for (const state of STATES) this.set({ state }, current().state === state ? 1 : 0)
    },
  })
  new Gauge({
    name: 'dedokoro_gateway_ping_seconds',
    help: 'Round trip of the last heartbeat to Discord.',
    registers,
    collect() {
      const { ping } = current()
      if (ping === null) this.remove()
      else this.set(ping / 1000)
    },
  })
  new Counter({
    name: 'dedokoro_gateway_reconnects_total',
    help: 'Reconnections to Discord.',
    registers,
    collect() {
      this.reset()
      this.inc(current().reconnects)
    },
  })
}
