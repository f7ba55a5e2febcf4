/*
 * モーニング娘。 and ラブライブ！ end with a mark that ends no sentence. A text tells such names itself: somewhere the mark is
 * followed by a particle that no sentence begins with.
 */

/** A particle and a word: モーニング娘。の道重, ラブライブ！が帰って. 。が、 and 。はい begin sentences. */
const goesOn = /^(?:[のはをにもへが](?=[一-龠々ァ-ヶA-Za-z0-9０-９「『、])(?!が、)|を|[のは]、)/
const mark = /[。！？!?]/g
/** The name before the mark: one run of katakana, kanji and Latin letters. */
const name = /[ァ-ヶー・一-龠々A-Za-z0-9]{2,20}$/
const longestName = 20

/** Whether what follows a mark goes on with the sentence that the mark stands in. */
export const continues = (after: string): boolean => goesOn.test(after) && !/^が、/.test(after)

/** Names with the mark that they end with, where the text shows that no sentence ends there. */
export function namesWithMarks(text: string): ReadonlySet<string> {
  const found = new Set<string>()
  for (const { index, 0: character } of text.matchAll(mark)) {
    if (!continues(text.slice(index + 1, index + 4))) continue
    const told = name.exec(text.slice(Math.max(0, index - longestName), index))?.[0]
    if (told) found.add(told + character)
  }
  return found
}

/** Whether the mark at `at` is the end of one of the names: every length is looked up, whatever the number of names. */
export function endsName(line: string, at: number, names: ReadonlySet<string>): boolean {
  for (let length = 2; length <= longestName && length <= at; length++)
    if (names.has(line.slice(at - length, at + 1))) return true
  return false
}
