import type { Vocabulary } from '../vocabulary.ts'
import { foldName } from './fold.ts'
import { count, Identity } from './identity.ts'
import type { NameMention } from './mention.ts'

const own = /^(?:日本の?|我が国?の?)/
// A longer name adds a country or a town: 国防省 after ロシア国防省.
const longestAddition = 8
const shortestEnd = 2

/** Bodies that one article names, by name, and the short forms that it explains. */
interface Local {
  readonly bodies: Map<string, Identity>
  shorts: Map<string, string> | null
}

/** The bodies of one article by the ends of their names. */
interface Ends {
  readonly byEnd: ReadonlyMap<string, ReadonlySet<Identity>>
  /** Ends that stand behind a dot: ポスト of ワシントン・ポスト. */
  readonly byPart: ReadonlyMap<string, ReadonlySet<Identity>>
}

function addTo(index: Map<string, Set<Identity>>, key: string, identity: Identity): void {
  const known = index.get(key)
  if (known === undefined) index.set(key, new Set([identity]))
  else known.add(identity)
}

/** Ends of a name that may stand for it later; a word in katakana or Latin letters is not cut. */
function endsOf(name: string): string[] {
  const ends: string[] = []
  for (let at = 1; at <= Math.min(longestAddition, name.length - shortestEnd); at++)
    if (!/[ァ-ヴーA-Za-z]/.test(name.charAt(at))) ends.push(name.slice(at))
  return ends
}

function endsIn(bodies: Local['bodies']): Ends {
  const byEnd = new Map<string, Set<Identity>>()
  const byPart = new Map<string, Set<Identity>>()
  for (const [name, identity] of bodies) {
    for (const end of endsOf(name)) addTo(byEnd, end, identity)
    for (let dot = name.indexOf('・'); dot >= 0; dot = name.indexOf('・', dot + 1))
      addTo(byPart, name.slice(dot + 1), identity)
  }
  return { byEnd, byPart }
}

/** Bodies of the coverage: joins 米国防総省 to 国防総省, タイムズ紙 to ニューヨーク・タイムズ, an abbreviation to what it stands for. */
export class Organizations {
  readonly #identities = new Map<string, Identity>()
  readonly #byArticle = new Map<string, Local>()
  /** Those of the article that was asked about last: articles are asked about one after the other, and all would fill the memory. */
  #asked: { readonly local: Local; readonly size: number; readonly ends: Ends } | null = null
  /** One copy of each name: every article has its own. */
  readonly #spelled = new Map<string, string>()
  /** Short forms that all articles which explain them explain alike. */
  readonly #abbreviations = new Map<string, string | null>()
  readonly #vocabulary: Vocabulary

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary
  }

  #localOf(article: string): Local {
    const known = this.#byArticle.get(article)
    if (known !== undefined) return known
    const local: Local = { bodies: new Map(), shorts: null }
    this.#byArticle.set(article, local)
    return local
  }

  /** Takes the short form that an article gives of a name: 全経連 means another body in another article. */
  explain(article: string, name: string, short: string): void {
    const key = foldName(short)
    const local = this.#localOf(article)
    local.shorts ??= new Map()
    local.shorts.set(key, name)
    const known = this.#abbreviations.get(key)
    const agrees = known === undefined || known === null || foldName(known) === foldName(name)
    if (known !== null) this.#abbreviations.set(key, agrees ? (known ?? name) : null)
  }

  /** What the body is called under its usual name. */
  #usual(article: string, name: string): string {
    const { known } = this.#vocabulary
    const plain = known.get(name) ?? known.get(name.replace(own, ''))
    if (plain !== undefined) return plain
    const key = foldName(name)
    const explained = this.#byArticle.get(article)?.shorts?.get(key) ?? this.#abbreviations.get(key) ?? null
    return explained === null ? name : (known.get(explained) ?? explained)
  }

  /** A body of the same article whose name ends in this one, if there is exactly one. */
  #longer(article: string, name: string): Identity | null {
    const local = this.#byArticle.get(article)
    if (local === undefined || name.length < shortestEnd) return null
    const { byEnd, byPart } = this.#endsOf(local)
    const ends = this.#vocabulary.known.has(name) ? undefined : byEnd.get(name)
    const found = new Set([...(ends ?? []), ...(byPart.get(name) ?? [])])
    return found.size === 1 ? ([...found][0] ?? null) : null
  }

  find(article: string, mention: NameMention): Identity | null {
    const usual = this.#usual(article, mention.name)
    return this.#identities.get(foldName(usual)) ?? this.#longer(article, mention.name)
  }

  add(article: string, mention: NameMention): Identity {
    const usual = this.#usual(article, mention.name)
    const key = foldName(usual)
    const identity = this.#identities.get(key) ?? new Identity(key, mention.kind === 'place' ? 'place' : 'body')
    this.#identities.set(key, identity)
    if (usual !== mention.name) identity.names.add(usual, 1)
    count(identity, mention)
    const name = this.#spelled.get(mention.name) ?? mention.name
    this.#spelled.set(name, name)
    this.#localOf(article).bodies.set(name, identity)
    return identity
  }

  #endsOf(local: Local): Ends {
    const asked = this.#asked
    if (asked?.local === local && asked.size === local.bodies.size) return asked.ends
    const ends = endsIn(local.bodies)
    this.#asked = { local, size: local.bodies.size, ends }
    return ends
  }

  /** The body as this article means it: its own longer name where it has exactly one. */
  resolve(article: string, mention: NameMention): Identity | null {
    return this.#longer(article, mention.name) ?? this.find(article, mention)
  }

  get identities(): readonly Identity[] {
    return [...new Set(this.#identities.values())]
  }
}
