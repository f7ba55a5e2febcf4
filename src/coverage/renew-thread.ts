import { setPriority } from 'node:os'
import { workerData } from 'node:worker_threads'
import { keepSnapshot, type SnapshotPlace } from './open-coverage.ts'

const place: SnapshotPlace = workerData
// On Linux this is the priority of a thread, and of those that it starts: who asks is answered first.
if (process.platform === 'linux') setPriority(10)
await keepSnapshot(place)
