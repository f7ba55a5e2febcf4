import type { Morphology } from '../language/analyzer.ts'
import type { EngineStatus } from '../model/engine-status.ts'
import type { OpenCoverage } from './assemble.ts'
import type { SnapshotPlace } from './open-coverage.ts'

/** Where the coverage comes from. */
export interface CoverageSource {
  /** Opens what there is now. */
  readonly open: () => Promise<OpenCoverage>
  /** Calls back when there is something else to open. Returns how to stop. */
  readonly watch: (changed: () => Promise<unknown>) => () => Promise<void>
  readonly status: () => EngineStatus
}

export interface SourceTools {
  readonly dictionary: Promise<Morphology>
  /** Told, in a sentence, what does not work as it should. */
  readonly warn: (sentence: string) => void
}

/** A folder of documents, held by this process. */
export function folderSource(place: SnapshotPlace, { dictionary, warn }: SourceTools): CoverageSource {
  const { folder, beside, ...kept } = place
  let isFirst = true
  return {
    open: async () => {
      if (!isFirst) await (await import('./renew.ts')).renewSnapshot(place)
      isFirst = false
      const { openCoverage } = await import('./open-coverage.ts')
      return openCoverage(folder, { dictionary, warn, ...kept, ...(beside !== undefined && { beside }) })
    },
    watch: changed => {
      const stopping = import('./watch.ts').then(({ watchFolder }) =>
        watchFolder([folder, ...(beside === undefined ? [] : [beside])], changed),
      )
      return async () => (await stopping)()
    },
    status: () => ({ engine: 'MiniSearch', generation: null, fault: null }),
  }
}
