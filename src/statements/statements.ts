import type { Analyze, AnalyzedArticle, Lexicon, Speaker, Statement } from '../model.ts'
import { type Directory, directoryOf } from './directory.ts'
import type { Draft } from './draft.ts'
import { draftsIn } from './drafts.ts'
import type { Party } from './parties.ts'
import type { Quotation } from './quotations.ts'
import { reportingIn } from './reporting.ts'
import { type Scene, sceneOf } from './scene.ts'
import { speakersOf } from './speaker-list.ts'
import { type Vocabulary, vocabularyOf } from './vocabulary.ts'
import { saidOn } from './when.ts'

interface Context {
  readonly analyze: Analyze
  readonly lexicon: Lexicon
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
  const drafts = draftsIn({ scene, directory, ...around }).sort((a, b) => a.start - b.start || b.end - a.end)
  const outer = new Map<Quotation, Draft>(
    drafts.flatMap(draft => (draft.quotation === null ? [] : [[draft.quotation, draft]])),
  )
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
      cue: draft.cue,
      when: saidOn(draft, article),
      via: via === speaker ? null : via,
    }
  })
}

/** Finds who said what in the articles, and who they all are. */
export function findStatements(
  articles: readonly AnalyzedArticle[],
  { lexicon }: Context,
): { statements: readonly Statement[]; speakers: readonly Speaker[] } {
  const vocabulary = vocabularyOf(lexicon)
  const scenes = articles.map(article => sceneOf(article, vocabulary))
  const directory = directoryOf(
    scenes.map(({ article, placed }) => ({
      article: article.id,
      body: article.body,
      mentions: placed.map(({ mention }) => mention),
    })),
    vocabulary,
  )
  const reporting = reportingIn(scenes, directory, vocabulary)
  const statements = scenes.flatMap(scene => statementsIn(scene, directory, { vocabulary, reporting }))
  return { statements, speakers: speakersOf(statements, directory) }
}
