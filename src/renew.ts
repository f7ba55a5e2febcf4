import { Worker } from 'node:worker_threads'

// Node 20 does not lead the first file of a thread through tsx: a thread registers it for itself.
const boot = `import(${JSON.stringify(import.meta.resolve('tsx/esm/api'))}).then(({ register }) => {
  register()
  return import(${JSON.stringify(new URL('./renew-worker.ts', import.meta.url).href)})
})`

/**
 * Makes the snapshot of a folder on a thread of its own: questions are answered meanwhile, and opening it then takes a moment.
 * @throws what reading the folder throws
 */
export function renewSnapshot(folder: string, cache: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(boot, { eval: true, execArgv: [], workerData: { folder, cache } })
    worker.once('error', reject)
    worker.once('exit', code =>
      code === 0 ? resolve() : reject(new Error(`The thread that reads ${folder} ended with ${code}; reload again.`)),
    )
  })
}
