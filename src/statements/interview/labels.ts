import type { Surroundings } from '../entities/coreference.ts'
import type { Identity } from '../entities/identity.ts'
import type { Mention } from '../entities/mention.ts'
import { type Party, partyOf } from '../entities/resolve-speaker.ts'
import type { Line } from '../lines.ts'
import { lineAt, type Paragraph, type SpokenParagraph } from './paragraphs.ts'

const beforeColon = /^[\s　]*([^\s　：:。、「」『』][^：:。、「」『』\n]{0,19})[：:](?!\/\/)[\s　]*/
/** A wide space stands behind a speaker's name in magazines, but also between the cells of a table. */
const beforeSpace = /^[ \t]*([^\s　：:。、「」『』―─—]{1,12})　+(?=\S)/
/** Labels of whoever asks, and of what is no speaker. */
const asker =
  /^(?:Q|A|問|答|編集部|司会|聞き手|記者|注|出典|写真|文|撮影|取材|住所|電話|日時|場所|会場|時間|料金|定員|対象|主催|公式|参考|関連|TEL|URL|HP)/i

interface Label {
  readonly name: string
  /** As it stands, with what divides it from the words. */
  readonly all: string
  /** True if only a person of the article may be meant. */
  readonly spaced: boolean
}

function labelOf(text: string): Label | null {
  const colon = beforeColon.exec(text)
  const [all, name] = colon ?? beforeSpace.exec(text) ?? []
  return all === undefined || name === undefined ? null : { name, all, spaced: colon === null }
}

/** Names before a colon or a wide space at the start of several paragraphs: those who take part in a conversation. */
export function participantsOf(paragraphs: readonly Paragraph[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const { text } of paragraphs) {
    const name = labelOf(text)?.name
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return new Set([...counts].flatMap(([name, count]) => (count > 1 ? [name] : [])))
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
export function participantsIn(paragraphs: readonly Paragraph[], around: Surroundings): Participants {
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

export function labelled(paragraph: Paragraph, participants: Participants, around: Surroundings): SpokenParagraph[] {
  const label = labelOf(paragraph.text)
  if (label === null) return []
  const { name, all } = label
  const line = lineAt(around.scene.lines, paragraph.start + all.search(/[^\s　]/))
  const takesPart = participants.labels.has(name) && (!label.spaced || participants.fullOf(name) !== null)
  if (line === undefined || (!takesPart && (label.spaced || !isPerson(line, around)))) return []
  const party = bearer(line, name, { ...participants, around })
  const start = paragraph.start + all.length
  const end = paragraph.start + paragraph.text.trimEnd().length
  if (party === null || asker.test(name) || end - start < 2) return []
  const evidence = { start: paragraph.start, end: paragraph.start + all.trimEnd().length }
  return [{ line, start, end, party, evidence, rule: 'label of a paragraph' }]
}
