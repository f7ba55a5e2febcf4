/** What is made of words, which a text repeats, is made once; beyond `most` of them all are forgotten, to bound the memory. */
export function remembered<T>(make: (word: string) => T, most: number): (word: string) => T {
  const kept = new Map<string, T>()
  return word => {
    const known = kept.get(word)
    if (known !== undefined) return known
    if (kept.size >= most) kept.clear()
    const made = make(word)
    kept.set(word, made)
    return made
  }
}
