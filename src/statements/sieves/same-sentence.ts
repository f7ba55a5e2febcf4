import { contentText } from '../../language/phrases.ts'
import { governs } from '../cues/clauses.ts'
import type { Cue } from '../cues/find-cues.ts'
import { isHearsay } from '../cues/hearsay.ts'
import { predicateAt } from '../cues/predicate.ts'
import type { Line } from '../lines.ts'
import { hasOtherSubject } from '../other-subject.ts'
import { type Range, saysNoun } from '../subjects.ts'
import { elsewhere, type Sieve } from './sieve.ts'

/** 田中氏は認めたが、…と主張している: a new subject after が changes the speaker. */
const conceding = /^(?:が|けれど|けれども|けど)$/

/** Who is called so is a person, though no name or known description: 彼氏, 相手, 店側, 審査する人. */
const somebody = /(?:彼氏|彼女|相手|恋人|当人|人々?|者|側|員|客|家|親|氏|さん|君|たち|ら)$/

/** …と話すが、彼氏は「…」と疑う: somebody else, however described, is the subject between. */
const isOthers = (line: Line, { from, to }: Range): boolean =>
  line.phrases.slice(from, to).some(({ tail, content }, n) => {
    const words = content.map(({ surface }) => surface).join('')
    return /^(?:は|が|も)$/.test(tail) && somebody.test(words) && governs(line, from + n, to + 1)
  })

/** …を勧告し、日本も…を要請した: a topic of its own, whether or not it can speak, begins what a noun alone is said of. */
const hasOwnTopic = (line: Line, cue: Cue, { from, to }: Range): boolean =>
  saysNoun(line, cue) && line.phrases.slice(from, to).some(({ tail }) => /^(?:は|も)$/.test(tail))

/** …と批判したが、それに対して「…」と返した: whoever answers is somebody else. */
const isReply = ({ phrases }: Line, { from, to }: Range): boolean =>
  phrases
    .slice(from, to)
    .some(phrase => /^(?:に対し|に対して)$/.test(phrase.tail) && /^(?:これ|それ)$/.test(contentText(phrase)))

/** …ではないかと思います: the writer thinks so. */
function isOwnThought({ phrases }: Line, { predicate, form, quotations }: Cue): boolean {
  const thinks = predicateAt(phrases, predicate)?.words.includes('思う') === true
  const bases = phrases[predicate]?.morphemes.map(({ base }) => base) ?? []
  return thinks && form === 'end' && quotations.length === 0 && !bases.includes('た') && !bases.includes('いる')
}

export const sameSentence: Sieve = {
  name: 'speaker of the verb before',
  examples: [
    ['川上直人監督は「守備が良かった」と語り、「次も同じ形で臨む」と続けた。', '川上直人', '次も同じ形で臨む'],
  ],
  applies: candidate =>
    candidate.kind === 'cue' &&
    candidate.cue.form !== 'attributive' &&
    !isOwnThought(candidate.line, candidate.cue) &&
    !candidate.cue.passive &&
    candidate.cue.by !== 'voice' &&
    candidate.cue.by !== 'rises',
  find: (candidate, situation) => {
    const { turn } = situation
    if (candidate.kind !== 'cue' || turn.inherited === null) return null
    const { line, cue } = candidate
    if (situation.according !== null && isHearsay(line, cue)) return null
    const changed =
      conceding.test(line.phrases[turn.from - 1]?.tail ?? '') &&
      hasOtherSubject(line, { from: turn.from, to: cue.complement, quoted: false }, situation)
    const range = { from: turn.from, to: cue.complement }
    if (changed || hasOwnTopic(line, cue, range) || (cue.quotations.length > 0 && isOthers(line, range))) return null
    if (isReply(line, range)) return null
    const predicate = line.phrases[cue.predicate]
    const own = predicate === undefined ? [] : [{ start: predicate.start, end: predicate.stop }]
    return elsewhere(turn.inherited, [...turn.evidence, ...own], { settled: true, from: turn.from })
  },
}
