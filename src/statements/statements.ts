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
import { attributionRounds, type Told } from './rounds.ts'
import { sceneOf } from './scene.ts'
import { sieves as allSieves } from './sieves/index.ts'
import type { Sieve } from './sieves/sieve.ts'
import { explanationOf, inOrder, statementsOf } from './statement-list.ts'
import { type Vocabulary, vocabularyOf } from './vocabulary.ts'

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
  names: Iterable<{ readonly article: string } & ArticleNames>,
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
    attributor.prove(round.value.confirm)
    round = rounds.next(round.value.items.map(item => attributor.tell(item)))
  }
  return { attributor, statements: round.value }
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
