import { remembered } from '../../language/memo.ts'
import type { Cues, LineGroup } from '../cues.ts'
import { isDateLine } from '../facts/date-line.ts'
import { isProse } from './prose.ts'

/** What the words of a line look to be. */
export type WordKind = LineGroup | 'prose' | 'short' | 'date' | 'url' | 'rule' | 'address' | 'path'

const longestMark = 300

const isUrl = (text: string) => text.length <= longestMark && /^[<(［[]?https?:\/\/\S+$/.test(text)
const isRule = (text: string) =>
  text.length <= longestMark && /^[^\p{L}\p{N}？！?!]{1,2}$|^[^\p{L}\p{N}]{3,}$/u.test(text)
const isAddress = (text: string) => text.length <= longestMark && /^[^\s@]+@[\w-]+(?:\.[\w-]+)+$/.test(text)

/** ホーム › ニュース › 記事 */
const isPath = (text: string) =>
  text.length <= longestMark && /\S\s?[›>»＞≫]\s?\S/.test(text) && !text.includes('。') && !/<\w/.test(text)

const looks: readonly (readonly [WordKind, (text: string) => boolean])[] = [
  ['rule', isRule],
  ['url', isUrl],
  ['address', isAddress],
]
const reads: readonly (readonly [WordKind, (text: string) => boolean])[] = [
  ['date', isDateLine],
  ['prose', isProse],
  ['path', isPath],
]

/** Notices that may be said of a paragraph only if most of its sentences say them. */
const noticed: ReadonlySet<WordKind> = new Set(['members', 'rights', 'form', 'credit'])
const shortestParagraph = 60
const mostSentences = 40

/** Characters. The last sentence of a caption names who made the picture. */
const longestCaption = 120

/**
 * A paragraph in which one sentence looks like a notice is none: most of its sentences must, or the first of what speaks to
 * members, or the last of a caption.
 */
function isNotice(text: string, group: LineGroup, cues: Cues): boolean {
  if (!noticed.has(group) || text.length < shortestParagraph || !isProse(text)) return true
  const sentences = text.split(/(?<=。)/).slice(0, mostSentences)
  const saying = sentences.map(sentence => cues.groupOf(sentence.trim()) !== null)
  if (group === 'members' && saying[0]) return true
  if (group === 'credit' && text.length <= longestCaption && saying.at(-1)) return true
  return 2 * saying.filter(Boolean).length > sentences.length
}

function read(text: string, cues: Cues): WordKind {
  const look = looks.find(([, passes]) => passes(text))
  if (look) return look[0]
  const group = cues.groupOf(text)
  if (group && isNotice(text, group, cues)) return group
  return reads.find(([, passes]) => passes(text))?.[0] ?? 'short'
}

/** Menus repeat within a page and across the pages of a site; paragraphs do not. */
const longestRemembered = 60
const mostRemembered = 20_000
const known = new WeakMap<Cues, (text: string) => WordKind>()

/** What the words of a line look to be. */
export function kindOf(text: string, cues: Cues): WordKind {
  if (text.length > longestRemembered) return read(text, cues)
  const kinds = known.get(cues) ?? remembered((line: string) => read(line, cues), mostRemembered)
  known.set(cues, kinds)
  return kinds(text)
}
