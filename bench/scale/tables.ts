import type { Figures } from './measured.ts'

export const engineNames = {
  own: 'this project',
  naive: 'kuromoji and MiniSearch, all tokens',
  words: 'kuromoji and MiniSearch, content words',
  lucene: 'Lucene, JapaneseAnalyzer',
} as const
export type EngineName = keyof typeof engineNames

/** Cold and warm figures of the engines at one size; an engine that failed or was not asked for has none, and `faults` tell why. */
export interface Measured {
  /** Times the lines of the collection. */
  readonly size: number
  readonly lines: number
  readonly faults: readonly string[]
  readonly cold: Partial<Record<EngineName, Figures>>
  readonly warm: Partial<Record<EngineName, Figures>>
}

export const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`
export const head = (...names: readonly string[]): string =>
  [row(...names), row('---', ...names.slice(1).map(() => '---:'))].join('\n')

const seconds = (ms: number | undefined): string => (ms === undefined ? '–' : `${(ms / 1000).toFixed(2)} s`)
const whole = (value: number | undefined): string => (value === undefined ? '–' : value.toFixed(0))
const milliseconds = (ms: number): string => (ms < 10 ? ms.toFixed(2) : ms.toFixed(1))

function figureRow(name: EngineName, { size, cold, warm }: Measured): string[] {
  const [built, opened] = [cold[name], warm[name]]
  if (built === undefined) return []
  const { p50, p95, p99, max } = built
  const starts = [built.ready, built.first, opened?.ready, opened?.first].map(seconds)
  const megabytes = [built.resident, built.peak, opened?.resident, opened?.peak].map(whole)
  const asked = [p50, p95, p99, max].map(milliseconds)
  return [row(`${size}×`, engineNames[name], whole(built.passages), ...starts, ...megabytes, ...asked)]
}

const started = ['cold: ready', 'first answer', 'warm: ready', 'first answer'] as const
const memory = ['MB ready', 'peak', 'warm', 'warm peak'] as const
export const figureHead = head('', '', 'passages', ...started, ...memory, 'question ms p50', 'p95', 'p99', 'max')

/** What was measured at one size, a row for each engine. */
export const figureRows = (measured: Measured): string =>
  (Object.keys(engineNames) as EngineName[]).flatMap(name => figureRow(name, measured)).join('\n')

export const givenLucene =
  'Lucene was not measured in this run. Measured once for shared/qa/findings.md (8.8.1): built in 5.4 s, question p50 0.9 ms and p95 6.1 ms at 1×.'

/** How much of the documents the project took in. */
export function takenIn(measured: readonly Measured[]): string {
  return measured
    .flatMap(({ size, lines, cold: { own } }) => {
      if (own === undefined) return []
      const share = (100 * own.documents) / lines
      return [`At ${size}× ${own.documents} of ${lines} lines are articles of this project (${share.toFixed(2)} %).`]
    })
    .join('\n')
}
