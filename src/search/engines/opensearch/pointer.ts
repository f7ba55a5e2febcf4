import * as v from 'valibot'
import { EngineFault } from '../engine.ts'
import type { Connection } from './client.ts'
import { isMissing } from './fault.ts'
import { fetchSources, readAnswer } from './find.ts'
import { unpackPart } from './parts.ts'
import { generationOf, indexesOf, pointerOf, schemaVersion } from './place.ts'

/** The generation that is read; null if there is none yet. @throws EngineFault */
export async function currentGeneration({ ask, place }: Connection): Promise<number | null> {
  const aliases = await ask(async client => {
    try {
      return (await client.indices.getAlias({ name: pointerOf(place.prefix) })).body
    } catch (error) {
      if (isMissing(error)) return {}
      throw error
    }
  })
  const generations = Object.keys(aliases).flatMap(index => generationOf(place.prefix, index) ?? [])
  return generations.length === 0 ? null : Math.max(...generations)
}

const manifestSchema = v.object({
  schema: v.number(),
  /** What it was made of, and with what. */
  key: v.string(),
  made: v.string(),
  counts: v.object({ articles: v.number(), passages: v.number(), statements: v.number() }),
  parts: v.record(v.string(), v.object({ chunks: v.number(), sha256: v.string() })),
})

/** What a generation says of itself. */
export type Manifest = v.InferOutput<typeof manifestSchema>

/** The document that a generation is whole with. */
export const manifestId = 'generation'
export const chunkId = (part: string, n: number): string => `${part}-${n}`

const chunkSchema = v.object({ data: v.string() })

/** @throws EngineFault if the generation is gone, or was written by a program that counts otherwise */
export async function readManifest(connection: Connection, generation: number): Promise<Manifest> {
  const { meta } = indexesOf(connection.place.prefix, generation)
  const [source] = await fetchSources(connection, meta, { ids: [manifestId] })
  const { schema } = readAnswer(v.looseObject({ schema: v.number() }), source)
  if (schema !== schemaVersion) {
    const advice = schema > schemaVersion ? 'update this program' : 'run npm run ingest with this program'
    throw new EngineFault(
      `Generation ${generation} of the coverage has schema ${schema}, but this program reads ${schemaVersion}: ${advice}.`,
    )
  }
  return readAnswer(manifestSchema, source)
}

/** Reads what every process holds of a generation. @throws EngineFault if a part is not whole */
export async function readParts(
  connection: Connection,
  generation: number,
  { parts }: Manifest,
): Promise<ReadonlyMap<string, unknown>> {
  const { meta } = indexesOf(connection.place.prefix, generation)
  const read = new Map<string, unknown>()
  for (const [name, { chunks, sha256 }] of Object.entries(parts)) {
    const ids = Array.from({ length: chunks }, (_, n) => chunkId(name, n))
    const found: string[] = []
    // One after the other: all of them together may be more than a node sends at once.
    for (const id of ids) {
      const [source] = await fetchSources(connection, meta, { ids: [id] })
      found.push(readAnswer(chunkSchema, source).data)
    }
    const value = await unpackPart({ chunks: found, sha256 })
    if (value === null)
      throw new EngineFault(`Generation ${generation} of the coverage is incomplete. Run npm run ingest.`)
    read.set(name, value)
  }
  return read
}
