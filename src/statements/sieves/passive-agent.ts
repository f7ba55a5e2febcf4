import { predicateAt, wordOf } from '../cues/predicate.ts'
import { partiesOf } from '../speakable.ts'
import { rangeOf } from '../subjects.ts'
import type { Finding, Sieve } from './sieve.ts'

const people = /^(?:person|source|role|pronoun)$/

export const passiveAgent: Sieve = {
  name: 'by whom it was said',
  examples: [['記者は店の女性に「もう来ないでください」と言われた。', '店の女性', 'もう来ないでください']],
  applies: candidate =>
    candidate.kind === 'cue' &&
    candidate.cue.passive &&
    candidate.cue.by === 'to' &&
    candidate.cue.quotations.length > 0,
  find: (candidate, situation): Finding | null => {
    if (candidate.kind !== 'cue') return null
    const { line, cue } = candidate
    const { from, to } = rangeOf(line, cue, situation.turn.from)
    const at = to - 2
    const phrase = line.phrases[at]
    const mention = at >= from && phrase?.tail === 'に' ? situation.scene.at(line, at) : null
    const predicate = predicateAt(line.phrases, cue.predicate)
    const speaks = predicate !== null && wordOf(predicate, 'say', situation.vocabulary) !== null
    // …と言われる女性: what is usual.
    const happened = line.phrases[cue.predicate]?.morphemes.some(({ surface }) =>
      /^(?:た|て|ている|てる)$/.test(surface),
    )
    if (mention === null || phrase === undefined || !speaks || happened !== true || !people.test(mention.kind))
      return null
    const evidence = [{ start: phrase.start, end: phrase.stop }]
    return { parties: partiesOf([mention], situation), evidence, at, place: 'before', settled: true, from }
  },
}
