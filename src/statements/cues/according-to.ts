import type { Phrase } from '../../language/phrases.ts'
import type { Mention } from '../entities/mention.ts'
import { joint } from '../joint.ts'
import type { Line } from '../lines.ts'
import type { Speakable } from '../speakable.ts'

import { predicateAt } from './predicate.ts'

/** …によると: whose words the rest of the sentence gives. */
export interface According {
  /** Who is named; nobody for これによると and 報告書によると. */
  readonly mentions: readonly Mention[]
  /** The source in the text's own words. */
  readonly label: string
  /** True for これによると and 報告書によると: whoever the text was about before. */
  readonly points: boolean
  /** The phrase at which what is said begins. */
  readonly from: number
  readonly start: number
  readonly end: number
  /** Who passes it on: 新聞 in 新聞によると、県警の調べでは、. */
  readonly outer: According | null
}

const evidence = /^(?:よると|よれば|よりますと|依れば|依ると)/
const spoken = /^(?:話|説明|発表|調べ|報告|証言|分析|試算|推計|まとめ|調査)$/
const pointing = /^(?:これ|それ|この|その|こう)/
const reported =
  /^(?:同|当該?|この)?(?:報告書|記事|発表|資料|声明|文書|リリース|プレスリリース|論文|調査|説明|同書|サイト|公式サイト|ホームページ)$/

const wordsOf = (phrase: Phrase | undefined): string => (phrase?.morphemes ?? []).map(({ surface }) => surface).join('')
const contentOf = (phrase: Phrase | undefined): string => (phrase?.content ?? []).map(({ surface }) => surface).join('')

/** 県警が明かしたところ: the phrase is the verb itself. */
const isAct = ({ phrases }: Line, at: number): boolean => {
  const last = phrases[at]?.content.at(-1)
  return last?.surface === 'ところ' && predicateAt(phrases, at) !== null
}

/** 〜紙が発表した報道によると, 県警が明かしたところによると: the words belong to the subject of the clause that describes them. */
function ownerOf(line: Line, at: number, speakable: Speakable): Mention | null {
  const act = isAct(line, at)
  const described = predicateAt(line.phrases, at - 1)
  if (!act && described?.form !== 'attributive') return null
  for (let left = at - (act ? 1 : 2); left >= Math.max(0, at - 16); left--) {
    const tail = line.phrases[left]?.tail ?? ''
    if (tail === 'が' || (act && tail === 'は')) return speakable(left)
  }
  return null
}

/** …の話では、 and …の調べとして、 */
const isTold = (phrase: Phrase | undefined): boolean =>
  /^(?:で(?:は|も)|として)$/.test(phrase?.tail ?? '') &&
  phrase?.mark === '、' &&
  spoken.test(phrase.content.at(-1)?.surface ?? '')

/** 同誌の記事では、…という: an article whose words the sentence ends by passing on. */
const isPassedOn = (phrases: readonly Phrase[], at: number): boolean =>
  phrases[at]?.tail === 'では' &&
  phrases[at]?.mark === '、' &&
  /(?:記事|報道|同誌|同紙|同書)$/.test(contentOf(phrases[at])) &&
  at < 4 &&
  /^(?:いう|と?のこと|ということ).{0,4}$/.test(wordsOf(phrases.at(-1)))

/** よると behind a phrase with に. */
const isMarker = (phrases: readonly Phrase[], at: number): boolean =>
  /^(?:など)?に$/.test(phrases[at - 1]?.tail ?? '') && evidence.test(wordsOf(phrases[at]))

/** True if the phrase says that somebody's words follow. */
export const isEvidence = (phrases: readonly Phrase[], at: number): boolean =>
  isMarker(phrases, at) ||
  isTold(phrases[at]) ||
  isPassedOn(phrases, at) ||
  /に(?:よると|よれば)$/.test(phrases[at]?.tail ?? '')

/** The source in the text's own words, with the phrases in の before it. */
function labelOf({ phrases }: Line, at: number): { label: string; start: number } {
  let from = at
  while (from > 0 && at - from < 3 && phrases[from - 1]?.tail === 'の' && phrases[from - 1]?.mark === '') from--
  const words = phrases.slice(from, at + 1).map((phrase, n) => contentOf(phrase) + (from + n < at ? phrase.tail : ''))
  return { label: words.join(''), start: phrases[from]?.start ?? 0 }
}

function sourceAt(line: Line, at: number, speakable: Speakable): Omit<According, 'outer'> | null {
  const { phrases } = line
  const phrase = phrases[at]
  const told = isTold(phrase)
  const source = isMarker(phrases, at) ? at - 1 : at
  const mention = speakable(source)
  const owner =
    mention === null || (mention.kind === 'document' && mention.of === null) ? ownerOf(line, source, speakable) : null
  if (told && mention?.of == null && owner === null) return null
  const { label, start } = labelOf(line, source)
  if (owner === null && mention === null && /(?:ところ|こと|もの)$/.test(label)) return null
  const first = contentOf(phrases[source])
  const points = owner === null && (pointing.test(first) || (mention?.kind !== 'person' && reported.test(label)))
  const named = owner !== null ? [owner] : mention !== null && !points ? joint(line, source, speakable) : []
  const begins = Math.min(start, named[0]?.start ?? start)
  return { mentions: named, label, points, from: at + 1, start: begins, end: phrase?.stop ?? line.end }
}

/** The …によると of a line that says something after it, or null; of two in a row, the second speaks. */
export function accordingIn(line: Line, speakable: Speakable): According | null {
  let found: According | null = null
  for (const at of line.phrases.keys()) {
    if (!isEvidence(line.phrases, at)) continue
    const between = found === null ? [] : line.phrases.slice(found.from, at - 1)
    if (found !== null && between.some((_, n) => predicateAt(line.phrases, (found?.from ?? 0) + n) !== null)) break
    const source = sourceAt(line, at, speakable)
    if (source !== null) found = { ...source, outer: found }
  }
  return found
}
