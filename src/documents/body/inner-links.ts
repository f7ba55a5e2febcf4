import type { Line } from '../lines/line.ts'

/** Items that a link list between paragraphs has at most; a list of the article's own is announced, or longer. */
const mostLinks = 3
const shortestTitle = 12
const longestTitle = 70
/** Characters. What is told again is a line of a list. */
const longestLine = 400
const announced = /(?:次|以下|下記)の|(?:通り|とおり)[。:：]?$|[:：]$/
const label = /^[^:：「」]{1,10}[:：]/
/** 駅前の市、来月から 三百年ぶり; 【写真】…; 「…」…: headlines part their clauses, sentences of a list end. */
const headline = /[、，…？！?!「『【“〈《]|[ぁ-んァ-ヶ一-龠々」』][ 　][ぁ-んァ-ヶ一-龠々「『]/
const ends = /[。）)]$|(?:する|した|こと|ます|です|いる|ある)$/

const fold = (text: string) => text.normalize('NFKC').replace(/[\s・…]/g, '')

function looksLikeTitle({ text }: Line): boolean {
  return (
    text.length >= shortestTitle &&
    text.length <= longestTitle &&
    headline.test(text) &&
    !ends.test(text) &&
    !label.test(text)
  )
}

/**
 * Items between paragraphs that lead to other pieces: told again in a list outside the article, or a few titles that nothing
 * announces. `elsewhere` are the lines outside.
 */
export function innerLinks(lines: readonly Line[], elsewhere: readonly Line[]): ReadonlySet<number> {
  const told = new Set(
    elsewhere
      .filter(({ text }) => text.length >= shortestTitle && text.length <= longestLine)
      .map(({ text }) => fold(text)),
  )
  const isTold = (text: string) => text.length <= longestLine && told.has(fold(text))
  const found = new Set<number>()
  for (let at = 0; at < lines.length; at++) {
    if (!lines[at]?.item) continue
    let end = at
    while (lines[end]?.item) end++
    const items = lines.slice(at, end)
    const few = items.length <= mostLinks && !announced.test(lines[at - 1]?.text.slice(-12) ?? '')
    const all = few && items.every(looksLikeTitle)
    items.forEach((item, i) => {
      if (item.kind !== 'prose' && (all || isTold(item.text))) found.add(at + i)
    })
    at = end
  }
  return found
}
