import { createHash } from 'node:crypto'
import { setImmediate as pause } from 'node:timers/promises'
import type { Coverage } from '../model/coverage.ts'

/** When the coverage was opened, and how long that took. */
export interface Load {
  readonly at: Date
  readonly milliseconds: number
}

/** The coverage that is answered from. It can be opened again while it is in use. */
export interface CoverageHolder {
  readonly coverage: () => Coverage
  readonly load: () => Load
  /** Tells this coverage from one with other words, in a few characters. */
  readonly edition: () => string
  /** Opens the coverage again; asked while that is under way, it is the same opening. Where it fails, the old one stays. */
  readonly reload: () => Promise<{ readonly coverage: Coverage; readonly load: Load }>
}

/** 48 bits: two editions of one server differ. */
const editionLength = 8
/** Articles that are hashed in one step: 1,000 of shared/qa take some 3 ms. */
const step = 1000

interface Held {
  readonly coverage: Coverage
  readonly load: Load
  readonly edition: string
}

/** Holds what `open` opens. @throws what the first opening throws */
export async function holdCoverage(
  open: () => Promise<Coverage>,
  now: () => number = Date.now,
): Promise<CoverageHolder> {
  const openHeld = async (): Promise<Held> => {
    const started = now()
    const coverage = await open()
    const edition = await editionInSteps(coverage)
    return { coverage, edition, load: { at: new Date(now()), milliseconds: now() - started } }
  }
  let held = await openHeld()
  let underWay: Promise<Held> | null = null
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

/** SHA-256, in steps of so many articles. */
function* editionSteps(coverage: Coverage): Generator<void, string> {
  const sum = createHash('sha256')
  const add = (facts: readonly (string | null)[]) => sum.update(`${JSON.stringify(facts)}\n`)
  let added = 0
  for (const { id, title, outlet, published, body } of coverage.articles.values()) {
    add([id, title, outlet, published, body])
    if (++added % step === 0) yield
  }
  for (const { id, speaker } of coverage.statements) add([id, speaker])
  return sum.digest('base64url').slice(0, editionLength)
}

/** A hash over the articles and the places of statements: eight characters of base 64 for addresses. */
export function editionOf(coverage: Coverage): string {
  const steps = editionSteps(coverage)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/** As editionOf; questions are answered meanwhile. */
async function editionInSteps(coverage: Coverage): Promise<string> {
  const steps = editionSteps(coverage)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
    await pause()
  }
}
