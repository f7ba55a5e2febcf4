import type { Article, Passage, Span } from '../model.ts'

/** Characters: a passage grows by sentences until the next one would lead past `long`, and ends at a paragraph once past `enough`. */
const size = { enough: 350, long: 800 } as const

const startsParagraph = (body: string, before: Span, after: Span): boolean =>
  body.slice(before.end, after.start).includes('\n')

function isFull(body: string, group: readonly Span[], next: Span): boolean {
  const first = group[0]
  const last = group.at(-1)
  if (first === undefined || last === undefined) return false
  if (next.end - first.start > size.long) return true
  return last.end - first.start >= size.enough && startsParagraph(body, last, next)
}

/**
 * Cuts an article into passages of consecutive sentences. They do not overlap, and together they hold every sentence;
 * the last one holds what its page shows of a sentence that breaks off, too, which is never shown as an answer.
 */
export function passagesOf(article: Article): Passage[] {
  const groups: Span[][] = []
  for (const sentence of article.sentences) {
    const group = groups.at(-1)
    if (group === undefined || isFull(article.body, group, sentence)) groups.push([sentence])
    else group.push(sentence)
  }
  return groups.flatMap((sentences, n) => {
    const first = sentences[0]
    const last = sentences.at(-1)
    if (first === undefined || last === undefined) return []
    const end = article.cut && n === groups.length - 1 ? article.body.length : last.end
    return [{ id: `${article.id}-${n}`, article: article.id, start: first.start, end, sentences }]
  })
}
