import { findOutlet, readFilter } from '../src/answer/read-filter.ts'
import { searchedIn } from '../src/answer/searched.ts'
import { whoSaid as findStatements } from '../src/answer/who-said.ts'
import { type Complete, defineCommand } from '../src/command.ts'
import { line, note } from '../src/present/paging.ts'
import { saidRecord } from '../src/present/record.ts'
import { statementPages, unknownSpeakerPage } from '../src/present/statement-pages.ts'
import { whichSpeakerPages } from '../src/present/which-speaker-pages.ts'
import { wordsOf } from '../src/present/words.ts'
import { filterOptions, outletsAmong, refuseFilter } from './filter-options.ts'
import { noArticleFits } from './offers.ts'

/** Speakers by a part of a name, alias or reading, the most quoted first; where an outlet is filled in, those it quotes. */
export const completeSpeaker: Complete = async (typed, filled, { coverage }) => {
  const outlet = filled.outlet === undefined ? undefined : findOutlet(filled.outlet, coverage)
  const counts = outlet === undefined ? null : await coverage.quoted({ outlet })
  const found = typed.trim() === '' ? coverage.speakers : coverage.findSpeakers(typed)
  return found
    .map(({ name, statements }) => ({ name, statements: counts === null ? statements : (counts.get(name) ?? 0) }))
    .filter(({ statements }) => statements > 0)
    .sort((a, b) => b.statements - a.statements)
    .map(({ name, statements }) => ({ name: `${name} (${statements})`, value: name }))
}

/** What was filled in besides the speaker. */
const textOf = (input: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(Object.entries(input).filter((entry): entry is [string, string] => typeof entry[1] === 'string'))

export const whoSaid = defineCommand({
  name: 'who-said',
  ja: '発言',
  description: {
    ja: '人や組織が何と言ったかを、新しい順に示します',
    en: 'What a person or organization said, newest first',
  },
  options: {
    speaker: {
      type: 'text',
      ja: '発言者',
      description: { ja: '人や組織の名前（別名・読みでも）', en: 'Name of a person or organization, in any spelling' },
      required: true,
      maxLength: 100,
      complete: completeSpeaker,
    },
    topic: {
      type: 'text',
      ja: '話題',
      description: { ja: 'この話題についての発言だけ', en: 'Only statements on this topic' },
      maxLength: 100,
    },
    ...filterOptions,
    private: {
      type: 'flag',
      ja: '自分だけ',
      description: { ja: '答えを自分だけに見せる', en: 'Show the answer to me alone' },
    },
  },
  async run(input, context) {
    const { coverage, locale, now } = context
    const read = readFilter(input, coverage, now)
    if (read.kind !== 'filter') return refuseFilter(read, context)
    const none = await noArticleFits({ command: 'who-said', input, filter: read.filter }, context)
    if (none !== null) return none
    const searched = await searchedIn(coverage, read.filter)
    const topic = input.topic?.trim() || undefined
    const found = await findStatements(
      { speaker: input.speaker, filter: read.filter, ...(topic && { topic }) },
      coverage,
    )
    if (found.kind === 'unknown-speaker') {
      const suggestions = found.nearest.map(({ name }) => name)
      const pages = [unknownSpeakerPage(input.speaker, suggestions, locale)]
      return { kind: 'nothing-found', private: true, pages, record: { searched, suggestions } }
    }
    if (found.kind === 'several-speakers') {
      const { speakers } = found
      // A family name that is all that is known of somebody means others as well, but for quotation marks.
      const meant = (name: string) => (coverage.findSpeakers(name).length > 1 ? `「${name}」` : name)
      const call = (name: string) => ({ command: 'who-said', options: { ...textOf(input), speaker: meant(name) } })
      const pages = whichSpeakerPages({ typed: input.speaker, speakers, call }, locale)
      const suggestions = speakers.map(({ name }) => name)
      return { kind: 'nothing-found', private: true, pages, record: { searched, suggestions } }
    }
    const name = found.speakers.map(speaker => speaker.name).join('、')
    if (found.kind === 'nothing-found') {
      const pages = [note(line('heading', wordsOf(locale).saidNothing(name)))]
      return { kind: 'nothing-found', private: true, pages, record: { searched } }
    }
    const aliases = found.speakers.flatMap(speaker => speaker.aliases)
    return {
      kind: 'answer',
      private: input.private ?? false,
      pages: statementPages({ name, aliases, said: found.said, ...(topic && { topic }) }, locale),
      record: { statements: found.said.map(({ statement, article }) => saidRecord(statement, article)), searched },
      judged: 'certain',
      outlets: outletsAmong(found.said.map(({ article }) => article)),
    }
  },
})
