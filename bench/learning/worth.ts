import { type Case, type Choice, type Fitted, fitCases, fitChoices } from './logit.ts'

/** What a feature is worth: how much less probable right answers are without it, the others learned again; natural logarithm. */
export type Worth = Readonly<Record<string, number>>

const without = <Row extends { readonly row: Float64Array }>(one: Row, n: number): Row => ({
  ...one,
  row: one.row.map((value, at) => (at === n ? 0 : value)),
})

const dot = (row: Float64Array, weights: Float64Array): number =>
  row.reduce((sum, value, n) => sum + value * (weights[n] ?? 0), 0)

/** Mean of −log of the chance that choices give their right rows. */
export function lossOfChoices(choices: readonly Choice[], { weights }: Fitted): number {
  const losses = choices.flatMap(({ rows, right }) => {
    if (!right.includes(true)) return []
    const logits = rows.map(row => dot(row, weights))
    const most = Math.max(...logits)
    const raw = logits.map(logit => Math.exp(logit - most))
    const good = raw.reduce((sum, one, n) => sum + (right[n] ? one : 0), 0)
    return [-Math.log(Math.max(1e-9, good / raw.reduce((sum, one) => sum + one, 0)))]
  })
  return losses.reduce((sum, loss) => sum + loss, 0) / Math.max(1, losses.length)
}

/** The same of cases. */
export function lossOfCases(cases: readonly Case[], { weights, bias }: Fitted): number {
  const losses = cases.map(({ row, is }) => {
    const chance = 1 / (1 + Math.exp(-(bias + dot(row, weights))))
    return -Math.log(Math.max(1e-9, is ? chance : 1 - chance))
  })
  return losses.reduce((sum, loss) => sum + loss, 0) / Math.max(1, losses.length)
}

interface Setting<Example> {
  readonly names: readonly string[]
  readonly learned: readonly Example[]
  /** Examples that the loss is measured on. */
  readonly measured: readonly Example[]
  readonly penalty: number
  /** Few are enough: what is left out changes little. */
  readonly steps: number
}

const rounded = (value: number): number => Number(value.toFixed(4))

const dropped = <Example extends Choice>(choices: readonly Example[], n: number): Example[] =>
  choices.map(choice => ({ ...choice, rows: choice.rows.map(row => without({ row }, n).row) }))

/** The worth of each feature of choices. */
export function worthInChoices(setting: Setting<Choice & { readonly weight?: number }>): Worth {
  const { names, learned, measured, penalty, steps } = setting
  const loss = (n: number) => lossOfChoices(dropped(measured, n), fitChoices(dropped(learned, n), penalty, steps))
  const whole = loss(-1)
  return Object.fromEntries(names.map((name, n) => [name, rounded(loss(n) - whole)]))
}

/** The worth of each feature of cases. */
export function worthInCases({ names, learned, measured, penalty, steps }: Setting<Case>): Worth {
  const loss = (n: number) =>
    lossOfCases(
      measured.map(one => without(one, n)),
      fitCases(
        learned.map(one => without(one, n)),
        penalty,
        steps,
      ),
    )
  const whole = loss(-1)
  return Object.fromEntries(names.map((name, n) => [name, rounded(loss(n) - whole)]))
}

/** Prints the worth of features, the greatest first. */
export function printWorth(worth: Worth): void {
  console.log('\n| left out | loss |\n| --- | ---: |')
  for (const [name, loss] of Object.entries(worth).sort(([, a], [, b]) => b - a))
    console.log(`| ${name} | ${loss < 0 ? '' : '+'}${loss.toFixed(4)} |`)
}
