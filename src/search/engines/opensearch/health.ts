import * as v from 'valibot'
import { EngineFault } from '../engine.ts'
import type { Connection } from './client.ts'
import { readAnswer } from './find.ts'
import { indexesOf } from './place.ts'

const schema = v.object({ status: v.picklist(['green', 'yellow', 'red']) })

/** @throws EngineFault if something of a generation is on no node that runs */
export async function demandHealth({ ask, place }: Connection, generation: number): Promise<'green' | 'yellow'> {
  const index = Object.values(indexesOf(place.prefix, generation)).join(',')
  const { body } = await ask(client => client.cluster.health({ index, timeout: '1s' }))
  const { status } = readAnswer(schema, body)
  if (status === 'red')
    throw new EngineFault(
      `The search engine at ${place.nodes.join(', ')} is red: part of generation ${generation} of the coverage is on no running node.`,
    )
  return status
}
