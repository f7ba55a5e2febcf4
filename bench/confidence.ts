/**
 * With which strength answerable and unanswerable questions are answered, and what the limits of src/answer/strength.ts
 * make of it: `npm run bench:confidence -- [--sample 500] [--qa …] [--gold …] [--seeds …]`. The collection is asked without
 * the titles of left-out.json, and parts of it without more titles, to see how the limit grows with the coverage.
 */

import './help.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openContents } from '../src/coverage/open-coverage.ts'
import type { AnalyzedArticle } from '../src/language/analyzed-article.ts'
import type { Coverage } from '../src/model/coverage.ts'
import {
  type Analyzed,
  analyzeCollection,
  analyzeFolder,
  buildAnalyzed,
  demandFolders,
  linesOf,
  openTools,
  type QaQuestion,
  readQuestions,
  sharedFolder,
} from './qa-set.ts'
import { type AskedSet, measure, printMeasured } from './qa-strength.ts'

const sampleAt = process.argv.indexOf('--sample')
const sample = sampleAt < 0 ? 500 : Number(process.argv[sampleAt + 1])
/** Of the collection's titles, one in so many is kept. */
const parts = [1, 10, 100] as const

async function report(title: string, coverage: Coverage, sets: readonly AskedSet[]): Promise<void> {
  const taken = sets.map(set => ({ ...set, questions: set.questions.slice(0, sample) }))
  const measured = []
  for (const set of taken) measured.push(await measure(coverage, set))
  printMeasured(title, coverage.sizes.passages, measured)
}

demandFolders('qa', 'gold', 'seeds')
const tools = await openTools()
const questions = readQuestions()
const textOf = ({ question }: { question: string }) => question

const gold = linesOf<{ type: string; question: string }>(join(sharedFolder('gold'), 'questions.jsonl'))
const news = await analyzeFolder(sharedFolder('seeds'), tools)
await report('The news documents', await openContents(await buildAnalyzed(news, tools), tools), [
  { name: 'answerable', answerable: true, questions: gold.filter(({ type }) => type !== 'no-answer').map(textOf) },
  { name: 'on the news', answerable: false, questions: gold.filter(({ type }) => type === 'no-answer').map(textOf) },
  { name: 'on anything else', answerable: false, questions: questions.map(textOf) },
])

/** The collection without some of its articles. */
function narrowed({ parsed, analyzed }: Analyzed, keeps: (article: AnalyzedArticle) => boolean): Analyzed {
  const kept = analyzed.filter(keeps)
  return { analyzed: kept, parsed: { ...parsed, articles: kept.map(({ article }) => article) } }
}

async function reportPart(collection: Analyzed, keptTitles: ReadonlySet<string>): Promise<void> {
  const part = narrowed(collection, ({ article }) => keptTitles.has(article.title ?? ''))
  const urls = new Set(part.parsed.articles.map(({ url }) => url))
  const isAnswerable = (question: QaQuestion) => question.urls.some(url => urls.has(url))
  await report(
    `${keptTitles.size} titles of the collection`,
    await openContents(await buildAnalyzed(part, tools), tools),
    [
      { name: 'answerable', answerable: true, questions: questions.filter(isAnswerable).map(textOf) },
      {
        name: 'on other titles',
        answerable: false,
        questions: questions.filter(asked => !isAnswerable(asked)).map(textOf),
      },
    ],
  )
}

const collection = await analyzeCollection(tools)
const { titles }: { titles: string[] } = JSON.parse(readFileSync(join(sharedFolder('qa'), 'left-out.json'), 'utf8'))
const leftOut = new Set(titles)
const kept = [...new Set(collection.parsed.articles.map(({ title }) => title ?? ''))].filter(
  title => !leftOut.has(title),
)
for (const part of parts) await reportPart(collection, new Set(kept.filter((_, n) => n % part === 0)))
