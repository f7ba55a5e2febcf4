import type { Span } from '../model.ts'
import { crowdAfter, crowdIn } from './crowd-voice.ts'
import type { According } from './cues/according-to.ts'
import { governs } from './cues/clauses.ts'
import { predicateAt } from './cues/predicate.ts'
import type { Draft } from './draft.ts'
import { echoIn, headingIn } from './echo.ts'
import type { Surroundings } from './entities/coreference.ts'
import { type Party, partyOf } from './entities/resolve-speaker.ts'
import type { Line } from './lines.ts'
import { isQuoted, openTopic } from './open-topic.ts'
import { outletIn } from './outlet-voice.ts'
import { type Sole, soleAfter } from './sole-voice.ts'
import { sourcesOf } from './source.ts'

/** Somebody whom a line showed, and the line. */
export interface Voice extends Span {
  readonly parties: readonly Party[]
}

/** What the lines before leave for a line at its level of quotation. */
export interface Discourse {
  /** Who spoke last. */
  readonly last: Voice | null
  /** The person whom the text is about; sentences about things leave it as it is. */
  readonly topic: Voice | null
  /** The topic of the line before, person or not: whose それによると is. */
  readonly subject: Voice | null
  /** Whose words the text passes on since a によると. */
  readonly source: Voice | null
  /** The outlet whose article the text passes on, where it last did. */
  readonly outlet: Voice | null
  /** The readers, fans or users whose comments were quoted last. */
  readonly crowd: Voice | null
  /** Whom brackets behind quoted words named last. */
  readonly credited: Voice | null
  /** Whose the quoted words are from here on, as brackets behind some say: （田中氏、以下同）. */
  readonly standing: Voice | null
  /** Who was announced to speak next. */
  readonly announced: Voice | null
  /** Whose the lines of quoted words are that follow, as an unfinished line says: ネット掲示板では. */
  readonly opened: Voice | null
  /** Who is the only person quoted so far. */
  readonly sole: Sole
}

export const silence: Discourse = {
  last: null,
  topic: null,
  subject: null,
  source: null,
  outlet: null,
  crowd: null,
  credited: null,
  standing: null,
  announced: null,
  opened: null,
  sole: null,
}

const human = /^(?:person|source|pronoun|role)$/

/** The person whom the sentence is about: 山田さんは首を振る. */
function topicOf(line: Line, around: Surroundings): readonly Party[] {
  const end = line.phrases.findLastIndex((_, at) => predicateAt(line.phrases, at) !== null)
  for (const [at, { tail }] of line.phrases.entries()) {
    if (!/^(?:は|も|が)$/.test(tail)) continue
    const mention = around.scene.at(line, at)
    if (mention === null || !mention.sure || !human.test(mention.kind)) continue
    if (tail === 'が' && !governs(line, at, end)) continue
    const party = partyOf(mention, around)
    if (party !== null) return [party]
  }
  return presentedIn(line, around)
}

/** 客席から拍手を浴びた田中さん。: a sentence that ends in a name is about whoever bears it. */
function presentedIn(line: Line, around: Surroundings): readonly Party[] {
  const at = line.phrases.length - 1
  const { tail = '', mark = '' } = line.phrases[at] ?? {}
  const mention = tail === '' && mark === '。' ? around.scene.at(line, at) : null
  const described = predicateAt(line.phrases, at - 1)?.form === 'attributive'
  const party = described && mention?.kind === 'person' && mention.sure ? partyOf(mention, around) : null
  return party === null ? [] : [party]
}

/** 一番乗りは、30代の男性会社員。: a sentence that ends in somebody without a name. */
function shownIn({ phrases, within, ...line }: Line, around: Surroundings): readonly Party[] {
  const at = phrases.length - 1
  const { tail = '', mark = '' } = phrases[at] ?? {}
  const mention = tail === '' && mark === '。' ? around.scene.at({ phrases, within, ...line }, at) : null
  const isSaidOf = phrases.slice(0, at).some(phrase => phrase.tail === 'は')
  const party = within === null && isSaidOf && mention?.kind === 'source' ? partyOf(mention, around) : null
  return party === null ? [] : [party]
}

// A source that is passed on has no floor: what is quoted next is seldom the newspaper's or the police's.
const passing = /^(?:voices|place of|according|hearsay|としている|name in brackets|from whom)/
const sourced = /^(?:according to|hearsay|としている)/

const collective = /(?:[団会社省庁党署局院部課所校園店班軍県市町村区国側行機構]|組合|連盟|大学|グループ|チーム)$/

/** The first topic of the line, if it may publish something: a name, or what a body is called. */
function subjectOf(line: Line, around: Surroundings): readonly Party[] {
  for (const [at, { tail, content }] of line.phrases.entries()) {
    if (tail !== 'は') continue
    const mention = around.scene.at(line, at)
    // An unknown word in katakana may be a thing.
    const isSure = mention?.kind !== 'person' || mention.sure || mention.title !== null
    const mayPublish = isSure && /^(?:person|body|role|source)$/.test(mention?.kind ?? '')
    const party = mention !== null && mayPublish ? partyOf(mention, around) : null
    if (party !== null) return [party]
    const label = content.map(({ surface }) => surface).join('')
    if (collective.test(label)) return [{ identity: null, label }]
  }
  return []
}

type Context = Surroundings & {
  readonly discourse: Discourse
  /** The …によると of the line. */
  readonly according: According | null
}

/** 「…」と言う女性が多い: somebody without a name behind the words is mentioned, and the text does not go on with them. */
const isAside = (rule: string, parties: readonly Party[]): boolean =>
  rule === 'subject after the words' && parties.every(({ identity }) => identity === null)

/** Who spoke in the line, itself or in the sentence that the line names the speaker of. */
function speakersIn(line: Line, own: readonly Draft[], around: Surroundings): readonly Party[] {
  const spoken = own.findLast(
    ({ rule, parties, line: { within } }) =>
      within === line.within && parties.length > 0 && !passing.test(rule) && !isAside(rule, parties),
  )
  const echo = spoken === undefined ? echoIn(line, around) : null
  return spoken?.parties ?? (echo?.back === true ? echo.parties : [])
}

/** 田中さんは言う。 and 山田さんが声をかけた。: a verb of saying without its words, and who says them. */
function opensSpeech(line: Line, around: Surroundings): readonly Party[] {
  const last = predicateAt(line.phrases, line.phrases.length - 1)
  const speaks = last !== null && !last.passive && !last.negative && last.words.some(word => opening.test(word))
  return speaks && line.within === null ? topicOf(line, around) : []
}

const opening =
  /^(?:言う|話す|語る|述べる|答える|続ける|明かす|振り返る|打ち明ける|訴える|強調する|説明する|指摘する|こう切り出す|口を開く|問いかける|尋ねる|つぶやく|叫ぶ|声をかける|激怒する|一喝する|怒鳴る|絶叫する|切り出す|声を荒げる|声を荒らげる|笑う|苦笑する|首をかしげる|肩を落とす|胸を張る)$/

/** Who speaks next, as the line announces. */
function announcedBy(line: Line, own: readonly Draft[], around: Surroundings): readonly Party[] {
  const echo = echoIn(line, around)
  if (echo !== null) return echo.back ? [] : echo.parties
  if (own.length > 0) return []
  const shown = shownIn(line, around)
  if (shown.length > 0) return shown
  return headingIn(line, around)?.parties ?? opensSpeech(line, around)
}

/** Whose （…、以下同） is; another name in brackets ends it. */
function standingIn(own: readonly Draft[], { scene }: Surroundings): readonly Party[] {
  const asides = own.flatMap(({ quotation, parties, rule }) => {
    const aside = quotation === null ? null : scene.asideAt(quotation.end)
    return aside === null || !rule.startsWith('name in brackets') ? [] : [{ aside, parties }]
  })
  const last = asides.find(({ aside }) => /以下[、]?同/.test(scene.article.body.slice(aside.start, aside.end)))
  return last?.parties ?? []
}

/** What a line and its statements leave for the next line. */
export function nextDiscourse(line: Line, own: readonly Draft[], context: Context): Discourse {
  const { discourse, according } = context
  const here = (parties: readonly Party[]): Voice | null =>
    parties.length === 0 ? null : { parties, start: line.start, end: line.end }
  const by = (rule: RegExp) => own.findLast(draft => draft.parties.length > 0 && rule.test(draft.rule))?.parties ?? []
  return {
    last: here(speakersIn(line, own, context)) ?? discourse.last,
    topic: here(topicOf(line, context)) ?? discourse.topic,
    subject: here(subjectOf(line, context)),
    source: here(by(sourced)) ?? here(according === null ? [] : sourcesOf(according, context)) ?? discourse.source,
    outlet: here(outletIn(line, own, context)) ?? discourse.outlet,
    crowd: crowdAfter(discourse.crowd, here(crowdIn(own, context)), context),
    credited: here(by(/^name in brackets/)) ?? discourse.credited,
    standing: here(standingIn(own, context)) ?? discourse.standing,
    announced: here(announcedBy(line, own, context)),
    sole: soleAfter(discourse.sole, own, line),
    opened: here(openTopic(line, context)) ?? (isQuoted(line) ? discourse.opened : null),
  }
}
