import { workerData } from 'node:worker_threads'
import { keepSnapshot } from './coverage.ts'

const { folder, cache }: { readonly folder: string; readonly cache: string } = workerData
await keepSnapshot(folder, cache)
