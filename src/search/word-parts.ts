/** Looks terms up by a part of them: they stand in one text, made when it is first needed, each in a line. */

const mostFound = 6
const longestOver = 3

interface Lines {
  readonly text: string
  /** Where each term begins. */
  readonly starts: Uint32Array
}

function linesOf(words: readonly string[]): Lines {
  const starts = new Uint32Array(words.length)
  let at = 1
  words.forEach((word, id) => {
    starts[id] = at
    at += word.length + 1
  })
  return { text: `\n${words.join('\n')}\n`, starts }
}

/** The term whose line holds an offset. */
function termAt(starts: Uint32Array, offset: number): number {
  let low = 0
  for (let high = starts.length; low < high; ) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}

function* placesOf(text: string, part: string): Generator<number> {
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) yield at
}

/** Opens look-ups over a vocabulary. */
export function partsOf(words: readonly string[], frequency: Uint32Array) {
  let made: Lines | null = null
  const lines = (): Lines => {
    made ??= linesOf(words)
    return made
  }
  const commonest = (ids: Iterable<number>): number[] =>
    [...new Set(ids)].sort((a, b) => (frequency[b] ?? 0) - (frequency[a] ?? 0)).slice(0, mostFound)
  const found = (part: string, offset: number, fits: (word: string) => boolean): number[] => {
    const { text, starts } = lines()
    const ids: number[] = []
    for (const at of placesOf(text, part)) {
      const id = termAt(starts, at + offset)
      if (fits(words[id] ?? '')) ids.push(id)
    }
    return commonest(ids)
  }
  return {
    around: (part: string): readonly number[] =>
      found(
        part,
        0,
        word =>
          word.length > part.length &&
          word.length <= longestOver * part.length &&
          (word.startsWith(part) || word.endsWith(part)),
      ),
    inflected: (stem: string): readonly number[] =>
      found(`\n${stem}`, 1, word => word.startsWith(stem) && /^[ぁ-ん]{1,2}$/.test(word.slice(stem.length))),
  }
}
