import type { Vocabulary } from '../vocabulary.ts'
import { foldName } from './fold.ts'
import { count, type Identity, newIdentity } from './identity.ts'
import type { NameMention } from './mention.ts'

const country = /^(?:米国?|アメリカ|英国?|露|仏|独|伊|豪|加|韓国?|日本|我が)/
const explained = /([一-龠々ァ-ヴーA-Za-z・]{3,30})[（(]([A-Z][A-Za-z&.]{1,12})[)）]/g

/** Names that a text explains like 欧州宇宙機関（ESA）, with their short forms. */
export const explanationsIn = (body: string): (readonly [name: string, short: string])[] =>
  Array.from(body.matchAll(explained), ([, name = '', short = '']) => [name, short] as const)

/** Bodies of the coverage: joins 米国防総省 to 国防総省, タイムズ紙 to ニューヨーク・タイムズ, an abbreviation to what it stands for. */
export class Bodies {
  readonly #identities = new Map<string, Identity>()
  readonly #byArticle = new Map<string, Map<string, Identity>>()
  readonly #abbreviations = new Map<string, string>()
  readonly #vocabulary: Vocabulary

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary
  }

  /** Takes the short form of a name. */
  explain(name: string, short: string): void {
    const known = this.#abbreviations.get(foldName(short))
    if (known === undefined || known.length > name.length) this.#abbreviations.set(foldName(short), name)
  }

  /** What the body is called under its usual name. */
  #usual(name: string): string {
    const { known } = this.#vocabulary
    const plain = known.get(name) ?? known.get(name.replace(country, ''))
    if (plain !== undefined) return plain
    const explained = this.#abbreviations.get(foldName(name))
    return explained === undefined ? name : (known.get(explained) ?? explained)
  }

  /** A body of the same article whose name ends in this one: 国防省 after ロシア国防省. */
  #longer(article: string, name: string): Identity | null {
    if (name.length < 2) return null
    const isKnown = this.#vocabulary.known.has(name)
    const here = [...(this.#byArticle.get(article) ?? [])]
    const ends = here.filter(
      ([longer]) =>
        longer !== name &&
        (longer.endsWith(`・${name}`) ||
          (!isKnown &&
            longer.endsWith(name) &&
            longer.length - name.length <= 8 &&
            !/[ァ-ヴーA-Za-z]/.test(name.charAt(0)))),
    )
    const found = new Set(ends.map(([, identity]) => identity))
    return found.size === 1 ? ([...found][0] ?? null) : null
  }

  find(article: string, mention: NameMention): Identity | null {
    const usual = this.#usual(mention.name)
    return this.#identities.get(foldName(usual)) ?? this.#longer(article, mention.name)
  }

  add(article: string, mention: NameMention): Identity {
    const usual = this.#usual(mention.name)
    const key = foldName(usual)
    const stripped = foldName(usual.replace(country, ''))
    const known = this.#identities.get(key) ?? this.#identities.get(stripped)
    const identity = known ?? newIdentity(key, mention.kind === 'place' ? 'place' : 'body')
    this.#identities.set(key, identity)
    if (usual !== mention.name) identity.names.set(usual, (identity.names.get(usual) ?? 0) + 1)
    count(identity, mention)
    const here = this.#byArticle.get(article) ?? new Map<string, Identity>()
    this.#byArticle.set(article, here.set(mention.name, identity))
    return identity
  }

  /** The body as this article means it: its own longer name where it has exactly one. */
  resolve(article: string, mention: NameMention): Identity | null {
    return this.#longer(article, mention.name) ?? this.find(article, mention)
  }

  get identities(): readonly Identity[] {
    return [...new Set(this.#identities.values())]
  }
}
