import type { According } from './cues/according-to.ts'
import type { Discourse, Voice } from './discourse.ts'
import type { Surroundings } from './entities/coreference.ts'
import type { Party } from './entities/resolve-speaker.ts'
import { partiesOf } from './speakable.ts'

// Further back a reader would need the name again.
const reach = 300

const near = (voice: Voice | null, at: number): Voice | null =>
  voice !== null && at - voice.end <= reach ? voice : null

/** Whom …によると names; for これによると, whoever spoke last or was the topic. */
export function sourcesOf(
  { mentions, label, points, start }: According,
  around: Surroundings & { readonly discourse: Discourse },
): readonly Party[] {
  const parties = partiesOf(mentions, around)
  if (parties.length > 0) return parties
  if (!points) return label === '' ? [] : [{ identity: null, label }]
  const { last, topic } = around.discourse
  const voice = near(last, start) ?? near(topic, start)
  return voice?.parties ?? []
}
