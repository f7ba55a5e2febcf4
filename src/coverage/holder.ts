import { createHash } from 'node:crypto'
import type { Coverage } from '../model/coverage.ts'

/** When the coverage was opened, and how long that took. */
export interface Load {
  readonly at: Date
  readonly milliseconds: number
}

/** The coverage that is answered from. It can be opened again while it is in use. */
export interface CoverageHolder<C extends Coverage = Coverage> {
  readonly coverage: () => C
  readonly load: () => Load
  /** Tells this coverage from one with other words, in a few characters. */
  readonly edition: () => string
  /** Opens the coverage again; asked while that is under way, it is the same opening. Where it fails, the old one stays. */
  readonly reload: () => Promise<{ readonly coverage: C; readonly load: Load }>
}

/** 48 bits: two editions of one server differ. */
const editionLength = 8

interface Held<C> {
  readonly coverage: C
  readonly load: Load
  readonly edition: string
}

/** Holds what `open` opens. @throws what the first opening throws */
export async function holdCoverage<C extends Coverage>(
  open: () => Promise<C>,
  now: () => number = Date.now,
): Promise<CoverageHolder<C>> {
  const openHeld = async (): Promise<Held<C>> => {
    const started = now()
    const coverage = await open()
    const edition = await editionOf(coverage)
    return { coverage, edition, load: { at: new Date(now()), milliseconds: Math.max(0, now() - started) } }
  }
  let held = await openHeld()
  let underWay: Promise<Held<C>> | null = null
  return {
    coverage: () => held.coverage,
    load: () => held.load,
    edition: () => held.edition,
    reload: async () => {
      underWay ??= openHeld().finally(() => {
        underWay = null
      })
      held = await underWay
      return held
    },
  }
}

/** What its engine calls it, else a hash over articles and who said what in them: eight characters of base 64 for addresses. */
export async function editionOf({ edition, all }: Coverage): Promise<string> {
  if (edition !== undefined) return edition
  const sum = createHash('sha256')
  const add = (facts: readonly (string | null)[]) => sum.update(`${JSON.stringify(facts)}\n`)
  for await (const part of all())
    for (const { article, statements } of part) {
      const { id, title, outlet, published, body } = article
      add([id, title, outlet, published, body])
      for (const { id, speaker } of statements) add([id, speaker])
    }
  return sum.digest('base64url').slice(0, editionLength)
}
