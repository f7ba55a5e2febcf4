import { findSources } from '../src/answer/claims.ts'
import { searchedIn } from '../src/answer/searched.ts'
import { defineCommand } from '../src/command.ts'
import { answerPages, missPage } from '../src/present/answer-pages.ts'
import { hitRecord } from '../src/present/record.ts'
import { passagesCall } from './passages.ts'

const say = {
  ja: { title: '出どころを探す', found: 'このメッセージに関わる箇所', none: 'このメッセージに関わる箇所' },
  en: { title: 'Find sources', found: 'Passages on this message', none: 'Passages on this message' },
} as const

// Discord's longest message has 4000 characters.
const longestMessage = 4000

export const findSourcesOf = defineCommand({
  name: 'find-sources',
  ja: '出どころを探す',
  description: {
    ja: '裏づけになる箇所を探します',
    en: 'Finds passages that support a statement',
  },
  surface: 'message',
  title: { ja: say.ja.title, en: say.en.title },
  options: {
    message: {
      type: 'text',
      ja: 'メッセージ',
      description: { ja: 'メッセージの文', en: 'The text of the message' },
      required: true,
      maxLength: longestMessage,
    },
  },
  async run(input, { coverage, locale }) {
    const searched = await searchedIn(coverage, {})
    const hits = await findSources(input.message, coverage)
    if (hits.length === 0) {
      const pages = [missPage({ question: say[locale].none, unknown: [], suggestions: [], searched }, locale)]
      return { kind: 'nothing-found', private: true, pages, record: { searched, suggestions: [] } }
    }
    return {
      kind: 'answer',
      private: true,
      pages: answerPages({ question: say[locale].found, certain: true, hits, searched }, locale),
      record: { hits: hits.map(hitRecord), searched },
      // What the message says is not to be kept, neither in buttons: they remember the places found.
      again: passagesCall(hits),
    }
  },
})
