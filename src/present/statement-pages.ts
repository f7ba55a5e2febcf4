import { onOneLine } from '../language/graphemes.ts'
import type { Article, PlacedStatement, Span } from '../model.ts'
import { correctedMarks } from './corrected.ts'
import { formatDate } from './date.ts'
import type { Entry, Line, Locale, Page } from './page.ts'
import { line, note, type Piece, paginate } from './paging.ts'
import { placeActions } from './place-actions.ts'
import { briefLines } from './searched.ts'
import { alsoLines, quoteLine, titledLine } from './source.ts'
import { wordsOf } from './words.ts'

export interface ShownStatement {
  readonly statement: PlacedStatement
  readonly article: Article
  readonly also?: readonly Article[]
  /** What else the same speaker says in the same sentence. */
  readonly beside?: readonly Span[]
}

const perPage = 3
/** Characters: the whole sentence is shown around the words said, unless it is longer; then the words alone. */
const longestSentence = 200

/** The sentences that hold the words said and the words that tell who said them. */
function sentencesAround({ statement, article }: ShownStatement): Span {
  const from = Math.min(statement.start, statement.cue.start)
  const to = Math.max(statement.end, statement.cue.end)
  const around = article.sentences.filter(({ start, end }) => start < to && from < end)
  const span = { start: around[0]?.start ?? from, end: around.at(-1)?.end ?? to }
  return span.end - span.start <= longestSentence ? span : statement
}

/** Spans in order, without those that one before them holds. */
function outermost(spans: readonly Span[]): Span[] {
  const ordered = [...spans].sort((a, b) => a.start - b.start || b.end - a.end)
  return ordered.filter((one, n) => !ordered.slice(0, n).some(({ end }) => one.end <= end))
}

/** One for each sentence and speaker, in the order of the first. */
function bySentence(said: readonly ShownStatement[]): ShownStatement[] {
  const groups = new Map<string, ShownStatement[]>()
  for (const shown of said) {
    const { start } = sentencesAround(shown)
    const key = [shown.article.id, start, shown.statement.speaker].join(':')
    groups.set(key, [...(groups.get(key) ?? []), shown])
  }
  return [...groups.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [{ ...first, beside: others.map(({ statement }) => statement) }],
  )
}

/** Kind, said-on and who tells it, in plain words. */
export function statementFacts(statement: PlacedStatement, locale: Locale): string {
  const words = wordsOf(locale)
  const kind = statement.kind === 'direct' ? words.direct : words.reported
  const facts = [statement.speaker !== null && !statement.named ? words.unnamed : null, kind]
  if (statement.when !== null) facts.push(words.saidOn(formatDate(statement.when, locale)))
  if (statement.via !== null) facts.push(words.via(statement.via))
  facts.push(...correctedMarks(statement, locale))
  return facts.flatMap(fact => (fact === null ? [] : onOneLine(fact))).join(' · ')
}

/** Who said it, how and when; how and when alone below a heading that names the speaker. */
function saidLine(statement: PlacedStatement, locale: Locale, heading: string | undefined): Line {
  const facts = statementFacts(statement, locale)
  if (statement.speaker !== null && statement.speaker === heading) return line('small', facts)
  const speaker = onOneLine(statement.speaker ?? wordsOf(locale).unknownSpeakerName)
  return { as: 'text', runs: [{ text: speaker, style: 'strong' }, { text: ` · ${facts}` }] }
}

/** One statement: its words in their sentence, and who said it how and when. `heading` names the speaker of a page. */
export function saidEntry(shown: ShownStatement, locale: Locale, heading?: string): Entry {
  const { statement, article } = shown
  const around = sentencesAround(shown)
  const marked = outermost([statement, ...(shown.beside ?? [])])
  return {
    lines: [quoteLine(article, around, marked, locale), saidLine(statement, locale, heading)],
    actions: placeActions({ article, start: statement.start, end: statement.end }, locale),
  }
}

/** The same with its article. */
function statementPiece(shown: ShownStatement, locale: Locale, heading?: string): Piece {
  const { article, also = [] } = shown
  const { lines, ...entry } = saidEntry(shown, locale, heading)
  const source = { key: article.id, lines: [titledLine(article, locale, sentencesAround(shown))] }
  return { ...entry, lines: [...lines, ...alsoLines(also, locale)], source }
}

export interface ShownSpeaker {
  readonly name: string
  readonly aliases: readonly string[]
  readonly topic?: string
  readonly said: readonly ShownStatement[]
}

const mostAliases = 6

/** What a speaker said, in the order given. */
export function statementPages({ name, aliases, topic, said }: ShownSpeaker, locale: Locale): Page[] {
  const words = wordsOf(locale)
  const heading = [line('heading', words.sayings(name) + (topic === undefined ? '' : ` — ${topic}`))]
  const others = aliases.filter(alias => alias !== name)
  if (others.length > 0) heading.push(line('small', words.alsoKnownAs(others.slice(0, mostAliases).join('、'))))
  const entries = bySentence(said).map(one => statementPiece(one, locale, name))
  return paginate(
    {
      heading,
      entries,
      footer: briefLines(
        said.map(({ article }) => article),
        locale,
      ),
      perPage,
    },
    locale,
  )
}

/** Statements under a heading of their own, in the order given. */
export function saidPages(heading: string, said: readonly ShownStatement[], locale: Locale): Page[] {
  const footer = briefLines(
    said.map(({ article }) => article),
    locale,
  )
  const entries = said.map(one => statementPiece(one, locale))
  return paginate({ heading: [line('heading', heading)], entries, footer, perPage }, locale)
}

/** Nobody by that name is quoted: the names like it. */
export function unknownSpeakerPage(typed: string, nearest: readonly string[], locale: Locale): Page {
  const words = wordsOf(locale)
  const near = nearest.length > 0 ? [line('text', words.nearSpeakers(nearest.join('、')))] : []
  return note(line('heading', words.unknownSpeaker(typed)), ...near)
}
