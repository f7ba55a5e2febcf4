import type { Last } from './attribution.ts'
import { predicateAt, wordOf } from './cues/predicate.ts'
import type { Draft } from './draft.ts'
import { type Echo, echoIn, headingIn } from './echo.ts'
import type { Surroundings } from './entities/coreference.ts'
import { type Party, partyOf } from './entities/resolve-speaker.ts'
import type { Line } from './lines.ts'

/** What the lines before tell about a line, at its level of quotation. */
export interface Level {
  /** Who spoke last. */
  readonly last: Last | null
  /** Whom the sentence before was about, where it said nothing itself. */
  readonly topic: Last | null
  /** Who was announced to speak next. */
  readonly announced: readonly Party[]
  /** Quotations of the line before whose speaker the next line may tell. */
  readonly open: readonly Draft[]
}

export const fresh: Level = { last: null, topic: null, announced: [], open: [] }

/** Whom the sentence is about, for 山田さんは首を振る。「…」 */
function topicOf(line: Line, around: Surroundings): readonly Party[] {
  const last = predicateAt(line.phrases, line.phrases.length - 1)
  const speaks = last !== null && wordOf(last, 'say', around.vocabulary) !== null
  const leads = speaks ? /^(?:は|も|が)$/ : /^(?:は|も)$/
  const at = line.phrases.findIndex(({ tail }, i) => leads.test(tail) && around.scene.at(line, i) !== null)
  const mention = at < 0 ? null : around.scene.at(line, at)
  const human = mention !== null && /^(?:person|source|pronoun|role)$/.test(mention.kind) && mention.sure
  const party = human ? partyOf(mention, around) : null
  return party === null ? [] : [party]
}

interface Next {
  readonly level: Level
  /** The line, where it tells who said the quotations before it. */
  readonly told: Echo | null
}

/** What a line with its drafts leaves for the line after it. */
export function nextLevel(line: Line, own: readonly Draft[], context: { level: Level; around: Surroundings }): Next {
  const { level, around } = context
  const echo = echoIn(line, around)
  const unsettled = level.open.some(({ parties }) => parties.length === 0)
  const back = echo !== null && level.open.length > 0 && (echo.back || (unsettled && echo.closes))
  const heading = own.length === 0 ? headingIn(line, around) : null
  const speaking = own.findLast(({ parties }) => parties.length > 0)?.parties ?? (back ? echo.parties : [])
  const here = (parties: readonly Party[]) => ({ parties, start: line.start, end: line.end })
  const about = speaking.length > 0 ? [] : topicOf(line, around)
  const next = {
    last: speaking.length > 0 ? here(speaking) : level.last,
    topic: about.length > 0 ? here(about) : null,
    announced: back ? [] : (echo?.parties ?? heading?.parties ?? []),
    open: own.filter(({ quotation, line: { phrases } }) => quotation !== null && phrases.length === 1),
  }
  return { level: next, told: back ? echo : null }
}
