import type { Statement } from '../model.ts'
import { foldName } from './entities/fold.ts'
import type { NameMention } from './entities/mention.ts'

/** What an article tells, and the names in it that are taken for persons' because they stand where a speaker stands. */
export interface Attributed {
  readonly article: string
  readonly statements: readonly Statement[]
  readonly adopted: readonly NameMention[]
}

/** Something that stands for an article which may say who said what, and the names in it. */
export interface Named<T> {
  readonly item: T
  readonly names: Unsure
}

/** Of the names in an article, whether each is sure to name whom it names. */
export interface Unsure {
  readonly mentions: readonly Pick<NameMention, 'name' | 'sure'>[]
}

/** A round: names to confirm for all articles, then the articles to attribute. */
export interface Round<T> {
  readonly confirm: readonly NameMention[]
  readonly items: readonly T[]
}

/** Tells whether an article names somebody by an adopted name: once that is confirmed, the article has to be attributed again. */
function concernedBy(adopted: readonly NameMention[]): (names: Unsure) => boolean {
  const confirmed = new Set(adopted.map(({ name }) => foldName(name)))
  return ({ mentions }) => mentions.some(({ sure, name }) => !sure && confirmed.has(foldName(name)))
}

/**
 * Who says what in articles whose names are known, in two rounds: the first adopts names, the second attributes the articles
 * that mention one of those again. It is sent what each round's articles told, as far as they could be attributed. The articles
 * are gone through once a round, and none is kept.
 */
export function* attributionRounds<T>(
  articles: Iterable<Named<T>>,
): Generator<Round<T>, readonly Statement[], readonly Attributed[]> {
  const statements = new Map<string, readonly Statement[]>()
  const first = yield { confirm: [], items: Array.from(articles, ({ item }) => item) }
  for (const told of first) statements.set(told.article, told.statements)
  const adopted = first.flatMap(told => told.adopted)
  const isConcerned = concernedBy(adopted)
  const items: T[] = []
  for (const { item, names } of articles) if (isConcerned(names)) items.push(item)
  for (const told of yield { confirm: adopted, items }) statements.set(told.article, told.statements)
  return [...statements.values()].flat()
}
