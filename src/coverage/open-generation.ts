import * as v from 'valibot'
import { type Morphology, openMorphology } from '../language/analyzer.ts'
import { readLexicon } from '../lexicon/read-lexicon.ts'
import { EngineFault } from '../search/engines/engine.ts'
import { type Connection, demandEngine } from '../search/engines/opensearch/client.ts'
import { openEngine } from '../search/engines/opensearch/engine.ts'
import { indexesOf } from '../search/engines/opensearch/place.ts'
import { currentGeneration, readManifest, readParts } from '../search/engines/opensearch/pointer.ts'
import { openReader } from '../search/open.ts'
import type { VocabularyData } from '../search/vocabulary.ts'
import { assembleCoverage, type OpenCoverage } from './assemble.ts'
import type { CoverageFacts } from './facts.ts'
import { openCachedSynonyms } from './open-coverage.ts'

const looks = <T>(schema: v.GenericSchema) => v.custom<T>(value => v.is(schema, value))

const partsSchema = v.object({
  vocabulary: looks<VocabularyData>(
    v.looseObject({ words: v.array(v.string()), documentFrequency: v.instance(Uint32Array), passages: v.number() }),
  ),
  facts: looks<CoverageFacts>(v.looseObject({ speakers: v.array(v.unknown()), tallies: v.array(v.unknown()) })),
  firsts: v.instance(Uint32Array),
})

/** The generation that is read. @throws EngineFault if there is none */
async function demandGeneration(connection: Connection): Promise<number> {
  await demandEngine(connection)
  const generation = await currentGeneration(connection)
  if (generation !== null) return generation
  throw new EngineFault(
    `The search engine at ${connection.place.nodes.join(', ')} has no coverage yet. Run npm run ingest.`,
  )
}

/** Base64 characters of an edition, as many as for a coverage in memory. */
const editionLength = 8

export interface GenerationOptions {
  /** One that is being read already, or was for another coverage. */
  readonly dictionary?: Promise<Morphology>
  /** The folder for the synonym dictionary. */
  readonly cache?: string
}

/** A coverage that an engine keeps. */
export interface OpenGeneration extends OpenCoverage {
  readonly generation: number
}

/**
 * Opens the generation of the coverage that is read now. The connection stays open when it is closed: the next one uses it.
 * @throws EngineFault with a sentence for the operator
 */
export async function openGeneration(connection: Connection, options: GenerationOptions = {}): Promise<OpenGeneration> {
  const { dictionary = openMorphology(), cache } = options
  const generation = await demandGeneration(connection)
  const manifest = await readManifest(connection, generation)
  const parts = v.safeParse(partsSchema, Object.fromEntries(await readParts(connection, generation, manifest)))
  if (!parts.success)
    throw new EngineFault(`Generation ${generation} of the coverage is incomplete. Run npm run ingest.`)
  const { vocabulary, facts, firsts } = parts.output
  const analyzer = dictionary.then(({ analyze }) => analyze)
  const [lexicon, analyze, synonyms] = await Promise.all([readLexicon(), analyzer, openCachedSynonyms(analyzer, cache)])
  const engine = openEngine({ connection, indexes: indexesOf(connection.place.prefix, generation), firsts })
  const reader = await openReader(vocabulary, { analyze, lexicon, synonyms, speakers: facts.speakers })
  const coverage = assembleCoverage({ engine, reader, facts, lexicon })
  return { ...coverage, generation, edition: manifest.key.slice(0, editionLength) }
}
