import type { Cues } from '../cues.ts'
import type { Line } from '../lines/line.ts'
import { tells } from './stretch.ts'

/** Characters. */
const longestCall = 120
/** Share of a text's characters: what makes up more of it is its own. */
const mostAfter = 0.25
/** The last paragraphs that are looked at. */
const reach = 6

/** Characters. What is longer tells something of its own. */
const longestNote = 120

const polite = /(?:です|ます|ました|ません|でした|ください|ましょう)[。！!]?$/
const fewestSentences = 4
const mostPolite = 0.1

/** A text that tells in plain forms, as papers do; a site that speaks to its readers is polite. */
function isPlain(lines: readonly Line[]): boolean {
  const sentences = lines.filter(tells).flatMap(({ text }) => text.split(/(?<=。)/))
  const said = sentences.filter(sentence => polite.test(sentence.trim()))
  return sentences.length >= fewestSentences && said.length <= mostPolite * sentences.length
}

/** Every sentence is polite, and none is somebody's words. */
const isPolite = (text: string): boolean =>
  !/[「『]/.test(text) &&
  text.split(/(?<=。)/).every(sentence => sentence.trim() === '' || polite.test(sentence.trim()))

/** Judges the lines below a text by their words and by those above them. */
function judge(lines: readonly Line[], cues: Cues) {
  const isCredit = ({ text }: Line) => cues.isAfterNote(text)
  const isNote = (line: Line) => line.text.length <= longestNote && (/^[※＊*]/.test(line.text) || isCredit(line))
  const isCall = (at: number): boolean => {
    const { text = '' } = lines[at] ?? {}
    if (text === '' || text.length > longestCall) return false
    return cues.isCall(text) || (isPolite(text) && isPlain(lines.slice(0, at)))
  }
  // Something that is no paragraph of the text stands right above.
  const isParted = (at: number) => {
    const above = lines[at - 1]
    return above !== undefined && (above.kind !== 'prose' || isNote(above) || isCall(at - 1))
  }
  const isWords = (line: Line, at: number) => tells(line) && !isNote(line) && !(isCall(at) && isParted(at))
  return { isCredit, isWords }
}

/**
 * Lines after the article's last own paragraph: notes, and calls that something else parts from the text, by their words or
 * polite below a text in plain forms. Looked at from the end; the first paragraph that is neither ends it.
 */
export function afterWords(lines: readonly Line[], cues: Cues): ReadonlySet<number> {
  const { isCredit, isWords } = judge(lines, cues)
  const found = new Set<number>()
  const most = mostAfter * lines.reduce((sum, { text }) => sum + text.length, 0)
  let removed = 0
  for (let at = lines.length - 1, seen = 0; at > 0 && seen < reach; at--, seen++) {
    const line = lines[at]
    if (!line || isWords(line, at)) break
    if (!isCredit(line)) removed += line.text.length
    if (removed > most) break
    found.add(at)
  }
  return found
}

const boxes: ReadonlySet<string> = new Set(['members', 'form'])

/** Calls in boxes between paragraphs: right below a notice for members, with no paragraph right below. */
export const callsIn = (lines: readonly Line[], cues: Cues): number[] =>
  lines.flatMap(({ text, kind, item }, at) => {
    const isBoxed = boxes.has(lines[at - 1]?.kind ?? '') && lines[at + 1]?.kind !== 'prose'
    return isBoxed && !item && (kind === 'prose' || kind === 'short') && text.length <= longestCall && cues.isCall(text)
      ? [at]
      : []
  })
