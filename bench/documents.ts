import './help.ts'
import { mutated, mutations } from './documents/mutations.ts'
import { readers } from './documents/readers.ts'
import { emptyScore, type Score, scorePage } from './documents/score.ts'
import { type LabelledSet, labelledSets } from './documents/sets.ts'
import { measureSpeed } from './documents/speed.ts'

/*
 * How well and how fast pages are read:
 *
 *   npm run bench:documents                        all tables, and the speed
 *   npm run bench:documents -- --only SET          sets whose names contain a word, without the speed
 *   npm run bench:documents -- --only SET --mutations   each set as other sites would write its pages
 *   npm run bench:documents -- --only SET --verbose   and each miss: of the half that may be looked at
 *
 * Body F1 is over character 8-grams; the others are shares in per cent. Authors: precision (those told are right) and recall.
 */

const argument = (name: string): string | null => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? null : (process.argv[at + 1] ?? '')
}

const share = ([right, of]: readonly [number, number]) => (of === 0 ? '–' : ((100 * right) / of).toFixed(1))
const mean = (values: readonly number[]) =>
  values.length === 0 ? '–' : (values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(3)

const columns: readonly (readonly [string, (score: Score) => string])[] = [
  ['body F1', ({ f1 }) => mean(f1)],
  ['found', ({ found }) => share(found)],
  ['whole', ({ whole }) => share(whole)],
  ['title', ({ title }) => share(title)],
  ['outlet', ({ outlet }) => share(outlet)],
  ['date', ({ date }) => share(date)],
  ['noise', ({ noise: [kept, of] }) => share([of - kept, of])],
  ['authors P', ({ authorsRight }) => share(authorsRight)],
  ['authors R', ({ authorsFound }) => share(authorsFound)],
]

const printRow = (title: string, cells: readonly string[]): void =>
  console.log([title.padEnd(36), ...cells.map(cell => cell.padStart(9))].join(' '))

async function printSet({ name, pages }: LabelledSet): Promise<void> {
  printRow(
    `${name}: ${pages.length}`,
    columns.map(([title]) => title),
  )
  const isHtml = pages.every(page => page.name.endsWith('.html'))
  for (const reader of isHtml ? readers : readers.slice(0, 1)) {
    const read = await reader.read(pages)
    if (read === null) {
      console.log(`  ${reader.name} is not installed: skipped.`)
      continue
    }
    const score = emptyScore()
    pages.forEach((page, at) => {
      scorePage(score, page, read[at] ?? [], reader.facts)
    })
    printRow(
      `  ${reader.name}`,
      columns.map(([, cell]) => cell(score)),
    )
    if (reader.facts && process.argv.includes('--verbose'))
      for (const miss of score.misses) console.log(`      ${miss}`)
  }
  console.log()
}

/** The same pages in other mark-up. */
async function printMutations({ name, pages }: LabelledSet): Promise<void> {
  printRow(
    `${name}, mutated`,
    columns.map(([title]) => title),
  )
  const [own] = readers
  for (const [title, mutate] of Object.entries(mutations)) {
    const changed = await Promise.all(pages.map(page => mutated(page, mutate)))
    const read = (await own?.read(changed)) ?? []
    const score = emptyScore()
    changed.forEach((page, at) => {
      scorePage(score, page, read[at] ?? [])
    })
    printRow(
      `  ${title}`,
      columns.map(([, cell]) => cell(score)),
    )
  }
  console.log()
}

async function main(): Promise<void> {
  const only = argument('only')
  const sets = [...labelledSets('html'), ...labelledSets('text')].filter(({ name }) => name.includes(only ?? ''))
  const print = process.argv.includes('--mutations') ? printMutations : printSet
  for (const set of sets) await print(set)
  if (only === null) await measureSpeed()
}

await main()
