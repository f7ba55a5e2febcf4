import { parentPort, workerData } from 'node:worker_threads'
import { morphologyOf } from '../../language/analyzer.ts'
import type { ReaderData } from './crew.ts'
import { openReader, type Reader } from './reader.ts'

const { dictionary, lexicon }: ReaderData = workerData
const reader = openReader(morphologyOf(dictionary), lexicon)

parentPort?.on('message', ({ method, argument }: { readonly method: keyof Reader; readonly argument: unknown }) => {
  parentPort?.postMessage(Reflect.apply(reader[method], reader, [argument]))
})
