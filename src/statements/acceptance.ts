import { isNoun } from '../language/morphemes.ts'
import { contentText } from '../language/phrases.ts'
import type { Quotation } from '../language/token.ts'
import type { Cue } from './cues/find-cues.ts'
import { isHearsay } from './cues/hearsay.ts'
import { isCried, isPhrase, isSaid, isVoiced } from './cues/is-utterance.ts'
import { clausal } from './cues/noun-frames.ts'
import { predicateAt, wordOf } from './cues/predicate.ts'
import { utters } from './cues/uttering-verbs.ts'
import type { Attributed } from './draft.ts'
import type { Line } from './lines.ts'
import type { Vocabulary } from './vocabulary.ts'

// Shorter words are fragments of a sentence rather than something that was said.
const shortest = 4

const empty = /^(?:この|その|これ|それ|あれ|こう|そう|同様|何)/
const characterizing = /^(?:する|呼ぶ|称する|評する|表現する|見る|みる)$/

/** Words with the cue that takes them, where they stand. */
interface Taken {
  readonly line: Line
  readonly attributed: Attributed
  readonly body: string
}

const tailOf = ({ line, attributed }: Taken): string => line.phrases[attributed.cue.complement]?.tail ?? ''

/** 「…」と提携したと発表した: another verb takes the quoted name before the verb of saying. */
function takesDirectly({ line: { phrases }, attributed: { cue } }: Taken): boolean {
  const next = phrases.findIndex((_, at) => at > cue.complement && predicateAt(phrases, at) !== null)
  return cue.by !== 'to' || next < 0 || next >= cue.predicate
}

/** True if somebody's verb makes words a statement that are no sentence by themselves. */
function isAscribed(quotation: Quotation, taken: Taken): boolean {
  const { attributed, body } = taken
  const { cue, parties, at, rule } = attributed
  if (parties.length === 0) return false
  // Whoever spoke elsewhere says whole sentences here; a short quotation may be a term.
  if (rule === 'who has the floor' || rule === 'whom the text is about') return isCried(quotation, body)
  if (cue.held !== true) return cue.by !== 'none' && takesDirectly(taken)
  const shows = at >= 0 && tailOf(taken).endsWith('と') && isPhrase(quotation, body)
  return shows || (takesDirectly(taken) && isCried(quotation, body))
}

const isForeign = ({ inner }: Quotation, body: string): boolean =>
  /^[!-~\s’‘“”–—]+$/.test(body.slice(inner.start, inner.end))

/** 「…」と思って声をかけた: what anybody may think. */
function isThought({ line, attributed: { cue } }: Taken, vocabulary: Vocabulary): boolean {
  const { phrases } = line
  const is = (at: number, group: 'think' | 'say') => {
    const predicate = predicateAt(phrases, at)
    return predicate !== null && wordOf(predicate, group, vocabulary) !== null
  }
  // …と考えたと言う: somebody tells it.
  const end = phrases.length - 1
  const told = end > cue.predicate && is(end, 'say') && !is(end, 'think')
  return is(cue.predicate, 'think') && !told
}

/** Why quoted words with a cue are no statement, or null. */
export function unsaid(quotation: Quotation, taken: Taken, vocabulary: Vocabulary): string | null {
  const { line, attributed, body } = taken
  const { cue, parties } = attributed
  const verb = line.phrases[cue.predicate]?.content.find(({ pos }) => pos === '動詞')?.base ?? ''
  const length = quotation.inner.end - quotation.inner.start
  if (cue.passive && parties.length === 0) return 'passive verb without an agent'
  if (parties.length === 0 && isThought(taken, vocabulary)) return 'a thought of nobody'
  if (length < (characterizing.test(verb) ? 4 : 2)) return 'too short'
  if (cue.by === 'voice') {
    const tight = /(?:との|という|といった)$/.test(tailOf(taken))
    return tight || isVoiced(quotation, body) ? null : 'a term'
  }
  // MERSは「Middle East …」の略だ。
  if (cue.held === true && isForeign(quotation, body)) return 'a term'
  if (cue.held === true && parties.length === 0) return 'no verb of saying and no subject'
  return isAscribed(quotation, taken) || isSaid(quotation, body) ? null : 'a term'
}

const coming = /^(?:予定|見通し|見込み|構え|考え|方針|運び|つもり)$/

/** …を説明する予定です: nobody has said so yet. */
function isToCome(line: Line, { cue }: Attributed): boolean {
  const [phrase, next] = [line.phrases[cue.predicate], line.phrases[cue.predicate + 1]]
  const past = phrase?.morphemes.some(({ base, pos }) => base === 'た' && pos === '助動詞') === true
  const goesOn = phrase?.morphemes.some(({ base }) => base === 'いる') === true
  return cue.form === 'attributive' && !past && !goesOn && coming.test(next?.content[0]?.surface ?? '')
}

const attitudes = /(?:支持|不快感|理解|協力|感謝|賛意|怒り|意|支援|歓迎|敬意|同意|喜び)$/

/** 支持を呼びかけた, 不快感を表明した: what was done rather than what was said. */
function isAttitude({ phrases }: Line, { complement }: Cue): boolean {
  const noun = contentText(phrases[complement])
  return attitudes.test(noun) && predicateAt(phrases, complement - 1)?.form !== 'attributive'
}

/** 隣家に助けを求めた, 慰謝料を要求した: whoever asks for a thing acts; what others are to do is said. */
function asksForThing({ phrases }: Line, { by, complement, predicate }: Cue): boolean {
  const last = phrases[complement]?.content.at(-1)
  const demands = predicateAt(phrases, predicate)?.words.some(word => /^(?:求める|要求する|求め続ける)$/.test(word))
  if (by !== 'object' || demands !== true || last === undefined || !isNoun(last)) return false
  return last.detail === '一般' && predicateAt(phrases, complement - 1)?.form !== 'attributive'
}

const admitted =
  /(?:罪|非|容疑|事実|関与|違反|責任|過失|内容|失敗|誤り|ミス|敗北|不正|犯行|違法性|認識|遅れ|受領|授受|受け取り|存在|必要性|可能性|一部|すべて|全て|大筋)$/

/** 再稼働を認めている: who permits a thing does not speak; who admits one does. */
function permits({ phrases }: Line, { by, complement, predicate }: Cue): boolean {
  const noun = contentText(phrases[complement])
  const accepts = by === 'object' && predicateAt(phrases, predicate)?.words.at(-1) === '認める'
  return accepts && !admitted.test(noun) && !clausal.test(phrases[complement]?.content.at(-1)?.surface ?? '')
}

/** Why reported words are no statement, or null. */
export function unreported({ line, attributed }: Pick<Taken, 'line' | 'attributed'>, text: string): string | null {
  const { cue, parties, place } = attributed
  const bare = cue.by === 'object' || cue.by === 'request'
  const whole = isHearsay(line, cue) ? 8 : place === 'elsewhere' ? 5 : 3
  if (text.length < (bare ? shortest : whole)) return 'too short'
  if (cue.passive && parties.length === 0) return 'passive verb without an agent'
  if (isToCome(line, attributed)) return 'not said yet'
  if (cue.by === 'object' && isAttitude(line, cue) && text.length < 14) return 'an attitude, not words'
  if (asksForThing(line, cue)) return 'a thing is asked for'
  if (permits(line, cue)) return 'a thing is permitted'
  if (parties.length === 0 && isHearsay(line, cue) && cue.form === 'end') return 'hearsay without a source'
  const heard = cue.by === 'rises' || utters(line, cue)
  if (parties.length === 0 && (!heard || line.within !== null)) return 'no subject'
  if (line.within !== null && (bare || cue.held)) return 'no speech verb inside a quotation'
  return bare && empty.test(text) && text.length < 14 ? 'refers to words elsewhere' : null
}
