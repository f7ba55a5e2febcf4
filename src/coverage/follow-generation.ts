import { EngineFault } from '../search/engines/engine.ts'
import type { Connection } from '../search/engines/opensearch/client.ts'
import { demandHealth } from '../search/engines/opensearch/health.ts'
import { currentGeneration } from '../search/engines/opensearch/pointer.ts'

export interface Following {
  /** Seconds between two looks. */
  readonly seconds: number
  /** The generation that is answered from. */
  readonly held: () => number | null
  /** Called if another generation should be read; called again after some checks if it is not in use by then. */
  readonly changed: () => Promise<unknown>
  /** Told after each look why the engine could not be asked; null if it could. */
  readonly looked: (fault: string | null) => void
}

/** Looks for which a generation that could not be read is let be. */
const patience = 6

/** Looks once, with what the looks before found out. */
function openLook(connection: Connection, { held, changed }: Following): () => Promise<void> {
  let refused: { readonly generation: number; looks: number } | null = null
  return async () => {
    const current = await currentGeneration(connection)
    if (current === null) throw new EngineFault('The search engine no longer has a coverage. Run npm run ingest.')
    const isLetBe = refused?.generation === current && refused.looks++ < patience
    if (current !== held() && !isLetBe) {
      await changed()
      refused = current === held() ? null : { generation: current, looks: 0 }
    }
    await demandHealth(connection, held() ?? current)
  }
}

/** Looks again and again for a new generation. Returns how to stop. */
export function followGeneration(connection: Connection, following: Following): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined
  let isStopped = false
  const look = openLook(connection, following)
  const lookAgain = async () => {
    const fault = await look().then(
      () => null,
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    )
    following.looked(fault)
    wait()
  }
  const wait = () => {
    if (!isStopped) timer = setTimeout(lookAgain, 1000 * following.seconds)
  }
  wait()
  return async () => {
    isStopped = true
    clearTimeout(timer)
  }
}
