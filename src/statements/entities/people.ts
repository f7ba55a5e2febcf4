import { foldName, partsOf } from './fold.ts'
import { count, type Identity, newIdentity, sameTitle } from './identity.ts'
import type { NameMention } from './mention.ts'

const isForeign = (name: string) => /[ァ-ヴA-Za-z]/.test(name)

/** A full name with the parts by which it may be called. */
interface Full {
  readonly identity: Identity
  readonly first: string
  readonly last: string
  readonly positions: Map<string, number[]>
}

/** Persons of the coverage: joins マスク氏 to イーロン・マスク, and keeps two of one surname apart. */
export class People {
  readonly #fulls = new Map<string, Full>()
  readonly #singles = new Map<string, Identity>()
  /** Names that are persons' in one article, by article and name. */
  readonly #adopted = new Map<string, Identity>()
  /** Full names by each part that may stand alone. */
  readonly #byPart = new Map<string, Set<Full>>()

  #keyOf(name: string): string {
    const parts = partsOf(name)
    return parts.length > 1 ? `${parts[0]}|${parts.at(-1)}` : foldName(name)
  }

  #index(part: string, full: Full): void {
    const known = this.#byPart.get(part) ?? new Set<Full>()
    this.#byPart.set(part, known.add(full))
  }

  addFull(article: string, mention: NameMention): void {
    const key = this.#keyOf(mention.name)
    const parts = partsOf(mention.name)
    let full = this.#fulls.get(key)
    if (full === undefined) {
      full = {
        identity: newIdentity(key, 'person'),
        first: parts[0] ?? key,
        last: parts.at(-1) ?? key,
        positions: new Map(),
      }
      this.#fulls.set(key, full)
      if (parts.length > 1) for (const part of [full.first, full.last]) this.#index(part, full)
      else
        for (let length = 1; length < key.length; length++)
          for (const part of [key.slice(0, length), key.slice(-length)]) this.#index(part, full)
    }
    full.positions.set(article, [...(full.positions.get(article) ?? []), mention.start])
    count(full.identity, mention)
  }

  /** The full names of the article, else of the coverage, that the short name may stand for. */
  #candidates(article: string, mention: NameMention): readonly Full[] {
    const all = [...(this.#byPart.get(foldName(mention.name)) ?? [])]
    const surnames = all.filter(({ last, first }) => last === foldName(mention.name) || first === last)
    const here = (fulls: readonly Full[]) => fulls.filter(({ positions }) => positions.has(article))
    const near = here(surnames).length > 0 ? here(surnames) : here(all)
    if (near.length > 0) return near
    const far = surnames.length > 0 ? surnames : all
    const alike = far.filter(
      ({ identity }) =>
        isForeign(mention.name) ||
        [...identity.titles].some(title => mention.title !== null && sameTitle(title, mention.title)),
    )
    return alike.length === 1 ? alike : []
  }

  /** Of several with one surname: who bears the title, else who was named in full last before this place. */
  #nearest(article: string, mention: NameMention): Full | null {
    const candidates = this.#candidates(article, mention)
    if (candidates.length < 2) return candidates[0] ?? null
    const { title, start } = mention
    const bearing =
      title === null
        ? []
        : candidates.filter(({ identity }) => [...identity.titles].some(known => sameTitle(known, title)))
    if (bearing.length === 1) return bearing[0] ?? null
    const before = (full: Full) => Math.max(-1, ...(full.positions.get(article) ?? []).filter(at => at <= start))
    const ranked = candidates.toSorted((a, b) => before(b) - before(a))
    return ranked[0] !== undefined && before(ranked[0]) >= 0 ? ranked[0] : null
  }

  /** Whether a full or a proven name of the coverage is called so. */
  find(article: string, mention: NameMention): Identity | null {
    const full = this.#fulls.get(this.#keyOf(mention.name)) ?? this.#nearest(article, mention)
    const name = foldName(mention.name)
    return full?.identity ?? this.#singles.get(name) ?? this.#adopted.get(`${article}|${name}`) ?? null
  }

  /** The identity of a name that nothing proves but where it stands; it holds for the article alone. */
  adopt(article: string, mention: NameMention): Identity {
    const name = foldName(mention.name)
    const identity = this.#adopted.get(`${article}|${name}`) ?? newIdentity(name, 'person')
    this.#adopted.set(`${article}|${name}`, identity)
    count(identity, mention)
    return identity
  }

  /** The identity of a mention that surely names a person; a new one where the coverage has none yet. */
  add(article: string, mention: NameMention): Identity {
    const known = this.find(article, mention)
    const identity = known ?? newIdentity(foldName(mention.name), 'person')
    if (known === null) this.#singles.set(identity.key, identity)
    count(identity, mention)
    return identity
  }

  /** Makes a name that an article adopted a proven one. */
  prove(mention: NameMention): void {
    const name = foldName(mention.name)
    const identity = this.#singles.get(name) ?? newIdentity(name, 'person')
    this.#singles.set(name, identity)
    count(identity, mention)
  }

  get identities(): readonly Identity[] {
    return [...[...this.#fulls.values()].map(({ identity }) => identity), ...this.#singles.values()]
  }
}
