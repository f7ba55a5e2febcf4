import { certainFrom } from '../../src/answer/confidence.ts'
import type { Answered } from './cases.ts'

const bounds = [0, 0.2, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01]

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(0)} %`)
const right = (answered: readonly Answered[]): number => answered.filter(({ is }) => is).length

/** Right answers by confidence; then certain ones right, right ones certain, unanswerable ones not certain. */
export function reliabilityRow(
  name: string,
  answered: readonly Answered[],
  confidence: (one: Answered) => number,
): string {
  const chances = answered.map(one => (one.isShown ? confidence(one) : 0))
  const within = (from: number, to: number) =>
    answered.filter((_, n) => (chances[n] ?? 0) >= from && (chances[n] ?? 0) < to)
  const bins = bounds.slice(1).map((to, n) => {
    const those = within(bounds[n] ?? 0, to)
    return `${percent(right(those), those.length)} of ${those.length}`
  })
  const certain = within(certainFrom, 2)
  const none = answered.filter(({ answerable }) => !answerable)
  const hedged = none.length - certain.filter(({ answerable }) => !answerable).length
  const shares = [
    percent(right(certain), certain.length),
    percent(right(certain), right(answered)),
    percent(hedged, none.length),
  ]
  return `| ${[name, ...bins, ...shares].join(' | ')} |`
}

/** The head of a table of such rows. */
export function reliabilityHead(): string {
  const ranges = bounds.slice(1).map((to, n) => `${bounds[n]}–${Math.min(1, to)}`)
  const columns = [...ranges, 'certain: right', 'right: certain', 'unanswerable: not certain']
  return `| right at confidence | ${columns.join(' | ')} |\n| --- |${' ---: |'.repeat(columns.length)}`
}
