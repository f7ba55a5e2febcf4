import type { Span } from '../model.ts'
import { continues, endsName, namesWithMarks } from './name-marks.ts'

const closerOf: Readonly<Record<string, string>> = {
  '「': '」',
  '『': '』',
  '（': '）',
  '(': ')',
  '“': '”',
  '【': '】',
  '〈': '〉',
  '《': '》',
  '［': '］',
  '[': ']',
  '〝': '〟',
}
const closers = new Set(Object.values(closerOf))
const brackets = /[「」『』（）()“”【】〈〉《》［］[\]〝〟]/g
const deepest = 32
const ending = /[。．！？!?｡]/
const quotingAfter = /^(?:と(?!ころ|き|も)|って|という|との|などと|なんて)/

/** Where each bracket that is closed on its own line closes, by the position of the opening one. */
function pairsOf(line: string): Map<number, number> {
  const pairs = new Map<number, number>()
  const open: number[] = []
  for (const { 0: character, index: at } of line.matchAll(brackets)) {
    if (character in closerOf) {
      if (open.length < deepest) open.push(at)
    } else {
      const opened = open.findLastIndex(start => closerOf[line.charAt(start)] === character)
      if (opened < 0) continue
      pairs.set(open[opened] ?? at, at)
      open.length = opened
    }
  }
  return pairs
}

/** Characters. A line without 。 that is no longer is a headline, a call, a title. */
const longestHeadline = 60
const isHeadline = (line: string) => line.length <= longestHeadline && !/[。｡]/.test(line)

/** Yahoo!ニュース, そうか?と, モーニング娘。の are no sentence ends; 5.2 and No.3 neither. */
function endsSentence(line: string, at: number, names: ReadonlySet<string>): boolean {
  const character = line.charAt(at)
  const before = line.charAt(at - 1)
  const after = line.slice(at + 1, at + 6)
  if (after !== '' && (continues(after) || (names.size > 0 && endsName(line, at, names)))) return false
  if (character === '。' || character === '｡') return true
  if (character === '．') return !/[0-9０-９]/.test(after.charAt(0))
  if (quotingAfter.test(after)) return false
  // Hey! Say! JUMP in a Japanese sentence.
  if (character === '!' && /[A-Za-z]/.test(before) && /^ [A-Z]/.test(after) && /[ぁ-ん]/.test(line)) return false
  // 逆転なるか！決勝の行方: in a headline only a space parts sentences.
  if (isHeadline(line) && /^[^\s！？!?]/.test(after)) return false
  return !(/[A-Za-z]/.test(before) && /^[ァ-ヶA-Za-z一-龠]/.test(after))
}

/** English full stops end a sentence before a space and a capital: `said. He`, but not `U.S. Army` or `No. 3`. */
function endsLatin(line: string, at: number): boolean {
  return (
    line.charAt(at) === '.' &&
    /[a-z0-9)"'”]/.test(line.charAt(at - 1)) &&
    /^\s+["“(]?[A-Z]/.test(line.slice(at + 1, at + 5)) &&
    !/\b(?:Mr|Mrs|Ms|Dr|St|vs|No|Gen|Sen|Rep|Gov|Lt|Col|Inc|Jr|Sr)$/.test(line.slice(Math.max(0, at - 5), at))
  )
}

function* endsOf(line: string, names: ReadonlySet<string>): Generator<number> {
  const pairs = pairsOf(line)
  for (let at = 0; at < line.length; at++) {
    const closing = pairs.get(at)
    if (closing !== undefined) {
      at = closing
      // 「…。」 at the end of its clause, with nothing that quotes it, is a sentence of its own.
      if (/[。！？!?]/.test(line.charAt(at - 1)) && /^(?:[「『“]|\s+\S)/.test(line.slice(at + 1, at + 3))) yield at + 1
      continue
    }
    const ends = ending.test(line.charAt(at)) ? endsSentence(line, at, names) : endsLatin(line, at)
    if (!ends) continue
    while (ending.test(line.charAt(at + 1)) || closers.has(line.charAt(at + 1))) at++
    yield at + 1
  }
}

/**
 * Splits a text into sentences: at 。！？ outside brackets that close on their line, and at line ends.
 * The spans are in order, hold no white space at either end, and leave out nothing but white space.
 */
export function sentencesOf(text: string): Span[] {
  const spans: Span[] = []
  const add = (start: number, end: number) => {
    const words = text.slice(start, end)
    const from = start + words.length - words.trimStart().length
    const to = start + words.trimEnd().length
    if (from < to) spans.push({ start: from, end: to })
  }
  let start = 0
  const names = namesWithMarks(text)
  for (const line of text.split('\n')) {
    let from = 0
    for (const end of endsOf(line, names)) {
      add(start + from, start + end)
      from = end
    }
    add(start + from, start + line.length)
    start += line.length + 1
  }
  return spans
}
