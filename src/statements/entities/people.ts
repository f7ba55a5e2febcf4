import { foldName, partsOf } from './fold.ts'
import {
  bears,
  type Full,
  isFamily,
  isForeign,
  lastBefore,
  mainOf,
  mostBearers,
  Part,
  type Place,
  partsOfFull,
} from './full-names.ts'
import { count, Identity, isSpelledSo, sameTitle } from './identity.ts'
import type { NameMention } from './mention.ts'

function keyOf(name: string): string {
  const parts = partsOf(name)
  return parts.length > 1 ? `${parts[0]}|${parts.at(-1)}` : foldName(name)
}

/** Persons of the coverage: joins マスク氏 to イーロン・マスク, and keeps two of one surname apart. */
export class People {
  readonly #fulls = new Map<string, Full>()
  readonly #singles = new Map<string, Identity>()
  /** Names that are persons' in one article, by article and name. */
  readonly #locals = new Map<string, Identity>()
  /** Bearers of a family name, of whom no full name is known. */
  readonly #families = new Map<string, Set<Identity>>()
  /** Family names that some article takes for a speaker's. */
  readonly #proven = new Set<string>()
  readonly #byPart = new Map<string, Part>()

  /** Keys of foreign names that are another name of somebody; null where they are two persons'. */
  readonly #equal = new Map<string, string | null>()

  #keyOf(name: string): string {
    const own = keyOf(name)
    return this.#equal.get(own) ?? own
  }

  /** Takes an article's word that a foreign name is another name of the person: 朴正根（パク・ジョングン）. */
  equate(name: string, alias: string): void {
    const [key, other] = [keyOf(name), keyOf(alias)]
    if (key === other || this.#equal.has(key)) return
    const known = this.#equal.get(other)
    this.#equal.set(other, known === undefined || known === key ? key : null)
  }

  #addPart(key: string, full: Full, { article, start }: { article: string; start: number }): void {
    const part = this.#byPart.get(key) ?? new Part(article, full)
    this.#byPart.set(key, part)
    part.add(article, { start, full })
  }

  /** Takes a full name; those of one article come in the order of the text. */
  addFull(article: string, mention: NameMention): void {
    const key = this.#keyOf(mention.name)
    const parts = partsOfFull(mention)
    const full = this.#fulls.get(key) ?? { identity: new Identity(key, 'person'), family: parts[0] ?? key }
    this.#fulls.set(key, full)
    for (const part of new Set(parts)) if (part !== '') this.#addPart(part, full, { article, start: mention.start })
    count(full.identity, mention)
  }

  /** Takes another name of a person that one article gives. */
  addAlias(article: string, mention: NameMention, alias: string): void {
    const full = this.#fulls.get(this.#keyOf(mention.name))
    const identity = full?.identity ?? this.find(article, mention)
    if (identity === null) return
    const parts = full === undefined ? [] : partsOf(alias)
    if (full !== undefined && parts.length > 1)
      for (const part of parts) this.#addPart(part, full, { article, start: mention.start })
    identity.names.add(alias, 0)
    identity.addCalled(alias)
    this.#locals.set(`${article}|${foldName(alias)}`, identity)
  }

  /** Of the full names of the article: who bears the title, else who was named last before this place. */
  #near(places: readonly Place[], { title, start }: NameMention): Full | null {
    if (places.length > mostBearers) return lastBefore(places, start)
    const fulls = new Set(places.map(({ full }) => full))
    if (fulls.size === 1) return [...fulls][0] ?? null
    const bearing = title === null ? [] : [...fulls].filter(full => bears(full, title))
    return bearing.length === 1 ? (bearing[0] ?? null) : (mainOf(places) ?? lastBefore(places, start))
  }

  /** A full name of another article: the only one of the family, if nothing speaks against it. */
  #far({ fulls }: Part, name: string, { title }: NameMention): Full | null {
    const families: Full[] = []
    for (const full of fulls) if (full.family === name) families.push(full)
    const alike = families.slice(0, mostBearers).filter(full => title !== null && bears(full, title))
    if (alike.length === 1 && families.length <= mostBearers) return alike[0] ?? null
    const [only, other] = families
    if (only === undefined || other !== undefined || !isForeign(only.identity.key)) return null
    return title === null || only.identity.titles.size === 0 ? only : null
  }

  #called(article: string, mention: NameMention): Full | null {
    const name = foldName(mention.name)
    const part = this.#byPart.get(name)
    if (part === undefined) return null
    const places = part.in(article)
    return places === undefined ? this.#far(part, name, mention) : this.#near(places, mention)
  }

  /** 蒼井 beside 蒼井優: two letters that elsewhere are a whole name. */
  #longer(article: string, mention: NameMention): Full | null {
    const places = mention.name.length === 2 ? this.#byPart.get(foldName(mention.name))?.in(article) : undefined
    return places === undefined ? null : this.#near(places, mention)
  }

  /** Who in the coverage bears the full or proven name. */
  find(article: string, mention: NameMention): Identity | null {
    const full =
      this.#longer(article, mention) ?? this.#fulls.get(this.#keyOf(mention.name)) ?? this.#called(article, mention)
    if (full !== null) return full.identity
    const name = foldName(mention.name)
    const proven = this.#proven.has(name) && isFamily(mention) ? this.#local(article, mention) : null
    return proven ?? this.#singles.get(name) ?? this.#locals.get(`${article}|${name}`) ?? null
  }

  /** A name for one article alone: 田中 of another article is somebody else, unless the title is the same. */
  #local(article: string, mention: NameMention): Identity {
    const name = foldName(mention.name)
    const key = `${article}|${name}`
    const known = this.#locals.get(key) ?? this.#entitled(name, mention)
    const identity = known ?? new Identity(key, 'person')
    if (known === null) identity.names.add(mention.name, 0)
    this.#locals.set(key, identity)
    if (mention.title !== null) {
      const family = this.#families.get(name)
      if (family === undefined) this.#families.set(name, new Set([identity]))
      else family.add(identity)
    }
    return identity
  }

  #entitled(name: string, { title }: NameMention): Identity | null {
    if (title === null) return null
    const family = [...(this.#families.get(name) ?? [])].slice(0, mostBearers)
    return family.find(({ titles }) => [...titles].some(known => sameTitle(known, title))) ?? null
  }

  /** The identity of a name that nothing proves but where it stands; it holds for the article alone. */
  adopt(article: string, mention: NameMention): Identity {
    const identity = this.#local(article, mention)
    count(identity, mention)
    return identity
  }

  /** The identity of a mention that surely names a person; a new one where the coverage has none yet. */
  add(article: string, mention: NameMention): Identity {
    const identity = this.find(article, mention) ?? this.#added(article, mention)
    count(identity, mention)
    return identity
  }

  #added(article: string, mention: NameMention): Identity {
    if (isFamily(mention)) return this.#local(article, mention)
    const identity = new Identity(foldName(mention.name), 'person')
    this.#singles.set(identity.key, identity)
    return identity
  }

  /** Makes a name that an article adopted a proven one. */
  confirm(mention: NameMention): void {
    const name = foldName(mention.name)
    if (isFamily(mention)) {
      this.#proven.add(name)
      return
    }
    const known = this.#singles.get(name)
    if (known !== undefined && !isSpelledSo(known, mention.name)) return
    const identity = known ?? new Identity(name, 'person')
    this.#singles.set(name, identity)
    count(identity, mention)
  }

  get identities(): readonly Identity[] {
    return [
      ...[...this.#fulls.values()].map(({ identity }) => identity),
      ...this.#singles.values(),
      ...new Set(this.#locals.values()),
    ]
  }
}
