import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { analyzeArticle } from '../src/coverage/reading/article.ts'
import { parseFolder } from '../src/documents/folder.ts'
import { sentencesOf } from '../src/documents/sentences.ts'
import type { AnalyzedArticle } from '../src/language/analyzed-article.ts'
import { openMorphology } from '../src/language/analyzer.ts'
import { readLexicon } from '../src/lexicon/read-lexicon.ts'
import type { Article } from '../src/model.ts'
import { type Half, halfOf } from './half.ts'

/** What a careful reader finds. */
export interface Label {
  /** Careful readers may differ on it: neither lost nor wrong. */
  readonly optional?: boolean
  readonly document: string
  readonly speakers: readonly (string | null)[]
  readonly kind: string
  readonly text: string
  readonly when?: string
  readonly via?: string
}

/** Documents with their labels. */
export interface LabelledSet {
  readonly name: string
  readonly articles: readonly AnalyzedArticle[]
  readonly labels: readonly Label[]
  readonly terms: readonly { readonly document: string; readonly text: string }[]
}

export const root = fileURLToPath(new URL('..', import.meta.url))
export const lexicon = await readLexicon()
const { analyze, lookUp } = await openMorphology()

export { lookUp }

const lines = (file: string) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line))

const unknown = {
  title: null,
  outlet: null,
  carrier: null,
  authors: [],
  published: null,
  url: null,
  section: null,
  origins: {},
  kind: 'report',
  precision: 'unknown',
  references: [],
} as const

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
    origins: {},
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

/** A made-up article of one body. */
export const analyzed = (id: string, body: string): AnalyzedArticle =>
  analyzeArticle({ ...unknown, id, document: id, body, sentences: sentencesOf(body) }, analyze)

/** The documents of our own in that folder. */
export function ownSet(name: string): LabelledSet {
  const folder = join(root, 'test/documents/statements', name)
  const files = readdirSync(folder).filter(file => file.endsWith('.txt'))
  const all = lines(join(folder, 'labels.jsonl'))
  const labels = all.filter(label => label.term === undefined).map(label => ({ ...label, speakers: [label.speaker] }))
  const terms = all.filter(label => label.term !== undefined).map(({ document, term }) => ({ document, text: term }))
  return { name, articles: files.map(file => analyzeArticle(ownArticle(folder, file), analyze)), labels, terms }
}

/** The seeds with the gold labels, from the shared folder. */
export async function goldSet(folder: string): Promise<LabelledSet> {
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
  return { name: 'gold', articles: articles.map(article => analyzeArticle(article, analyze)), labels, terms }
}

const sharedSets = join(root, '../shared/sets')

/** A set of ../shared/sets, or one half of it: every statement of its documents is labelled. */
export async function sharedSet(name: string, half: Half): Promise<LabelledSet> {
  const folder = join(sharedSets, name)
  const { articles } = await parseFolder(join(folder, 'docs'), lexicon)
  const isHere = (doc: string) => halfOf(doc) === half
  const labels = lines(join(folder, 'statements.jsonl'))
    .filter(({ doc }) => isHere(doc))
    .map(({ doc, speaker, speakers, kind, text, when, via, ...label }) => ({
      document: doc,
      speakers: [...new Set([speaker, ...(speakers ?? [])])].concat(label.nullok || label.or_null ? [null] : []),
      kind,
      text,
      optional: label.doubt === true || label.weak === true || label.head === true,
      ...(when === undefined ? {} : { when }),
      ...(via === undefined ? {} : { via }),
    }))
  const nots: { doc: string; texts: string[] }[] = JSON.parse(readFileSync(join(folder, 'not-statements.json'), 'utf8'))
  const terms = nots
    .filter(({ doc }) => isHere(doc))
    .flatMap(({ doc, texts }) => texts.map(text => ({ document: doc, text })))
  const mine = articles.filter(({ document }) => isHere(document.replace(/\.[a-z]+$/, '')))
  return { name: `${name}, ${half}`, articles: mine.map(article => analyzeArticle(article, analyze)), labels, terms }
}

/** The names of the sets of statements in ../shared/sets; none if they are not here. */
export const sharedNames = (): string[] =>
  existsSync(sharedSets)
    ? readdirSync(sharedSets)
        .filter(name => name.startsWith('statements-'))
        .sort()
    : []
