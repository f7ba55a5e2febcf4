import type { Surroundings } from './entities/coreference.ts'
import type { Party } from './entities/resolve-speaker.ts'
import type { Line } from './lines.ts'
import { ownerAt, writersAt } from './sieves/owners.ts'

/** A sentence of one quotation, or of several side by side. */
export const isQuoted = ({ phrases, quotations }: Line): boolean =>
  quotations.length > 0 && phrases.length === quotations.length

/** ネット掲示板では, 海外の視聴者は: a line that ends with its topic, so that the lines below say what comes from there. */
export function openTopic(line: Line, around: Surroundings): readonly Party[] {
  const at = line.phrases.length - 1
  const last = line.phrases[at]
  const { body } = around.scene.article
  if (
    last === undefined ||
    line.within !== null ||
    last.mark !== '' ||
    !/^[ \t　]*\n/.test(body.slice(line.end, line.end + 4))
  )
    return []
  const writers = writersAt(line, at, around)
  const owner = writers ?? (/^(?:は|からは|には)$/.test(last.tail) ? ownerAt(line, at, around) : null)
  return owner === null ? [] : [owner.party]
}
