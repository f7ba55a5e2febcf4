import { answerQuestion } from '../src/answer/answer.ts'
import { open, qa } from './zz-open.ts'

qa.n = 600
const m = await open(process.argv[2] ?? 'qa')
const ask = async () => {
  const t: number[] = []
  const s: number[] = []
  for (const q of m.questions) {
    const a = performance.now()
    await answerQuestion(q.question, {}, m.coverage)
    t.push(performance.now() - a)
    const b = performance.now()
    await m.coverage.search(q.question, { limit: 30 })
    s.push(performance.now() - b)
  }
  const q = (x: number[], p: number) => [...x].sort((a, b) => a - b)[Math.floor(p * x.length)]!.toFixed(2)
  console.log(
    'answer p50',
    q(t, 0.5),
    'p95',
    q(t, 0.95),
    'search alone',
    q(s, 0.5),
    q(s, 0.95),
    'ratio',
    (Number(q(t, 0.5)) / Number(q(s, 0.5))).toFixed(2),
  )
}
await ask()
await ask()
