import type { Explained } from '../explained-model.ts'
import type { AnalyzedArticle } from '../language/analyzed-article.ts'
import type { LookUp } from '../language/word-lookup.ts'
import type { Lexicon, Speaker, Statement } from '../model.ts'
import { attributeArticle } from './attribute.ts'
import { type Directory, directoryOf } from './entities/directory.ts'
import { foldName } from './entities/fold.ts'
import type { NameMention } from './entities/mention.ts'
import { type ArticleNames, namesIn, toName } from './entities/names.ts'
import { speakersOf } from './entities/speaker-list.ts'
import { reportingIn } from './reporting.ts'
import { sceneOf } from './scene.ts'
import { sieves as allSieves } from './sieves/index.ts'
import type { Sieve } from './sieves/sieve.ts'
import { explanationOf, inOrder, statementsOf } from './statement-list.ts'
import { type Vocabulary, vocabularyOf } from './vocabulary.ts'

/** What an article tells, and the names in it that are taken for persons' because they stand where a speaker stands. */
export interface Told {
  readonly article: string
  readonly statements: readonly Statement[]
  readonly adopted: readonly NameMention[]
}

/** Tells who says what in articles of a coverage whose names are known. */
export interface Attributor {
  /** Does not depend on which articles were told before. */
  readonly tell: (analyzed: AnalyzedArticle) => Told
  /** Makes names known to all articles that one of them adopted. */
  readonly prove: (adopted: readonly NameMention[]) => void
  /** What tell finds, with what it passed over and why. */
  readonly explain: (analyzed: AnalyzedArticle) => Explained
  readonly readingsOf: Directory['readingsOf']
}

/** Makes the names of all articles known: what one of them says decides whom another means. */
export function openAttributor(
  names: readonly ({ readonly article: string } & ArticleNames)[],
  vocabulary: Vocabulary,
  sieves: readonly Sieve[] = allSieves,
): Attributor {
  const directory = directoryOf(names, vocabulary)
  const reporting = reportingIn(names, directory)
  const attributionsOf = (analyzed: AnalyzedArticle, directory: Directory) =>
    attributeArticle({ scene: sceneOf(analyzed, vocabulary), directory, vocabulary, reporting, sieves })
  return {
    tell: analyzed => {
      const adopted: NameMention[] = []
      const adopt: Directory['adopt'] = (article, mention) => {
        adopted.push(toName(mention))
        return directory.adopt(article, mention)
      }
      const { article } = analyzed
      const { drafts } = attributionsOf(analyzed, { ...directory, adopt })
      return { article: article.id, statements: statementsOf(article, inOrder(drafts), directory), adopted }
    },
    explain: analyzed => explanationOf(analyzed.article, attributionsOf(analyzed, directory), directory),
    prove: adopted => {
      for (const mention of adopted) directory.prove(mention)
    },
    readingsOf: directory.readingsOf,
  }
}

/** What articles tell in two rounds: a name that one of them adopts is then proven for all. */
export class Rounds {
  readonly #told = new Map<string, readonly Statement[]>()
  readonly adopted: NameMention[] = []

  take({ article, statements, adopted }: Told): void {
    this.#told.set(article, statements)
    this.adopted.push(...adopted)
  }

  /** Tells whether an article names somebody by a name that was adopted: once it is proven, the article is to be told again. */
  concerns(): (names: Pick<ArticleNames, 'mentions'>) => boolean {
    const proven = new Set(this.adopted.map(({ name }) => foldName(name)))
    return ({ mentions }) => mentions.some(({ sure, name }) => !sure && proven.has(foldName(name)))
  }

  get statements(): readonly Statement[] {
    return [...this.#told.values()].flat()
  }
}

/** What articles of a coverage are read with. */
interface Language {
  readonly lexicon: Lexicon
  readonly lookUp: LookUp
  /** All of them, if none are given. */
  readonly sieves?: readonly Sieve[]
}

/** Reads all articles in two rounds: names that one of them adopts are known to the others in the second. */
function readAll(articles: readonly AnalyzedArticle[], { lexicon, lookUp, sieves }: Language) {
  const vocabulary = vocabularyOf(lexicon, lookUp)
  const read = articles.map(analyzed => ({ analyzed, names: namesIn(analyzed, vocabulary) }))
  const attributor = openAttributor(
    read.map(({ analyzed, names }) => ({ article: analyzed.article.id, ...names })),
    vocabulary,
    sieves,
  )
  const rounds = new Rounds()
  const telling = read.filter(({ names }) => names.tells)
  for (const { analyzed } of telling) rounds.take(attributor.tell(analyzed))
  attributor.prove(rounds.adopted)
  const concerns = rounds.concerns()
  for (const { analyzed, names } of telling) if (concerns(names)) rounds.take(attributor.tell(analyzed))
  return { attributor, statements: rounds.statements }
}

/** Finds who said what in the articles, and who they all are. */
export function findStatements(
  articles: readonly AnalyzedArticle[],
  language: Language,
): { statements: readonly Statement[]; speakers: readonly Speaker[] } {
  const { attributor, statements } = readAll(articles, language)
  return { statements, speakers: speakersOf(statements, attributor.readingsOf) }
}

/** Finds who said what in the articles, with the reasons. */
export function explainStatements(articles: readonly AnalyzedArticle[], language: Language): Explained[] {
  const { attributor } = readAll(articles, language)
  return articles.map(attributor.explain)
}
