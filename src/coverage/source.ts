import type { Morphology } from '../language/analyzer.ts'
import type { EngineStatus } from '../model/engine-status.ts'
import type { OpenCoverage } from './assemble.ts'

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
