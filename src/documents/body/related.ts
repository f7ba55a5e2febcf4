import type { Line, LineKind } from '../lines/line.ts'

/** 関連記事, 【関連ニュース】: an editor chose what stands below. Rankings and recommendations lead anywhere. */
const chosen = /^[\s■◆●▼【［[〈《<＜]*関連(?!キーワード|タグ|ワード|商品|サイト)/
const reach = 8
const mostTitles = 6
const shortestTitle = 8
const longestTitle = 160
const titles: ReadonlySet<LineKind> = new Set(['item', 'short', 'link', 'prose'])

/** The titles of other pieces in the list that an editor set right after an article; empty if there is none. */
export function relatedTitles(lines: readonly Line[], end: number): string[] {
  const after = lines.slice(end, end + reach)
  const heading = after.findIndex(({ kind, text }) => kind === 'related' && chosen.test(text))
  if (heading < 0) return []
  const list = lines.slice(end + heading + 1, end + heading + 1 + mostTitles)
  const stop = list.findIndex(({ kind }) => !titles.has(kind))
  const told = (stop < 0 ? list : list.slice(0, stop)).map(({ text }) => text)
  return told.filter(({ length }) => length >= shortestTitle && length <= longestTitle)
}
