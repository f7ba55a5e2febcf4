import type { Article } from '../model.ts'

/** Words without what may differ between copies of them: width, white space, punctuation. */
const essence = (words: string): string => words.normalize('NFKC').replace(/[\p{P}\p{S}\s]/gu, '')

/** Fewer characters than this are alike by chance. */
const shortest = 12

/** What is shown once, and the other articles that hold the same words. */
export type Merged<T> = T & { readonly also: readonly Article[] }

/** Merges items whose words are the same, in the place of the first; `wordsOf` tells what is compared. */
export function mergeAlike<T extends { readonly article: Article }>(
  items: readonly T[],
  wordsOf: (item: T) => string,
): Merged<T>[] {
  const groups = new Map<string, T[]>()
  items.forEach((item, n) => {
    const words = essence(wordsOf(item))
    const key = words.length < shortest ? `${n}` : words
    groups.set(key, [...(groups.get(key) ?? []), item])
  })
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return []
    const also = new Map(others.map(({ article }) => [article.id, article]))
    also.delete(first.article.id)
    return [{ ...first, also: [...also.values()] }]
  })
}
