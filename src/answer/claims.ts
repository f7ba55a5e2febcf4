import { beginningOf } from '../language/graphemes.ts'
import type { Coverage } from '../model/coverage.ts'
import { answerQuestion, type Hit } from './answer.ts'

/** Characters of a sentence that may claim something, at least. */
const shortest = 8
const mostClaims = 12
/** Characters of all claims and of one, at most: looking for them takes time by their length. */
const longestClaims = 1000
const longestClaim = 150
const mostHits = 9
const perClaim = 3

// What chat puts around words: links, mentions, custom emoji, marks of quotation and emphasis.
const chatter = /https?:\/\/\S+|<(?:@[!&]?|#|a?:\w{1,40}:|t:)[^<>\s]{0,40}>|^[ \t\u3000]{0,9}>{1,9}|[*_~`|]{2,}/gmu

/** The sentences of a message that may claim something. */
export function claimsOf(message: string): string[] {
  const sentences = message.replace(chatter, ' ').split(/(?<=[。！？!?])|(?<=\.)\s+|\n+/u)
  const claims = sentences.map(sentence => sentence.replace(/\s+/g, ' ').trim()).filter(({ length }) => length > 0)
  const long = claims.filter(({ length }) => length >= shortest)
  const chosen = (long.length > 0 ? long : claims.slice(0, 1)).slice(0, mostClaims)
  let room = longestClaims
  return chosen
    .map(claim => beginningOf(claim, longestClaim))
    .filter(claim => {
      room -= claim.length
      return room >= 0
    })
}

/** Passages that support or resemble what a message claims: the best one for each of its sentences, then the next ones. */
export async function findSources(message: string, coverage: Coverage): Promise<Hit[]> {
  const answers = await Promise.all(claimsOf(message).map(claim => answerQuestion(claim, {}, coverage)))
  const found = answers.flatMap(answer => (answer.kind === 'answer' ? answer.hits.slice(0, perClaim) : []))
  const first = found.filter((hit, n) => found.findIndex(({ passage }) => passage.id === hit.passage.id) === n)
  return first
    .sort((a, b) => a.rank - b.rank)
    .slice(0, mostHits)
    .map((hit, n) => ({ ...hit, rank: n + 1 }))
}
