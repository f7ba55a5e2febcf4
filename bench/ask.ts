/** How long a question on the bundled coverage takes, from the typed line to the pages of its reply. */

import './help.ts'
import { fileURLToPath } from 'node:url'
import { commands } from '../commands/index.ts'
import { openCoverage } from '../src/coverage/open-coverage.ts'
import { answerLine } from '../src/transport/console/answer.ts'
import { medianOf, quantileOf } from './figures.ts'

const rounds = Number(process.argv[2] ?? 20)
const target = 5

const questions = [
  'ツイッター買収の金額は？',
  'アクシオスによると通話は何分ほど続いた？',
  '海軍記念日の式典で何が疑われた？',
  'ネルソン長官は何と言った？',
  '国防総省での会談には誰が出席した？',
  'ルビオ氏は戦争についてどう述べた？',
  'プーチン大統領は台湾について何を求めた？',
  'なぜ米国は基地の警戒を強めた？',
  '防衛省は北朝鮮軍について何と回答した？',
  'トランプ氏は何人の選挙人を得た？',
  'Who is the NASA administrator?',
  'すたーりんく',
  'ゼレンスキー',
  '織田信長が建てた城はどこ？',
  'マスク氏とプーチン氏とトランプ氏とゼレンスキー氏が話したことをぜんぶ教えてください',
]

const coverage = await openCoverage(fileURLToPath(new URL('../seeds', import.meta.url)))
const context = { coverage, locale: 'ja', now: new Date() } as const

async function ask(question: string): Promise<number> {
  const started = performance.now()
  const answered = await answerLine(question, commands, context)
  const ms = performance.now() - started
  if (answered.kind === 'fault') throw new Error(`“${question}” was not answered: ${answered.message}`)
  return ms
}

async function askAll(): Promise<number[]> {
  const times: number[] = []
  for (const question of questions) times.push(await ask(question))
  return times
}

const first = await askAll()
const later: number[] = []
for (let round = 0; round < rounds; round++) later.push(...(await askAll()))
const show = (times: readonly number[]) =>
  `median ${medianOf(times).toFixed(2)} ms   p95 ${quantileOf(times, 0.95).toFixed(2)} ms   worst ${Math.max(...times).toFixed(1)} ms`
console.log(`${coverage.sizes.articles} articles, ${coverage.sizes.passages} passages, ${questions.length} questions`)
console.log(`asked for the first time  ${show(first)}`)
console.log(`asked again ${rounds} times    ${show(later)}   (median to hold: ${target} ms)`)
const slowest = [...questions.entries()].map(([n, question]) => ({
  question,
  ms: medianOf(later.filter((_, at) => at % questions.length === n)),
}))
for (const { question, ms } of slowest.toSorted((a, b) => b.ms - a.ms).slice(0, 3))
  console.log(`  ${ms.toFixed(2)} ms  ${question}`)
