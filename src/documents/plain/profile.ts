import type { TextLine } from '../lines/text-lines.ts'

/** `1979年、奈良県生まれ。…`, `あらき・ひさえ　1959年生まれ。…`: who writes or speaks, in a box of its own. */
const life =
  /^(?:[\p{L}・＝=\s　()（）|｜]{2,40}[\s　、。:：)）])?(?:(?:19|20)\d\d年|(?:昭和|平成)(?:\d{1,2}|元)年)[^。]{0,24}(?:生まれ|生。|卒業?。|卒業後)/u
const reach = 4
const longestName = 40

/** Lines of boxes about persons, at the end of an article: the life, and the name right above it. */
export function profileOf(lines: readonly TextLine[]): ReadonlySet<number> {
  const found = new Set<number>()
  const paragraphs = lines.flatMap((line, at) => (line.kind === 'prose' ? [at] : []))
  for (const at of paragraphs.slice(1).slice(-reach)) {
    if (!life.test(lines[at]?.text.normalize('NFKC') ?? '')) continue
    found.add(at)
    const above = lines[at - 1]
    if (above?.kind === 'short' && above.text.length <= longestName && !/[。、]/.test(above.text)) found.add(at - 1)
  }
  return found
}
