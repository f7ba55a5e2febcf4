import { hasOtherSubject } from '../other-subject.ts'
import { elsewhere, type Sieve } from './sieve.ts'

/** 田中氏は認めたが、…と主張している: a new subject after が changes the speaker. */
const conceding = /^(?:が|けれど|けれども|けど)$/

export const sameSentence: Sieve = {
  name: 'speaker of the verb before',
  examples: [
    ['川上直人監督は「守備が良かった」と語り、「次も同じ形で臨む」と続けた。', '川上直人', '次も同じ形で臨む'],
  ],
  applies: candidate => candidate.kind === 'cue' && !candidate.cue.passive && candidate.cue.by !== 'voice' && candidate.cue.by !== 'rises',
  find: (candidate, situation) => {
    const { turn } = situation
    if (candidate.kind !== 'cue' || turn.inherited === null) return null
    const { line, cue } = candidate
    const changed =
      conceding.test(line.phrases[turn.from - 1]?.tail ?? '') &&
      hasOtherSubject(line, { from: turn.from, to: cue.complement, quoted: false }, situation)
    if (changed) return null
    const predicate = line.phrases[cue.predicate]
    const own = predicate === undefined ? [] : [{ start: predicate.start, end: predicate.stop }]
    return elsewhere(turn.inherited, [...turn.evidence, ...own], { settled: true, from: turn.from })
  },
}
