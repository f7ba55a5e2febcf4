import * as v from 'valibot'
import type { Filter } from '../../../model/filter.ts'
import { bm25 } from '../../bm25.ts'
import { type Candidate, EngineFault, type WeightedTerm } from '../engine.ts'
import type { Connection } from './client.ts'
import { filterClauses } from './filter-query.ts'
import { readAnswer, type SearchCall } from './find.ts'

const answerSchema = v.object({
  timed_out: v.boolean(),
  hits: v.object({
    hits: v.array(v.object({ _score: v.number(), fields: v.object({ row: v.tuple([v.number()]) }) })),
  }),
})

/** BM25 over text and title, each term with its weight. */
const scored = ({ id, weight }: WeightedTerm) => [
  { term: { text: { value: String(id), boost: weight } } },
  { term: { title: { value: String(id), boost: bm25.title * weight } } },
]

/** Passages that contain some of the terms. @throws EngineFault */
export async function findCandidates(
  { ask }: Connection,
  index: string,
  { terms, filter, limit }: { terms: readonly WeightedTerm[]; filter: Filter; limit: number },
): Promise<readonly Candidate[]> {
  if (terms.length === 0 || limit < 1) return []
  const should = terms.flatMap(scored)
  const query = { bool: { should, minimum_should_match: 1, filter: filterClauses(filter) } }
  const asked = { query, size: limit, stored_fields: '_none_', docvalue_fields: ['row'] }
  const call = { index, allow_partial_search_results: false, track_total_hits: false, body: asked }
  const { body } = await ask(client => client.search(call as SearchCall))
  const { hits, timed_out } = readAnswer(answerSchema, body)
  if (timed_out) throw new EngineFault('The search engine did not search every passage in time.')
  return hits.hits.map(({ _score, fields }) => ({ row: fields.row[0], score: _score }))
}
