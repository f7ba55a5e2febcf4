import { setImmediate as pause } from 'node:timers/promises'

/** Items that are looked at in one step: questions are answered between the steps. */
const step = 10_000

/** Items with their places, in steps between which other work goes on. */
export async function* inSteps<T>(items: readonly T[]): AsyncGenerator<readonly (readonly [number, T])[]> {
  for (let at = 0; at < items.length; at += step) {
    yield items.slice(at, at + step).map((item, n) => [at + n, item] as const)
    await pause()
  }
}
