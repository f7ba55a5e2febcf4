import { Gauge, type Registry } from 'prom-client'
import type { EngineStatus } from '../model/engine-status.ts'

/** How the engine is that is answered from. */
export function measureEngine(registry: Registry, status: () => EngineStatus): void {
  const registers = [registry]
  new Gauge({
    name: 'dedokoro_engine_up',
    help: '1 if the search engine answered the last check.',
    labelNames: ['engine'] as const,
    registers,
    collect() {
      const { engine, fault } = status()
      this.set({ engine }, fault === null ? 1 : 0)
    },
  })
  new Gauge({
    name: 'dedokoro_engine_generation',
    help: 'The generation of the coverage in use; 0 if this process keeps it in memory.',
    registers,
    collect() {
      this.set(status().generation ?? 0)
    },
  })
}
