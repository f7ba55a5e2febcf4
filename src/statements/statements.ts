import type { AnalyzedArticle } from '../language/analyzed-article.ts'
import type { LookUp } from '../language/word-lookup.ts'
import type { Explained } from '../model/explained.ts'
import type { Lexicon, Speaker, Statement } from '../model.ts'
import { attributeArticle } from './attribute.ts'
import { type Directory, directoryOf } from './entities/directory.ts'
import type { NameMention } from './entities/mention.ts'
import { type ArticleNames, namesIn, toName } from './entities/names.ts'
import { speakersOf } from './entities/speaker-list.ts'
import { reportingIn } from './reporting.ts'
import { type Attributed, attributionRounds } from './rounds.ts'
import { sceneOf } from './scene.ts'
import { sieves as allSieves } from './sieves/index.ts'
import type { Sieve } from './sieves/sieve.ts'
import { explanationOf, inOrder, statementsOf } from './statement-list.ts'
import { type Vocabulary, vocabularyOf } from './vocabulary.ts'

/** Tells who says what in articles of a coverage whose names are known. */
export interface Attributor {
  /** Finds who says what in an article; the result does not depend on which articles were read before. */
  readonly attribute: (analyzed: AnalyzedArticle) => Attributed
  /** Makes names known to all articles that one of them adopted. */
  readonly confirm: (adopted: readonly NameMention[]) => void
  /** What attribute finds, with what it passed over and why. */
  readonly explain: (analyzed: AnalyzedArticle) => Explained
  readonly bearersOf: Directory['bearersOf']
}

/** Makes the names of all articles known: what one of them says decides whom another means. */
export function openAttributor(
  names: Iterable<{ readonly article: string } & ArticleNames>,
  vocabulary: Vocabulary,
  sieves: readonly Sieve[] = allSieves,
): Attributor {
  const directory = directoryOf(names, vocabulary)
  const reporting = reportingIn(names, directory)
  const attributionsOf = (analyzed: AnalyzedArticle, directory: Directory) =>
    attributeArticle({ scene: sceneOf(analyzed, vocabulary), directory, vocabulary, reporting, sieves })
  return {
    attribute: analyzed => {
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
    confirm: adopted => {
      for (const mention of adopted) directory.confirm(mention)
    },
    bearersOf: directory.bearersOf,
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
  const telling = read.filter(({ names }) => names.tells)
  const rounds = attributionRounds(telling.map(({ analyzed, names }) => ({ item: analyzed, names })))
  let round = rounds.next()
  while (!round.done) {
    attributor.confirm(round.value.confirm)
    round = rounds.next(round.value.items.map(item => attributor.attribute(item)))
  }
  return { attributor, statements: round.value }
}

/** Finds who said what in the articles, and who they all are. */
export function findStatements(
  articles: readonly AnalyzedArticle[],
  language: Language,
): { statements: readonly Statement[]; speakers: readonly Speaker[] } {
  const { attributor, statements } = readAll(articles, language)
  return { statements, speakers: speakersOf(statements, attributor.bearersOf) }
}

/** Finds who said what in the articles, with the reasons. */
export function explainStatements(articles: readonly AnalyzedArticle[], language: Language): Explained[] {
  const { attributor } = readAll(articles, language)
  return articles.map(attributor.explain)
}
