import type { AnalyzedArticle } from '../language/analyzed-article.ts'
import type { Quotation } from '../language/token.ts'
import type { LookUp } from '../language/word-lookup.ts'
import type { Article, Lexicon, Speaker, Statement } from '../model.ts'
import { attributeArticle } from './attribute.ts'
import type { Draft } from './draft.ts'
import { type Directory, directoryOf } from './entities/directory.ts'
import { foldName } from './entities/fold.ts'
import type { NameMention } from './entities/mention.ts'
import { type ArticleNames, namesIn, toName } from './entities/names.ts'
import type { Party } from './entities/resolve-speaker.ts'
import { speakersOf } from './entities/speaker-list.ts'
import { reportingIn } from './reporting.ts'
import { type Scene, sceneOf } from './scene.ts'
import { type Vocabulary, vocabularyOf } from './vocabulary.ts'
import { saidOn } from './when.ts'

const sameParty = (a: Party | undefined, b: Party | undefined) =>
  a?.identity === b?.identity && (a?.identity != null || a?.label === b?.label)

/** The day of each draft; in one paragraph it holds for what the same speaker says after it. */
function daysOf(drafts: readonly Draft[], article: Article): ReadonlyMap<Draft, string | null> {
  const days = new Map<Draft, string | null>()
  let before: Draft | null = null
  for (const draft of drafts) {
    const own = saidOn(draft, article)
    const goes =
      before !== null &&
      sameParty(before.parties[0], draft.parties[0]) &&
      !article.body.slice(before.end, draft.start).includes('\n')
    days.set(draft, own ?? (goes && before !== null ? (days.get(before) ?? null) : null))
    before = draft
  }
  return days
}

/** A draft for each who said it. */
function spread(draft: Draft): { draft: Draft; party: Party | null }[] {
  return draft.parties.length === 0 ? [{ draft, party: null }] : draft.parties.map(party => ({ draft, party }))
}

function nameOf(party: Party | null, directory: Directory): string | null {
  if (party === null) return null
  return party.identity === null ? party.label : directory.nameOf(party.identity)
}

function statementsIn(
  scene: Scene,
  directory: Directory,
  around: { vocabulary: Vocabulary; reporting: ReadonlySet<string> },
): Statement[] {
  const { article } = scene
  const drafts = attributeArticle({ scene, directory, ...around }).drafts.toSorted(
    (a, b) => a.start - b.start || b.end - a.end,
  )
  const outer = new Map<Quotation, Draft>(
    drafts.flatMap(draft => (draft.quotation === null ? [] : [[draft.quotation, draft]])),
  )
  const days = daysOf(drafts, article)
  return drafts.flatMap(spread).map(({ draft, party }, i) => {
    const within = draft.line.within === null ? undefined : outer.get(draft.line.within)
    const speaker = nameOf(party, directory)
    const via = nameOf(draft.via ?? within?.parties[0] ?? null, directory)
    return {
      id: `${article.id}-${i + 1}`,
      article: article.id,
      speaker,
      named: party !== null && party.identity !== null,
      aliases: party?.identity == null ? [] : directory.aliasesOf(party.identity),
      kind: draft.kind,
      text: article.body.slice(draft.start, draft.end),
      start: draft.start,
      end: draft.end,
      cue: { start: draft.cue.start, end: draft.cue.end },
      rule: draft.rule,
      evidence: draft.evidence.map(({ start, end }) => ({ start, end })),
      when: days.get(draft) ?? null,
      via: via === speaker ? null : via,
    }
  })
}

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
  readonly readingsOf: Directory['readingsOf']
}

/** Makes the names of all articles known: what one of them says decides whom another means. */
export function openAttributor(
  names: readonly ({ readonly article: string } & ArticleNames)[],
  vocabulary: Vocabulary,
): Attributor {
  const directory = directoryOf(names, vocabulary)
  const reporting = reportingIn(names, directory)
  return {
    tell: analyzed => {
      const adopted: NameMention[] = []
      const adopt: Directory['adopt'] = (article, mention) => {
        adopted.push(toName(mention))
        return directory.adopt(article, mention)
      }
      const scene = sceneOf(analyzed, vocabulary)
      const { id: article } = analyzed.article
      return { article, statements: statementsIn(scene, { ...directory, adopt }, { vocabulary, reporting }), adopted }
    },
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

/** Finds who said what in the articles, and who they all are. */
export function findStatements(
  articles: readonly AnalyzedArticle[],
  { lexicon, lookUp }: { lexicon: Lexicon; lookUp: LookUp },
): { statements: readonly Statement[]; speakers: readonly Speaker[] } {
  const vocabulary = vocabularyOf(lexicon, lookUp)
  const read = articles.map(analyzed => ({ analyzed, names: namesIn(analyzed, vocabulary) }))
  const attributor = openAttributor(
    read.map(({ analyzed, names }) => ({ article: analyzed.article.id, ...names })),
    vocabulary,
  )
  const rounds = new Rounds()
  const telling = read.filter(({ names }) => names.tells)
  for (const { analyzed } of telling) rounds.take(attributor.tell(analyzed))
  attributor.prove(rounds.adopted)
  const concerns = rounds.concerns()
  for (const { analyzed, names } of telling) if (concerns(names)) rounds.take(attributor.tell(analyzed))
  return { statements: rounds.statements, speakers: speakersOf(rounds.statements, attributor.readingsOf) }
}
