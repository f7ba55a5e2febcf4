import type { Cue } from '../cues/find-cues.ts'
import { isHearsay } from '../cues/hearsay.ts'
import { predicateAt, wordOf } from '../cues/predicate.ts'
import type { Voice } from '../discourse.ts'
import type { Line } from '../lines.ts'
import { hasOtherSubject } from '../other-subject.ts'
import { elsewhere, type Sieve, type Situation } from './sieve.ts'

// An article is passed on sentence after sentence.
const reach = 300

/** What an outlet does with what others do and say. */
export const reporting =
  /^(?:報じる|報道する|紹介する|伝える|取り上げる|掲載する|論じる|論評する|まとめる|締めくくる|結ぶ)$/
/** What somebody tells of themselves; under an outlet's article somebody else does. */
const personal =
  /^(?:明かす|語る|話す|告白する|打ち明ける|謝罪する|釈明する|コメントする|答える|つぶやく|喜ぶ|嘆く|叫ぶ|発言する|述懐する|発表する|返答する|回答する|返信する|返す|反論する|投稿する|ツイートする|書き込む|記す|綴る|つづる|切り出す|言う|いう|思う)$/

/** True if somebody else has spoken or acted since the outlet was last named, or in its article. */
const isInterrupted = (outlet: Voice, { discourse: { last, topic, crowd } }: Situation): boolean =>
  [last, topic, crowd].some(
    voice => voice !== null && voice.end >= outlet.end && voice.parties[0]?.identity !== outlet.parties[0]?.identity,
  )

/** True if the verb is one that the outlet goes on with. */
function suits(line: Line, cue: Cue, outlet: Voice, situation: Situation): boolean {
  const predicate = predicateAt(line.phrases, cue.predicate)
  if (predicate === null) return false
  if (predicate.words.some(word => reporting.test(word))) return true
  const says = wordOf(predicate, 'say', situation.vocabulary)
  const quoted = cue.quotations.length > 0
  return (
    (says !== null || predicate.words.includes('する')) &&
    cue.form === 'end' &&
    !predicate.words.some(word => personal.test(word)) &&
    wordOf(predicate, 'think', situation.vocabulary) === null &&
    !isInterrupted(outlet, situation) &&
    !hasOtherSubject(line, { from: situation.turn.from, to: cue.complement, quoted }, situation)
  )
}

export const passedOn: Sieve = {
  name: 'outlet whose article is passed on',
  examples: [
    [
      '海外メディアの潮風タイムズは9日、港町の市場を取り上げた記事を掲載した。魚は新鮮で、値段も手頃だと紹介。',
      '潮風タイムズ',
      '魚は新鮮で、値段も手頃だ',
    ],
    [
      '朝霧新聞は、三つの町を比べた記事を掲載している。港町に関しては「去年の波で市場を失った」と短く伝えるに留まった。',
      '朝霧新聞',
      '去年の波で市場を失った',
    ],
  ],
  applies: candidate =>
    candidate.kind === 'cue' &&
    candidate.line.within === null &&
    !candidate.cue.passive &&
    candidate.cue.form !== 'attributive' &&
    (candidate.cue.by === 'to' || candidate.cue.by === 'noun') &&
    !isHearsay(candidate.line, candidate.cue),
  find: (candidate, situation) => {
    const { outlet } = situation.discourse
    if (candidate.kind !== 'cue' || situation.according !== null || outlet === null) return null
    const { line, cue } = candidate
    if (line.start - outlet.end > reach || !suits(line, cue, outlet, situation)) return null
    return elsewhere(outlet.parties, [{ start: outlet.start, end: outlet.end }], {
      settled: false,
      from: situation.turn.from,
    })
  },
}
