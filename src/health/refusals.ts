import { Counter, type Registry } from 'prom-client'

/** Tells whose questions were too many: a member's, or a server's. */
export type CountRefusal = (who: 'user' | 'server') => void

export function countRefusals(registry: Registry): CountRefusal {
  const refusals = new Counter({
    name: 'dedokoro_refusals_total',
    help: 'Questions refused by a rate limit, by whose limit it was: user or server.',
    labelNames: ['who'] as const,
    registers: [registry],
  })
  for (const who of ['user', 'server']) refusals.inc({ who }, 0)
  return who => refusals.inc({ who })
}
