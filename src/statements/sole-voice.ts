import type { Voice } from './discourse.ts'
import type { Draft } from './draft.ts'

// Shorter words may be quoted from anybody.
const longEnough = 12

/** The only person whom the article has quoted so far, or that there are several. */
export type Sole = Voice | 'several' | null

/** What a line's statements leave of the only voice before it. */
export function soleAfter(
  before: Sole,
  own: readonly Draft[],
  { start, end }: { readonly start: number; readonly end: number },
): Sole {
  let sole = before
  for (const { quotation, parties, line } of own) {
    if (quotation === null || line.within !== null || quotation.end - quotation.start < longEnough) continue
    const [party, ...others] = parties
    if (party === undefined) continue
    if (others.length > 0 || party.identity?.kind !== 'person') return 'several'
    if (sole === 'several' || (sole !== null && sole.parties[0]?.identity !== party.identity)) return 'several'
    sole = { parties, start, end }
  }
  return sole
}
