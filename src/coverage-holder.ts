import type { Coverage } from './model.ts'

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
    return { coverage, edition: editionOf(coverage), load: { at: new Date(now()), milliseconds: now() - started } }
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

/** FNV-1a of 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/) over the articles and the places of statements, base 36. */
export function editionOf(coverage: Coverage): string {
  let hash = 0x811c9dc5
  const add = (text: string) => {
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  }
  for (const { id, title, outlet, published, body } of coverage.articles.values())
    add([id, title, outlet, published, body].join('\n'))
  for (const { id, speaker } of coverage.statements) add(`${id}${speaker}`)
  return (hash >>> 0).toString(36)
}
