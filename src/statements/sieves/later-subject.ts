import { cuesOf } from '../cues/find-cues.ts'
import { joint } from '../joint.ts'
import { partiesOf, speakableIn } from '../speakable.ts'
import { subjectAfter } from '../subjects.ts'
import { elsewhere, type Sieve } from './sieve.ts'

export const laterSubject: Sieve = {
  name: 'subject after a later verb',
  examples: [['「工場を閉める」と説明し、「雇用は守る」と田中誠社長は語った。', '田中誠', '工場を閉める']],
  applies: ({ kind, ...rest }) =>
    kind === 'cue' && 'cue' in rest && !rest.cue.passive && rest.cue.form === 'continuing',
  find: (candidate, situation) => {
    if (candidate.kind !== 'cue') return null
    const { line, cue } = candidate
    // A subject of its own, however unknown, is not the later verb's.
    const own = line.phrases.slice(situation.turn.from, cue.complement).some(({ tail }) => /^(?:は|が|も)$/.test(tail))
    if (own) return null
    for (const next of cuesOf(line, situation.vocabulary)) {
      if (next.complement <= cue.predicate || (next.by !== 'to' && next.by !== 'noun')) continue
      const speakable = speakableIn(line, next.quotations.length > 0, situation)
      const at = subjectAfter(line, next, speakable)
      const phrase = line.phrases[at]
      if (phrase === undefined) continue
      const parties = partiesOf(joint(line, at, speakable), situation)
      return elsewhere(parties, [{ start: phrase.start, end: phrase.stop }], {
        settled: false,
        from: situation.turn.from,
      })
    }
    return null
  },
}
