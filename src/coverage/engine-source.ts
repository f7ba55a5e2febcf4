import { connect } from '../search/engines/opensearch/client.ts'
import type { EnginePlace } from '../search/engines/opensearch/place.ts'
import { currentGeneration } from '../search/engines/opensearch/pointer.ts'
import { followGeneration } from './follow-generation.ts'
import { type OpenGeneration, openGeneration } from './open-generation.ts'
import type { CoverageSource, SourceTools } from './source.ts'

export interface EngineSourceOptions extends SourceTools {
  /** The folder for the synonym dictionary. */
  readonly cache: string
  /** Seconds between two looks for a new generation. */
  readonly seconds: number
}

/** The generation that an engine's pointer leads to. @throws EngineFault if the certificates cannot be read */
export function engineSource(
  place: EnginePlace,
  { dictionary, warn, cache, seconds }: EngineSourceOptions,
): CoverageSource {
  const connection = connect(place)
  let opened: OpenGeneration | null = null
  let fault: string | null = null
  const looked = (told: string | null) => {
    if (told !== null && told !== fault) warn(told)
    fault = told
  }
  return {
    open: async () => {
      // After a correction it is the same one, with something else laid over it.
      const isSame = opened !== null && (await currentGeneration(connection)) === opened.generation
      const coverage = opened !== null && isSame ? opened : await openGeneration(connection, { dictionary, cache })
      opened = coverage
      return coverage
    },
    watch: changed =>
      followGeneration(connection, { seconds, held: () => opened?.generation ?? null, changed, looked }),
    status: () => ({ engine: 'OpenSearch', generation: opened?.generation ?? null, fault }),
  }
}
