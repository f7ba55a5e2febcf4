import { type Answer, answerQuestion, newest } from '../src/answer/answer.ts'
import { explainAnswer } from '../src/answer/explain.ts'
import { searchedIn } from '../src/answer/searched.ts'
import { defineCommand } from '../src/command.ts'
import { answerPages, missPage } from '../src/present/answer-pages.ts'
import { hitRecord } from '../src/present/record.ts'
import { wordsOf } from '../src/present/words.ts'
import { filterOptions, outletsAmong, readOptions, refuse, refuseFilter, within } from './filter-options.ts'
import { replyByManners } from './manners.ts'
import { noArticleFits, widened } from './offers.ts'

// The state of page buttons has room for this many characters (src/transport/discord/state.ts).
const longestQuestion = 300

const trust = ({ certain, confidence, readAs }: Extract<Answer, { kind: 'answer' }>) => ({
  certain,
  confidence,
  readAs,
})

export const ask = defineCommand({
  name: 'ask',
  ja: '質問',
  description: {
    ja: '報道に尋ねる: 答えになる文を、出どころを添えて示します',
    en: 'Ask the coverage: the sentences that answer, with their sources',
  },
  options: {
    question: {
      type: 'text',
      ja: '質問文',
      description: { ja: '知りたいこと（例: 会談は何分間でしたか）', en: 'What you want to know' },
      required: true,
      maxLength: longestQuestion,
    },
    ...filterOptions,
    within,
    newest: {
      type: 'flag',
      ja: '新しい順',
      description: { ja: '新しい記事から並べる', en: 'Newest articles first' },
    },
    private: {
      type: 'flag',
      ja: '自分だけ',
      description: { ja: '答えを自分だけに見せる', en: 'Show the answer to me alone' },
    },
  },
  async run(input, context) {
    const { coverage, locale } = context
    const question = input.question.trim()
    if (question.length > longestQuestion) return refuse(wordsOf(locale).tooLong(longestQuestion, question.length))
    if (coverage.sizes.articles === 0) return refuse(wordsOf(locale).emptyCoverage)
    const read = readOptions(input, context)
    if (read.kind !== 'filter') return refuseFilter(read, context)
    const other =
      (await replyByManners(question, read.filter, context)) ??
      (await noArticleFits({ command: 'ask', input, filter: read.filter }, context))
    if (other !== null) return other
    const searched = await searchedIn(coverage, read.filter)
    const answer = await answerQuestion(question, read.filter, coverage)
    if (answer.kind === 'no-words') return refuse(wordsOf(locale).noWords)
    if (answer.kind === 'nothing-found') {
      const { suggestions } = answer
      const pages = [missPage({ ...answer, question, searched }, locale)]
      return widened({ kind: 'nothing-found', private: true, pages, record: { searched, suggestions } }, input, locale)
    }
    const hits = input.newest ? newest(answer.hits) : answer.hits
    return {
      kind: 'answer',
      private: input.private ?? false,
      pages: answerPages({ ...answer, question, hits, searched }, locale),
      record: {
        ...trust(answer),
        hits: hits.map(hitRecord),
        searched,
        ...(context.why === true && { why: await explainAnswer(question, coverage) }),
      },
      judged: answer.certain ? 'certain' : 'close',
      outlets: outletsAmong(hits.map(({ article }) => article)),
    }
  },
})
