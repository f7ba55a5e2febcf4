import MiniSearch from 'minisearch'
import { answerQuestion } from '../src/answer/answer.ts'
import type { AnalyzedArticle } from '../src/language/analyzed-article.ts'
import type { Analyze, Token } from '../src/language/token.ts'
import type { Coverage } from '../src/model/coverage.ts'

/** What a question brings: addresses of articles, best first, and the text that a reader sees first. */
export interface Found {
  readonly urls: readonly string[]
  readonly first: string
}

export type Engine = (question: string) => Found | Promise<Found>

/** Which tokens are indexed and searched, and in which form. */
export type Recipe = (tokens: readonly Token[]) => readonly string[]

export const surfaces: Recipe = tokens => tokens.map(token => token.surface)

const functional = /^(?:助詞|助動詞|記号)$/
const dependent = /^(?:非自立|代名詞)$/

/** The best recipe of shared/qa/findings.md. */
export const baseForms: Recipe = tokens =>
  tokens.filter(({ pos, detail }) => !functional.test(pos) && !dependent.test(detail)).map(({ base }) => base)

// No word of a text holds it.
const between = '\u001f'
const listed = 10

/** MiniSearch with its default settings over title and text of whole passages, as its README shows it. */
export function miniSearchEngine(articles: readonly AnalyzedArticle[], analyze: Analyze, recipe: Recipe): Engine {
  const index = new MiniSearch({ fields: ['title', 'text'], tokenize: text => text.split(between) })
  const join = (tokens: readonly Token[]) => recipe(tokens).join(between)
  articles.forEach(({ article, tokens }, id) => {
    index.add({ id, title: join(analyze(article.title ?? '')), text: join(tokens.flat()) })
  })
  return question => {
    const found = index.search(join(analyze(question))).slice(0, listed)
    const ranked = found.flatMap(({ id }) => articles[id]?.article ?? [])
    return { urls: ranked.flatMap(({ url }) => url ?? []), first: ranked[0]?.body ?? '' }
  }
}

/** The project's own answers, as `/ask` finds them. */
export function ownEngine(coverage: Coverage): Engine {
  return async question => {
    const answer = await answerQuestion(question, {}, coverage)
    if (answer.kind !== 'answer') return { urls: [], first: '' }
    const [best] = answer.hits
    return {
      urls: [...new Set(answer.hits.flatMap(({ article }) => article.url ?? []))],
      first: best === undefined ? '' : best.article.body.slice(best.start, best.end),
    }
  }
}
