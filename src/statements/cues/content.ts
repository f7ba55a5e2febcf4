import { contentText } from '../../language/phrases.ts'
import type { Span } from '../../model.ts'
import type { Attributed } from '../draft.ts'
import type { Line } from '../lines.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { predicateAt } from './predicate.ts'

const when =
  /^(?:午前|午後|同日|前日|翌日|当日|昨日|今日|先週|先月|今月|昨年|今年|当時|このほど|その後|同時に|これまで|以前|[\d０-９一二三四五六七八九十]+(?:年|月|日|時|分).*|[月火水木金土日]曜日?.*)$/
const addressed =
  /^(?:に|に対し|に対して|に対しては|に向け|に向けて|で|では|にて|を通じて|を通じ|として|の中で|などで)$/

/** 会見し、 and the like tell of the occasion. */
const meeting = /^(?:記者)?(?:会見|投稿|講演|演説|登壇|出演|引用)し(?:て)?$|^応じ(?:て)?$/

/** 21日の記者会見で、 and 記者団に対し、 say where and to whom: where such words end, or -1 where `at` begins none. */
export function settingEnd(line: Line, at: number, vocabulary: Vocabulary): number {
  const { phrases } = line
  for (let end = at; end < Math.min(phrases.length, at + 6); end++) {
    const phrase = phrases[end]
    if (phrase === undefined) return -1
    const text = contentText(phrase)
    const held = (['occasions', 'interrogations'] as const).some(group => vocabulary.ending(group, text) !== null)
    const occasion = held || /^(?:記者|メディア|報道陣)/.test(text)
    const quoting = phrase.tail === 'として' && /(?:話|発言|証言|情報)$/.test(text) && phrase.mark === '、'
    const first = phrase.content[0]?.detail ?? ''
    const about = phrase.tail === 'について' && phrase.mark === '、' && /^(?:代名詞|副詞可能)$/.test(first)
    if (quoting || about) return end
    const listeners = vocabulary.ending('sources', text) !== null && phrase.mark === '、'
    if (addressed.test(phrase.tail) && (occasion || listeners)) return end
    const reader =
      /^(?:に|に対し|に対して)$/.test(phrase.tail) &&
      phrase.mark === '、' &&
      /(?:[紙誌局社氏省]|通信|新聞|テレビ)$/.test(text)
    if (reader && end === at) return end
    const describes = phrase.mark === '' && predicateAt(phrases, end + 1)?.form === 'attributive'
    if (!describes && when.test(text) && (phrase.mark === '、' || phrase.tail === 'に' || phrase.tail === ''))
      return end
    if (meeting.test(text) && phrase.mark === '、') return end
    if (/^(?:匿名|条件)$/.test(text) && phrase.tail === 'に' && phrases[end - 1]?.tail === 'を') return end
    if (text === '匿名') continue
    if (predicateAt(phrases, end) !== null && predicateAt(phrases, end)?.form !== 'attributive') return -1
    if (phrase.mark === '、' || /^(?:は|が|を|も|から|まで|[にで]は|にも)$/.test(phrase.tail)) return -1
  }
  return -1
}

/** The first phrase of reported words: after the subject, past conjunctions and the setting. */
export function firstSaid(line: Line, from: number, until: number, vocabulary: Vocabulary): number {
  let at = from
  for (let turn = 0; turn < 4 && at < until; turn++) {
    const phrase = line.phrases[at]
    const first = phrase?.content[0]
    const joins = first?.pos === '接続詞' || (first?.pos === '副詞' && phrase?.mark === '、')
    const conjunction = joins && phrase?.content.length === 1
    const end = conjunction ? at : settingEnd(line, at, vocabulary)
    if (end < 0 || end >= until) break
    at = end + 1
  }
  return at
}

// [ワシントン 21日 ロイター] - , モスクワ、8月6日(ロイター) - and the like, as agencies begin.
const dateline = /^(?:[[［【][^\]］】]{2,40}[\]］】]|[^。「」]{2,30}[)）日])\s*[-–—―－]+\s*/

/** 部下に対し、…と伝えた: the words begin after whom they are said to. */
function addressee({ phrases }: Line, { from, to }: { from: number; to: number }, vocabulary: Vocabulary): number {
  for (let at = from; at < Math.min(to, from + 16); at++) {
    const phrase = phrases[at]
    if (phrase?.mark !== '、') continue
    const toWhom = /^に(?:対し|対して|向け|向けて)$/.test(phrase.tail)
    const last = contentText(phrase)
    const person =
      vocabulary.ending('titles', last) !== null ||
      vocabulary.ending('sources', last) !== null ||
      vocabulary.ending('honorifics', last) !== null ||
      phrase.content.some(({ category }) => /^(?:人名|地域|組織)$/.test(category))
    if (toWhom && person) return at + 1
  }
  return from
}

/** …ことを and …点を hold a clause; any other noun before を is all that was said. */
const isClause = ({ phrases }: Line, at: number): boolean =>
  /^(?:こと|の|点|旨|事実)$/.test(phrases[at]?.content.at(-1)?.surface ?? '') ||
  predicateAt(phrases, at - 1)?.form === 'attributive'

/** The phrase after the last comma between. */
function lastComma({ phrases }: Line, from: number, to: number): number {
  for (let at = to - 1; at >= from; at--)
    if (phrases[at]?.mark === '、' && predicateAt(phrases, at) !== null) return at + 1
  return from
}

/** The words that a cue without quotation marks reports, or null where none are left. */
export function reportedSpan(
  line: Line,
  attributed: Attributed,
  context: { vocabulary: Vocabulary; body: string },
): Span | null {
  const { cue, at, place, from } = attributed
  const begin = place === 'before' && at < cue.complement ? at + 1 : from
  const { vocabulary, body } = context
  const placed = begin === 0 ? (dateline.exec(body.slice(line.start, line.end))?.[0].length ?? 0) : 0
  const after = placed === 0 ? begin : line.phrases.findIndex(({ start }) => start >= line.start + placed)
  const opening = Math.max(begin, after)
  const opened = addressee(line, { from: opening, to: cue.complement }, vocabulary)
  // A date before words whose speaker follows them is part of them.
  const until =
    cue.by === 'object' && !isClause(line, cue.complement) ? lastComma(line, opened, cue.complement) : opened
  const first = line.phrases[place === 'after' ? opening : firstSaid(line, until, cue.complement, vocabulary)]
  if (first === undefined || first.start >= cue.contentEnd) return null
  return { start: first.start, end: cue.contentEnd }
}
