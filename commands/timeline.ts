import { readFilter } from '../src/answer/read-filter.ts'
import { searchedIn } from '../src/answer/searched.ts'
import { timelineOf } from '../src/answer/timeline.ts'
import { defineCommand } from '../src/command.ts'
import { line, note } from '../src/present/paging.ts'
import { articleRecord, saidRecord } from '../src/present/record.ts'
import { searchedLine } from '../src/present/searched.ts'
import { timelinePages } from '../src/present/timeline-pages.ts'
import { filterOptions, outletsAmong, privateOption, refuseFilter } from './filter-options.ts'
import { noArticleFits } from './offers.ts'

const nothing = {
  ja: '条件に合う、日付のわかる発言や記事はありません。',
  en: 'No dated statement or article matches.',
} as const

export const timeline = defineCommand({
  name: 'timeline',
  ja: '年表',
  description: {
    ja: '日付のわかる発言と記事を、古い順に示します',
    en: 'Dated statements and articles of the coverage, in order',
  },
  options: {
    topic: {
      type: 'text',
      ja: '話題',
      description: { ja: 'この話題に関わるものだけ', en: 'Only what is on this topic' },
      maxLength: 100,
    },
    ...filterOptions,
    private: privateOption,
  },
  async run(input, context) {
    const { coverage, locale, now } = context
    const read = readFilter(input, coverage, now)
    if (read.kind !== 'filter') return refuseFilter(read, context)
    const topic = input.topic?.trim() || undefined
    const searched = await searchedIn(coverage, read.filter)
    const { dated, undated } = await timelineOf(topic, read.filter, coverage)
    if (dated.length === 0) {
      const none = await noArticleFits({ command: 'timeline', input, filter: read.filter }, context)
      if (none !== null) return none
      const pages = [note(line('text', nothing[locale]), searchedLine(searched, locale))]
      return { kind: 'nothing-found', private: true, pages, record: { searched } }
    }
    const statements = dated.flatMap(one => (one.statement === null ? [] : [saidRecord(one.statement, one.article)]))
    const articles = dated.flatMap(one => (one.statement === null ? [articleRecord(one.article)] : []))
    return {
      kind: 'answer',
      private: input.private ?? false,
      pages: timelinePages({ dated, undated, searched, ...(topic && { topic }) }, locale),
      record: { statements, articles, searched },
      outlets: outletsAmong(dated.map(({ article }) => article)),
    }
  },
})
