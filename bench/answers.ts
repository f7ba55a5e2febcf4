/**
 * How well the right passage and the answer's words are found, beside MiniSearch with default settings, and what each
 * factor of the ranking gives: `npm run bench:answers -- [--sample 1000] [--qa ../shared/qa]`.
 */

import './help.ts'
import { openContents } from '../src/coverage/open-coverage.ts'
import type { Search } from '../src/model/search.ts'
import { type FactorName, factors } from '../src/search/factors.ts'
import { openSearch } from '../src/search/open.ts'
import { baseForms, type Engine, miniSearchEngine, ownEngine, surfaces } from './qa-engines.ts'
import { type Score, scoreEngines } from './qa-score.ts'
import { analyzeCollection, buildAnalyzed, demandFolders, openTools, readQuestions } from './qa-set.ts'

const sampleAt = process.argv.indexOf('--sample')
const sample = sampleAt < 0 ? 1000 : Number(process.argv[sampleAt + 1])
const targets = { mrr: 0.925, shown: 0.7, p50: 10, ofNaive: 0.25 } as const
const names = { naive: 'MiniSearch, kuromoji surfaces', base: 'MiniSearch, base forms', own: 'this project' } as const

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`
const signed = (difference: number, digits: number): string =>
  `${difference < 0 ? '−' : '+'}${Math.abs(difference).toFixed(digits)}`
const row = (...cells: readonly string[]): void => console.log(`| ${cells.join(' | ')} |`)

function printScores(scores: ReadonlyMap<string, Score>): void {
  row(
    '',
    'MRR@10',
    'first',
    'first three',
    'first ten',
    'none',
    'answer in first text',
    'its length',
    'ms p50',
    'ms p95',
  )
  row('---', ...Array.from({ length: 9 }, () => '---:'))
  for (const [name, { mrr, first, three, ten, missed, shown, meanShown, p50, p95 }] of scores) {
    const shares = [first, three, ten, missed, shown].map(percent)
    row(name, mrr.toFixed(4), ...shares, meanShown.toFixed(0), p50.toFixed(1), p95.toFixed(1))
  }
}

function printRatios({ naive, own }: { naive: Score | undefined; own: Score | undefined }): void {
  if (naive === undefined || own === undefined) return
  const [p50, p95] = [own.p50 / naive.p50, own.p95 / naive.p95]
  console.log(`\nTime of this project over the first row: p50 ${p50.toFixed(2)}, p95 ${p95.toFixed(2)}.`)
  console.log(
    `To hold: MRR@10 ${targets.mrr}, answer in first text ${percent(targets.shown)}, p50 ${targets.p50} ms and ${targets.ofNaive} of the first row.`,
  )
}

function printFactors(scores: ReadonlyMap<string, Score>, whole: Score): void {
  console.log('\nWithout misses: what is ranked first is shown, however weak.\n')
  row('without', 'MRR@10', '', 'first', '', 'answer in first text', '')
  row('---', ...Array.from({ length: 6 }, () => '---:'))
  row('nothing', whole.mrr.toFixed(4), '', percent(whole.first), '', percent(whole.shown), '')
  for (const [name, { mrr, first, shown }] of scores) {
    const points = (part: number, of: number) => signed(100 * (part - of), 1)
    const difference = signed(mrr - whole.mrr, 4)
    row(
      name,
      mrr.toFixed(4),
      difference,
      percent(first),
      points(first, whole.first),
      percent(shown),
      points(shown, whole.shown),
    )
  }
}

demandFolders('qa')
const questions = readQuestions().slice(0, sample)
const tools = await openTools()
const { parsed, analyzed } = await analyzeCollection(tools)
const contents = await buildAnalyzed({ parsed, analyzed }, tools)
const coverage = await openContents(contents, tools)
console.log(`${questions.length} questions over ${parsed.articles.length} passages\n`)

const engines = new Map<string, Engine>([
  [names.naive, miniSearchEngine(analyzed, tools.analyze, surfaces)],
  [names.base, miniSearchEngine(analyzed, tools.analyze, baseForms)],
  [names.own, ownEngine(coverage)],
])
const scores = await scoreEngines(engines, questions)
printScores(scores)
printRatios({ naive: scores.get(names.naive), own: scores.get(names.own) })

const { reader, engine } = coverage.parts
/** Ranks alone: strengths are read off with all factors, so that without one more would be taken for misses. */
const ranking = (left: readonly FactorName[]): Engine => {
  const search = openSearch(reader, engine, left)
  const certain: Search = async (question, scope) => ({
    ...(await search(question, scope)),
    strength: Number.POSITIVE_INFINITY,
  })
  return ownEngine({ ...coverage, search: certain })
}
const everyFactor = Object.keys(factors) as FactorName[]
const without = new Map(everyFactor.map(name => [name as string, ranking([name])]))
without.set('all of them', ranking(everyFactor))
const whole = (await scoreEngines(new Map([['', ranking([])]]), questions)).get('')
if (whole !== undefined) printFactors(await scoreEngines(without, questions), whole)
