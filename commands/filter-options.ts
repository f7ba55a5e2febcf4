import { outletsOf, type ReadFilter, readFilter, type TypedFilter } from '../src/answer/read-filter.ts'
import type { CommandContext, Complete, Option, Options, Reply } from '../src/command.ts'
import type { Article } from '../src/model.ts'
import { line, note } from '../src/present/paging.ts'
import { wordsOf } from '../src/present/words.ts'

/** Outlets to narrow a reply to, and the characters of a name that can be asked for. */
const mostOutlets = 24
const longestOutlet = 60
/** Statements of a speaker that are looked at for who quotes that speaker. */
const mostSaid = 200

const plain = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s・]/g, '')

/** Outlets by a part of a name or alias; where a speaker is filled in, those that quote that speaker. */
const completeOutlet: Complete = async (typed, filled, { coverage }) => {
  const speakers = filled.speaker ? coverage.findSpeakers(filled.speaker).map(({ name }) => name) : []
  const said = speakers.length === 0 ? [] : (await coverage.statements({ speakers, filter: {} }, mostSaid)).items
  const quoting = new Set(said.map(({ article }) => article.outlet))
  const wanted = plain(typed)
  const names = (outlet: string) => [
    outlet,
    ...(coverage.lexicon.outlets.find(({ name }) => name === outlet)?.aliases ?? []),
  ]
  return outletsOf(coverage)
    .filter(outlet => speakers.length === 0 || quoting.has(outlet))
    .filter(outlet => names(outlet).some(name => plain(name).includes(wanted)))
    .map(name => ({ name, value: name }))
}

/** What commands that look through articles have in common. */
export const filterOptions = {
  outlet: {
    type: 'text',
    ja: '媒体',
    description: { ja: 'この媒体の記事だけ', en: 'Only articles by this outlet' },
    maxLength: longestOutlet,
    complete: completeOutlet,
  },
  from: {
    type: 'text',
    ja: 'から',
    description: {
      ja: 'この日から（2024-10-25、2024年10月、先週）',
      en: 'From this day on (2024-10-25, 2024-10, last week)',
    },
    maxLength: 20,
  },
  to: {
    type: 'text',
    ja: 'まで',
    description: {
      ja: 'この日まで（2024-10-25、2024年10月、先週）',
      en: 'Up to this day (2024-10-25, 2024-10, last week)',
    },
    maxLength: 20,
  },
} as const satisfies Options

/** The only articles to look in, by their ids: a follow-up fills it in. */
export const within = {
  type: 'text',
  ja: '記事の中',
  description: { ja: 'この記事の中だけ', en: 'Only within these articles' },
  maxLength: 120,
  hidden: true,
} as const satisfies Option

/** Reads the filter options of a command, and the articles that a follow-up stays in. */
export function readOptions(
  input: TypedFilter & { readonly within?: string },
  { coverage, now }: CommandContext,
): ReadFilter {
  const read = readFilter(input, coverage, now)
  if (read.kind !== 'filter' || input.within === undefined) return read
  return { kind: 'filter', filter: { ...read.filter, articles: input.within.split(' ') } }
}

/** The outlets of articles, those of the first ones first. */
export const outletsAmong = (articles: readonly Article[]): readonly string[] =>
  [...new Set(articles.flatMap(({ outlet }) => outlet ?? []))]
    .filter(({ length }) => length <= longestOutlet)
    .slice(0, mostOutlets)

export const privateOption = {
  type: 'flag',
  ja: '自分だけ',
  description: { ja: '答えを自分だけに見せる', en: 'Show the answer to me alone' },
} as const satisfies Option

/** What the asker is told where an option cannot be read, privately. */
export function refuse(message: string): Reply {
  return { kind: 'error', private: true, pages: [note(line('text', message))], record: { message } }
}

/** What the asker is told of a filter that could not be read. */
export function refuseFilter(read: Exclude<ReadFilter, { kind: 'filter' }>, { locale }: CommandContext): Reply {
  const words = wordsOf(locale)
  if (read.kind === 'unknown-outlet') return refuse(words.unknownOutletAsked(read.value, read.known.join('、')))
  const option = filterOptions[read.option]
  return refuse(words.badDate(locale === 'ja' ? option.ja : read.option, read.value))
}
