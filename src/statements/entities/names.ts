import type { AnalyzedArticle } from '../../language/analyzed-article.ts'
import { mayTell } from '../may-tell.ts'
import { reportersIn } from '../reporting.ts'
import { type Scene, sceneOf } from '../scene.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { type Called, calledIn } from './called.ts'
import { hiddenNamesIn } from './given-names.ts'
import type { Mention, NameMention } from './mention.ts'
import { bearersIn } from './office-holders.ts'
import { type ShortForm, shortFormsIn } from './short-forms.ts'

/** What one article tells of who is who: plain data, found without looking at another article. */
export interface ArticleNames {
  /** Mentions of persons, bodies and places. */
  readonly mentions: readonly NameMention[]
  /** Names with the short form that stands behind them in brackets: 欧州宇宙機関（ESA）. */
  readonly explained: readonly ShortForm[]
  /** Other names and readings that it gives of persons. */
  readonly called: readonly Called[]
  /** Who reports in it. */
  readonly reporters: readonly NameMention[]
  /** False where no words of it can be somebody's. */
  readonly tells: boolean
}

const named: ReadonlySet<string> = new Set<Mention['kind']>(['person', 'body', 'place'])

/** Written out: a mention holds more than its name. */
export const toName = ({ kind, name, title, sure, full, family, reading, start }: NameMention): NameMention => ({
  kind,
  name,
  title,
  sure,
  full,
  family,
  reading,
  start,
})

/** Persons whom a credit names in full: （北党 浜口豊 議員）. */
function inBrackets(scene: Scene): Mention[] {
  return [...scene.article.body.matchAll(/[（(]/g)].flatMap(({ index }) => {
    const aside = scene.asideAt(index)
    if (aside === null || aside.start !== index + 1) return []
    return aside.phrases.flatMap((_, at) => {
      const mention = scene.at(aside, at)
      return mention?.kind === 'person' && mention.full && mention.sure ? [mention] : []
    })
  })
}

/** Reads an article for the names that it mentions. */
export function namesIn(analyzed: AnalyzedArticle, vocabulary: Vocabulary): ArticleNames {
  const scene = sceneOf(analyzed, vocabulary)
  const placed = scene.placed.map(({ mention }) => mention)
  const mentions = [
    ...placed,
    ...bearersIn(analyzed.article, vocabulary),
    ...inBrackets(scene),
    ...hiddenNamesIn(analyzed.article.body, placed, vocabulary),
  ].sort((a, b) => a.start - b.start)
  return {
    mentions: mentions.filter(({ kind }) => named.has(kind)).map(toName),
    explained: shortFormsIn(analyzed.article.body),
    called: calledIn(analyzed.article.body, placed).map(one => ({ ...one, mention: toName(one.mention) })),
    reporters: reportersIn(scene).map(toName),
    tells: mayTell(scene, vocabulary),
  }
}
