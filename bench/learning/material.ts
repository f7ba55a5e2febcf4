import { existsSync, readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { OpenCoverage } from '../../src/coverage/assemble.ts'
import { openCoverage } from '../../src/coverage/open-coverage.ts'
import { openMorphology } from '../../src/language/analyzer.ts'
import type { Article, Passage } from '../../src/model.ts'
import { type Half, halfOf } from '../half.ts'

/** A question with what answers it, whichever set it comes from; without `answers` it has none. */
export interface Labelled {
  readonly id: string
  readonly question: string
  readonly answers: readonly string[]
  /** True for a passage that holds the answer. */
  readonly isRight: (article: Article, passage: Passage) => boolean
}

/** A coverage with questions about it. */
export interface Material {
  readonly name: string
  readonly coverage: OpenCoverage
  readonly questions: readonly Labelled[]
}

const shared = fileURLToPath(new URL('../../../shared', import.meta.url))
const cache = join(tmpdir(), 'dedokoro-learning')
const dictionary = openMorphology()

export const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase()

const linesOf = <T>(file: string): T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line))

const wordsOf = (article: Article, { start, end }: Passage): string => plain(article.body.slice(start, end))

export interface NewsQuestion {
  readonly id: string
  readonly type: string
  readonly question: string
  readonly gold?: readonly { readonly doc: string; readonly contains: string }[]
  readonly answers?: readonly string[]
}

export const setFolder = (name: string): string => join(shared, 'sets', name)

/** The questions of a set as they were labelled. */
export const readNews = (name: string): NewsQuestion[] => linesOf(join(setFolder(name), 'questions.jsonl'))

export const openFolder = (folder: string): Promise<OpenCoverage> => openCoverage(folder, { dictionary, cache })

export const toLabelled = ({ id, type, question, gold = [], answers = [] }: NewsQuestion): Labelled => ({
  id,
  question,
  answers: type === 'no-answer' ? [] : answers,
  isRight: (article, passage) =>
    gold.some(
      ({ doc, contains }) => article.document.startsWith(doc) && wordsOf(article, passage).includes(plain(contains)),
    ),
})

/** The questions of one half of a set, with where their answers stand. */
export const newsOf = (name: string, half: Half) =>
  readNews(name)
    .filter(({ id }) => halfOf(id) === half)
    .map(question => ({ labelled: toLabelled(question), gold: question.gold }))

/** One half of a set of news questions: weights are learned from the looked one alone. */
export const openNews = async (name: string, half: Half = 'looked'): Promise<Material> => ({
  name: `${name}, ${half}`,
  coverage: await openFolder(join(setFolder(name), 'docs')),
  questions: newsOf(name, half).map(({ labelled }) => labelled),
})

/** The questions on the documents that the program was built on. */
export async function openGold(): Promise<Material> {
  const questions = linesOf<NewsQuestion>(join(shared, 'gold', 'questions.jsonl'))
  return { name: 'gold', coverage: await openFolder(join(shared, 'seeds')), questions: questions.map(toLabelled) }
}

interface CollectionQuestion {
  readonly id: string
  readonly question: string
  readonly urls: readonly string[]
  readonly answer: string
}

export const collectionFile = join(shared, 'qa', 'collection.jsonl')

/** Some of the encyclopedia's questions to learn from, with the pages that answer. */
export const trainOf = (from: number, to: number) =>
  linesOf<CollectionQuestion>(join(shared, 'qa', 'train.jsonl'))
    .slice(from, to)
    .map(({ id, question, urls, answer }) => ({
      urls,
      labelled: {
        id,
        question,
        answers: [answer],
        isRight: ({ url }: Article) => urls.includes(url ?? ''),
      },
    }))

/** The encyclopedia's passages with some of its questions to learn from. */
export async function openTrain(from: number, to: number): Promise<Material> {
  const folder = join(cache, 'collection')
  await mkdir(folder, { recursive: true })
  const file = join(folder, 'collection.jsonl')
  if (!existsSync(file)) await writeFile(file, readFileSync(collectionFile))
  return {
    name: 'encyclopedia',
    coverage: await openFolder(folder),
    questions: trainOf(from, to).map(({ labelled }) => labelled),
  }
}
