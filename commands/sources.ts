import { findArticles } from '../src/answer/articles.ts'
import { readFilter } from '../src/answer/read-filter.ts'
import { searchedIn } from '../src/answer/searched.ts'
import { defineCommand } from '../src/command.ts'
import { sourcePages } from '../src/present/article-pages.ts'
import { line, note } from '../src/present/paging.ts'
import { articleRecord } from '../src/present/record.ts'
import { wordsOf } from '../src/present/words.ts'
import { filterOptions, outletsAmong, refuseFilter } from './filter-options.ts'
import { noArticleFits } from './offers.ts'

export const sources = defineCommand({
  name: 'sources',
  ja: '出典',
  description: { ja: '記事の一覧: 題、媒体、日付、リンク', en: 'The articles: title, outlet, date, link' },
  options: {
    query: {
      type: 'text',
      ja: '言葉',
      description: { ja: 'この言葉に関わる記事だけ', en: 'Only articles on this' },
      maxLength: 200,
    },
    ...filterOptions,
  },
  async run(input, context) {
    const { coverage, locale, now } = context
    const read = readFilter(input, coverage, now)
    if (read.kind !== 'filter') return refuseFilter(read, context)
    const query = input.query?.trim() || undefined
    const searched = await searchedIn(coverage, read.filter)
    const { items: articles } = await findArticles(query, read.filter, coverage)
    const none = await noArticleFits({ command: 'sources', input, filter: read.filter }, context)
    if (none !== null) return none
    const problems = query === undefined ? coverage.problems : []
    if (articles.length === 0 && problems.length === 0) {
      const pages = [note(line('text', wordsOf(locale).noArticles))]
      return { kind: 'nothing-found', private: true, pages, record: { searched } }
    }
    return {
      kind: 'answer',
      private: false,
      pages: sourcePages({ articles, problems, searched, ...(query && { query }) }, locale),
      record: { articles: articles.map(articleRecord), searched, problems },
      outlets: outletsAmong(articles),
    }
  },
})
