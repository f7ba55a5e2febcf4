import type { According } from './cues/according-to.ts'
import type { Discourse, Voice } from './discourse.ts'
import type { Surroundings } from './entities/coreference.ts'
import type { Party } from './entities/resolve-speaker.ts'
import { partiesOf } from './speakable.ts'

// Further back a reader would need the name again.
const reach = 300

const near = (voice: Voice | null, at: number): Voice | null =>
  voice !== null && at - voice.end <= reach ? voice : null

/** Who spoke last, or whom the text has been about since. */
export function latest({ last, topic }: Discourse): Voice | null {
  return last === null || (topic !== null && topic.end > last.end) ? topic : last
}

/** Whom …によると names; for これによると, whoever spoke last or was the topic. */
export function sourcesOf(
  { mentions, label, points, start }: According,
  around: Surroundings & { readonly discourse: Discourse },
): readonly Party[] {
  const parties = partiesOf(mentions, around)
  if (parties.length > 0) return parties
  if (!points) return label === '' ? [] : [{ identity: null, label }]
  return near(latest(around.discourse), start)?.parties ?? []
}
