import { Counter, Gauge, type Registry } from 'prom-client'

/** When the coverage was opened last, and how long that took. */
export interface Load {
  readonly at: Date
  readonly milliseconds: number
}

/** Tells that the coverage was opened, or could not be. */
export type CountBuild = (outcome: 'opened' | 'failed') => void

export function measureBuilds(registry: Registry, last: () => Load | null): CountBuild {
  const registers = [registry]
  const builds = new Counter({
    name: 'dedokoro_builds_total',
    help: 'Openings of the coverage, by outcome; if one fails, the previous coverage stays.',
    labelNames: ['outcome'] as const,
    registers,
  })
  for (const outcome of ['opened', 'failed']) builds.inc({ outcome }, 0)
  const told = (name: string, help: string, value: (load: Load) => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        const load = last()
        if (load !== null) this.set(value(load))
      },
    })
  told('dedokoro_build_seconds', 'Duration of the last opening of the coverage.', load => load.milliseconds / 1000)
  told(
    'dedokoro_build_timestamp_seconds',
    'Time of the last opening of the coverage, in Unix time.',
    load => load.at.getTime() / 1000,
  )
  return outcome => builds.inc({ outcome })
}
