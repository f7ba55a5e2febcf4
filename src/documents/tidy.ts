import type { Lexicon, Reference } from '../model.ts'
import { isSourceHeading, sourceEntry } from './body/source-list.ts'
import { cuesOf } from './cues.ts'
import type { Removed } from './draft.ts'
import type { LineKind } from './lines/line.ts'
import { linesOf } from './lines/raw-lines.ts'
import { type TextLine, textLines } from './lines/text-lines.ts'
import { referencesIn } from './reference-lines.ts'

/** The words of an article that came without a page around it, without the lists that lead elsewhere. */
export interface Tidied {
  readonly paragraphs: readonly string[]
  readonly references: readonly Reference[]
  readonly dropped: readonly Removed[]
}

/** What may stand after an article's words, and is none of them. */
const afterwards: ReadonlySet<LineKind> = new Set(['rights', 'members', 'form', 'furniture', 'related', 'rule', 'url'])
/** 【関連記事】, ■関連リンク, 関連： */
const listHeading =
  /^[\s■◆●▼★【［[《〈<＜≪]*(?:関連(?:記事|ニュース|リンク|サイト|情報|キーワード|動画|画像|項目)?|参考(?:リンク|記事|サイト|URL)|あわせて読みたい|合わせて読みたい|こちらも(?:おすすめ|読みたい)|おすすめ(?:記事)?|外部リンク|リンク)[\s】］\]》〉>＞≫:：]*$/
const announces = /(?:次|以下|下記)の(?:通り|とおり)|以下[。、：:]?$|[:：]$/
const labelled = /^[^:：]{1,12}[:：]/
const isSentence = (line: TextLine) => line.kind === 'prose' && !line.item
const shortestTitle = 14
const fewestItems = 2

/** Where a list under a heading ends: at the next sentence, or at a heading of something else. */
function listEnd(lines: readonly TextLine[], start: number): number {
  let at = start + 1
  for (let line = lines[at]; line; line = lines[++at]) {
    if (isSentence(line)) break
    if (/^[【■◆]/.test(line.text) && !line.item && !listHeading.test(line.text)) break
  }
  return at
}

/** Titles of other pieces, bulleted, that nothing announces and no sentence follows. */
function isTitleRun(lines: readonly TextLine[], start: number): boolean {
  const run = lines.slice(start)
  const titles = run.filter(({ kind }) => kind !== 'url')
  if (titles.length < fewestItems || announces.test(lines[start - 1]?.text ?? '')) return false
  return titles.every(
    ({ item, text }) => item && text.length >= shortestTitle && !/。$/.test(text) && !labelled.test(text),
  )
}

interface Cut {
  readonly start: number
  readonly end: number
  readonly reason: string
  readonly references: readonly Reference[]
}

function cutsIn(lines: readonly TextLine[]): Cut[] {
  const cuts: Cut[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    if (!line) break
    if (listHeading.test(line.text) || (line.kind === 'related' && !line.item)) {
      const end = listEnd(lines, at)
      const references = referencesIn(lines.slice(at + 1, end).map(({ text }) => text))
      cuts.push({ start: at, end, reason: 'list of other pieces', references })
      at = end - 1
      continue
    }
    const source = sourceEntry(line.text)
    if (source) {
      const headed = isSourceHeading(lines[at - 1]?.text ?? '')
      cuts.push({ start: headed ? at - 1 : at, end: at + 1, reason: 'list of sources', references: [source] })
    }
  }
  return cuts
}

/** One past the last line of the words: bulleted titles, notices and buttons after them are cut. */
function wordsEnd(lines: readonly TextLine[]): number {
  let end = lines.length
  while (end > 1 && afterwards.has(lines[end - 1]?.kind ?? 'prose')) end--
  let start = end
  while (start > 0 && (lines[start - 1]?.item || lines[start - 1]?.kind === 'url')) start--
  return start > 0 && isTitleRun(lines.slice(0, end), start) ? start : end
}

/** Takes lists of links and sources, and what follows an article, out of words that came without a page. */
export function tidy(text: string, lexicon: Lexicon): Tidied {
  const raw = text.split('\n').flatMap(line => line.trim() || [])
  const lines = textLines(linesOf(raw.join('\n')), cuesOf(lexicon))
  // A bullet alone on its line is none of the lines: the texts are told apart by their order then.
  if (lines.length !== raw.length) return { paragraphs: raw, references: [], dropped: [] }
  const inner = cutsIn(lines)
  const end = wordsEnd(lines)
  const tail: Cut[] =
    end < lines.length
      ? [
          {
            start: end,
            end: lines.length,
            reason: 'after the text',
            references: referencesIn(tailTitles(lines, end, inner)),
          },
        ]
      : []
  const cuts = [...inner, ...tail]
  const cutAt = new Map<number, string>()
  for (const cut of cuts) for (let at = cut.start; at < cut.end; at++) if (!cutAt.has(at)) cutAt.set(at, cut.reason)
  const kept = raw.filter((_, at) => !cutAt.has(at))
  if (kept.length === 0) return { paragraphs: raw, references: [], dropped: [] }
  return {
    paragraphs: kept,
    references: cuts.flatMap(({ references }) => references),
    dropped: [...cutAt].sort(([a], [b]) => a - b).map(([at, reason]) => ({ reason, text: raw[at] ?? '' })),
  }
}

function tailTitles(lines: readonly TextLine[], end: number, inner: readonly Cut[]): string[] {
  return lines.flatMap((line, at) =>
    at >= end && (line.item || line.kind === 'url') && !inner.some(cut => at >= cut.start && at < cut.end)
      ? line.text
      : [],
  )
}
