import { contentText } from '../../language/phrases.ts'
import type { Span } from '../../model.ts'
import type { Cue } from '../cues/find-cues.ts'
import { predicateAt } from '../cues/predicate.ts'
import { countBefore } from '../entities/coreference.ts'
import type { Mention } from '../entities/mention.ts'
import { type Party, partyOf } from '../entities/resolve-speaker.ts'
import type { Line } from '../lines.ts'
import { hasOtherSubject } from '../other-subject.ts'
import { elsewhere, type Sieve, type Situation } from './sieve.ts'

// An article about one case is seldom longer.
const reach = 700

const confesses = /^(?:供述|自供|黙秘|否認)する$/
const tells = /^(?:話す|述べる|語る|説明する|訴える|主張する|言う)$/

const is = (line: Line, { predicate }: Cue, verb: RegExp): boolean =>
  predicateAt(line.phrases, predicate)?.words.some(word => verb.test(word)) === true

/** 調べに対し, 取り調べで */
const isInterrogated = ({ phrases }: Line, { predicate }: Cue, { vocabulary }: Situation): boolean =>
  phrases
    .slice(0, predicate)
    .some(
      phrase =>
        /^(?:に|に対し|に対して|で|では)$/.test(phrase.tail) &&
        vocabulary.ending('interrogations', contentText(phrase)) !== null,
    )

/** 警察によると、「…」と話しているという: the police do not tell so of themselves. */
function isToldByPolice(line: Line, cue: Cue, { according, vocabulary }: Situation): boolean {
  const source = according === null ? null : vocabulary.ending('investigators', according.label)
  return source !== null && cue.quotations.length > 0 && is(line, cue, tells)
}

const isSuspect = ({ kind, title, label }: Mention, { vocabulary }: Situation): boolean =>
  (kind === 'person' && title !== null && vocabulary.has('suspects', title)) ||
  (/^(?:source|role)$/.test(kind) && vocabulary.ending('suspects', label) !== null)

/** Whoever is held, and where the text says so. */
interface Held {
  readonly party: Party
  readonly mention: Span
}

/** Whoever is held: the suspect with a name before one without. Nobody where the text holds several. */
function heldBefore(at: number, situation: Situation): Held | null {
  const { placed } = situation.scene
  const found: Held[] = []
  for (let i = countBefore(placed, at) - 1; i >= 0; i--) {
    const mention = placed[i]?.mention
    if (mention === undefined || at - mention.end > reach) break
    const party = isSuspect(mention, situation) ? partyOf(mention, situation) : null
    if (party !== null) found.push({ party, mention })
  }
  const named = found.filter(({ party }) => party.identity !== null)
  if (new Set(named.map(({ party }) => party.identity)).size > 1) return null
  return named[0] ?? found[0] ?? unnamedBefore(at, situation)
}

/** 運転していた男を逮捕した: a bare word for somebody is no mention. */
function unnamedBefore(at: number, { scene, vocabulary }: Situation): Held | null {
  const lines = scene.lines.filter(({ within, end, start }) => within === null && end <= at && at - start <= reach)
  const phrase = lines
    .flatMap(({ phrases }) => phrases)
    .findLast(phrase => vocabulary.has('suspects', contentText(phrase)))
  return phrase === undefined ? null : { party: { identity: null, label: contentText(phrase) }, mention: phrase }
}

export const questioned: Sieve = {
  name: 'whom the police question',
  examples: [
    [
      '北署は3日、岸本武容疑者（45）を逮捕した。北署によると、調べに対し「金に困っていた」と供述しているという。',
      '岸本武',
      '金に困っていた',
    ],
    [
      '北署は運転していた男を逮捕した。調べに対し「前をよく見ていなかった」と話している。',
      '男',
      '前をよく見ていなかった',
    ],
  ],
  applies: candidate =>
    candidate.kind === 'cue' &&
    candidate.line.within === null &&
    candidate.cue.by === 'to' &&
    !candidate.cue.passive &&
    candidate.cue.form !== 'attributive',
  find: (candidate, situation) => {
    if (candidate.kind !== 'cue') return null
    const { line, cue } = candidate
    const { according, turn } = situation
    const answers = is(line, cue, confesses) || (is(line, cue, tells) && isInterrogated(line, cue, situation))
    if (!answers && !isToldByPolice(line, cue, situation)) return null
    const from = Math.max(turn.from, according?.from ?? 0)
    const quoted = cue.quotations.length > 0
    if (hasOtherSubject(line, { from, to: cue.complement, quoted, told: !quoted }, situation)) return null
    const held = heldBefore(line.phrases[cue.complement]?.start ?? line.start, situation)
    // The source tells what somebody said, and did not say it.
    if (held === null) return elsewhere([], [], { settled: true, from })
    const { party, mention } = held
    return elsewhere([party], [{ start: mention.start, end: mention.end }], { settled: false, from })
  },
}
