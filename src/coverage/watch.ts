import { watch } from 'chokidar'

/** Milliseconds: a file is whole when it has not grown for so long, and a change waits so long for others. */
const patience = { whole: 1500, quiet: 500 } as const

export interface Watching {
  readonly changed: () => Promise<unknown>
  /** Asked once all files are watched: true if some may have changed before. */
  readonly missed: () => Promise<boolean>
}

/**
 * Calls back when files of folders were added, changed or removed; what changes while the answer is awaited calls back once
 * more. Returns how to stop.
 */
export function watchFolder(folders: string[], { changed, missed }: Watching): () => Promise<void> {
  const awaitWriteFinish = { stabilityThreshold: patience.whole, pollInterval: 100 }
  const watcher = watch(folders, { ignoreInitial: true, awaitWriteFinish })
  let timer: NodeJS.Timeout | undefined
  let busy = false
  const call = async () => {
    if (busy) return wait()
    busy = true
    await changed().finally(() => {
      busy = false
    })
  }
  const wait = () => {
    clearTimeout(timer)
    timer = setTimeout(call, patience.quiet)
  }
  watcher.on('all', wait)
  // What changed while the watcher was looking at the folders for the first time was no event.
  watcher.on('ready', async () => {
    if (await missed().catch(() => false)) wait()
  })
  // A folder that is missing for a moment is not a fault: the coverage stays.
  watcher.on('error', () => undefined)
  return () => {
    clearTimeout(timer)
    return watcher.close()
  }
}
