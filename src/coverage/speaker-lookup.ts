import type { Coverage } from '../coverage-model.ts'
import { openSpeakers } from '../statements/entities/speakers.ts'
import { soundsLike } from './sounds-like.ts'

/** How the speakers of a coverage are found by what somebody types: by their names, else by the sound of a Latin name. */
export function speakerLookup({
  speakers,
  statements,
  lexicon,
}: Pick<Coverage, 'speakers' | 'statements' | 'lexicon'>): Pick<Coverage, 'findSpeakers' | 'nearestSpeakers'> {
  const { titles } = lexicon.speech
  const lookup = openSpeakers(speakers, { statements, titles })
  return {
    findSpeakers: typed => {
      const found = lookup.find(typed)
      return found.length > 0 ? found : speakers.filter(({ name }) => soundsLike(typed, name))
    },
    nearestSpeakers: lookup.nearest,
  }
}
