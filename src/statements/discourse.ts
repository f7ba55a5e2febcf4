import type { Span } from '../model.ts'
import { governs } from './cues/clauses.ts'
import { predicateAt } from './cues/predicate.ts'
import type { Draft } from './draft.ts'
import { type Echo, echoIn, headingIn } from './echo.ts'
import type { Surroundings } from './entities/coreference.ts'
import { type Party, partyOf } from './entities/resolve-speaker.ts'
import type { Line } from './lines.ts'

/** Somebody whom a line showed, and the line. */
export interface Voice extends Span {
  readonly parties: readonly Party[]
}

/** What the lines before leave for a line at its level of quotation. */
export interface Discourse {
  /** Who spoke last. */
  readonly last: Voice | null
  /** The person whom the text is about; sentences about things leave it as it is. */
  readonly topic: Voice | null
  /** Whose words the text passes on since a によると. */
  readonly source: Voice | null
  /** The readers, fans or users whose comments were quoted last. */
  readonly crowd: Voice | null
  /** Who was announced to speak next. */
  readonly announced: Voice | null
  /** Quotations of the line before whose speaker the next line may name. */
  readonly open: readonly Draft[]
}

export const silence: Discourse = { last: null, topic: null, source: null, crowd: null, announced: null, open: [] }

const human = /^(?:person|source|pronoun|role)$/

/** The person whom the sentence is about: 山田さんは首を振る. */
function topicOf(line: Line, around: Surroundings): readonly Party[] {
  const end = line.phrases.findLastIndex((_, at) => predicateAt(line.phrases, at) !== null)
  for (const [at, { tail }] of line.phrases.entries()) {
    if (!/^(?:は|も|が)$/.test(tail)) continue
    const mention = around.scene.at(line, at)
    if (mention === null || !mention.sure || !human.test(mention.kind)) continue
    if (tail === 'が' && !governs(line, at, end)) continue
    const party = partyOf(mention, around)
    if (party !== null) return [party]
  }
  return []
}

interface Context {
  readonly discourse: Discourse
  readonly around: Surroundings
}

/** What follows from a line and its statements. */
interface Next {
  readonly discourse: Discourse
  /** The line, if it names the speaker of the quotations before it. */
  readonly echo: Echo | null
}

const sourced = /^(?:according to|hearsay)/

export function nextDiscourse(line: Line, own: readonly Draft[], { discourse, around }: Context): Next {
  const echo = echoIn(line, around)
  const unsettled = discourse.open.some(({ parties }) => parties.length === 0)
  const back = echo !== null && discourse.open.length > 0 && (echo.back || (unsettled && echo.closes))
  const heading = own.length === 0 ? headingIn(line, around) : null
  const voices = own.filter(({ rule }) => rule.startsWith('voices'))
  // A source that is passed on has no floor: what is quoted next is seldom the newspaper's or the police's.
  const spoken = own.filter(({ rule, parties }) => parties.length > 0 && !/^(?:voices|according|hearsay)/.test(rule))
  const speaking = spoken.at(-1)?.parties ?? (back ? echo.parties : [])
  const here = (parties: readonly Party[]): Voice => ({ parties, start: line.start, end: line.end })
  const about = topicOf(line, around)
  const announced = back ? [] : (echo?.parties ?? heading?.parties ?? [])
  const passing = own.findLast(({ rule, parties }) => parties.length > 0 && sourced.test(rule))
  const crowd = voices.findLast(({ parties }) => parties.length > 0)
  return {
    discourse: {
      last: speaking.length > 0 ? here(speaking) : discourse.last,
      topic: about.length > 0 ? here(about) : discourse.topic,
      source: passing !== undefined ? here(passing.parties) : discourse.source,
      crowd: crowd !== undefined ? here(crowd.parties) : discourse.crowd,
      announced: announced.length > 0 ? here(announced) : null,
      open: own.filter(({ quotation, line: { phrases } }) => quotation !== null && phrases.length === 1),
    },
    echo: back ? echo : null,
  }
}
