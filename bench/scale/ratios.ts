import { type EngineName, engineNames, head, type Measured, row } from './tables.ts'

/** The most that is to hold: of a rival’s figure, but for milliseconds at 5×, growth and the warm start over the own cold one. */
const targets = {
  build: 0.85,
  p50: 0.3,
  p95: 0.3,
  warm: 0.6,
  warmOfCold: 0.12,
  resident: 1.3,
  peak: 2.5,
  largeP95: 100,
  growth: 1,
} as const

interface Ratio {
  readonly what: string
  readonly value: number
  readonly most: number
}

// With content words alone MiniSearch answers about five times as fast as with all tokens.
const rivals = ['naive', 'words'] as const

function ratiosTo(rival: (typeof rivals)[number], { size, cold, warm }: Measured): Ratio[] {
  const { own, [rival]: naive } = cold
  if (own === undefined || naive === undefined) return []
  const ratio = (what: string, value: number, most: number) => ({
    what: `${what}, over ${engineNames[rival]}`,
    value,
    most,
  })
  const everywhere = [
    ratio('cold build', own.ready / naive.ready, targets.build),
    ratio('question p50', own.p50 / naive.p50, targets.p50),
    ratio('question p95', own.p95 / naive.p95, targets.p95),
  ]
  if (size !== 1) return everywhere
  const memory = [
    ratio('memory when ready', own.resident / naive.resident, targets.resident),
    ratio('memory at the peak', own.peak / naive.peak, targets.peak),
  ]
  if (warm.own === undefined || warm[rival] === undefined) return [...everywhere, ...memory]
  return [...everywhere, ratio('warm start', warm.own.ready / warm[rival].ready, targets.warm), ...memory]
}

function ownRatios({ size, cold: { own }, warm }: Measured): Ratio[] {
  if (own === undefined) return []
  if (size === 5) return [{ what: 'question p95, ms', value: own.p95, most: targets.largeP95 }]
  if (size !== 1 || warm.own === undefined) return []
  return [{ what: 'warm start over its own cold one', value: warm.own.ready / own.ready, most: targets.warmOfCold }]
}

const ratiosAt = (measured: Measured): Ratio[] =>
  [...rivals.flatMap(rival => ratiosTo(rival, measured)), ...ownRatios(measured)].map(ratio => ({
    ...ratio,
    what: `${measured.size}×: ${ratio.what}`,
  }))

/** What is to hold, and whether it does. */
export function ratioTable(measured: readonly Measured[]): string {
  const ratios = measured.flatMap(ratiosAt)
  const told = ({ what, value, most }: Ratio) =>
    row(what, value.toFixed(value < 10 ? 3 : 0), `≤ ${most}`, value <= most ? 'yes' : '**no**')
  return [head('this project', 'measured', 'to hold', 'holds'), ...ratios.map(told)].join('\n')
}

type Cost = (measured: Measured, name: EngineName) => number | undefined

const costs: Readonly<Record<string, Cost>> = {
  'cold build': ({ cold }, name) => cold[name]?.ready,
  'warm start': ({ warm }, name) => warm[name]?.ready,
  'memory when ready': ({ cold }, name) => cold[name]?.resident,
  'memory at the peak': ({ cold }, name) => cold[name]?.peak,
  'question p50': ({ cold }, name) => cold[name]?.p50,
  'question p95': ({ cold }, name) => cold[name]?.p95,
  'question p99': ({ cold }, name) => cold[name]?.p99,
}

/** The cost per passage over that at another size: 1 where it grows as passages do; NaN where it was not measured. */
function growth(cost: Cost, name: EngineName, [smallest, larger]: readonly [Measured, Measured]): number {
  const each = (at: Measured) => (cost(at, name) ?? Number.NaN) / (at.cold[name]?.passages ?? Number.NaN)
  return each(larger) / each(smallest)
}

/** Costs per passage at larger sizes over those at the smallest. */
export function growthTable([smallest, ...larger]: readonly Measured[]): string {
  if (smallest === undefined || larger.length === 0) return ''
  const columns = (Object.keys(engineNames) as EngineName[])
    .filter(name => smallest.cold[name] !== undefined)
    .flatMap(name => larger.map(at => ({ name, at })))
  const cell = (value: number) => (Number.isNaN(value) ? '–' : value.toFixed(2))
  return [
    `Cost per passage over that at ${smallest.size}× (to hold for this project: ≤ ${targets.growth})\n`,
    head('', ...columns.map(({ name, at }) => `${engineNames[name]}, ${at.size}×`)),
    ...Object.entries(costs).map(([what, cost]) =>
      row(what, ...columns.map(({ name, at }) => cell(growth(cost, name, [smallest, at])))),
    ),
  ].join('\n')
}
