/** Linear models fitted by gradient descent with Adam (Kingma and Ba 2015), on features scaled to unit deviation. */

/** Rows of features of which at least one is right: a conditional logit (McFadden 1974) chooses among them. */
export interface Choice {
  readonly rows: readonly Float64Array[]
  readonly right: readonly boolean[]
}

/** One row of features and whether it is so. */
export interface Case {
  readonly row: Float64Array
  readonly is: boolean
  readonly weight: number
}

export interface Fitted {
  readonly weights: Float64Array
  readonly bias: number
  /** Standard deviation of each feature: weight × deviation is the size of its influence. */
  readonly deviations: Float64Array
}

interface Scale {
  readonly means: Float64Array
  readonly deviations: Float64Array
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

function scaleOf(rows: readonly Float64Array[]): Scale {
  const columns = Array.from(rows[0] ?? [], (_, n) => rows.map(row => row[n] ?? 0))
  const means = columns.map(meanOf)
  const deviations = columns.map(
    (column, n) => Math.sqrt(meanOf(column.map(value => (value - (means[n] ?? 0)) ** 2))) || 1,
  )
  return { means: Float64Array.from(means), deviations: Float64Array.from(deviations) }
}

/** Follows a gradient; `gradient` adds the loss's slope at the weights to what it is given. */
function descend(
  width: number,
  steps: number,
  gradient: (weights: Float64Array, into: Float64Array) => void,
): Float64Array {
  const [weights, first, second] = [new Float64Array(width), new Float64Array(width), new Float64Array(width)]
  const rate = 0.05
  for (let step = 1; step <= steps; step++) {
    const slope = new Float64Array(width)
    gradient(weights, slope)
    for (let n = 0; n < width; n++) {
      const g = slope[n] ?? 0
      first[n] = 0.9 * (first[n] ?? 0) + 0.1 * g
      second[n] = 0.999 * (second[n] ?? 0) + 0.001 * g * g
      const [m, v] = [(first[n] ?? 0) / (1 - 0.9 ** step), (second[n] ?? 0) / (1 - 0.999 ** step)]
      weights[n] = (weights[n] ?? 0) - (rate * m) / (Math.sqrt(v) + 1e-8)
    }
  }
  return weights
}

const dot = (weights: Float64Array, row: Float64Array): number => {
  let sum = 0
  for (let n = 0; n < row.length; n++) sum += (weights[n] ?? 0) * (row[n] ?? 0)
  return sum
}

const scaled = (row: Float64Array, { means, deviations }: Scale): Float64Array =>
  row.map((value, n) => (value - (means[n] ?? 0)) / (deviations[n] ?? 1))

/** Fits the chance of the right rows among all of a choice; `penalty` is that of the squared weights (L2). */
export function fitChoices(choices: readonly (Choice & { weight?: number })[], penalty: number, steps = 300): Fitted {
  const scale = scaleOf(choices.flatMap(({ rows }) => rows))
  const prepared = choices.map(choice => ({ ...choice, rows: choice.rows.map(row => scaled(row, scale)) }))
  const total = prepared.reduce((sum, { weight = 1 }) => sum + weight, 0)
  const width = scale.means.length
  const weights = descend(width, steps, (at, slope) => {
    for (const { rows, right, weight = 1 } of prepared) {
      const logits = rows.map(row => dot(at, row))
      const most = Math.max(...logits)
      const raw = logits.map(logit => Math.exp(logit - most))
      const all = raw.reduce((sum, one) => sum + one, 0)
      const good = raw.reduce((sum, one, n) => sum + (right[n] ? one : 0), 0)
      rows.forEach((row, n) => {
        const pull = ((raw[n] ?? 0) / all - (right[n] ? (raw[n] ?? 0) / good : 0)) * (weight / total)
        for (let f = 0; f < width; f++) slope[f] = (slope[f] ?? 0) + pull * (row[f] ?? 0)
      })
    }
    for (let f = 0; f < width; f++) slope[f] = (slope[f] ?? 0) + penalty * (at[f] ?? 0)
  })
  return unscaled(weights, 0, scale)
}

/** Fits the chance that a case is so (logistic regression). */
export function fitCases(cases: readonly Case[], penalty: number, steps = 600): Fitted {
  const scale = scaleOf(cases.map(({ row }) => row))
  const prepared = cases.map(one => ({ ...one, row: scaled(one.row, scale) }))
  const total = cases.reduce((sum, { weight }) => sum + weight, 0)
  const width = scale.means.length
  const weights = descend(width + 1, steps, (at, slope) => {
    for (const { row, is, weight } of prepared) {
      const chance = 1 / (1 + Math.exp(-(dot(at, row) + (at[width] ?? 0))))
      const pull = (chance - (is ? 1 : 0)) * (weight / total)
      for (let f = 0; f < width; f++) slope[f] = (slope[f] ?? 0) + pull * (row[f] ?? 0)
      slope[width] = (slope[width] ?? 0) + pull
    }
    for (let f = 0; f < width; f++) slope[f] = (slope[f] ?? 0) + penalty * (at[f] ?? 0)
  })
  return unscaled(weights.subarray(0, width), weights[width] ?? 0, scale)
}

function unscaled(weights: Float64Array, bias: number, { means, deviations }: Scale): Fitted {
  const raw = weights.map((weight, n) => weight / (deviations[n] ?? 1))
  return { weights: raw, bias: bias - dot(raw, means), deviations }
}
