import { EngineFault } from '../engine.ts'
import { type Connection, patience } from './client.ts'

/** A document on its way into an index. */
export interface Written {
  readonly index: string
  readonly id: string
  readonly document: object
}

/** Bytes that are sent at once, requests that are under way, and how often a node that has too much to do is asked again after a second. */
const pace = { flushBytes: 4_000_000, concurrency: 2, retries: 30, wait: 1000 } as const

/** Writes documents, those under the same id in the place of the one before. @throws EngineFault if one of them is refused */
export async function bulkWrite({ ask, place }: Connection, documents: readonly Written[]): Promise<void> {
  let refused = ''
  const { failed } = await ask(client =>
    client.helpers.bulk<Written>(
      {
        ...pace,
        datasource: [...documents],
        onDocument: ({ index, id, document }) => [{ index: { _index: index, _id: id } }, document],
        onDrop: ({ error, status }) => {
          refused ||= `${error?.type ?? ''} ${error?.reason ?? status}`
        },
      },
      { requestTimeout: patience.writing },
    ),
  )
  if (failed > 0)
    throw new EngineFault(
      `The search engine at ${place.nodes.join(', ')} refused ${failed} of ${documents.length} documents: ${refused}.`,
    )
}
