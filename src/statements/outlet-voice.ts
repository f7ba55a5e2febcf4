import type { Discourse } from './discourse.ts'
import type { Draft } from './draft.ts'
import type { Surroundings } from './entities/coreference.ts'
import { type Party, partyOf } from './entities/resolve-speaker.ts'
import type { Line } from './lines.ts'
import { isMedium } from './listener.ts'
import { reporterAt } from './reporting.ts'

/** 記事では, 同記事によると */
const citesArticle = ({ phrases }: Line): boolean =>
  phrases.some(
    ({ content, tail }) =>
      /^(?:は|も|で(?:は|も)?|には?)$/.test(tail) &&
      /^(?:同|この)?(?:記事|報道|特集|コラム)$/.test(content.map(({ surface }) => surface).join('')),
  )

/** Whose article the line passes on: an outlet that reports in it, or whose words it gives. */
export function outletIn(
  line: Line,
  own: readonly Draft[],
  around: Surroundings & { readonly discourse: Discourse },
): readonly Party[] {
  const at = line.within === null ? reporterAt(line) : -1
  const mention = at < 0 ? null : around.scene.at(line, at)
  const party = mention === null ? null : partyOf(mention, around)
  if (mention !== null && party?.identity != null && isMedium(mention, party, around)) return [party]
  const before = around.discourse.outlet?.parties ?? []
  if (citesArticle(line)) return before
  const goesOn = own.some(({ parties }) => parties.length === 1 && parties[0]?.identity === before[0]?.identity)
  return goesOn && before[0]?.identity != null ? before : []
}
