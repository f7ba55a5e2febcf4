import type { Coverage } from '../../src/model/coverage.ts'

const known = new WeakMap<Coverage, string>()
let last = 0

/** Tells a coverage from others in as many characters as `editionOf` does, at once. */
export function editionFor(coverage: Coverage): string {
  const edition = known.get(coverage) ?? `edition${++last}`.slice(-8)
  known.set(coverage, edition)
  return edition
}
