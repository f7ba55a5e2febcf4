/**
 * Learns which of the passages found answers a question: `npm run learn:passages -- [--train 3000] [--write]`. It learns from
 * ../shared/qa/train.jsonl, ../shared/gold and the looked halves of ../shared/sets/questions-*, and prints what each collection
 * gains from the others alone; of the unseen halves only the totals.
 */

import './help.ts'
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readAsked } from '../src/answer/asked.ts'
import { saidIn } from '../src/answer/consult.ts'
import { candidatesOf, passageFeatureNames, passageRow } from '../src/answer/passage-features.ts'
import { viewPassage } from '../src/answer/passage-view.ts'
import { formOf } from '../src/answer/question-form.ts'
import type { Coverage } from '../src/model/coverage.ts'
import { type Choice, fitChoices } from './learning/logit.ts'
import { type Labelled, type Material, openGold, openNews, openTrain } from './learning/material.ts'
import { printWorth, worthInChoices } from './learning/worth.ts'

const argument = (name: string, fallback: number): number => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? fallback : Number(process.argv[at + 1])
}
interface Example extends Choice {
  readonly weight: number
}

/** The share of its words that a question is asked without, to be as short as chat's. */
const leftOut = 0.35

/** A question without some of its words, the same ones each time. */
async function shortened({ id, question }: Labelled, coverage: Coverage): Promise<string> {
  const units = question.normalize('NFKC').split('')
  const { terms } = await coverage.search(question.normalize('NFKC'), { limit: 1 })
  terms.forEach(({ start, end }, n) => {
    if (createHash('sha256').update(`${id} ${n}`).digest().readUInt8() < 256 * leftOut) units.fill(' ', start, end)
  })
  return units.join('')
}

interface Sampling {
  readonly weight: number
  readonly short?: boolean
}

async function examplesOf({ coverage, questions }: Material, { weight, short = false }: Sampling): Promise<Example[]> {
  const examples: Example[] = []
  for (const asked of questions) {
    if (asked.answers.length === 0) continue
    const question = short ? await shortened(asked, coverage) : asked.question.normalize('NFKC')
    const form = formOf(question, coverage.lexicon)
    const found = await coverage.search(form.searched, { limit: 30, wanted: form.wanted })
    if (found.ranked.length === 0 || (short && found.terms.length < 2)) continue
    const statements = await saidIn(question, { form, found }, coverage)
    const read = readAsked(question, { form, found, statements })
    const views = found.ranked
      .map(one => viewPassage(one, read))
      .filter(({ sentences }) => sentences.some(({ isListing }) => !isListing))
    const right = views.map(({ ranked }) => asked.isRight(ranked.article, ranked.passage))
    examples.push({ weight, rows: candidatesOf(views, read).map(passageRow), right })
  }
  return examples
}
const first = (examples: readonly Example[], weights: ArrayLike<number>) => {
  let [r1, rr] = [0, 0]
  for (const { rows, right } of examples) {
    const scores = rows.map(row => row.reduce((sum, value, n) => sum + value * (weights[n] ?? 0), 0))
    const order = scores.map((_, n) => n).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0))
    const rank = order.slice(0, 10).findIndex(n => right[n]) + 1
    if (rank === 1) r1++
    if (rank > 0) rr += 1 / rank
  }
  return `${((100 * r1) / examples.length).toFixed(1)} % ${(rr / examples.length).toFixed(4)}`
}
const usable = (examples: readonly Example[]) =>
  examples.filter(({ right }) => right.includes(true) && right.includes(false))
const [newsWeight, penalty, count] = [argument('news-weight', 4), argument('penalty', 0.003), argument('train', 3000)]
const train = [
  ...(await examplesOf(await openTrain(0, count), { weight: 1 })),
  ...(await examplesOf(await openTrain(6000, 6000 + count), { weight: 0.5, short: true })),
]
const held = await examplesOf(await openTrain(14_000, 15_000), { weight: 1 })
const livedoor = await examplesOf(await openNews('questions-livedoor'), { weight: newsWeight })
const later = await examplesOf(await openNews('questions-2020'), { weight: newsWeight })
const gold = await examplesOf(await openGold(), { weight: newsWeight })
const unseenOnes = [await openNews('questions-livedoor', 'unseen'), await openNews('questions-2020', 'unseen')]
const unseen = await Promise.all(unseenOnes.map(material => examplesOf(material, { weight: 1 })))
const collections = [held, livedoor, later, gold, ...unseen]
const tell = (name: string, weights: ArrayLike<number>) =>
  console.log(`| ${name} | ${collections.map(examples => first(examples, weights)).join(' | ')} |`)
console.log('Right passage first, MRR@10:\n')
console.log('| learned on | encyclopedia, held out | livedoor | 2020 | gold | livedoor, unseen | 2020, unseen |')
console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: |')
tell(
  'nothing: as searched',
  passageFeatureNames.map(name => (name === 'score' ? 1 : 0)),
)
const all = fitChoices([train, livedoor, later, gold].flatMap(usable), penalty)
tell('all', all.weights)
tell('encyclopedia', fitChoices(usable(train), penalty).weights)
tell('all but 2020', fitChoices([train, livedoor, gold].flatMap(usable), penalty).weights)
tell('all but livedoor', fitChoices([train, later, gold].flatMap(usable), penalty).weights)
console.log('\n| feature | weight | × deviation |\n| --- | ---: | ---: |')
passageFeatureNames.forEach((name, n) => {
  const [weight, deviation] = [all.weights[n] ?? 0, all.deviations[n] ?? 0]
  console.log(`| ${name} | ${weight.toFixed(3)} | ${(weight * deviation).toFixed(3)} |`)
})

const worth = worthInChoices({
  names: passageFeatureNames,
  learned: [train, livedoor, later, gold].flatMap(usable),
  measured: [held, livedoor, later, gold].flatMap(usable),
  penalty,
  steps: 100,
})
printWorth(worth)

if (process.argv.includes('--write')) {
  const file = fileURLToPath(new URL('../index-data/weights/passages.json', import.meta.url))
  const made = {
    by: 'bench/learn-passages.ts',
    on: new Date().toISOString().slice(0, 10),
    from: {
      'qa/train.jsonl': train.length,
      gold: gold.length,
      'sets/questions-livedoor, looked': livedoor.length,
      'sets/questions-2020, looked': later.length,
    },
    newsWeight,
    penalty,
    worth,
    rightFirst: {
      'qa/train.jsonl, held out': first(held, all.weights),
      'sets/questions-livedoor, unseen': first(unseen[0] ?? [], all.weights),
      'sets/questions-2020, unseen': first(unseen[1] ?? [], all.weights),
    },
  }
  const weights = Object.fromEntries(
    passageFeatureNames.map((name, n) => [name, Number((all.weights[n] ?? 0).toFixed(4))]),
  )
  writeFileSync(file, `${JSON.stringify({ made, weights }, null, 2)}\n`)
}
