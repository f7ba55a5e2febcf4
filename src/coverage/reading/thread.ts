import { Worker } from 'node:worker_threads'

/** Runs a file of this program on a thread of its own. */
export function openThread(file: URL, workerData: unknown): Worker {
  // Node 20 does not lead the first file of a thread through tsx: a thread registers it for itself.
  const boot = `import(${JSON.stringify(import.meta.resolve('tsx/esm/api'))}).then(({ register }) => {
  register()
  return import(${JSON.stringify(file.href)})
})`
  // Morphemes live shortly: with room for them 4 % less of the time goes to collecting them.
  const resourceLimits = { maxYoungGenerationSizeMb: 64 }
  return new Worker(boot, { eval: true, execArgv: [], workerData, resourceLimits })
}

interface Waiting {
  readonly resolve: (answer: unknown) => void
  readonly reject: (reason: unknown) => void
}

/** Asks a thread that answers each message with one of its own, in order. @throws what ends the thread */
export function askThread(thread: Worker): <T>(message: unknown) => Promise<T> {
  const waiting: Waiting[] = []
  let ended: unknown = null
  const end = (reason: unknown) => {
    ended ??= reason
    for (const { reject } of waiting.splice(0)) reject(ended)
  }
  thread.on('error', end)
  thread.on('exit', code => end(new Error(`A thread that reads articles ended with ${code}; start again.`)))
  thread.on('message', (answer: unknown) => waiting.shift()?.resolve(answer))
  return <T>(message: unknown) =>
    new Promise<T>((resolve, reject) => {
      if (ended !== null) return reject(ended)
      // It throws where the message is no plain data: then nobody waits for an answer to it.
      thread.postMessage(message)
      waiting.push({ resolve: answer => resolve(answer as T), reject })
    })
}
