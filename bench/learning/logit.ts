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

/** Choices in one block: their rows follow each other, and a loop over them touches no objects. */
interface Block {
  readonly width: number
  readonly values: Float64Array
  readonly right: Uint8Array
  /** Where each choice begins, and where the last one ends, in rows. */
  readonly starts: Uint32Array
  /** The part of each choice in the whole, 1 together. */
  readonly parts: Float64Array
}

function blockOf(choices: readonly (Choice & { weight?: number })[], scale: Scale): Block {
  const width = scale.means.length
  const rows = choices.flatMap(choice => choice.rows)
  const values = new Float64Array(rows.length * width)
  rows.forEach((row, n) => {
    values.set(scaled(row, scale), n * width)
  })
  const starts = new Uint32Array(choices.length + 1)
  choices.forEach((choice, n) => {
    starts[n + 1] = (starts[n] ?? 0) + choice.rows.length
  })
  const total = choices.reduce((sum, { weight = 1 }) => sum + weight, 0)
  return {
    width,
    values,
    right: Uint8Array.from(choices.flatMap(({ right }) => right.map(is => (is ? 1 : 0)))),
    starts,
    parts: Float64Array.from(choices, ({ weight = 1 }) => weight / total),
  }
}

/** How much more probable each row of a choice is than right: its pull on the weights. */
function pullsOf({ width, values, right }: Block, weights: Float64Array, { from, to }: { from: number; to: number }) {
  const pulls = new Float64Array(to - from)
  let most = Number.NEGATIVE_INFINITY
  for (let row = from; row < to; row++) {
    let logit = 0
    for (let f = 0; f < width; f++) logit += (values[row * width + f] ?? 0) * (weights[f] ?? 0)
    pulls[row - from] = logit
    most = Math.max(most, logit)
  }
  let [all, good] = [0, 0]
  for (let row = from; row < to; row++) {
    const raw = Math.exp((pulls[row - from] ?? 0) - most)
    pulls[row - from] = raw
    all += raw
    if (right[row] === 1) good += raw
  }
  for (let n = 0; n < pulls.length; n++) {
    const raw = pulls[n] ?? 0
    pulls[n] = raw / all - (right[from + n] === 1 ? raw / good : 0)
  }
  return pulls
}

/** Fits the chance of the right rows among all of a choice; `penalty` is that of the squared weights (L2). */
export function fitChoices(choices: readonly (Choice & { weight?: number })[], penalty: number, steps = 200): Fitted {
  const scale = scaleOf(choices.flatMap(({ rows }) => rows))
  const block = blockOf(choices, scale)
  const { width, values, starts, parts } = block
  const weights = descend(width, steps, (at, slope) => {
    for (let n = 0; n < parts.length; n++) {
      const [from = 0, to = 0] = [starts[n], starts[n + 1]]
      pullsOf(block, at, { from, to }).forEach((pull, k) => {
        const [first, part] = [(from + k) * width, pull * (parts[n] ?? 0)]
        for (let f = 0; f < width; f++) slope[f] = (slope[f] ?? 0) + part * (values[first + f] ?? 0)
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
