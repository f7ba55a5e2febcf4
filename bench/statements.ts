/**
 * How well statements are found and attributed: `npx tsx bench/statements.ts [--verbose] [--held-out]`.
 * Labels: documents of our own in test/documents/statements, and ../shared/gold over ../shared/seeds where it is there.
 * A label counts as found as score.mjs counts it: its words are in the statement, or the statement is 60 % of them.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readLexicon } from '../src/lexicon.ts'
import type { AnalyzedArticle, Article, Statement } from '../src/model.ts'
import { parseFolder } from '../src/parse/folder.ts'
import { sentencesOf } from '../src/parse/sentences.ts'
import { openAnalyzer } from '../src/search/analyzer.ts'
import { findStatements } from '../src/statements/statements.ts'

interface Label {
  readonly document: string
  readonly speakers: readonly string[]
  readonly kind: string
  readonly text: string
  readonly when?: string
  readonly via?: string
}

interface Set {
  readonly name: string
  readonly articles: readonly AnalyzedArticle[]
  readonly labels: readonly Label[]
  readonly terms: readonly { readonly document: string; readonly text: string }[]
}

const root = fileURLToPath(new URL('..', import.meta.url))
const verbose = process.argv.includes('--verbose')
const lexicon = await readLexicon()
const analyze = await openAnalyzer()

const lines = (file: string) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line))
const plain = (text: string) => text.normalize('NFKC').replace(/\s+/g, '')
const percent = (part: number, whole: number) =>
  `${((100 * part) / Math.max(1, whole)).toFixed(1)} % (${part}/${whole})`

function analyzed(article: Article): AnalyzedArticle {
  const tokens = article.sentences.map(({ start, end }) =>
    analyze(article.body.slice(start, end)).map(token => ({
      ...token,
      start: token.start + start,
      end: token.end + start,
    })),
  )
  return { article, tokens }
}

function ownArticle(folder: string, file: string): Article {
  const [title = '', outlet = '', published = '', , ...rest] = readFileSync(join(folder, file), 'utf8').split('\n')
  const body = rest.join('\n').trimEnd()
  const facts = {
    title,
    outlet,
    published,
    precision: 'day',
    carrier: null,
    authors: [],
    url: null,
    section: null,
  } as const
  return {
    ...facts,
    id: file.slice(0, 2),
    document: file,
    kind: 'report',
    body,
    sentences: sentencesOf(body),
    references: [],
  }
}

function ownSet(name: string): Set {
  const folder = join(root, 'test/documents/statements', name)
  const files = readdirSync(folder).filter(file => file.endsWith('.txt'))
  const all = lines(join(folder, 'labels.jsonl'))
  const labels = all.filter(label => label.term === undefined).map(label => ({ ...label, speakers: [label.speaker] }))
  const terms = all.filter(label => label.term !== undefined).map(({ document, term }) => ({ document, text: term }))
  return { name, articles: files.map(file => analyzed(ownArticle(folder, file))), labels, terms }
}

async function goldSet(folder: string): Promise<Set> {
  const { articles } = await parseFolder(join(folder, 'seeds'), lexicon)
  const labels = lines(join(folder, 'gold/statements.jsonl')).map(({ doc, speaker, speakers, ...label }) => ({
    ...label,
    document: doc,
    speakers: speakers ?? [speaker],
    kind: label.kind === 'direct' ? 'direct' : 'reported',
  }))
  const nots = JSON.parse(readFileSync(join(folder, 'gold/not-statements.json'), 'utf8'))
  const terms = nots.flatMap(({ doc, texts }: { doc: string; texts: string[] }) =>
    texts.map(text => ({ document: doc, text })),
  )
  return { name: 'gold', articles: articles.map(analyzed), labels, terms }
}

const within = (a: string, b: string) => plain(a).length >= 2 && plain(b).includes(plain(a))

function sameWords(statement: Statement, { text }: Label): boolean {
  const [said, label] = [plain(statement.text), plain(text)]
  return said.includes(label) || (said.length >= 0.6 * label.length && label.includes(said))
}

function sameSpeaker(statement: Statement, { speakers }: Label): boolean {
  const told = [statement.speaker, ...statement.aliases].filter(name => name !== null)
  return speakers.some(name => name !== null && told.some(called => within(called, name) || within(name, called)))
}

function score(set: Set): void {
  const { statements } = findStatements(set.articles, { analyze, lexicon })
  const documentOf = new Map(set.articles.map(({ article }) => [article.id, article.document]))
  const inDocument = (document: string) =>
    statements.filter(({ article }) => documentOf.get(article)?.startsWith(document))
  const count = { found: 0, exact: 0, shown: 0, right: 0, full: 0, kind: 0, when: 0, whens: 0, via: 0, vias: 0 }
  const used = new Set<Statement>()
  for (const label of set.labels) {
    const same = inDocument(label.document).filter(statement => sameWords(statement, label))
    const miss = (what: string) =>
      verbose &&
      console.log(
        '  ',
        what,
        label.document,
        label.speakers.join('/'),
        '|',
        same[0]?.speaker ?? '',
        '|',
        label.text.slice(0, 40),
      )
    for (const statement of same) used.add(statement)
    if (same.length === 0) miss('not found')
    if (same.length === 0) continue
    count.found++
    if (same.some(({ text }) => plain(text) === plain(label.text))) count.exact++
    else miss(`other bounds 〔${same[0]?.text.slice(0, 60)}〕`)
    const right =
      same.find(statement => sameSpeaker(statement, label)) ??
      (label.speakers[0] === null ? same.find(({ speaker }) => speaker === null) : undefined)
    if (same.some(({ speaker }) => speaker !== null)) count.shown++
    if (right === undefined) miss(same.every(({ speaker }) => speaker === null) ? 'no speaker' : 'wrong speaker')
    if (right === undefined) continue
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
  const wrong = set.terms.filter(({ document, text }) =>
    inDocument(document).some(said => plain(said.text) === plain(text)),
  )
  const total = set.labels.length
  const precision = used.size / Math.max(1, statements.length)
  const recall = count.found / Math.max(1, total)
  const exact = { p: count.exact / Math.max(1, statements.length), r: count.exact / Math.max(1, total) }
  const f1 = (p: number, r: number) => (p + r === 0 ? 0 : (2 * p * r) / (p + r)).toFixed(3)
  console.log(`\n${set.name}: ${total} labels, ${statements.length} statements found`)
  console.log(
    `spans            precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  F1 ${f1(precision, recall)}`,
  )
  console.log(
    `spans, exact     precision ${exact.p.toFixed(3)}  recall ${exact.r.toFixed(3)}  F1 ${f1(exact.p, exact.r)}`,
  )
  console.log(
    `speaker right    ${percent(count.right, count.found)} of those found, ${percent(count.right, count.shown)} of those shown with one`,
  )
  console.log(`full name        ${percent(count.full, count.found)}   kind ${percent(count.kind, count.found)}`)
  console.log(
    `when             ${percent(count.when, count.whens)}   via ${percent(count.via, count.vias)}   terms taken ${wrong.length}`,
  )
  if (verbose)
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

function speed(articles: readonly AnalyzedArticle[]): void {
  const kilobytes = (list: readonly AnalyzedArticle[]) =>
    list.reduce((sum, { article }) => sum + Buffer.byteLength(article.body), 0) / 1024
  const copies = (count: number) =>
    Array.from({ length: count }, (_, i) =>
      articles.map(({ article, tokens }) => ({ tokens, article: { ...article, id: `${article.id}-${i}` } })),
    ).flat()
  for (const count of [1, 4, 8]) {
    const list = copies(count)
    // Processor time: the machine may be shared.
    const start = process.cpuUsage()
    findStatements(list, { analyze, lexicon })
    const { user, system } = process.cpuUsage(start)
    const seconds = (user + system) / 1_000_000
    console.log(
      `${kilobytes(list).toFixed(0)} KB in ${(seconds * 1000).toFixed(0)} ms: ${(kilobytes(list) / seconds).toFixed(0)} KB/s`,
    )
  }
}

const sets = [ownSet('held-in')]
if (process.argv.includes('--held-out')) sets.push(ownSet('held-out'))
const shared = join(root, '../shared')
if (existsSync(join(shared, 'gold'))) sets.push(await goldSet(shared))
for (const set of sets) score(set)
console.log()
speed(sets.flatMap(({ articles }) => articles))
