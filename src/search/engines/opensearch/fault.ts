import { errors } from '@opensearch-project/opensearch'
import * as v from 'valibot'
import { EngineFault } from '../engine.ts'
import { connectionSentence } from './connection-faults.ts'

const refusal = v.object({ error: v.object({ type: v.pipe(v.string(), v.regex(/^\w+$/)) }) })

/** The status of a response that says why nothing was done; null if there was none. */
export const statusOf = (error: unknown): number | null =>
  error instanceof errors.ResponseError ? (error.statusCode ?? null) : null

/** True if an index is not there, or not any more. */
export const isMissing = (error: unknown): boolean => statusOf(error) === 404

/** True if an index was to be made that is there. */
export const isThereAlready = (error: unknown): boolean =>
  statusOf(error) === 400 && error instanceof Error && error.message.includes('resource_already_exists')

const isUnreached = (error: unknown): error is Error =>
  error instanceof errors.ConnectionError || error instanceof errors.NoLivingConnectionsError

/** The kind of an error: its message may contain what was asked, and that is written nowhere. */
function kindOf(error: unknown): string {
  const { success, output } = v.safeParse(refusal, error instanceof errors.ResponseError ? error.body : null)
  if (success) return output.error.type
  return error instanceof Error ? error.name : typeof error
}

const unreached = ({ message }: Error, nodes: string) =>
  `No node of the search engine at ${nodes} can be reached (${message.split('\n')[0]}): start it, or correct SEARCH_URL.`

function sentenceFor(error: unknown, nodes: string): string {
  const status = statusOf(error)
  if (status === 401 || status === 403)
    return `The search engine at ${nodes} refuses the credentials (${status}): correct SEARCH_USER and SEARCH_PASSWORD, or SEARCH_TOKEN, and that user’s permissions.`
  if (status === 404) return `The search engine at ${nodes} no longer has this generation of the coverage.`
  if (status === 429) return `The search engine at ${nodes} has too many requests (429).`
  if (status === 413)
    return `The search engine at ${nodes}, or what stands before it, takes no request of that size (413): raise http.max_content_length, or that of the proxy.`
  if (status !== null && status >= 500)
    return `The search engine at ${nodes} is red (${status}): part of the coverage is on no running node.`
  if (error instanceof errors.TimeoutError) return `The search engine at ${nodes} did not answer in time.`
  if (error instanceof errors.DeserializationError)
    return `The search engine at ${nodes} answered with half of a document.`
  if (isUnreached(error)) return connectionSentence(error.message, nodes) ?? unreached(error, nodes)
  return `The search engine at ${nodes} failed: ${kindOf(error)}.`
}

/** What an error of the client means, in a sentence for the operator; without the error, which carries what was asked. */
export const faultOf = (error: unknown, nodes: readonly string[]): EngineFault =>
  error instanceof EngineFault ? error : new EngineFault(sentenceFor(error, nodes.join(', ')))
