import { EngineFault } from '../search/engines/engine.ts'
import { connect, demandEngine } from '../search/engines/opensearch/client.ts'
import { demandHealth } from '../search/engines/opensearch/health.ts'
import type { EnginePlace } from '../search/engines/opensearch/place.ts'
import { currentGeneration, readManifest } from '../search/engines/opensearch/pointer.ts'

/** An engine's state, and the generation in use. @throws EngineFault if nothing can be read from it */
export async function askEngine(place: EnginePlace) {
  const connection = connect(place)
  try {
    const release = await demandEngine(connection)
    const generation = await currentGeneration(connection)
    if (generation === null)
      throw new EngineFault(`The search engine at ${place.nodes.join(', ')} has no coverage yet. Run npm run ingest.`)
    const { counts } = await readManifest(connection, generation)
    const isWhole = (await demandHealth(connection, generation)) === 'green'
    return { release, generation, articles: counts.articles, isWhole }
  } finally {
    await connection.close()
  }
}
