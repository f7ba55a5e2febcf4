import { randomUUID } from 'node:crypto'
import * as v from 'valibot'
import { EngineFault } from '../engine.ts'
import type { Connection } from './client.ts'
import { isMissing, isThereAlready } from './fault.ts'
import { readAnswer } from './find.ts'
import { indexBodies } from './mappings.ts'
import { generationOf, indexesOf } from './place.ts'
import { currentGeneration } from './pointer.ts'

/** A generation that is being written. */
export interface Draft {
  readonly generation: number
  /** Tells it from another one of the same number. */
  readonly id: string
}

const draftId = 'draft'
const draftSchema = v.object({ key: v.string(), id: v.string() })
const gotSchema = v.object({
  docs: v.array(v.object({ _source: v.optional(draftSchema), error: v.optional(v.object({ type: v.string() })) })),
})
const kinds = ['passages', 'articles', 'statements', 'meta'] as const

/** Generations of which anything is there, the newest first. */
export async function generationsThere({ ask, place }: Connection): Promise<number[]> {
  const { body } = await ask(client => client.indices.get({ index: `${place.prefix}-*`, expand_wildcards: 'all' }))
  const there = Object.keys(body).flatMap(index => generationOf(place.prefix, index) ?? [])
  return [...new Set(there)].sort((a, b) => b - a)
}

export async function removeGeneration({ ask, place }: Connection, generation: number): Promise<void> {
  const index = Object.values(indexesOf(place.prefix, generation))
  await ask(client => client.indices.delete({ index, ignore_unavailable: true }))
}

/** Who writes a generation; null if nothing there says so. @throws EngineFault if it cannot be looked up */
async function readDraft({ ask, place }: Connection, generation: number) {
  const { meta: index } = indexesOf(place.prefix, generation)
  const body = await ask(async client => {
    try {
      return (await client.mget({ index, realtime: true, body: { ids: [draftId] } })).body
    } catch (error) {
      if (isMissing(error)) return { docs: [] }
      throw error
    }
  })
  const [found] = readAnswer(gotSchema, body).docs
  if (found?.error !== undefined && found.error.type !== 'index_not_found_exception')
    throw new EngineFault(`Who writes ${index} cannot be looked up just now: ${found.error.type}.`)
  return found?._source ?? null
}

/** What was begun under the same key and not finished; everything else that was begun goes. */
async function unfinished(connection: Connection, key: string, current: number): Promise<Draft | null> {
  let found: Draft | null = null
  for (const generation of (await generationsThere(connection)).filter(one => one > current)) {
    const draft = await readDraft(connection, generation)
    if (found === null && draft?.key === key) found = { generation, id: draft.id }
    else await removeGeneration(connection, generation)
  }
  return found
}

/** Makes an index. That it is there already means that a node made it whose answer was lost. */
async function makeIndex({ ask }: Connection, index: string, kind: (typeof kinds)[number]): Promise<void> {
  await ask(async client => {
    try {
      await client.indices.create({ index, body: indexBodies[kind] } as never)
    } catch (error) {
      if (!isThereAlready(error)) throw error
    }
  })
}

/**
 * Begins a generation, or goes on with one that was begun for the same key.
 * @throws EngineFault
 */
export async function beginGeneration(
  connection: Connection,
  key: string,
): Promise<Draft & { readonly isNew: boolean }> {
  const current = (await currentGeneration(connection)) ?? 0
  const before = await unfinished(connection, key, current)
  if (before !== null) return { ...before, isNew: false }
  const generation = current + 1
  const indexes = indexesOf(connection.place.prefix, generation)
  for (const kind of kinds) await makeIndex(connection, indexes[kind], kind)
  const draft = { key, id: randomUUID() }
  await connection.ask(client => client.index({ index: indexes.meta, id: draftId, body: draft, refresh: true }))
  return { generation, id: draft.id, isNew: true }
}

/** @throws EngineFault if another process has begun to write the same generation */
export async function demandDraft(connection: Connection, { generation, id }: Draft): Promise<void> {
  if ((await readDraft(connection, generation))?.id !== id)
    throw new EngineFault(`Another npm run ingest is writing generation ${generation}, so this one stops.`)
}
