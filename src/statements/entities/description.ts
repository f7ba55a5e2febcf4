import type { Phrase } from '../../language/phrases.ts'
import { type Predicate, predicateAt } from '../cues/predicate.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { nounOf } from './compound-nouns.ts'
import { textOf } from './noun-text.ts'

// A longer clause is a story rather than a description.
const longest = 30
const argument =
  /^(?:で|に|を|が|から|へ|まで|より|の|として|について|に対し|に対して|に関し|に関して|によって|とともに|)$/
const mostSources = 3

/** Whether the phrase says in one word what somebody is like: 若い, ある. */
const isAdjective = (phrase: Phrase | undefined): boolean => {
  if (phrase === undefined) return false
  const { content, tail, mark } = phrase
  const only = content.length === 1 ? content[0] : undefined
  if (only === undefined || tail !== '' || mark !== '') return false
  return (
    (only.pos === '形容詞' && only.surface === only.base) ||
    (only.pos === '連体詞' && /^(?:ある|とある)$/.test(only.surface))
  )
}

const ofAdjective = /^(?:が|の|に|も|で|と|から|より)$/
/** Adjectives that say nothing of somebody without what they are said of: 社長に近い関係者. */
const relative =
  /^(?:ない|無い|多い|少ない|近い|遠い|詳しい|高い|低い|強い|弱い|長い|短い|深い|浅い|乏しい|疎い|良い|よい|いい|悪い|厚い|薄い)$/

/** Where the adjective's clause begins: 仕事のない女性. Past the adjective where the clause cannot be told. */
function adjectiveClause(phrases: readonly Phrase[], at: number): number {
  const words = textOf(phrases[at]?.content ?? [])
  const before = phrases[at - 1]
  const negated = words === 'ない' && /^(?:では|じゃ)$/.test(before?.tail ?? '')
  const takes =
    before !== undefined &&
    before.content[0]?.pos !== '助詞' &&
    before.mark === '' &&
    (ofAdjective.test(before.tail) || negated)
  if (!takes || holdsQuotation(before) || points(before)) return relative.test(words) ? at + 1 : at
  let from = at - 1
  while (phrases[from - 1]?.tail === 'の' && phrases[from - 1]?.mark === '' && at - from < 3) from--
  const own = phrases[from]
  if (own !== undefined && before.end - own.start <= longest) return from
  return relative.test(words) ? at + 1 : at
}

const saysSo = ({ words }: Predicate) => words.some(word => /^(?:いう|言う|云う)$/.test(word))
const holdsQuotation = ({ content }: Phrase) => content.some(({ quotation }) => quotation !== undefined)

/** 同誌にコメントする says nothing outside its article. */
const points = ({ content }: Phrase) => /^(?:同|この|その|これ|それ)/.test(content[0]?.surface ?? '')

/**
 * Where the clause begins that the predicate before `at` closes and that describes the noun there: 仕事で関わりがあった男性.
 * It ends at a comma, a topic or the beginning of the sentence; `at` if it holds words that somebody says.
 */
function clauseBefore(phrases: readonly Phrase[], at: number): number {
  const predicate = predicateAt(phrases, at - 1)
  const last = phrases[at - 1]
  if (predicate?.form !== 'attributive' || last === undefined || last.mark !== '' || saysSo(predicate)) return at
  let from = at - 1
  for (; from > 0; from--) {
    const phrase = phrases[from - 1]
    if (phrase === undefined || phrase.mark !== '' || /^(?:は|も|には|では|によると|によれば)$/.test(phrase.tail)) break
    if (phrase.content[0]?.pos === '接続詞' || textOf(phrase.content) === 'ただ') break
    const seems = from === at - 1 && phrase.tail === 'と' && seeming.test(textOf(last.content))
    if ((!seems && /^(?:と|とは|って|など)$/.test(phrase.tail)) || holdsQuotation(phrase) || points(phrase)) return at
    const inner = predicateAt(phrases, from - 1)
    if (inner !== null && !seems && inner.form === 'continuing' && !/^(?:て|で|)$/.test(phrase.tail)) break
    if (inner === null && !seems && !argument.test(phrase.tail)) return at
  }
  const end = phrases[at]?.start ?? last.end
  return end - (phrases[from]?.start ?? end) <= longest ? from : at
}

/** 韓国人とみられるユーザー */
const seeming = /^(?:み|見|思わ|名乗|称|呼ば|目さ|自認)/

/** Whether the phrase is a source side by side with the one after it: 都民、県民から. */
function isBeside(phrase: Phrase | undefined, vocabulary: Vocabulary): boolean {
  if (phrase === undefined) return false
  const linked = (phrase.tail === '' && phrase.mark === '、') || (/^(?:や|と)$/.test(phrase.tail) && phrase.mark === '')
  return linked && nounOf(phrase.content, vocabulary).sort?.kind === 'source'
}

/** 浜口、森両氏 */
const jointly = /.両[氏名]$/
const mostNames = 2

/** Where the enumeration of names begins that ends in the phrase at `at`. */
function namesBefore(phrases: readonly Phrase[], at: number): number {
  let begin = at
  for (; begin > 0 && at - begin < mostNames; begin--) {
    const { tail, mark, content } = phrases[begin - 1] ?? { tail: '', mark: '', content: [] }
    const isName =
      content.length > 0 && content.every(({ pos, quotation }) => pos === '名詞' && quotation === undefined)
    if (!isName || !(/^[と]?$/.test(tail) && (tail === 'と' ? mark === '' : /^[、・]$/.test(mark)))) break
  }
  return begin
}

const wordsOf = ({ content, tail, mark }: Phrase) =>
  textOf(content) + tail + (/^[、~〜～／/・-]$/.test(mark) ? mark : '')

const aged = /^[\d０-９]+[歳才代]$/
const number = /^[\d０-９]*$/
const range = /^[~〜～-]$/
const listing = /^[、,／/・]$/
const stroke = /^[／/]$/
const mostListed = 5

/** Whether a mark of a list stands behind the phrase, or is the phrase. */
function isListed(phrases: readonly Phrase[], at: number): boolean {
  const { tail = '', mark = '', content = [] } = phrases[at] ?? {}
  const strokes = [content, phrases[at + 1]?.content ?? []].some(words => stroke.test(textOf(words)))
  return tail === '' && (listing.test(mark) || strokes)
}

/** 45～49歳、男性, 24歳／男性／会社員: how far back the words go that a list in brackets begins with an age. */
function listBefore(phrases: readonly Phrase[], begin: number): number {
  const from = Math.max(0, begin - mostListed)
  for (let at = from; at < begin; at++) {
    const listed = phrases.slice(at, begin).every((_, n) => isListed(phrases, at + n))
    if (listed && aged.test(textOf(phrases[at]?.content ?? []))) return at
  }
  return begin
}

/** Whether a list that begins with an age stands before the phrase: 21歳／学生. */
export const beginsWithAge = (phrases: readonly Phrase[], at: number): boolean => listBefore(phrases, at) < at

/** 40～44歳の男性: with the lower of two ages. */
function withAge(phrases: readonly Phrase[], begin: number): number {
  const from = listBefore(phrases, begin)
  const lower = phrases[from - 1]
  const first = textOf(phrases[from]?.content ?? [])
  const ranges = aged.test(first) && lower?.tail === '' && range.test(lower.mark) && number.test(textOf(lower.content))
  return ranges ? from - 1 : from
}

/** The whole description of a source whose phrase is `at` and whose owners (…の) begin at `from`. */
export function descriptionOf(
  phrases: readonly Phrase[],
  { from, at }: { from: number; at: number },
  vocabulary: Vocabulary,
): string {
  const own = phrases[at]
  if (own === undefined) return ''
  let begin = from
  while (isAdjective(phrases[begin - 1])) begin--
  if (begin < from) begin = adjectiveClause(phrases, begin)
  // Who is described enough needs no clause besides: 60代の男性.
  if (begin === at && vocabulary.has('sources', textOf(own.content))) begin = clauseBefore(phrases, begin)
  for (let count = 1; begin === from && count < mostSources && isBeside(phrases[begin - 1], vocabulary); count++)
    begin--
  if (begin === at && jointly.test(textOf(own.content))) begin = namesBefore(phrases, at)
  if (phrases[begin]?.content.length === 0) begin = from
  begin = withAge(phrases, begin)
  const end = own.content.findLastIndex(({ pos }) => pos !== '助動詞') + 1
  return [...phrases.slice(begin, at).map(wordsOf), textOf(own.content.slice(0, end))].join('')
}
