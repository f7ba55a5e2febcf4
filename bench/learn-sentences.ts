/**
 * Learns which sentence of a passage answers a question, and prints what each feature is worth:
 * `npm run learn:sentences -- [--train 6000] [--test 1500] [--write]`. It learns from ../shared/qa/train.jsonl and the looked
 * halves of ../shared/sets/questions-*; with --write the weights are kept in index-data/weights/sentences.json.
 */

import './help.ts'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readAsked } from '../src/answer/asked.ts'
import { saidIn } from '../src/answer/consult.ts'
import { viewPassage } from '../src/answer/passage-view.ts'
import { formOf, type QuestionType } from '../src/answer/question-form.ts'
import { sentenceFeatureNames, sentenceRows } from '../src/answer/sentence-features.ts'
import type { RankedPassage } from '../src/model/search.ts'
import { type Choice, fitChoices } from './learning/logit.ts'
import { type Labelled, type Material, openGold, openNews, openTrain, plain } from './learning/material.ts'
import { printWorth, worthInChoices } from './learning/worth.ts'

const argument = (name: string, fallback: number): number => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? fallback : Number(process.argv[at + 1])
}

interface Example extends Choice {
  readonly id: string
  readonly type: QuestionType
  readonly weight: number
  readonly lengths: readonly number[]
}

const newsWeight = argument('news-weight', 12)
const penalty = argument('penalty', 0.016)

interface Found {
  readonly type: QuestionType
  readonly ranked: RankedPassage
  readonly rows: readonly Float64Array[]
}

/** The right passage among those found, as the search gives it. */
async function rightPassage(material: Material, asked: Labelled): Promise<Found | null> {
  const { coverage } = material
  const question = asked.question.normalize('NFKC')
  const form = formOf(question, coverage.lexicon)
  const found = await coverage.search(form.searched, { limit: 30, wanted: form.wanted })
  const ranked = found.ranked.find(({ article, passage }) => asked.isRight(article, passage))
  if (ranked === undefined) return null
  const statements = await saidIn(question, { form, found }, coverage)
  const read = readAsked(question, { form, found, statements })
  return { type: form.type, ranked, rows: sentenceRows(viewPassage(ranked, read), read) }
}

async function examplesOf(material: Material, weight: number): Promise<Example[]> {
  const examples: Example[] = []
  for (const asked of material.questions) {
    if (asked.answers.length === 0) continue
    const found = await rightPassage(material, asked)
    if (found === null || found.rows.length < 2) continue
    const { type, ranked, rows } = found
    const texts = ranked.sentences.map(({ start, end }) => plain(ranked.article.body.slice(start, end)))
    const right = texts.map(text => asked.answers.some(answer => text.includes(plain(answer))))
    if (!right.includes(true) || !right.includes(false)) continue
    const lengths = ranked.sentences.map(({ start, end }) => end - start)
    examples.push({ id: asked.id, type, weight, rows, right, lengths })
  }
  return examples
}

/** What a question of the encyclopedia counts at most where chat asks far more of its kind. */
const mostForKind = 5

/** Counts the encyclopedia's questions as often as chat asks questions of their kind: 41 of 100 ask 何, of chat's 17. */
function asChatAsks(examples: readonly Example[], chat: readonly Example[]): Example[] {
  const shareIn = (of: readonly Example[], kind: QuestionType) =>
    of.filter(({ type }) => type === kind).length / Math.max(1, of.length)
  return examples.map(example => {
    const ratio = shareIn(chat, example.type) / shareIn(examples, example.type)
    return { ...example, weight: example.weight * Math.min(mostForKind, Math.max(0.2, ratio)) }
  })
}

/** The share of examples whose most probable sentence is right. */
function hitsOf(examples: readonly Example[], weights: Float64Array): number {
  const right = examples.filter(({ rows, right }) => {
    const logits = rows.map(row => row.reduce((sum, value, n) => sum + value * (weights[n] ?? 0), 0))
    return right[logits.indexOf(Math.max(...logits))]
  })
  return right.length / Math.max(1, examples.length)
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`

const [trainCount, testCount] = [argument('train', 6000), argument('test', 1500)]
const asked = await examplesOf(await openTrain(0, trainCount), 1)
const held = await examplesOf(await openTrain(15_000 - testCount, 15_000), 1)
const livedoor = await examplesOf(await openNews('questions-livedoor'), newsWeight)
const later = await examplesOf(await openNews('questions-2020'), newsWeight)
const gold = await examplesOf(await openGold(), newsWeight)
const train = asChatAsks(asked, [...livedoor, ...later, ...gold])
console.log(
  `${train.length} questions of the encyclopedia, ${livedoor.length} and ${later.length} of news; held out ${held.length}\n`,
)

const tell = (name: string, weights: Float64Array): void => {
  const shares = [held, livedoor, later, gold].map(examples => percent(hitsOf(examples, weights)))
  console.log(`| ${name} | ${shares.join(' | ')} |`)
}
console.log(
  'Right sentence first in the right passage:\n\n| learned on | encyclopedia, held out | livedoor | 2020 | gold |',
)
console.log('| --- | ---: | ---: | ---: | ---: |')
const all = fitChoices([...train, ...livedoor, ...later], penalty)
tell('all', all.weights)
if (process.argv.includes('--cross')) {
  tell('encyclopedia', fitChoices(train, penalty).weights)
  tell('all but 2020', fitChoices([...train, ...livedoor], penalty).weights)
  tell('all but livedoor', fitChoices([...train, ...later], penalty).weights)
}

const worth = worthInChoices({
  names: sentenceFeatureNames,
  // Of the encyclopedia a part, or it would take as many minutes as there are features.
  learned: [...train.slice(0, 1200), ...livedoor, ...later],
  measured: [...held, ...livedoor, ...later, ...gold],
  penalty,
  steps: 60,
})
printWorth(worth)

console.log('\n| feature | weight | × deviation |\n| --- | ---: | ---: |')
const order = sentenceFeatureNames.map((name, n) => ({
  name,
  n,
  size: (all.weights[n] ?? 0) * (all.deviations[n] ?? 0),
}))
for (const { name, n, size } of order.sort((a, b) => Math.abs(b.size) - Math.abs(a.size)))
  console.log(`| ${name} | ${(all.weights[n] ?? 0).toFixed(3)} | ${size.toFixed(3)} |`)

if (process.argv.includes('--write')) {
  const file = fileURLToPath(new URL('../index-data/weights/sentences.json', import.meta.url))
  const weights = Object.fromEntries(
    sentenceFeatureNames.map((name, n) => [name, Number((all.weights[n] ?? 0).toFixed(4))]),
  )
  const made = {
    by: 'bench/learn-sentences.ts',
    on: new Date().toISOString().slice(0, 10),
    from: {
      'qa/train.jsonl': train.length,
      'sets/questions-livedoor, looked': livedoor.length,
      'sets/questions-2020, looked': later.length,
    },
    newsWeight,
    penalty,
    worth,
    rightSentenceFirst: { 'qa/train.jsonl, held out': Number(hitsOf(held, all.weights).toFixed(4)) },
  }
  writeFileSync(file, `${JSON.stringify({ made, weights }, null, 2)}\n`)
}
