import type { Cue } from '../cues/find-cues.ts'
import { isHearsay } from '../cues/hearsay.ts'
import { held } from '../cues/noun-frames.ts'
import { predicateAt, wordOf } from '../cues/predicate.ts'
import type { Voice } from '../discourse.ts'
import type { Line } from '../lines.ts'
import { hasOtherSubject } from '../other-subject.ts'
import { latest } from '../source.ts'
import { type Candidate, elsewhere, type Finding, type Sieve, type Situation } from './sieve.ts'

// Further back a reader would need the name again.
const reach = 100
/** Without quotation marks only the sentences right after it. */
const reportedReach = 120

const isBullet = /^[\s　]*[・■●◆▼▽◇□※＊*→]/

/** Who spoke last, or whom the text has been about since. */
export function floorOf(situation: Situation, candidate: Candidate): Voice | null {
  const voice = latest(situation.discourse)
  return voice === null || candidate.line.start - voice.end > reach ? null : voice
}

/** True if the voice still holds: a person's for a paragraph or two, another's for the next sentence. */
function holds(voice: Voice, { line, cue }: Candidate & { kind: 'cue' }, { scene, discourse }: Situation): boolean {
  const quoted = cue.quotations.length > 0
  const between = scene.article.body.slice(voice.end, line.start)
  const goesOn = cue.form === 'end' || (cue.form === 'continuing' && cue.by === 'to')
  if (!quoted && (between.length > reportedReach || !goesOn)) return false
  if (voice.parties.every(({ identity }) => identity?.kind === 'person')) return true
  // 男性は…: whom a sentence is about without a name is often anybody.
  return voice === discourse.last && !/\S/.test(between)
}

/** …と伝えている, 報じた: an outlet's verb, which no person who has spoken takes. */
function reportsOf({ phrases }: Line, { predicate }: Cue): boolean {
  const words = predicateAt(phrases, predicate)?.words ?? []
  const goesOn = phrases[predicate]?.morphemes.some(({ base }) => base === 'いる') === true
  return words.some(word => /^(?:報じる|報道する|取り上げる|掲載する)$/.test(word) || (word === '伝える' && goesOn))
}

/** True if the words suit who has the floor: a paper reports, a person speaks. */
function suits(voice: Voice, { line, cue }: Candidate & { kind: 'cue' }, { vocabulary }: Situation): boolean {
  const isPaper = voice.parties.some(
    ({ identity }) =>
      identity?.kind === 'body' &&
      [...identity.names.keys()].some(
        name => vocabulary.outlets.has(name) || vocabulary.ending('media', name) !== null,
      ),
  )
  if (!isPaper) return !reportsOf(line, cue)
  const words = predicateAt(line.phrases, cue.predicate)?.words ?? []
  return !words.some(word => own.test(word))
}

/** What a person tells of themselves; under a paper's article somebody else does. */
const own = /^(?:明かす|語る|話す|告白する|打ち明ける|謝罪する|釈明する|コメントする|答える|つぶやく|喜ぶ|嘆く)$/

/** 問題を提起していく方針を示した */
const isHeld = ({ phrases }: Line, { by, complement, form }: Cue): boolean =>
  by === 'object' && form === 'end' && held.test(phrases[complement]?.content.at(-1)?.surface ?? '')

type Cued = Candidate & { kind: 'cue' }

const applies = (candidate: Candidate): boolean =>
  candidate.kind === 'cue' &&
  candidate.line.within === null &&
  !candidate.cue.passive &&
  candidate.cue.form !== 'attributive' &&
  candidate.cue.by !== 'rises' &&
  candidate.cue.by !== 'voice' &&
  candidate.cue.predicate > candidate.cue.complement &&
  (candidate.cue.by === 'to' ||
    candidate.cue.by === 'noun' ||
    candidate.cue.quotations.length > 0 ||
    isHeld(candidate.line, candidate.cue)) &&
  !isHearsay(candidate.line, candidate.cue)

/** True if the cue says on its own that somebody speaks: …という報道だ does not, and …と思う is what anybody may think. */
function speaks({ line, cue }: Cued, { vocabulary, scene }: Situation): boolean {
  const predicate = predicateAt(line.phrases, cue.predicate)
  if (predicate === null) return cue.by !== 'noun'
  const bullet = isBullet.test(scene.article.body.slice(line.start, line.start + 4))
  return !bullet && wordOf(predicate, 'think', vocabulary) === null
}

/** 市長は続ける。「…」とも言う。: the line before announced who speaks, whatever is known of them. */
function announcedFor({ line, cue }: Cued, { discourse: { announced }, scene: { article } }: Situation): Voice | null {
  if (announced === null || cue.quotations.length === 0) return null
  return /\S/.test(article.body.slice(announced.end, line.start)) ? null : announced
}

function find(candidate: Candidate, situation: Situation, spoke: boolean): Finding | null {
  if (candidate.kind !== 'cue' || situation.according !== null) return null
  const { line, cue } = candidate
  const told = announcedFor(candidate, situation)
  const voice = told ?? floorOf(situation, candidate)
  const { from, asked } = situation.turn
  const has = voice === told || voice === situation.discourse.last
  if (voice === null || has !== spoke || !speaks(candidate, situation)) return null
  const isAsker = asked.some(({ identity }) => identity !== null && identity === voice.parties[0]?.identity)
  if (isAsker || (told === null && !holds(voice, candidate, situation)) || !suits(voice, candidate, situation))
    return null
  // Words before in the sentence that are nobody's may have a subject that the next share.
  const begin = asked.length > 0 ? from : 0
  const quoted = cue.quotations.length > 0
  if (hasOtherSubject(line, { from: begin, to: cue.complement, quoted, told: !quoted }, situation)) return null
  return elsewhere(voice.parties, [{ start: voice.start, end: voice.end }], { settled: false, from })
}

export const floor: Sieve = {
  name: 'who has the floor',
  examples: [
    [
      '小林誠市長は「橋は架け直す」と述べた。工期については「三年かかると思う」と説明した。',
      '小林誠',
      '三年かかると思う',
    ],
  ],
  applies,
  find: (candidate, situation) => find(candidate, situation, true),
}

export const topicOfText: Sieve = {
  name: 'whom the text is about',
  examples: [
    ['田中美咲投手は八回を抑えた。「腕がよく振れた」と喜んだ。', '田中美咲', '腕がよく振れた'],
    ['田中美咲投手は八回を抑えた。観客が見守る中、「腕がよく振れた」と喜んだ。', '田中美咲', '腕がよく振れた'],
    [
      '小林誠市長は会見に臨んだ。太田花氏から「対応が遅い」と批判されると、「次の選挙にも出る」と語った。',
      '小林誠',
      '次の選挙にも出る',
    ],
  ],
  applies,
  find: (candidate, situation) => find(candidate, situation, false),
}
