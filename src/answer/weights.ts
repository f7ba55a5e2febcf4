import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A linear model that a script in bench/ learned: a weight for each declared feature, and what it was learned on. */
export interface LearnedWeights<Name extends string> {
  readonly names: readonly Name[]
  /** In the order of `names`. */
  readonly weights: Float64Array
  readonly bias: number
}

interface WeightsFile {
  readonly bias?: number
  readonly weights: Readonly<Record<string, number>>
}

const folder = fileURLToPath(new URL('../../index-data/weights', import.meta.url))

/**
 * Reads `index-data/weights/NAME.json`.
 * @throws Error where the file does not hold a number for each feature and for nothing else
 */
export function readWeights<Name extends string>(name: string, names: readonly Name[]): LearnedWeights<Name> {
  const file = `${folder}/${name}.json`
  const { weights, bias = 0 }: WeightsFile = JSON.parse(readFileSync(file, 'utf8'))
  const lacking = names.find(feature => !Number.isFinite(weights[feature]))
  const strange = Object.keys(weights).find(feature => !names.some(known => known === feature))
  const misfit = lacking ?? strange
  if (misfit !== undefined)
    throw new Error(`${file} and the declared features disagree on “${misfit}”. Learn the weights again.`)
  return { names, bias, weights: Float64Array.from(names, feature => weights[feature] ?? 0) }
}

/** The values of declared features as a row, in the order of their names. */
export function rowOf<Place>(features: readonly ((place: Place) => number)[], place: Place): Float64Array {
  // Float64Array.from takes five times as long, and this runs for every sentence of thirty passages.
  const row = new Float64Array(features.length)
  for (let n = 0; n < features.length; n++) row[n] = features[n]?.(place) ?? 0
  return row
}

/** The sum of weight × feature. */
export function weighted({ weights, bias }: LearnedWeights<string>, row: Float64Array): number {
  let sum = bias
  for (let n = 0; n < weights.length; n++) sum += (weights[n] ?? 0) * (row[n] ?? 0)
  return sum
}

export const sigmoid = (logit: number): number => 1 / (1 + Math.exp(-logit))
