import './help.ts'
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Half, halfOf, halves } from './half.ts'

/*
 * Scores each labelled set of ../shared/sets in two halves: one that is looked at while building, one that is not. Documents
 * are split by the hash of their names, questions by the hash of their ids. What holds on the first half alone is fitted to it.
 *
 *   npm run bench:halves                    prints both tables
 *   npm run bench:halves -- --only pages    sets whose names contain a word
 *   npm run bench:halves -- --half looked   one half alone; its folders can be scored with --verbose
 */

const sets = fileURLToPath(new URL('../../shared/sets', import.meta.url))
const made = join(tmpdir(), 'dedokoro-halves')

const argument = (name: string, fallback: string): string => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? fallback : (process.argv[at + 1] ?? fallback)
}

const stem = (file: string): string => file.replace(/\.[a-z]+$/, '')

function copyFiles(from: string, to: string, takes: (file: string) => boolean): void {
  mkdirSync(to, { recursive: true })
  for (const file of readdirSync(from).filter(takes)) cpSync(join(from, file), join(to, file))
}

/** Keeps the entries of a JSON array, or the lines of a .jsonl file, that belong to the half. */
function copyEntries(from: string, to: string, takes: (entry: { doc: string; id?: string }) => boolean): void {
  if (!existsSync(from)) return
  const text = readFileSync(from, 'utf8')
  const kept = from.endsWith('.json')
    ? JSON.stringify(JSON.parse(text).filter(takes), null, 1)
    : text.split('\n').filter(line => line !== '' && takes(JSON.parse(line)))
  writeFileSync(to, typeof kept === 'string' ? kept : `${kept.join('\n')}\n`)
}

function makeHalf(name: string, half: Half): void {
  const from = join(sets, name)
  const to = join(made, half, name)
  const takesFile = (file: string) => halfOf(stem(file)) === half
  mkdirSync(to, { recursive: true })
  if (name.startsWith('questions')) {
    copyFiles(join(from, 'docs'), join(to, 'docs'), () => true)
    const takesQuestion = ({ id = '' }: { id?: string }) => halfOf(id) === half
    copyEntries(join(from, 'questions.jsonl'), join(to, 'questions.jsonl'), takesQuestion)
    return
  }
  const takes = ({ doc }: { doc: string }) => halfOf(doc) === half
  for (const kind of name.startsWith('pages') ? ['html', 'text'] : ['docs']) {
    copyFiles(join(from, kind), join(to, kind), takesFile)
    const labels = join(`labels-${kind}`, 'articles.json')
    if (!existsSync(join(from, labels))) continue
    mkdirSync(join(to, `labels-${kind}`))
    copyEntries(join(from, labels), join(to, labels), takes)
  }
  for (const file of ['statements.jsonl', 'not-statements.json']) copyEntries(join(from, file), join(to, file), takes)
  if (existsSync(join(from, 'complete'))) cpSync(join(from, 'complete'), join(to, 'complete'))
}

function score(half: Half): void {
  console.log(`== ${half} half (${join(made, half)})\n`)
  const scorer = join(sets, 'score-all.mjs')
  const { stdout, stderr } = spawnSync('node', [scorer, '--only', argument('only', '')], {
    encoding: 'utf8',
    env: { ...process.env, SETS: join(made, half) },
  })
  console.log(stdout + stderr)
}

function main(): void {
  if (!existsSync(sets)) throw new Error(`The labelled sets are not here: ${sets}.`)
  rmSync(made, { recursive: true, force: true })
  const asked = argument('half', '')
  for (const half of halves) for (const name of readdirSync(sets)) if (!name.includes('.')) makeHalf(name, half)
  for (const half of halves) if (asked === '' || asked === half) score(half)
}

main()
