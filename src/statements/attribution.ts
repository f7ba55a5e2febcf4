import { isNoun } from '../language/morphemes.ts'
import { type According, accordingIn } from './cues/according-to.ts'
import { type Cue, cuesOf } from './cues/find-cues.ts'
import { predicateAt } from './cues/predicate.ts'
import { isLed } from './cues/uttering-verbs.ts'
import type { Attributed } from './draft.ts'
import type { Surroundings } from './entities/coreference.ts'
import type { Mention } from './entities/mention.ts'
import { type Party, partyOf } from './entities/resolve-speaker.ts'
import type { Line } from './lines.ts'
import { type Speakable, type Subject, subjectOf } from './subjects.ts'

/** Who spoke last at a level of quotation, for sentences without a subject. */
export interface Last {
  readonly parties: readonly Party[]
  readonly start: number
  readonly end: number
}

/** ワシントンは隣国に連絡し、…と警告した: a clause of its own shows that the place acts. */
function closesSoon({ phrases }: Line, at: number): boolean {
  for (let next = at + 1; next < Math.min(phrases.length, at + 5); next++) {
    const predicate = predicateAt(phrases, next)
    if (predicate !== null && predicate.form !== 'attributive') return phrases[next]?.mark === '、'
  }
  return false
}

/** Whether a mention can be the subject of saying at that place. */
function maySpeak(mention: Mention, line: Line, at: number, quoted: boolean, around: Surroundings): boolean {
  const phrase = line.phrases[at]
  const known = around.directory.identify(around.scene.article.id, mention) !== null
  if (mention.kind === 'person')
    return (
      mention.sure ||
      known ||
      mention.title !== null ||
      ((quoted || mention.full || isLed(line, at, around.vocabulary)) && mention.proper)
    )
  if (mention.kind === 'place') return known && (phrase?.mark === '、' || phrase?.tail === 'が' || closesSoon(line, at))
  if (mention.kind === 'document') return mention.of !== null
  return true
}

export function speakableIn(line: Line, quoted: boolean, around: Surroundings): Speakable {
  return at => {
    const mention = around.scene.at(line, at)
    return mention !== null && maySpeak(mention, line, at, quoted, around) ? mention : null
  }
}

const partiesOf = (mentions: readonly Mention[], around: Surroundings): Party[] =>
  mentions.flatMap(mention => partyOf(mention, around) ?? [])

/** Whether the cue only says that people say: …という。 */
export function isHearsay(line: Line, cue: Cue): boolean {
  const phrase = line.phrases[cue.predicate]
  return (
    cue.by === 'to' &&
    cue.predicate === cue.complement + 1 &&
    phrase?.content[0]?.base === 'いう' &&
    cue.quotations.length === 0
  )
}

/** Whether a party is an outlet, or reports somewhere in the coverage. */
function isOutlet(party: Party | null, mention: Mention, { vocabulary, reporting, scene }: Surroundings): boolean {
  if (party?.identity?.kind !== 'body') return false
  const written = scene.article.body.slice(mention.start, mention.end)
  if (/[紙誌]$/.test(written)) return true
  const names = [mention.name, ...party.identity.names.keys()]
  const called = names.some(called => vocabulary.outlets.has(called) || vocabulary.ending('media', called) !== null)
  return called || reporting.has(party.identity.key)
}

/** An outlet to whom something was said: 「…」とアクシオスに語った, 当局者は同紙に、…. */
function listener(line: Line, cue: Cue, around: Surroundings): Party | null {
  for (let at = Math.max(0, cue.predicate - 8); at < cue.predicate; at++) {
    const phrase = line.phrases[at]
    const addressed =
      /^(?:に|に対し|に対して)$/.test(phrase?.tail ?? '') && (at > cue.complement || phrase?.mark === '、')
    const asked =
      phrase?.tail === 'の' &&
      /^(?:取材|インタビュー|インタヴュー|質問)/.test(line.phrases[at + 1]?.content[0]?.surface ?? '')
    const mention = addressed || asked ? around.scene.at(line, at) : null
    if (mention === null || !/^(?:body|person|pronoun)$/.test(mention.kind) || mention.title !== null) continue
    const party = partyOf(mention, around)
    if (asked ? party?.identity?.kind === 'body' : isOutlet(party, mention, around)) return party
  }
  return null
}

interface Turn {
  /** The phrase after the last verb of saying. */
  readonly from: number
  /** The phrase at which words may begin whose speaker follows them: not advanced by verbs inside such words. */
  readonly whole: number
  readonly inherited: readonly Party[] | null
}

interface Context extends Surroundings {
  readonly according: According | null
  readonly last: Last | null
}

/** Whether somebody else is the subject or topic on the way, so that the speaker before no longer holds. */
function hasOther(line: Line, from: number, cue: Cue, around: Surroundings): boolean {
  for (let at = from; at < cue.complement; at++) {
    const phrase = line.phrases[at]
    const last = phrase?.content.at(-1)
    if (phrase === undefined || last === undefined || last.detail === '副詞可能' || last.detail === '非自立') continue
    // An unknown topic may be whoever speaks; an unknown subject is mostly part of the words said.
    if (/^(?:は|も)$/.test(phrase.tail) && isNoun(last)) return true
    if (phrase.tail === 'が' && around.scene.at(line, at) !== null) return true
  }
  return false
}

/** Who spoke in the sentence before, where this one has no subject. */
function carried(line: Line, cue: Cue, from: number, around: Context): readonly Party[] {
  const { last, according } = around
  const plain = (cue.by === 'to' || cue.by === 'noun') && cue.form !== 'joining' && cue.form !== 'attributive'
  if (last === null || according !== null || line.within !== null || !plain || line.start - last.end > 120) return []
  // …という。 next to what somebody said goes on with it, whatever thing its topic is.
  const goesOn = isHearsay(line, cue) && !/\n|\S/.test(around.scene.article.body.slice(last.end, line.start))
  const other = goesOn
    ? around.scene.in(line).some(({ topic, phrase }) => topic && phrase < cue.complement)
    : hasOther(line, from, cue, around)
  return other ? [] : last.parties
}

/** The parties of a cue: of its own subject, of the verb before it, of …によると, or of the sentence before. */
function attribute(line: Line, cue: Cue, turn: Turn, around: Context): Attributed | null {
  const speakable = speakableIn(line, cue.quotations.length > 0, around)
  const subject: Subject | null = isHearsay(line, cue) ? null : subjectOf(line, cue, { from: turn.from, speakable })
  const via = cue.by === 'to' ? listener(line, cue, around) : null
  if (subject !== null) {
    const { at, place, mentions } = subject
    const from = place === 'after' && cue.quotations.length === 0 ? turn.whole : turn.from
    return { cue, from, parties: partiesOf(mentions, around), at, place, via, settled: true }
  }
  if (cue.passive) return null
  const { according } = around
  const told = according?.mention == null ? null : partyOf(according.mention, around)
  const from = according !== null && turn.from === 0 ? according.from : turn.from
  const changed =
    /^(?:が|けれど|けれども|けど)$/.test(line.phrases[turn.from - 1]?.tail ?? '') && hasOther(line, from, cue, around)
  const own = (changed ? null : turn.inherited) ?? (told === null ? null : [told])
  return {
    cue,
    from,
    parties: own ?? carried(line, cue, from, around),
    at: -1,
    place: 'elsewhere',
    via,
    settled: own !== null,
  }
}

function advance(turn: Turn, { cue, from, parties }: Attributed): Turn {
  const sequential = (cue.by === 'to' || cue.by === 'noun') && cue.form !== 'joining'
  if (cue.form === 'attributive' || (parties.length === 0 && !sequential)) return turn
  return {
    from: cue.predicate + 1,
    whole: sequential ? cue.predicate + 1 : Math.min(turn.whole, from),
    inherited: parties.length > 0 ? parties : null,
  }
}

/** …と指摘し、…と情報筋は伝えた: the first verb has the subject of the second. */
function withLaterSubjects(attributed: readonly Attributed[]): Attributed[] {
  return attributed.map((result, i) => {
    if (result.settled || result.cue.form !== 'continuing') return result
    const later = attributed.slice(i + 1).find(({ place }) => place === 'after')
    return later === undefined ? result : { ...result, parties: later.parties }
  })
}

/** The cues of a line with who they belong to. */
export function attributionsIn(
  line: Line,
  around: Surroundings,
  last: Last | null,
): { readonly attributed: readonly Attributed[]; readonly according: According | null } {
  const according = accordingIn(line, speakableIn(line, true, around))
  const context = { ...around, according, last }
  const cues = cuesOf(line, around.vocabulary)
  const attributed: Attributed[] = []
  let turn: Turn = { from: 0, whole: 0, inherited: null }
  for (const [i, cue] of cues.entries()) {
    const result = attribute(line, cue, turn, context)
    if (result === null) continue
    attributed.push(result)
    const next = cues[i + 1]
    if (next === undefined || next.complement > cue.predicate) turn = advance(turn, result)
  }
  return { attributed: withLaterSubjects(attributed), according }
}
