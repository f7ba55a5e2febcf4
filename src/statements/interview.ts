import type { Span } from '../model.ts'
import type { Surroundings } from './entities/coreference.ts'
import type { Identity } from './entities/identity.ts'
import type { Mention } from './entities/mention.ts'
import { type Party, partyOf } from './entities/resolve-speaker.ts'
import type { Line } from './lines.ts'

/** A paragraph that is one speaker's turn, with the words that show it. */
export interface SpokenParagraph extends Span {
  readonly line: Line
  readonly party: Party
  readonly evidence: Span
  readonly rule: 'label of a paragraph' | 'answer in an interview'
}

const asks = /^[\s　]*(?:――|──|——|―|—|─|Q\d*[.．：:\s]|問[：:\s　])/
const answers = /^(?:A\d*[.．：:\s]+|答[：:\s　]+)/
const label = /^[\s　]*([^\s　：:。、「」『』][^：:。、「」『』\n]{0,19})[：:](?!\/\/)[\s　]*/
/** Labels of whoever asks, and of what is no speaker. */
const asker =
  /^(?:Q|A|問|答|編集部|司会|聞き手|記者|注|出典|写真|文|撮影|取材|住所|電話|日時|場所|会場|時間|料金|定員|対象|主催|公式|参考|関連|TEL|URL|HP)/i
const heading = /^[\s　]*(?:[■●◆▼▽◇□・※＊*]|【|関連(?:記事|情報|リンク)|https?:)/

interface Paragraph {
  readonly start: number
  readonly text: string
}

/** Where a page has lost the line breaks of an interview: before a question, an answer in quotation marks, a heading. */
const lost = /[\s　](?=――|──|——)|(?<=[。？?])[\s　](?=[「『])|(?<=[」』。])[\s　](?=[■●◆▼▽◇□※【])/g
const questions = /[\s　](?:――|──|——)/g

/** The paragraphs of a line, which has several if questions stand in it. */
function paragraphsIn(line: string, at: number): Paragraph[] {
  if ((line.match(questions)?.length ?? 0) < 2) return [{ start: at, text: line }]
  const cuts = [...line.matchAll(lost)].map(({ index }) => index + 1)
  return [0, ...cuts].map((from, n) => ({ start: at + from, text: line.slice(from, cuts[n]) }))
}

function paragraphsOf(body: string): Paragraph[] {
  const found: Paragraph[] = []
  let start = 0
  for (const text of body.split('\n')) {
    if (text.trim() !== '') found.push(...paragraphsIn(text, start))
    start += text.length + 1
  }
  return found
}

/** The only person whom the article names before its first question. */
function guest({ scene, directory, ...around }: Surroundings, before: number): Party | null {
  const named = scene.placed.filter(
    ({ mention }) => mention.start < before && mention.kind === 'person' && mention.sure,
  )
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

/** The line outside quotations that holds the place. Lines come in the order of their ends. */
function lineAt(lines: readonly Line[], at: number): Line | undefined {
  let low = 0
  let high = lines.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((lines[middle]?.end ?? 0) > at) high = middle
    else low = middle + 1
  }
  const line = lines.slice(low, low + 40).find(({ within }) => within === null)
  return line !== undefined && line.start <= at + 1 ? line : undefined
}

/** Names before a colon at the start of several paragraphs: those who take part in a conversation. */
function participantsOf(paragraphs: readonly Paragraph[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const { text } of paragraphs) {
    const name = label.exec(text)?.[1]
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return new Set([...counts].flatMap(([name, count]) => (count > 1 ? [name] : [])))
}

/** True if paragraphs of a text begin as turns of a conversation do. */
export function isConversation(body: string): boolean {
  const paragraphs = paragraphsOf(body)
  return paragraphs.filter(({ text }) => asks.test(text)).length > 1 || participantsOf(paragraphs).size > 0
}

/** Those who take part in a conversation, by their labels. */
interface Participants {
  readonly labels: ReadonlySet<string>
  /** The one person of the article whose name begins or ends with the label. */
  readonly fullOf: (label: string) => Identity | null
}

/** Whose label it is: a name that the article knows, else the words themselves for a person's or an office's. */
function bearer(line: Line, name: string, { fullOf, around }: Participants & { around: Surroundings }): Party | null {
  const mentions = around.scene.in(line)
  const mention = mentions.find(({ mention }) => name.includes(mention.name) || mention.name.includes(name))?.mention
  const full = fullOf(name)
  if (full !== null) return { identity: full, label: name }
  const named = mention === undefined || mention.kind === 'document' ? null : partyOf(mention, around)
  return named ?? (asker.test(name) ? null : { identity: null, label: name })
}

function fullName(name: string, { scene, directory }: Surroundings): Identity | null {
  const isOf = ({ kind, name: called }: Mention) =>
    kind === 'person' && called.length > name.length && (called.startsWith(name) || called.endsWith(name))
  const who = new Set(
    scene.placed.flatMap(({ mention }) => (isOf(mention) ? (directory.identify(scene.article.id, mention) ?? []) : [])),
  )
  return who.size === 1 ? ([...who][0] ?? null) : null
}

/** A label that stands once has to be a person's, with title or honorific. */
function isPerson(line: Line, around: Surroundings): boolean {
  const at = line.phrases.findIndex(({ mark }) => mark === ':' || mark === '：')
  const mention = at < 0 || at > 4 ? null : around.scene.at(line, at)
  return (
    mention?.kind === 'person' &&
    mention.title !== null &&
    line.phrases.slice(0, at).every(({ tail }) => /^の?$/.test(tail))
  )
}

/** Looks each label up once: a long conversation repeats a few. */
function participantsIn(paragraphs: readonly Paragraph[], around: Surroundings): Participants {
  const known = new Map<string, Identity | null>()
  const fullOf = (label: string) => {
    const found = known.get(label)
    if (found !== undefined) return found
    const full = fullName(label, around)
    known.set(label, full)
    return full
  }
  return { labels: participantsOf(paragraphs), fullOf }
}

function labelled(paragraph: Paragraph, participants: Participants, around: Surroundings): SpokenParagraph[] {
  const [all = '', name = ''] = label.exec(paragraph.text) ?? []
  const line = all === '' ? undefined : lineAt(around.scene.lines, paragraph.start + all.search(/[^\s　]/))
  if (line === undefined || (!participants.labels.has(name) && !isPerson(line, around))) return []
  const party = bearer(line, name, { ...participants, around })
  const start = paragraph.start + all.length
  const end = paragraph.start + paragraph.text.trimEnd().length
  if (party === null || asker.test(name) || end - start < 2) return []
  const evidence = { start: paragraph.start, end: paragraph.start + all.trimEnd().length }
  return [{ line, start, end, party, evidence, rule: 'label of a paragraph' }]
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
