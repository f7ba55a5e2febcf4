import type { Lexicon } from '../../model.ts'
import { writersOf } from '../facts/authors.ts'
import type { Line } from '../lines/line.ts'

/** `1979年、奈良県生まれ。…`, `あらき・ひさえ　1959年生まれ。…`: who writes or speaks, in a box of its own. */
const life =
  /^[^。、]{0,42}[、]?(?:(?:19|20)\d\d年|(?:昭和|平成)(?:\d{1,2}|元)年)[^。]{0,24}(?:生まれ|生。|卒業?。|卒業後)/
const heading =
  /^[【［[■◆●○]?\s?(?:この記事(?:を書いた人|の(?:著者|筆者|執筆者|ライター))|(?:著者|筆者|執筆者|ライター|記者)(?:の?(?:プロフィール|紹介|略歴))?|プロフィール|PROFILE|AUTHOR)\s?[】］\]]?$/i
/** What is told of who writes; プロフィール is a link above many texts. */
const told = /生まれ|卒業?|出身|著書|共著|入社|入局|を経て|執筆|編集者|ライター|記者|作家|専門|担当|活動|趣味|年目/
const reach = 4
const longestName = 40
const longestLife = 220

/** Words of a career: one of them may be news of a person, a few tell a life. */
const career = /卒業?|出身|著書|共著|入社|入局|を経て|編集者|ライター|記者|作家|専門|担当|取材|執筆|趣味|年目/g
const fewestSteps = 3

const isCareer = (text: string): boolean =>
  text.length <= longestLife && new Set(text.match(career)).size >= fewestSteps

/** From the heading of a profile down to its paragraph. */
function boxAt(lines: readonly Line[], at: number): number {
  for (let i = at + 1; i <= at + reach; i++) {
    const next = lines[i]
    if (next?.kind === 'short' && next.text.length <= longestName) continue
    return next?.kind === 'prose' && next.text.length <= longestLife && told.test(next.text) ? i : at
  }
  return at
}

/** Lines of boxes about persons under the heading of one. */
export function profileBoxes(lines: readonly Line[]): ReadonlySet<number> {
  const found = new Set<number>()
  lines.forEach((line, at) => {
    if (line.item || line.text.length > 24 || !heading.test(line.text)) return
    const end = boxAt(lines, at)
    for (let i = at; i <= end && end > at; i++) found.add(i)
  })
  return found
}

/** Lines about persons at the end of a text: a life, and the name above it. */
export function livesIn(lines: readonly Line[], lexicon: Lexicon): ReadonlySet<number> {
  const { mayBeName } = writersOf(lexicon)
  const found = new Set<number>()
  const paragraphs = lines.flatMap((line, at) => (line.kind === 'prose' ? [at] : []))
  for (const at of paragraphs.slice(1).slice(-reach)) {
    const text = lines[at]?.text ?? ''
    const above = lines[at - 1]
    const isNamed = above?.kind === 'short' && mayBeName(above.text) && isCareer(text)
    if (!isNamed && !life.test(text.slice(0, 120).normalize('NFKC'))) continue
    found.add(at)
    if (above?.kind === 'short' && above.text.length <= longestName && !/[。、]/.test(above.text)) found.add(at - 1)
  }
  return found
}
