import { connect } from '../search/engines/opensearch/client.ts'
import type { EnginePlace } from '../search/engines/opensearch/place.ts'
import { followGeneration } from './follow-generation.ts'
import { openGeneration } from './open-generation.ts'
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
  let generation: number | null = null
  let fault: string | null = null
  const looked = (told: string | null) => {
    if (told !== null && told !== fault) warn(told)
    fault = told
  }
  return {
    open: async () => {
      const opened = await openGeneration(connection, { dictionary, cache })
      generation = opened.generation
      return opened
    },
    watch: changed => followGeneration(connection, { seconds, held: () => generation, changed, looked }),
    status: () => ({ engine: 'OpenSearch', generation, fault }),
  }
}
