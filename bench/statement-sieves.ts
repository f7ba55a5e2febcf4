/**
 * What each sieve is worth, on both halves of ../shared/sets and on the documents of our own:
 * `npm run bench:statements -- --sieves [--without]`. Shown are statements with a speaker; right, if a label has the same words
 * under that speaker; wrong speaker, if a label has the words under another; no such, if no label has them. `--without` leaves
 * each sieve out in turn and prints how many labels lose their speaker, and how many get one.
 */
import type { Statement } from '../src/model.ts'
import { sieves } from '../src/statements/sieves/index.ts'
import type { Sieve } from '../src/statements/sieves/sieve.ts'
import { findStatements } from '../src/statements/statements.ts'
import { halves } from './half.ts'
import { type Label, type LabelledSet, lexicon, lookUp, ownSet, sharedNames, sharedSet } from './statement-labels.ts'

const plain = (text: string) => text.normalize('NFKC').replace(/\s+/g, '')
const within = (a: string, b: string) => plain(a).length >= 2 && plain(b).includes(plain(a))

/** The label is in the statement, or most of it is; and the statement does not go far beyond it. */
function sameWords(statement: Statement, { text }: Label): boolean {
  const [said, label] = [plain(statement.text), plain(text)]
  const inside = said.includes(label) || (said.length >= 0.6 * label.length && label.includes(said))
  return inside && label.length >= 0.4 * said.length
}

const sameSpeaker = ({ speaker, aliases }: Statement, { speakers }: Label): boolean =>
  speakers.some(
    name =>
      name !== null && [speaker, ...aliases].some(told => told !== null && (within(told, name) || within(name, told))),
  )

interface Count {
  shown: number
  right: number
  wrong: number
}

interface Outcome {
  readonly byRule: Map<string, Count>
  readonly rightLabels: ReadonlySet<Label>
}

function outcomeOf(set: LabelledSet, by: readonly Sieve[]): Outcome {
  const { statements } = findStatements(set.articles, { lexicon, lookUp, sieves: by })
  const documentOf = new Map(set.articles.map(({ article }) => [article.id, article.document]))
  const byRule = new Map<string, Count>()
  const rightLabels = new Set<Label>()
  for (const statement of statements) {
    if (statement.speaker === null) continue
    const document = documentOf.get(statement.article) ?? ''
    const same = set.labels.filter(label => document.startsWith(label.document) && sameWords(statement, label))
    const right = same.filter(label => sameSpeaker(statement, label))
    const count = byRule.get(statement.rule) ?? { shown: 0, right: 0, wrong: 0 }
    count.shown++
    if (right.length > 0) count.right++
    else if (same.length > 0) count.wrong++
    byRule.set(statement.rule, count)
    for (const label of right) if (label.optional !== true) rightLabels.add(label)
  }
  return { byRule, rightLabels }
}

const percent = (part: number, whole: number) => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(0)} %`)

function sum(outcomes: readonly Outcome[], rule: string): Count {
  const counts = outcomes.flatMap(({ byRule }) => byRule.get(rule) ?? [])
  const total = (field: keyof Count) => counts.reduce((all, count) => all + count[field], 0)
  return { shown: total('shown'), right: total('right'), wrong: total('wrong') }
}

function printTable(groups: ReadonlyMap<string, readonly Outcome[]>): void {
  const names = [...groups.keys()]
  console.log(['sieve'.padEnd(34), ...names.map(name => `${name}: shown right wrong none`.padEnd(36))].join(''))
  for (const { name } of sieves) {
    const cells = names.map(group => {
      const { shown, right, wrong } = sum(groups.get(group) ?? [], name)
      const share = percent(right, shown)
      return `${shown} ${right} ${wrong} ${shown - right - wrong}  ${share}`.padEnd(36)
    })
    console.log([name.padEnd(34), ...cells].join(''))
  }
}

/** How many labels have their speaker only with the sieve, and how many only without it. */
function printWithout(sets: readonly LabelledSet[], whole: readonly Outcome[]): void {
  console.log(`\n${'without'.padEnd(34)}lost  gained`)
  for (const sieve of sieves) {
    const others = sieves.filter(other => other !== sieve)
    let lost = 0
    let gained = 0
    for (const [i, set] of sets.entries()) {
      const before = whole[i]?.rightLabels ?? new Set<Label>()
      const after = outcomeOf(set, others).rightLabels
      lost += [...before].filter(label => !after.has(label)).length
      gained += [...after].filter(label => !before.has(label)).length
    }
    console.log(`${sieve.name.padEnd(34)}${String(lost).padEnd(6)}${gained}`)
  }
}

export async function benchSieves(): Promise<void> {
  const groups = new Map<string, Outcome[]>()
  const sets: LabelledSet[] = []
  const outcomes: Outcome[] = []
  for (const half of [...halves, 'own'] as const) {
    const own = [ownSet('held-in')]
    const mine = half === 'own' ? own : await Promise.all(sharedNames().map(name => sharedSet(name, half)))
    const found = mine.map(set => outcomeOf(set, sieves))
    groups.set(half, found)
    sets.push(...mine)
    outcomes.push(...found)
  }
  printTable(groups)
  if (process.argv.includes('--without')) printWithout(sets, outcomes)
}
