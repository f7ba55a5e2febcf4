import { searchedIn } from '../src/answer/searched.ts'
import { statementsOn } from '../src/answer/statements-on.ts'
import { defineCommand } from '../src/command.ts'
import { missPage } from '../src/present/answer-pages.ts'
import { saidRecord } from '../src/present/record.ts'
import { saidPages } from '../src/present/statement-pages.ts'
import { outletsAmong, readOptions, refuseFilter, within } from './filter-options.ts'

const title = {
  ja: (topic: string) => `「${topic}」と言った人`,
  en: (topic: string) => `Who said “${topic}”`,
} as const

/** Who said something: free text that asks 誰が…と言った leads here. */
export const said = defineCommand({
  name: 'said',
  ja: '誰が言ったか',
  description: { ja: '誰がそう言ったかを探します', en: 'Finds who said something' },
  surface: 'button',
  options: {
    topic: {
      type: 'text',
      ja: '話題',
      description: { ja: '言われたこと', en: 'What was said' },
      required: true,
      maxLength: 300,
    },
    within,
  },
  async run(input, context) {
    const { coverage, locale } = context
    const read = readOptions(input, context)
    if (read.kind !== 'filter') return refuseFilter(read, context)
    const found = await statementsOn(input.topic, read.filter, coverage)
    const searched = await searchedIn(coverage, read.filter)
    const heading = title[locale](input.topic)
    if (found.length === 0) {
      const pages = [missPage({ question: heading, unknown: [], suggestions: [], searched }, locale)]
      return { kind: 'nothing-found', private: true, pages, record: { searched } }
    }
    return {
      kind: 'answer',
      private: false,
      pages: saidPages(heading, found, locale),
      record: { statements: found.map(({ statement, article }) => saidRecord(statement, article)), searched },
      outlets: outletsAmong(found.map(({ article }) => article)),
    }
  },
})
