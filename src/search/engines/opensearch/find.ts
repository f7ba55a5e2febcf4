import type { Client } from '@opensearch-project/opensearch'
import * as v from 'valibot'
import { EngineFault } from '../engine.ts'
import type { Connection } from './client.ts'
import type { Clause } from './filter-query.ts'

/** What a search is called with: the client's types lag behind what its server takes. */
export type SearchCall = Parameters<Client['search']>[0]

export type Sort = readonly Readonly<Record<string, 'asc' | 'desc'>>[]

/** What of an index is wanted: documents that fulfil all clauses, in an order that leaves nothing equal. */
export interface Wanted {
  readonly index: string
  readonly filter: readonly Clause[]
  readonly sort: Sort
  readonly fields: readonly string[]
  readonly limit: number
}

/** Documents that are asked for at once. */
const together = 1000

const answerSchema = v.object({
  timed_out: v.boolean(),
  hits: v.object({
    total: v.object({ value: v.number() }),
    hits: v.array(v.object({ _source: v.optional(v.unknown()), sort: v.optional(v.array(v.unknown())) })),
  }),
})

const emptyFilter: readonly Clause[] = [{ match_all: {} }]

/** All clauses hold, and none of them counts for a score. */
export const allOf = (filter: readonly Clause[]) => ({ bool: { filter: filter.length === 0 ? emptyFilter : filter } })

/** Reads an answer. @throws EngineFault if it holds less than what was asked for */
export function readAnswer<T>(schema: v.GenericSchema<unknown, T>, body: unknown): T {
  const { success, output } = v.safeParse(schema, body)
  if (!success)
    throw new EngineFault('The search engine’s response has an unexpected form: its release is not supported.')
  return output
}

/** Finds documents, page by page; those past the limit are counted. @throws EngineFault */
export async function findDocuments(
  { ask }: Connection,
  { index, filter, sort, fields, limit }: Wanted,
): Promise<{ readonly sources: readonly unknown[]; readonly total: number }> {
  const sources: unknown[] = []
  let after: readonly unknown[] | undefined
  for (;;) {
    const size = Math.min(together, limit - sources.length)
    const body = { query: allOf(filter), sort, size, ...(after && { search_after: after }) }
    const place = { index, allow_partial_search_results: false, track_total_hits: true, _source: [...fields] }
    const { body: told } = await ask(client => client.search({ ...place, body } as SearchCall))
    const { hits, timed_out } = readAnswer(answerSchema, told)
    if (timed_out) throw new EngineFault('The search engine did not search everything in time.')
    for (const { _source } of hits.hits) sources.push(_source)
    after = hits.hits.at(-1)?.sort
    if (hits.hits.length < size || sources.length >= Math.min(limit, hits.total.value) || after === undefined)
      return { sources, total: hits.total.value }
  }
}

const gotSchema = v.object({
  docs: v.array(v.object({ found: v.optional(v.boolean()), _source: v.optional(v.unknown()) })),
})

/** Fetches documents by their ids, in their order. @throws EngineFault if one is not there */
export async function fetchSources(
  { ask }: Connection,
  index: string,
  { ids, fields }: { readonly ids: readonly string[]; readonly fields?: readonly string[] },
): Promise<unknown[]> {
  const only = fields === undefined ? {} : { _source_includes: [...fields] }
  const { body } = await ask(client => client.mget({ index, realtime: false, ...only, body: { ids: [...ids] } }))
  return readAnswer(gotSchema, body).docs.map(({ found, _source }) => {
    if (found !== true) throw new EngineFault(`A document of ${index} is on no running node of the search engine.`)
    return _source
  })
}

/** Documents that are fetched by their ids at once. */
const fetched = 200

/** Fetches numbered documents, in their order. @throws EngineFault if one is not there */
export async function fetchDocuments(
  connection: Connection,
  index: string,
  { ids, fields }: { readonly ids: readonly number[]; readonly fields: readonly string[] },
): Promise<unknown[]> {
  const sources: unknown[] = []
  for (let at = 0; at < ids.length; at += fetched) {
    const part = ids.slice(at, at + fetched).map(String)
    sources.push(...(await fetchSources(connection, index, { ids: part, fields })))
  }
  return sources
}
