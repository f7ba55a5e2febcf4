import type { Article, Problem, Span } from '../model.ts'
import type { Entry, Line, Locale, Page } from './page.ts'
import { line, paginate } from './paging.ts'
import { problemLine } from './problem-line.ts'
import { briefLines, periodOf, type SearchedFacts, searchedShortly } from './searched.ts'
import { addressOf, earlierLines, quoteLine, sourceLine, titledLine, titleOf, wallLines } from './source.ts'
import { type ShownStatement, saidEntry } from './statement-pages.ts'
import { wordsOf } from './words.ts'

export interface ShownSources {
  readonly query?: string
  readonly articles: readonly Article[]
  readonly problems: readonly Problem[]
  readonly searched: SearchedFacts
}

const perPage = { sources: 6, statements: 3 } as const

const problemEntry = (problem: Problem, locale: Locale): Entry => ({ lines: [problemLine(problem, locale)] })

/** Articles with where and when they appeared, then what could not be read. */
export function sourcePages({ query, articles, problems, searched }: ShownSources, locale: Locale): Page[] {
  const words = wordsOf(locale)
  const heading = [
    line('heading', query === undefined ? words.sources : `${words.sources} — ${query}`),
    line(
      'small',
      [words.covered(searched.articles, periodOf(searched, locale)), searched.outlets.join('、')]
        .filter(Boolean)
        .join(' · '),
    ),
  ]
  if (problems.length > 0) heading.push(line('small', words.problems(problems.length)))
  const entries = [
    ...articles.map((article): Entry => ({ lines: [titledLine(article, locale)] })),
    ...problems.map(problem => problemEntry(problem, locale)),
  ]
  return paginate({ heading, entries, footer: [], perPage: perPage.sources }, locale)
}

export interface ShownNews {
  readonly articles: readonly Article[]
  readonly searched: SearchedFacts
  /** The period that was asked for, and as it was typed; `''` for the newest of all. */
  readonly words: string
  readonly period: { readonly from: string; readonly to: string } | null
  /** False if there is no article of the period, so that the newest ones are shown. */
  readonly fits: boolean
}

const news = {
  ja: {
    newest: '新しい記事',
    of: (words: string, days: string) => `「${words}」の記事（${days}）`,
    none: '記事はありません。いちばん新しい記事はこちらです。',
  },
  en: {
    newest: 'Newest articles',
    of: (words: string, days: string) => `Articles of “${words}” (${days})`,
    none: 'There are none. Here are the newest articles.',
  },
} as const

/** Articles by date, newest first, of a period if one was asked for. */
export function newsPages({ articles, searched, words, period, fits }: ShownNews, locale: Locale): Page[] {
  const { newest, of, none } = news[locale]
  const heading = [line('heading', period === null ? newest : of(words, periodOf(period, locale)))]
  if (!fits) heading.push(line('text', none))
  const entries = articles.map((article): Entry => ({ lines: [titledLine(article, locale)] }))
  return paginate({ heading, entries, footer: [searchedShortly(searched, locale)], perPage: perPage.sources }, locale)
}

/** Characters of an article's opening, to the end of the sentence before. */
const longestOpening = 200

function openingOf(article: Article): { span: Span; cut: boolean } {
  const fitting = article.sentences.filter(({ end }, n) => n === 0 || end <= longestOpening)
  const span = { start: fitting[0]?.start ?? 0, end: fitting.at(-1)?.end ?? 0 }
  return { span, cut: fitting.length < article.sentences.length }
}

/** One article: its facts, its opening sentences, and what is said in it. */
export function articlePages(article: Article, said: readonly ShownStatement[], locale: Locale): Page[] {
  const words = wordsOf(locale)
  const { span, cut } = openingOf(article)
  const opening: Line[] = [quoteLine(article, span, [], locale)]
  if (cut) opening.push(line('small', words.readOn))
  const url = addressOf(article)
  const title: Line = { as: 'heading', runs: [{ text: titleOf(article, locale), ...(url && { url }) }] }
  const heading = [title, sourceLine(article, locale), ...wallLines(article, locale), ...earlierLines(article, locale)]
  if (article.authors.length > 1) heading.push(line('small', `${words.authors}: ${article.authors.join('、')}`))
  if (article.section !== null && article.title !== null) heading.push(line('small', article.section))
  const entries: Entry[] = [{ lines: opening }]
  const footer = [line('small', words.statements(said.length)), ...briefLines([article], locale)]
  return paginate(
    {
      heading,
      entries: [...entries, ...said.map(one => saidEntry(one, locale))],
      footer,
      perPage: perPage.statements,
    },
    locale,
  )
}
