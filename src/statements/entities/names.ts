import type { AnalyzedArticle } from '../../language/analyzed-article.ts'
import { isEvidence } from '../cues/according-to.ts'
import { cuesOf } from '../cues/find-cues.ts'
import { hearsayEnd } from '../cues/hearsay.ts'
import { isVoiced } from '../cues/is-utterance.ts'
import { utters } from '../cues/uttering-verbs.ts'
import { isConversation } from '../interview.ts'
import type { Line } from '../lines.ts'
import { reportersIn } from '../reporting.ts'
import { type Scene, sceneOf } from '../scene.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { type Called, calledIn } from './called.ts'
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

/**
 * Without a verb that takes it, only what is long or a clause is somebody's words; a verb takes words of somebody whom
 * its sentence mentions, or the sentence before, which then has such a verb too.
 */
function mayTell(line: Line, { article, in: mentionsOf }: Scene, vocabulary: Vocabulary): boolean {
  return (
    line.quotations.some(quotation => isVoiced(quotation, article.body)) ||
    hearsayEnd(line, article.body) !== null ||
    line.phrases.some(({ mark }, at) => mark === ':' || mark === '：' || isEvidence(line.phrases, at)) ||
    cuesOf(line, vocabulary).some(cue => cue.by === 'rises' || mentionsOf(line).length > 0 || utters(line, cue))
  )
}

const tells = (scene: Scene, vocabulary: Vocabulary): boolean =>
  scene.lines.some(line => mayTell(line, scene, vocabulary)) || isConversation(scene.article.body)

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

/** Reads an article for the names that it mentions. */
export function namesIn(analyzed: AnalyzedArticle, vocabulary: Vocabulary): ArticleNames {
  const scene = sceneOf(analyzed, vocabulary)
  const mentions = [...scene.placed.map(({ mention }) => mention), ...bearersIn(analyzed.article, vocabulary)]
  return {
    mentions: mentions.filter(({ kind }) => named.has(kind)).map(toName),
    explained: shortFormsIn(analyzed.article.body),
    called: calledIn(
      analyzed.article.body,
      scene.placed.map(({ mention }) => mention),
    ).map(one => ({ ...one, mention: toName(one.mention) })),
    reporters: reportersIn(scene).map(toName),
    tells: tells(scene, vocabulary),
  }
}
