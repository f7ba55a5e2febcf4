import { Gauge, type Registry } from 'prom-client'
import type { EngineStatus } from '../model/engine-status.ts'

/** How the engine is that is answered from. */
export function measureEngine(registry: Registry, status: () => EngineStatus): void {
  const registers = [registry]
  new Gauge({
    name: 'dedokoro_engine_up',
    help: '1 if the engine that keeps the coverage could be asked when it was last looked at.',
    labelNames: ['engine'] as const,
    registers,
    collect() {
      const { engine, fault } = status()
      this.set({ engine }, fault === null ? 1 : 0)
    },
  })
  new Gauge({
    name: 'dedokoro_engine_generation',
    help: 'The generation of the coverage that is answered from; 0 if this process holds it itself.',
    registers,
    collect() {
      this.set(status().generation ?? 0)
    },
  })
}
