import type { AnalyzedArticle } from '../../language/analyzed-article.ts'
import type { Morphology } from '../../language/analyzer.ts'
import type { Lexicon, Speaker, Statement } from '../../model.ts'
import type { NameMention } from '../../statements/entities/mention.ts'
import { type ArticleNames, namesIn } from '../../statements/entities/names.ts'
import { speakersOf } from '../../statements/entities/speaker-list.ts'
import { openAttributor, Rounds, type Told } from '../../statements/statements.ts'
import { vocabularyOf } from '../../statements/vocabulary.ts'

/** Something that stands for an article which may say who said what, and the names in it. */
export interface Named<T> {
  readonly item: T
  readonly names: Pick<ArticleNames, 'mentions'>
}

/** A round: names to confirm for all articles, then the articles to attribute. */
export interface Round<T> {
  readonly confirm: readonly NameMention[]
  readonly items: readonly T[]
}

/**
 * Who says what in articles whose names are known, in two rounds: the first adopts names, the second attributes the articles
 * that mention one of those again. It is sent what each round's articles told, as far as they could be attributed.
 */
export function* attributionRounds<T>(
  articles: readonly Named<T>[],
): Generator<Round<T>, readonly Statement[], readonly Told[]> {
  const rounds = new Rounds()
  for (const told of yield { confirm: [], items: articles.map(({ item }) => item) }) rounds.take(told)
  const isConcerned = rounds.concerns()
  const items = articles.filter(({ names }) => isConcerned(names)).map(({ item }) => item)
  for (const told of yield { confirm: rounds.adopted, items }) rounds.take(told)
  return rounds.statements
}

/** Finds who said what in articles, and who they all are, on this thread: what a whole coverage does, for a few articles. */
export function attributeHere(
  articles: readonly AnalyzedArticle[],
  { lexicon, lookUp }: { readonly lexicon: Lexicon } & Pick<Morphology, 'lookUp'>,
): { readonly statements: readonly Statement[]; readonly speakers: readonly Speaker[] } {
  const vocabulary = vocabularyOf(lexicon, lookUp)
  const read = articles.map(item => ({ item, names: namesIn(item, vocabulary) }))
  const attributor = openAttributor(
    read.map(({ item, names }) => ({ article: item.article.id, ...names })),
    vocabulary,
  )
  const rounds = attributionRounds(read.filter(({ names }) => names.tells))
  let round = rounds.next()
  while (!round.done) {
    attributor.prove(round.value.confirm)
    round = rounds.next(round.value.items.map(item => attributor.tell(item)))
  }
  return { statements: round.value, speakers: speakersOf(round.value, attributor.readingsOf) }
}
