import { asks } from '../../language/interviewer.ts'
import { predicateAt } from '../cues/predicate.ts'
import type { Surroundings } from '../entities/coreference.ts'
import { type Party, partyOf } from '../entities/resolve-speaker.ts'
import type { Placed } from '../scene.ts'
import { labelled, participantsIn, participantsOf } from './labels.ts'
import { heading, lineAt, type Paragraph, paragraphsOf, type SpokenParagraph } from './paragraphs.ts'

const answers = /^(?:A\d*[.．：:\s]+|答[：:\s　]+)/

const asking = /^(?:聞く|訊く|伺う|うかがう|尋ねる|取材する|インタビューする|話を聞く)$/

/** 弁護士の山田さんに聞いた。 */
function isAsked({ line: { phrases }, phrase }: Placed): boolean {
  if (phrases[phrase]?.tail !== 'に') return false
  const next = phrases.findIndex((_, at) => at > phrase && predicateAt(phrases, at) !== null)
  return next >= 0 && predicateAt(phrases, next)?.words.some(word => asking.test(word)) === true
}

/** Whom the article says it asked, or the only person whom it names before its first question. */
function guest({ scene, directory, ...around }: Surroundings, before: number): Party | null {
  const persons = scene.placed.filter(
    ({ mention }) => mention.start < before && mention.kind === 'person' && mention.sure,
  )
  const asked = persons.filter(isAsked)
  const named = asked.length > 0 ? asked : persons
  const who = new Set(named.flatMap(({ mention }) => directory.identify(scene.article.id, mention) ?? []))
  const first = named[0]
  return who.size === 1 && first !== undefined ? partyOf(first.mention, { scene, directory, ...around }) : null
}

/** True if the paragraph speaks of the guest by name: it is the writer's. */
function isAbout({ text }: Paragraph, party: Party): boolean {
  const names = [...(party.identity?.names.keys() ?? [])]
  return names.some(name =>
    new RegExp(`${name.replace(/[^\p{L}\p{N}]/gu, '.')}(?:さん|氏|選手|監督|教授)`, 'u').test(text),
  )
}

/** True if paragraphs of a text begin as turns of a conversation do. */
export function isConversation(body: string): boolean {
  const paragraphs = paragraphsOf(body)
  return paragraphs.filter(({ text }) => asks.test(text)).length > 1 || participantsOf(paragraphs).size > 0
}

function answered(paragraphs: readonly Paragraph[], around: Surroundings): SpokenParagraph[] {
  const questions = paragraphs.filter(({ text }) => asks.test(text))
  const first = questions[0]
  const party = first === undefined || questions.length < 2 ? null : guest(around, first.start)
  if (party === null) return []
  let question: Paragraph | null = null
  return paragraphs.flatMap(paragraph => {
    if (asks.test(paragraph.text)) question = paragraph
    if (question === null || question === paragraph || isAbout(paragraph, party) || heading.test(paragraph.text)) {
      if (question !== paragraph) question = null
      return []
    }
    return answerIn(paragraph, { question, party, around })
  })
}

interface Interview {
  readonly question: Paragraph
  readonly party: Party
  readonly around: Surroundings
}

function answerIn({ start: at, text }: Paragraph, { question, party, around }: Interview): SpokenParagraph[] {
  const lead = /^[\s　]*/.exec(text)?.[0].length ?? 0
  const prefix = answers.exec(text.slice(lead))?.[0].length ?? 0
  const quoted = /^[「『]/.test(text.slice(lead + prefix)) && /[」』]。?\s*$/.test(text)
  const start = at + lead + prefix + (quoted ? 1 : 0)
  const said = text.slice(lead + prefix + (quoted ? 1 : 0)).replace(quoted ? /[」』]。?\s*$/ : /(?<!\s)\s+$/, '')
  const line = lineAt(around.scene.lines, start)
  if (line === undefined || said.length < 2) return []
  const evidence = { start: question.start, end: question.start + question.text.length }
  return [{ line, start, end: start + said.length, party, evidence, rule: 'answer in an interview' }]
}

/** The turns of an article that is a conversation: 名前：…, or questions that begin with a dash or Q and their answers. */
export function spokenParagraphs(around: Surroundings): SpokenParagraph[] {
  const paragraphs = paragraphsOf(around.scene.article.body)
  const participants = participantsIn(paragraphs, around)
  const turns = paragraphs.flatMap(paragraph => labelled(paragraph, participants, around))
  return turns.length > 0 ? turns : answered(paragraphs, around)
}
