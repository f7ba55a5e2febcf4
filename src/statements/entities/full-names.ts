import { foldName, partsOf } from './fold.ts'
import { type Identity, sameTitle } from './identity.ts'
import type { NameMention } from './mention.ts'

export const isForeign = (name: string) => /[ァ-ヴA-Za-z]/.test(name)
// More bearers of one name in one article are a list: there the nearest before counts.
export const mostBearers = 40

/** 田中 alone names another person in every article. */
export const isFamily = ({ name, family, full }: NameMention) => !full && family === name && !isForeign(name)

/** A full name, and the part of it that may stand for it in other articles: the family's. */
export interface Full {
  readonly identity: Identity
  readonly family: string
}

export interface Place {
  readonly start: number
  readonly full: Full
}

/** Full names by a part that may stand alone. Most parts have one name in one article, and collections for each would fill the memory. */
export class Part {
  readonly #article: string
  readonly #places: Place[] = []
  readonly #full: Full
  #others: { readonly fulls: Set<Full>; readonly places: Map<string, Place[]> } | null = null

  constructor(article: string, full: Full) {
    this.#article = article
    this.#full = full
  }

  get fulls(): Iterable<Full> {
    return this.#others?.fulls ?? [this.#full]
  }

  /** Where the full names stand in the article, in order. */
  in(article: string): readonly Place[] | undefined {
    return article === this.#article ? this.#places : this.#others?.places.get(article)
  }

  /** Takes a place; those of one article come in the order of the text. */
  add(article: string, place: Place): void {
    if (article === this.#article && place.full === this.#full) {
      this.#places.push(place)
      return
    }
    this.#others ??= { fulls: new Set([this.#full]), places: new Map() }
    const { fulls, places } = this.#others
    fulls.add(place.full)
    const known = article === this.#article ? this.#places : places.get(article)
    if (known === undefined) places.set(article, [place])
    else known.push(place)
  }
}

/** ビート|たけし */
const scripts = /^[ァ-ヴー]{2,}([ぁ-ん]{3,})$/
/** うすた|京介 */
const mixed = /^([ぁ-んー]{2,})([一-龠々]{1,3})$/

/** The parts of a full name by which an article goes on with it, folded; the first is the family's. */
export function partsOfFull({ name, family }: NameMention): readonly string[] {
  const parts = partsOf(name)
  if (parts.length > 1) return [parts.at(-1) ?? '', parts[0] ?? '']
  const key = foldName(name)
  const [, script = ''] = scripts.exec(name) ?? []
  if (script !== '') return [foldName(script)]
  const [, hiragana = '', letters = ''] = mixed.exec(name) ?? []
  if (hiragana !== '') return [foldName(hiragana), foldName(letters)]
  const begins = (lengths: readonly number[]) =>
    lengths.filter(length => length < key.length).map(at => key.slice(0, at))
  if (family === null || !name.startsWith(family)) return /^[一-龠々]/.test(name) ? begins([2, 3]) : []
  // The division may be a guess.
  const guessed = key.length > 3 ? begins([2, 3]) : family.length === 1 ? begins([2]) : []
  return [foldName(family), foldName(name.slice(family.length)), ...guessed]
}

/** The last of the places that begins at or before the text offset, by bisection; null if all are behind it. */
export function lastBefore(places: readonly Place[], start: number): Full | null {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle]?.start ?? 0) <= start) low = middle + 1
    else high = middle
  }
  return places[low - 1]?.full ?? null
}

/** Whom the article names in full more often than all others of the name together. */
export function mainOf(places: readonly Place[]): Full | null {
  if (places.length > mostBearers) return null
  const [first] = places
  const own = places.filter(({ full }) => full === first?.full).length
  return first !== undefined && own > 1 && own > places.length - own ? first.full : null
}

export const bears = ({ identity }: Full, title: string) => [...identity.titles].some(known => sameTitle(known, title))
