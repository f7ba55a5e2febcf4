import { contentText } from '../language/phrases.ts'
import type { Article } from '../model.ts'
import { predicateAt } from './cues/predicate.ts'
import { type Day, dayOf, type PartialDay, publishedDay, resolved } from './days.ts'
import type { Draft } from './draft.ts'

const date = /(?:(\d{4})年)?(?:(\d{1,2})月)?(?:(\d{1,2})日)?/
const relative = /^(先週|先月|今月|昨年|去年|一昨年|今年|昨日|きのう|前日|今日|きょう|本日|[月火水木金土日]曜日?)/
const misleading = /^(?:間|以内|以上|目|ぶり|連続|分|おき|ごと|まで|から|以降|付け?で)/
const saying =
  /(?:[一-龠]会|会見|声明|演説|講演|集会|取材|投稿|ポスト|ブリーフィング|インタビュー|フォーラム|カンファレンス|会議|総会|会合|番組|談話|発表|書簡|メモ|答弁|質疑|公判|式典|朝|昼|夜|夕|夕方|午前|午後|深夜|未明|早朝|まで|\d時.*)$/

/** 1959年生まれ, 2020年比 and 21日発売 do not date what is said. */
const isPlain = (rest: string) =>
  /^(?:付け?.*|頃|ごろ|初め|末|上旬|中旬|下旬|現在|[春夏秋冬]|.曜日?)?$/.test(rest) || saying.test(rest)

/** A date at the beginning of a phrase's words, as told. */
function told(words: string): PartialDay | null {
  const near = relative.exec(words)?.[1]
  if (near !== undefined) return { word: near, year: null, month: null, day: null }
  const [all = '', year, month, day] = date.exec(words) ?? []
  if (all === '' || !words.startsWith(all) || misleading.test(words.slice(all.length))) return null
  const number = (digits: string | undefined) => (digits === undefined ? null : Number(digits))
  return isPlain(words.slice(all.length))
    ? { word: null, year: number(year), month: number(month), day: number(day) }
    : null
}

const meeting = /会見|投稿|講演|演説|登壇|出演|取材|応じる|発表|開く|発信|配信/

/** 21日に開いた会見で tells when it was said; 2017年に就任し、 and 21日に発売した新製品について do not. */
function datesOther(draft: Draft, at: number, { day }: PartialDay): boolean {
  const { line, telling } = draft
  if (line.phrases[at]?.mark === '、') return false
  for (let next = at + 1; next < telling.to; next++) {
    const phrase = line.phrases[next]
    const inside = phrase !== undefined && phrase.start >= telling.skip.start && phrase.start < telling.skip.end
    const predicate = inside ? null : predicateAt(line.phrases, next)
    if (predicate === null) continue
    if (predicate.words.some(word => meeting.test(word))) return false
    const noun = contentText(line.phrases[next + 1])
    return predicate.form === 'attributive' ? !saying.test(noun) : day === null
  }
  return false
}

/** 21日の会見で tells when it was said, 21日の事故について does not. */
function tellsOfSaying(draft: Draft, at: number): boolean {
  const { phrases } = draft.line
  const phrase = phrases[at]
  if (phrase === undefined || !/^(?:|に|の|は|には|も)$/.test(phrase.tail)) return false
  if (phrase.tail !== 'の') return true
  for (let next = at + 1; next < Math.min(phrases.length, at + 5); next++) {
    const { content, tail } = phrases[next] ?? { content: [], tail: '' }
    if (/^[前後]$/.test(content.at(-1)?.surface ?? '')) return false
    if (saying.test(content.map(({ surface }) => surface).join(''))) return true
    if (!/^(?:の|への|での)$/.test(tail)) return false
  }
  return false
}

/** The day on which it was said, ISO 8601 as far as told; null where the text does not tell. */
export function saidOn(draft: Draft, article: Article): string | null {
  const { line, telling } = draft
  const published: Day | null = publishedDay(article)
  for (let at = Math.min(telling.to, line.phrases.length - 1); at >= telling.from; at--) {
    const phrase = line.phrases[at]
    if (phrase === undefined || (phrase.start >= telling.skip.start && phrase.start < telling.skip.end)) continue
    const words = contentText(phrase)
    const found = told(words)
    if (found === null || !tellsOfSaying(draft, at) || datesOther(draft, at, found)) continue
    const day = resolved(found, published)
    return day === null ? null : dayOf(day)
  }
  return null
}
