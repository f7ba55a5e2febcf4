import type { Coverage } from '../model/coverage.ts'
import type { Lexicon, Speaker } from '../model.ts'
import { isRomaji, soundKey } from '../search/sound.ts'
import { openSpeakers } from '../statements/entities/speakers.ts'
import type { CoverageFacts } from './facts.ts'
import { soundsLike } from './sounds-like.ts'

/** Whether a name of the speaker is read as romaji spell it: Iguchi for 井口. */
const isRead = ({ readings }: Speaker, romaji: string): boolean =>
  readings.some(reading => soundKey(reading) === soundKey(romaji))

/** How the speakers of a coverage are found by what somebody types: by their names, else by their readings in romaji, else by the sound of a Latin name. */
export function speakerLookup(
  { speakers, described }: Pick<CoverageFacts, 'speakers' | 'described'>,
  lexicon: Lexicon,
): Pick<Coverage, 'findSpeakers' | 'nearestSpeakers'> {
  const { titles, 'high-offices': offices, 'state-bodies': stateBodies } = lexicon.speech
  const lookup = openSpeakers(speakers, { described, words: { titles, offices, stateBodies } })
  return {
    findSpeakers: typed => {
      const found = lookup.find(typed)
      if (found.length > 0) return found
      const read = isRomaji(typed) ? speakers.filter(speaker => isRead(speaker, typed)) : []
      return read.length > 0 ? read : speakers.filter(({ name }) => soundsLike(typed, name))
    },
    nearestSpeakers: lookup.nearest,
  }
}
