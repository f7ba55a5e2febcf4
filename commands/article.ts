import { articlesCalled, findArticles } from '../src/answer/articles.ts'
import { searchedIn } from '../src/answer/searched.ts'
import { statementsIn } from '../src/answer/statements-in.ts'
import { type Complete, defineCommand } from '../src/command.ts'
import { shortened } from '../src/language/graphemes.ts'
import { articlePages } from '../src/present/article-pages.ts'
import { line, note } from '../src/present/paging.ts'
import { articleRecord, saidRecord } from '../src/present/record.ts'
import { factsOf, titleOf } from '../src/present/source.ts'
import { wordsOf } from '../src/present/words.ts'

// A choice of Discord holds 100 characters, so that a longer title is sent by its article's id.
const longestChoice = 100
const mostSuggestions = 5
const mostProposals = 25

export const completeTitle: Complete = async (typed, _filled, { coverage, locale }) =>
  (await articlesCalled(typed, coverage, mostProposals)).map(article => ({
    name: shortened(`${titleOf(article, locale)} · ${factsOf(article, locale)}`, longestChoice),
    value: article.id,
  }))

export const article = defineCommand({
  name: 'article',
  ja: '記事',
  description: { ja: '一つの記事: 書き出し、発言、リンク', en: 'One article: its facts, opening and statements' },
  options: {
    article: {
      type: 'text',
      ja: '記事名',
      description: { ja: '題の一部', en: 'Part of its title' },
      required: true,
      maxLength: 300,
      complete: completeTitle,
    },
  },
  async run(input, { coverage, locale }) {
    const searched = await searchedIn(coverage, {})
    const [called] = await articlesCalled(input.article, coverage, 1)
    if (called === undefined) {
      const suggestions = (await findArticles(input.article, {}, coverage)).items
        .slice(0, mostSuggestions)
        .map(found => titleOf(found, locale))
      const words = wordsOf(locale)
      const near =
        suggestions.length > 0 ? [line('text', words.nearTitles), ...suggestions.map(title => line('text', title))] : []
      return {
        kind: 'nothing-found',
        private: true,
        pages: [note(line('heading', words.noSuchArticle(input.article)), ...near)],
        record: { searched, suggestions },
      }
    }
    const statements = (await statementsIn(coverage, [called.id])).get(called.id) ?? []
    const said = statements.map(statement => ({ statement, article: called }))
    return {
      kind: 'answer',
      private: false,
      pages: articlePages(called, said, locale),
      record: {
        articles: [articleRecord(called)],
        statements: said.map(({ statement }) => saidRecord(statement, called)),
        searched,
      },
    }
  },
})
