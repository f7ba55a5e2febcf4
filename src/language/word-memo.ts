import type { Token } from './token.ts'

interface Node<T> {
  value: T | undefined
  next: Map<number | string, Node<T>> | null
}

const newNode = <T>(): Node<T> => ({ value: undefined, next: null })

/** More would take too much memory for what seldom comes again. */
const mostKept = 100_000

/** Results for neighbouring words, by their dictionary entries. */
export class WordMemo<T> {
  readonly #find: (words: readonly Token[]) => T
  #root = newNode<T>()
  #size = 0

  constructor(find: (words: readonly Token[]) => T) {
    this.#find = find
  }

  /** What is derived from the words; it must not contain their positions. */
  of(words: readonly Token[]): T {
    const node = this.#nodeOf(words)
    const known = node?.value
    if (known !== undefined) return known
    const found = this.#find(words)
    if (node !== null) node.value = found
    return found
  }

  /** Null if there are gaps between the words, or one of them is a quotation. */
  #nodeOf(words: readonly Token[]): Node<T> | null {
    let node = this.#root
    let end = words[0]?.start
    for (const { entry, quotation, surface, start, end: stop } of words) {
      if (quotation !== undefined || start !== end) return null
      node = this.#after(node, entry)
      // All unknown words of one kind share an entry.
      if (entry < 0) node = this.#after(node, surface)
      end = stop
    }
    return node
  }

  #after(node: Node<T>, key: number | string): Node<T> {
    const known = node.next?.get(key)
    if (known !== undefined) return known
    if (this.#size >= mostKept) this.#clear()
    const added = newNode<T>()
    node.next ??= new Map()
    node.next.set(key, added)
    this.#size++
    return added
  }

  #clear(): void {
    this.#root = newNode()
    this.#size = 0
  }
}
