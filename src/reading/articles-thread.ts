import { serialize } from 'node:v8'
import { parentPort, workerData } from 'node:worker_threads'
import type { Article } from '../model.ts'
import { morphologyOf } from '../search/analyzer.ts'
import { vocabularyOf } from '../statements/vocabulary.ts'
import { readArticle } from './article.ts'
import type { ReaderData } from './articles.ts'

const { dictionary, lexicon }: ReaderData = workerData
const morphology = morphologyOf(dictionary)
const vocabulary = vocabularyOf(lexicon)

parentPort?.on('message', (articles: readonly Article[]) => {
  parentPort?.postMessage(articles.map(article => serialize(readArticle(article, morphology, vocabulary))))
})
