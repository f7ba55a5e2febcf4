import type { SnapshotPlace } from './open-coverage.ts'
import { openThread } from './reading/thread.ts'

/**
 * Makes the snapshot of a folder on a thread of its own: questions are answered meanwhile, and opening it then takes a moment.
 * @throws what reading the folder throws
 */
export function renewSnapshot(place: SnapshotPlace): Promise<void> {
  return new Promise((resolve, reject) => {
    const thread = openThread(new URL('./renew-thread.ts', import.meta.url), place)
    thread.once('error', reject)
    thread.once('exit', code =>
      code === 0
        ? resolve()
        : reject(new Error(`The thread that reads ${place.folder} exited with code ${code}. Reload again.`)),
    )
  })
}
