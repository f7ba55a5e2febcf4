import type { Connection } from './client.ts'
import { type Draft, generationsThere, removeGeneration } from './draft.ts'
import { indexesOf, pointerOf } from './place.ts'

/** Turns the pointer in one step: whoever asks for it finds the one before or this one. @throws EngineFault */
export async function turnPointer({ ask, place }: Connection, { generation }: Draft): Promise<void> {
  const alias = pointerOf(place.prefix)
  const { meta } = indexesOf(place.prefix, generation)
  const actions = [
    { remove: { index: `${place.prefix}-meta-*`, alias, must_exist: false } },
    { add: { index: meta, alias } },
  ]
  await ask(client => client.indices.updateAliases({ body: { actions } }))
}

/** Removes generations before the last one but one: a process that has not yet followed the pointer reads that one. */
export async function sweepGenerations(connection: Connection, { generation }: Draft): Promise<readonly number[]> {
  const [, ...others] = (await generationsThere(connection)).filter(one => one < generation)
  for (const one of others) await removeGeneration(connection, one)
  return others
}
