/**
 * How long the program takes from the start of its process to its first answer on the bundled coverage, beside what
 * kuromoji alone takes to load its dictionary: a fresh process each, turn about, so that a busy machine slows down both.
 */

import './help.ts'
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { medianOf } from './figures.ts'

const runs = Number(process.argv[2] ?? 7)
const target = 1.5
const question = 'ツイッター買収の金額は？'

const repository = fileURLToPath(new URL('..', import.meta.url))
const dictionaryAlone = `
const { dirname, join } = require('node:path')
const dicPath = join(dirname(require.resolve('kuromoji/package.json')), 'dict')
require('kuromoji').builder({ dicPath }).build(error => { if (error) throw error; console.log('ready') })`
const ways = {
  kuromoji: ['-e', dictionaryAlone],
  program: ['--import', 'tsx', 'src/main.ts', 'console', '--json'],
} as const

/** Milliseconds from the start of a process to its first line of output. */
function timeToFirstLine(args: readonly string[]): Promise<number> {
  const started = performance.now()
  const child = spawn(process.execPath, args, { cwd: repository, stdio: ['pipe', 'pipe', 'inherit'] })
  child.stdin.end(`${question}\n`)
  return new Promise((resolve, reject) => {
    let first: number | undefined
    createInterface({ input: child.stdout }).once('line', () => {
      first = performance.now() - started
    })
    child.on('error', reject)
    child.on('close', code => {
      if (code === 0 && first !== undefined) resolve(first)
      else reject(new Error(`node ${args.join(' ').slice(0, 60)} ended with ${code} before its first line.`))
    })
  })
}

const times = { kuromoji: [] as number[], program: [] as number[] }
for (let run = 0; run < runs; run++) {
  times.kuromoji.push(await timeToFirstLine(ways.kuromoji))
  times.program.push(await timeToFirstLine(ways.program))
}

const kuromoji = medianOf(times.kuromoji)
const program = medianOf(times.program)
const list = (values: readonly number[]) => values.map(value => value.toFixed(0)).join(' ')
console.log(`kuromoji alone, dictionary loaded   ${kuromoji.toFixed(0)} ms   (${list(times.kuromoji)})`)
console.log(`program, first question answered    ${program.toFixed(0)} ms   (${list(times.program)})`)
const ratios = times.program.map((time, run) => time / (times.kuromoji[run] ?? Number.NaN))
console.log(
  `ratio of the medians ${(program / kuromoji).toFixed(2)}, median of the pairs’ ratios ${medianOf(ratios).toFixed(2)} (to hold: ${target})`,
)
