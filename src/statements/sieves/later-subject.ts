import { cuesOf } from '../cues/find-cues.ts'
import { partiesOf, speakableIn } from '../speakable.ts'
import { joint, subjectAfter } from '../subjects.ts'
import { elsewhere, type Sieve } from './sieve.ts'

export const laterSubject: Sieve = {
  name: 'subject after a later verb',
  examples: [['工場は閉めないと説明し、雇用は守ると田中誠社長は語った。', '田中誠', '工場は閉めない']],
  applies: ({ kind, ...rest }) =>
    kind === 'cue' && 'cue' in rest && !rest.cue.passive && rest.cue.form === 'continuing',
  find: (candidate, situation) => {
    if (candidate.kind !== 'cue') return null
    const { line, cue } = candidate
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
