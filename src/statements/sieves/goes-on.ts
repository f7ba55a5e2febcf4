import { predicateAt } from '../cues/predicate.ts'
import type { Voice } from '../discourse.ts'
import { hasOtherSubject } from '../other-subject.ts'
import { elsewhere, type Sieve } from './sieve.ts'

// A body that has announced something goes on for a paragraph.
const reach = 250

export const goesOn: Sieve = {
  name: 'としている after a source',
  examples: [
    [
      '東洋電力は料金の改定を発表した。値上げの幅は現時点で未定だとしている。',
      '東洋電力',
      '値上げの幅は現時点で未定だ',
    ],
  ],
  applies: candidate =>
    candidate.kind === 'cue' &&
    candidate.line.within === null &&
    !candidate.cue.passive &&
    candidate.cue.by === 'to' &&
    candidate.cue.form === 'end' &&
    candidate.cue.quotations.length === 0,
  find: (candidate, situation) => {
    const { discourse, scene, according, turn } = situation
    if (candidate.kind !== 'cue' || according !== null) return null
    const { line, cue } = candidate
    const { last, source, subject } = discourse
    const predicate = predicateAt(line.phrases, cue.predicate)
    const announces = predicate?.words.some(word => /^(?:発表|公表)する$/.test(word)) === true
    if (
      announces &&
      subject !== null &&
      !hasOtherSubject(line, { from: 0, to: cue.complement, quoted: false }, situation)
    )
      return elsewhere(subject.parties, [subject], { settled: false, from: turn.from })
    if (predicate?.words.includes('する') !== true || cue.predicate !== cue.complement + 1) return null
    const acts = scene
      .in(line)
      .some(({ topic, phrase, mention }) => topic && phrase < cue.complement && mention.kind !== 'document')
    const near = [last, source, subject].filter(
      (voice): voice is Voice => voice !== null && line.start - voice.end <= reach,
    )
    const voice = near.toSorted((a, b) => b.end - a.end)[0]
    return acts || voice === undefined ? null : elsewhere(voice.parties, [voice], { settled: false, from: turn.from })
  },
}
