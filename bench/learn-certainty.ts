/**
 * Learns how probable it is that the text shown first answers: `npm run learn:certainty -- [--train 1200] [--write]`. Beside
 * questions as they are answered it learns from the same questions without the articles that answer them. It prints, by
 * confidence, how many answers are right; of the unseen halves, which nothing is learned from, the totals alone.
 */

import './help.ts'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { certaintyFeatureNames } from '../src/answer/certainty-features.ts'
import { certainFrom } from '../src/answer/confidence.ts'
import { type Answered, answeredAll, answeredRedacted, answeredWithout } from './learning/cases.ts'
import { type Fitted, fitCases } from './learning/logit.ts'
import { openGold, openNews, openTrain } from './learning/material.ts'
import { openRedactedNews, openRedactedTrain } from './learning/redacted.ts'
import { reliabilityHead, reliabilityRow } from './learning/reliability.ts'
import { openSubsets } from './learning/subsets.ts'
import { printWorth, worthInCases } from './learning/worth.ts'

const argument = (name: string, fallback: number): number => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? fallback : Number(process.argv[at + 1])
}

const [newsWeight, penalty, count] = [argument('news-weight', 12), argument('penalty', 0.1), argument('train', 1200)]
const redactedWeight = argument('redacted', 0.15)
// The sentences and passages were learned from the first questions: these come after them.
const encyclopedia = await openTrain(6000, 6000 + count)
const [livedoor, later, gold] = [
  await openNews('questions-livedoor'),
  await openNews('questions-2020'),
  await openGold(),
]
/** Answers from coverages of so many articles, as a server has them in its first days. */
async function answeredAmong(name: string, size: number): Promise<Answered[]> {
  const answered: Answered[] = []
  for (const material of await openSubsets(name, 'looked', size))
    answered.push(...(await answeredAll(material, newsWeight / 4)))
  return answered
}

const learnedFrom = {
  'qa/train.jsonl': await answeredAll(encyclopedia, 1),
  'qa/train.jsonl without its answers': await answeredWithout(
    { ...encyclopedia, questions: encyclopedia.questions.slice(0, 400) },
    5,
  ),
  'sets/questions-livedoor, looked': await answeredAll(livedoor, newsWeight),
  'sets/questions-livedoor, looked, without its answers': await answeredWithout(livedoor, newsWeight / 2),
  'sets/questions-2020, looked': await answeredAll(later, newsWeight),
  'sets/questions-2020, looked, without its answers': await answeredWithout(later, newsWeight / 2),
  'sets/questions-livedoor, looked, 5 articles': await answeredAmong('questions-livedoor', 5),
  'sets/questions-livedoor, looked, 50 articles': await answeredAmong('questions-livedoor', 50),
  'sets/questions-2020, looked, 5 articles': await answeredAmong('questions-2020', 5),
  'sets/questions-2020, looked, 50 articles': await answeredAmong('questions-2020', 50),
  'qa/train.jsonl, redacted': await answeredRedacted(await openRedactedTrain(6000, 6400), redactedWeight * 2),
  'sets/questions-livedoor, looked, redacted': await answeredRedacted(
    await openRedactedNews('questions-livedoor', 'looked'),
    newsWeight * redactedWeight,
  ),
  'sets/questions-2020, looked, redacted': await answeredRedacted(
    await openRedactedNews('questions-2020', 'looked'),
    newsWeight * redactedWeight,
  ),
  gold: await answeredAll(gold, newsWeight / 2),
}
const shownOnes = Object.values(learnedFrom).flatMap(answered => answered.filter(({ isShown }) => isShown))
const fitted = fitCases(shownOnes, penalty)

const chanceOf = ({ weights, bias }: Fitted, { row }: Answered): number =>
  1 / (1 + Math.exp(-row.reduce((sum, value, n) => sum + value * (weights[n] ?? 0), bias)))

const chance = (one: Answered): number => chanceOf(fitted, one)

console.log(reliabilityHead())
for (const [name, answered] of Object.entries(learnedFrom)) console.log(reliabilityRow(name, answered, chance))
const isMilestone = process.argv.includes('--write') || process.argv.includes('--unseen')
const unseen = isMilestone
  ? {
      'questions-livedoor, unseen': await answeredAll(await openNews('questions-livedoor', 'unseen'), 1),
      'questions-2020, unseen': await answeredAll(await openNews('questions-2020', 'unseen'), 1),
    }
  : {}
for (const [name, answered] of Object.entries(unseen)) console.log(reliabilityRow(name, answered, chance))

console.log('\n| feature | weight | × deviation |\n| --- | ---: | ---: |')
certaintyFeatureNames.forEach((name, n) => {
  const [weight, deviation] = [fitted.weights[n] ?? 0, fitted.deviations[n] ?? 0]
  console.log(`| ${name} | ${weight.toFixed(3)} | ${(weight * deviation).toFixed(3)} |`)
})

const worth = worthInCases({
  names: certaintyFeatureNames,
  learned: shownOnes,
  measured: shownOnes,
  penalty,
  steps: 150,
})
printWorth(worth)

if (process.argv.includes('--write')) {
  const file = fileURLToPath(new URL('../index-data/weights/certainty.json', import.meta.url))
  const from = Object.fromEntries(Object.entries(learnedFrom).map(([name, answered]) => [name, answered.length]))
  const made = { by: 'bench/learn-certainty.ts', on: new Date().toISOString().slice(0, 10), from, newsWeight, penalty }
  const rounded = (value: number | undefined) => Number((value ?? 0).toFixed(4))
  const weights = Object.fromEntries(certaintyFeatureNames.map((name, n) => [name, rounded(fitted.weights[n])]))
  const heldOut = Object.values(unseen).flat()
  const certain = heldOut.filter(one => one.isShown && chanceOf(fitted, one) >= certainFrom)
  const heldOutResult = { certainAndRightUnseen: rounded(certain.filter(({ is }) => is).length / certain.length) }
  writeFileSync(
    file,
    `${JSON.stringify({ made: { ...made, measured: heldOutResult, worth }, bias: rounded(fitted.bias), weights }, null, 2)}\n`,
  )
}
