/**
 * How well statements are found and attributed: `npm run bench:statements -- [--verbose] [--held-out] [--sieves [--without]]`.
 * Labels: documents of our own in test/documents/statements, and ../shared/gold over ../shared/seeds where it is there.
 * A label counts as found as score.mjs counts it: its words are in the statement, or the statement is 60 % of them.
 */
import './help.ts'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { AnalyzedArticle } from '../src/language/analyzed-article.ts'
import type { Statement } from '../src/model.ts'
import { findStatements } from '../src/statements/statements.ts'
import { analyzed, goldSet, type Label, type LabelledSet, lexicon, lookUp, ownSet, root } from './statement-labels.ts'
import { benchSieves } from './statement-sieves.ts'

const verbose = process.argv.includes('--verbose')
const plain = (text: string) => text.normalize('NFKC').replace(/\s+/g, '')
const percent = (part: number, whole: number) =>
  `${((100 * part) / Math.max(1, whole)).toFixed(1)} % (${part}/${whole})`
const within = (a: string, b: string) => plain(a).length >= 2 && plain(b).includes(plain(a))

function sameWords(statement: Statement, { text }: Label): boolean {
  const [said, label] = [plain(statement.text), plain(text)]
  return said.includes(label) || (said.length >= 0.6 * label.length && label.includes(said))
}

function sameSpeaker(statement: Statement, { speakers }: Label): boolean {
  const told = [statement.speaker, ...statement.aliases].filter(name => name !== null)
  return speakers.some(name => name !== null && told.some(called => within(called, name) || within(name, called)))
}

interface Count {
  found: number
  exact: number
  shown: number
  right: number
  full: number
  kind: number
  when: number
  whens: number
  via: number
  vias: number
}

/** The statement that answers a label best: its speaker's, else any. */
function rightOf(same: readonly Statement[], label: Label): Statement | undefined {
  const unknown = label.speakers.some(name => name === null)
  return same.find(said => sameSpeaker(said, label)) ?? (unknown ? same.find(said => said.speaker === null) : undefined)
}

function tally(label: Label, same: readonly Statement[], count: Count): void {
  const miss = (what: string) => {
    const names = [label.document, label.speakers.join('/'), same[0]?.speaker ?? '', label.text.slice(0, 40)]
    if (verbose) console.log('  ', what, names.join(' | '))
  }
  if (same.length === 0) {
    miss('not found')
    return
  }
  count.found++
  if (same.some(({ text }) => plain(text) === plain(label.text))) count.exact++
  else miss(`other bounds 〔${same[0]?.text.slice(0, 60)}〕`)
  if (same.some(({ speaker }) => speaker !== null)) count.shown++
  const right = rightOf(same, label)
  if (right === undefined) {
    miss(same.every(({ speaker }) => speaker === null) ? 'no speaker' : 'wrong speaker')
    return
  }
  if (right.speaker !== null) count.right++
  if (label.speakers.includes(right.speaker)) count.full++
  else miss('other name')
  if (right.kind === label.kind) count.kind++
  else miss('kind')
  if (label.when !== undefined) count.whens++
  if (label.when !== undefined && right.when === label.when) count.when++
  else if (label.when !== undefined) miss(`when ${right.when}`)
  if (label.via !== undefined) count.vias++
  if (label.via !== undefined && right.via === label.via) count.via++
}

function report(name: string, count: Count, sizes: { labels: number; statements: number; used: number }): void {
  const f1 = (p: number, r: number) => (p + r === 0 ? 0 : (2 * p * r) / (p + r)).toFixed(3)
  const share = (part: number, whole: number) => part / Math.max(1, whole)
  const spans = (title: string, p: number, r: number) =>
    console.log(`${title} precision ${p.toFixed(3)}  recall ${r.toFixed(3)}  F1 ${f1(p, r)}`)
  console.log(`\n${name}: ${sizes.labels} labels, ${sizes.statements} statements found`)
  spans('spans           ', share(sizes.used, sizes.statements), share(count.found, sizes.labels))
  spans('spans, exact    ', share(count.exact, sizes.statements), share(count.exact, sizes.labels))
  console.log(
    `speaker right    ${percent(count.right, count.found)} of those found, ${percent(count.right, count.shown)} of those shown with one`,
  )
  console.log(`full name        ${percent(count.full, count.found)}   kind ${percent(count.kind, count.found)}`)
  console.log(`when             ${percent(count.when, count.whens)}   via ${percent(count.via, count.vias)}`)
}

function score(set: LabelledSet): void {
  const { statements } = findStatements(set.articles, { lexicon, lookUp })
  const documentOf = new Map(set.articles.map(({ article }) => [article.id, article.document]))
  const inDocument = (document: string) => statements.filter(said => documentOf.get(said.article)?.startsWith(document))
  const count: Count = { found: 0, exact: 0, shown: 0, right: 0, full: 0, kind: 0, when: 0, whens: 0, via: 0, vias: 0 }
  const used = new Set<Statement>()
  for (const label of set.labels) {
    const same = inDocument(label.document).filter(statement => sameWords(statement, label))
    for (const statement of same) used.add(statement)
    tally(label, same, count)
  }
  const wrong = set.terms.filter(({ document, text }) =>
    inDocument(document).some(said => plain(said.text) === plain(text)),
  )
  report(set.name, count, { labels: set.labels.length, statements: statements.length, used: used.size })
  if (set.name === 'gold') console.log('(the gold labels are a sample: its precision says nothing)')
  console.log(`terms taken      ${wrong.length}`)
  if (!verbose || set.name === 'gold') return
  for (const extra of statements.filter(statement => !used.has(statement)))
    console.log(
      '   extra',
      documentOf.get(extra.article)?.slice(0, 3),
      extra.kind,
      extra.speaker,
      '|',
      extra.text.slice(0, 50),
    )
}

const size = (list: readonly AnalyzedArticle[]) =>
  list.reduce((sum, { article }) => sum + Buffer.byteLength(article.body), 0) / 1024

/** Processor time, since the machine may be shared. */
function measure(label: string, list: readonly AnalyzedArticle[]): void {
  const start = process.cpuUsage()
  findStatements(list, { lexicon, lookUp })
  const { user, system } = process.cpuUsage(start)
  const seconds = (user + system) / 1_000_000
  console.log(
    `${label.padEnd(28)}${size(list).toFixed(0)} KB in ${(seconds * 1000).toFixed(0)} ms: ${(size(list) / seconds).toFixed(0)} KB/s`,
  )
}

const copies = (articles: readonly AnalyzedArticle[], count: number): AnalyzedArticle[] =>
  Array.from({ length: count }, (_, i) =>
    articles.map(({ article, tokens }) => ({ tokens, article: { ...article, id: `${article.id}-${i}` } })),
  ).flat()

/** The article over and over in one body. */
function lengthened({ article, tokens }: AnalyzedArticle, times: number): AnalyzedArticle {
  const step = article.body.length + 1
  const body = Array.from({ length: times }, () => article.body).join('\n')
  const moved = Array.from({ length: times }, (_, n) =>
    tokens.map(sentence =>
      sentence.map(token => ({ ...token, start: token.start + n * step, end: token.end + n * step })),
    ),
  )
  return { article: { ...article, body }, tokens: moved.flat() }
}

/** Articles that each name persons whom no other does. */
function named(count: number): AnalyzedArticle[] {
  const family = ['佐々木', '長谷川', '渡辺', '小林', '吉田']
  const given = ['健太', '美咲', '直樹', '由美', '大輔', '真理']
  const people = Array.from(
    { length: count },
    (_, n) => `${family[n % 5]}${given[n % 6]}${'一二三四五六七'.charAt(n % 7)}${n}`,
  )
  return people.map((name, n) => analyzed(`n${n}`, `${name}氏は町を歩いた。${name}氏は「店を続けたい」と話した。`))
}

/** Time must grow with the amount of text alone: twice as much takes twice as long. */
function speed(articles: readonly AnalyzedArticle[]): void {
  measure('warm-up', articles)
  for (const count of [1, 2, 4]) measure(`articles × ${count}`, copies(articles, count))
  const longest = articles.toSorted((a, b) => b.article.body.length - a.article.body.length)[0]
  if (longest === undefined) return
  for (const times of [4, 8, 16]) measure(`one article × ${times}`, [lengthened(longest, times)])
  for (const count of [1000, 2000, 4000]) measure(`${count} names`, named(count))
}

const sets = [ownSet('held-in')]
if (process.argv.includes('--held-out')) sets.push(ownSet('held-out'))
const shared = join(root, '../shared')
if (existsSync(join(shared, 'gold'))) sets.push(await goldSet(shared))
for (const set of sets) score(set)
console.log()
if (process.argv.includes('--sieves')) await benchSieves()
console.log()
speed(sets.flatMap(({ articles }) => articles))
