import { contentText, type Phrase } from '../language/phrases.ts'
import { governs } from './cues/clauses.ts'
import type { Cue } from './cues/find-cues.ts'
import { clausal } from './cues/noun-frames.ts'
import { predicateAt } from './cues/predicate.ts'
import type { Mention } from './entities/mention.ts'
import type { Line } from './lines.ts'
import { pastHeading } from './past-heading.ts'
import type { Speakable } from './speakable.ts'

/** Phrases from `from` on, before `to`. */
export interface Range {
  readonly from: number
  readonly to: number
}

const topic = /^(?:など)?(?:は|も|らは|だけは|だけが|までも|さえも|こそ)$/
const nominative = /^(?:など)?(?:が|らが)$/
const subordinate = /^(?:後|のち|ため|際|とき|時|ので|から|ば|たら|と|中|場合|一方)$/

/** A clause that ends here and could have had a subject of its own. */
export function closesClause(phrases: readonly Phrase[], at: number): boolean {
  return phrases[at]?.mark === '、' && predicateAt(phrases, at) !== null
}

const isHuman = (mention: Mention | null) => mention !== null && /^(?:person|source|role|body)$/.test(mention.kind)

/** 「…」と語るのは、山田さんだ。 */
function isCleft({ phrases }: Line, { predicate }: Cue): boolean {
  const own = phrases[predicate]
  const next = phrases[predicate + 1]
  const within = own?.content.at(-1)?.surface === 'の' && own.tail === 'は'
  return within || (next?.content[0]?.surface === 'の' && next.content.length === 1 && next.tail === 'は')
}

export function subjectAfter(line: Line, cue: Cue, speakable: Speakable): number {
  const said = line.phrases[cue.complement]?.content.at(-1)?.surface ?? ''
  if (cue.by === 'object' && !clausal.test(said)) return -1
  for (let at = cue.complement + 1; at < cue.predicate; at++) {
    const tail = line.phrases[at]?.tail ?? ''
    if ((topic.test(tail) || nominative.test(tail)) && speakable(at) !== null) return at
    // …と同紙の記事では伝えている
    if (tail === 'では' && speakable(at)?.kind === 'document') return at
    // 「…」と応対し、客が財布を…: the words went with the clause that closes.
    if (closesClause(line.phrases, at)) break
  }
  if (cue.by === 'object') return -1
  const end = line.phrases[cue.predicate]
  if (cue.held === true && cue.form === 'end' && end?.tail === '' && isHuman(speakable(cue.predicate)))
    return cue.predicate
  if (isCleft(line, cue) && !cue.passive) {
    for (let at = line.phrases.length - 1; at > cue.predicate; at--) if (isHuman(speakable(at))) return at
  }
  if (cue.form !== 'attributive' || cue.passive) return -1
  for (let at = cue.predicate + 1; at < line.phrases.length; at++) {
    const mention = speakable(at)
    const phrase = line.phrases[at]
    const person = mention?.kind === 'person'
    if (phrase?.tail === 'の' && phrase.mark === '' && !person) continue
    const speaks = mention !== null && (mention.kind === 'document' ? mention.of !== null : mention.kind !== 'place')
    return speaks ? at : -1
  }
  return -1
}

/** 米国は否定しているが、当局は、…: after が the topic changes where a comma sets the new one apart. */
function concedes(phrases: readonly Phrase[], at: number): boolean {
  const phrase = phrases[at]
  return (
    phrase?.mark === '、' && /^(?:が|けれど|けれども|けど)$/.test(phrase.tail) && phrase.content.at(-1)?.pos !== '名詞'
  )
}

/** 苦しい立場の田中氏だが、「…」と述べた: a name with だが or ですが presents who acts next. */
const presents = ({ content, tail, mark }: Phrase): boolean =>
  tail === 'が' &&
  mark === '、' &&
  /^(?:だ|です|た)$/.test(content.at(-1)?.base ?? '') &&
  content.every(({ pos }) => pos !== '動詞')

const share = /(?:[%％割]|パーセント|ポイント|半数|半数近く|半数以上|過半数|大半)$/

/** 女性は22％が「…」と答えた, 半数近くが「…」と答えた: shares of people answer. */
export const isSurvey = ({ phrases }: Line, { from, to }: Range): boolean =>
  phrases.slice(from, to).some(phrase => phrase.tail === 'が' && share.test(contentText(phrase)))

/** 寄港の中止を in 寄港の中止を勧告した: a noun alone is said, and no topic stands within it. */
export const saysNoun = ({ phrases }: Line, { by, complement, quotations }: Cue): boolean =>
  by === 'object' && quotations.length === 0 && !clausal.test(phrases[complement]?.content.at(-1)?.surface ?? '')

/** 同誌は、田中氏が「…」と語った旨を: in a clause that describes a noun, が is nearer than the topic outside. */
export function isEmbedded(line: Line, range: Range, cue: Cue, speakable: Speakable): boolean {
  if (cue.form !== 'attributive' && cue.form !== 'joining') return false
  const at = nominativeBefore(line, range, cue, speakable)
  if (at === -1) return false
  return at === unknown || at > line.phrases.findIndex(({ tail }, n) => n >= range.from && topic.test(tail))
}

/** The topic that governs: the first, or for quoted words the last after a clause that has closed. */
export function topicBefore(line: Line, range: Range, quoted: boolean, speakable: Speakable): number {
  let chosen = -1
  let closed = false
  let conceded = false
  const isTopic = (at: number) => topic.test(line.phrases[at]?.tail ?? '') && speakable(at) !== null
  for (let at = pastHeading(line, range, isTopic); at < range.to; at++) {
    const phrase = line.phrases[at]
    if (phrase === undefined) break
    const goes = (quoted && closed) || (conceded && phrase.mark === '、')
    if ((topic.test(phrase.tail) || (quoted && presents(phrase))) && speakable(at) !== null && (chosen < 0 || goes)) {
      chosen = at
      closed = false
    }
    if (closesClause(line.phrases, at)) closed = true
    if (closed && concedes(line.phrases, at)) conceded = true
  }
  return chosen
}

/** 政府は急ぐが、残る山田さんは、離れるつもりはないという: the topic nearest to the words. */
export const lastTopic = ({ phrases }: Line, { from, to }: Range, speakable: Speakable): number =>
  phrases.findLastIndex(({ tail }, at) => at >= from && at < to && topic.test(tail) && isHuman(speakable(at)))

const afterwards = /(?:後|ため|際|中|場合)$/

/** 大統領が記者団に対し、…と伝えた: only to whom or where it was said stands between the subject and the words. */
function isApart({ phrases }: Line, at: number, to: number): boolean {
  for (let next = at + 1; next < to; next++) {
    const phrase = phrases[next]
    if (phrase === undefined || predicateAt(phrases, next) !== null) return false
    if (phrase.mark === '、') return /^(?:に対し|に対して|で|では)$/.test(phrase.tail)
  }
  return false
}

/** 青山社が支援を受けると発表した: whoever announces, where the sentence has no other subject. */
export function isSoleSubject(line: Line, at: number, { by, form, predicate, complement }: Cue): boolean {
  const { phrases } = line
  const announces = predicateAt(phrases, predicate)?.words.some(word => announcing.test(word)) === true
  if (by !== 'to' || form !== 'end' || !announces || !governs(line, at, complement)) return false
  return phrases.slice(0, predicate).every(({ tail }, n) => n === at || !/^(?:など)?(?:は|が|も)$/.test(tail))
}

const announcing = /^(?:発表|公表|表明|明言|宣言|公言)する$/

/** What stands for the phrase of a subject whom nothing tells of. */
const unknown = -2

/** 役所が頼むも、芸人が「…」と言った: who is nearer speaks, however unknown. */
const isSomebody = ({ content }: Phrase): boolean =>
  /(?:[人者員家師士官客親子夫妻男女%％割]|さん|氏|ら|たち|パーセント|半数|以上|過半数|大半)$/.test(
    content.at(-1)?.surface ?? '',
  )

/** 代表が続投を問われると、「…」と話した: whoever is asked or blamed answers. */
function isAddressee({ phrases }: Line, at: number, to: number): boolean {
  for (let next = at + 1; next < to; next++) {
    const predicate = predicateAt(phrases, next)
    const tail = phrases[next]?.tail ?? ''
    if (predicate === null || tail.startsWith('か')) continue
    const isClause = closesClause(phrases, next) && !afterwards.test(phrases[next]?.content.at(-1)?.surface ?? '')
    return predicate.passive && isClause && /^(?:と|て|ば|たら|)$/.test(tail)
  }
  return false
}

/** …が governs where no clause has closed under it on the way: not 首相が辞任した後、. */
export function nominativeBefore(line: Line, range: Range, cue: Cue, speakable: Speakable): number {
  const { phrases } = line
  const whole = cue.quotations.length > 0 || cue.form === 'joining'
  for (let at = range.to - 1; at >= range.from; at--) {
    const phrase = phrases[at]
    if (phrase === undefined) continue
    const last = phrase.content.at(-1)?.surface ?? ''
    const asked = whole && predicateAt(phrases, at)?.passive === true && !afterwards.test(last)
    if (closesClause(phrases, at) && !asked && (subordinate.test(phrase.tail) || afterwards.test(last))) return -1
    const holds = whole
      ? governs(line, at, cue.predicate) || isAddressee(line, at, range.to)
      : phrase.mark === '、' || isApart(line, at, range.to) || isSoleSubject(line, at, cue)
    // マスク氏だが、 ends a clause.
    if (!nominative.test(phrase.tail) || phrase.content.at(-1)?.pos === '助動詞' || !holds) continue
    if (speakable(at) !== null) return at
    if (cue.quotations.length > 0 && isSomebody(phrase)) return unknown
  }
  return -1
}

/** Where the words said begin, as a phrase: the first of the quotations, or the complement itself. */
function firstPhrase(line: Line, cue: Cue): number {
  const first = cue.quotations[0]
  if (first === undefined) return cue.complement
  const at = line.phrases.findIndex(phrase => phrase.morphemes.some(({ quotation }) => quotation === first))
  return at < 0 ? cue.complement : at
}

/** The phrases in which the subject of a cue may stand before its words, or among the first of them. */
export function rangeOf(line: Line, cue: Cue, from: number): Range {
  return { from, to: cue.quotations.length > 0 ? firstPhrase(line, cue) + 1 : cue.complement }
}
