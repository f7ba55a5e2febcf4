import { setPriority } from 'node:os'
import { workerData } from 'node:worker_threads'
import { keepSnapshot } from './open-coverage.ts'
import type { Limits } from './reading/limits.ts'

interface Renewal {
  readonly folder: string
  readonly cache: string
  readonly limits: Limits
}

const { folder, cache, limits }: Renewal = workerData
// On Linux this is the priority of a thread, and of those that it starts: who asks is answered first.
if (process.platform === 'linux') setPriority(10)
await keepSnapshot(folder, cache, limits)
