import { answerQuestion } from '../src/answer/answer.ts'
import { certainFrom } from '../src/answer/confidence.ts'
import { consult } from '../src/answer/consult.ts'
import { plain } from './learning/material.ts'
import { open, qa } from './zz-open.ts'

const args = process.argv.slice(2)
const want = (args.find(a => a.startsWith('--sets=')) ?? '--sets=ll,lu,2l,2u,g').slice(7).split(',')
const verbose = args.includes('--verbose')
const qaN = Number((args.find(a => a.startsWith('--qa=')) ?? '--qa=800').slice(5))
qa.n = qaN
const p = (a: number, b: number) => (b === 0 ? '-' : ((100 * a) / b).toFixed(1))
for (const key of want) {
  const m = await open(key)
  let [n, first, rr, shown, len, certain, certainRight, right, none, marked, miss, lens] = Array(12).fill(0) as number[]
  for (const q of m.questions) {
    const a = await answerQuestion(q.question, {}, m.coverage)
    if (q.answers.length === 0) {
      none++
      if (a.kind !== 'answer' || !a.certain) marked++
      else {
        certain++
        if (verbose)
          console.log(
            '  FALSE',
            q.id,
            q.question,
            '→',
            a.hits[0]!.article.body.slice(a.hits[0]!.start, a.hits[0]!.end).slice(0, 70),
          )
      }
      continue
    }
    n++
    if (a.kind !== 'answer') {
      miss++
      if (verbose) console.log('  MISS', q.id, q.question, a.kind)
      continue
    }
    const rank = a.hits.slice(0, 10).findIndex(h => q.isRight(h.article, h.passage)) + 1
    if (rank === 1) first++
    if (rank > 0) rr += 1 / rank
    const h = a.hits[0]!
    const text = h.article.body.slice(h.start, h.end)
    len += text.length
    lens++
    const ok = rank === 1 && text.length <= 240 && q.answers.some(x => plain(text).includes(plain(x)))
    if (ok) {
      shown++
      right++
    }
    if (a.certain) {
      certain++
      if (ok) certainRight++
    }
    if (verbose && !ok)
      console.log(
        `  r${rank} ${a.certain ? 'CERT' : ''} ${a.confidence.toFixed(2)}`,
        q.id,
        q.question,
        '|',
        q.answers.join('/'),
        '→',
        text.slice(0, 90).replace(/\n/g, ' '),
      )
  }
  console.log(
    `${m.name.padEnd(28)} n ${n} first ${p(first!, n!)} MRR ${(rr! / n!).toFixed(4)} shown ${p(shown!, n!)} len ${(len! / lens!).toFixed(0)} certain&right ${p(certainRight!, certain!)} (of right ${p(certainRight!, right!)}) miss ${miss} marked ${marked}/${none}`,
  )
}
