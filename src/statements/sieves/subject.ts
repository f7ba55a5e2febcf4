import type { Phrase } from '../../language/phrases.ts'
import type { Cue } from '../cues/find-cues.ts'
import { predicateAt } from '../cues/predicate.ts'
import type { Mention } from '../entities/mention.ts'
import { partyOf } from '../entities/resolve-speaker.ts'
import { joint } from '../joint.ts'
import type { Line } from '../lines.ts'
import { isMedium } from '../listener.ts'
import { partiesOf, type Speakable, speakableIn } from '../speakable.ts'
import { type Range, rangeOf } from '../subjects.ts'
import type { Candidate, Finding, Situation } from './sieve.ts'
import { isTalkedAbout } from './writing-place.ts'

/** What a search for the subject of a cue's verb is told. */
export interface Search {
  readonly line: Line
  readonly cue: Cue
  readonly range: Range
  readonly speakable: Speakable
}

/** Finds a phrase of the line that holds the subject, or -1. */
export type FindSubject = (search: Search, situation: Situation) => number

/** …を配布した、と報じている under an outlet's article: whom the words are about reports nothing. */
function isReportOfOthers(
  { line, cue }: Pick<Search, 'line' | 'cue'>,
  mentions: readonly Mention[],
  situation: Situation,
): boolean {
  const { outlet } = situation.discourse
  const reports = predicateAt(line.phrases, cue.predicate)?.words.some(word => /^(?:報じる|報道する)$/.test(word))
  if (reports !== true || outlet === null || line.start - outlet.end > 250) return false
  return !mentions.some(mention => isOutletMention(mention, situation))
}

const isOutletMention = (mention: Mention, situation: Situation): boolean =>
  mention.kind === 'source' || mention.kind === 'document' || isMedium(mention, partyOf(mention, situation), situation)

/** 工場は無謀な賭けだと思っていた: a body is what somebody thinks of. */
const isThoughtOf = ({ line, cue }: Pick<Search, 'line' | 'cue'>, mentions: readonly Mention[]): boolean =>
  cue.quotations.length === 0 &&
  predicateAt(line.phrases, cue.predicate)?.words.some(word => /^(?:思う|感じる)$/.test(word)) === true &&
  mentions.every(({ kind }) => kind === 'body' || kind === 'place')

/** 県によると、北側が「…」となっている: what becomes so is what the source tells. */
const isContent = ({ line, cue }: Pick<Search, 'line' | 'cue'>, { according }: Situation): boolean =>
  according !== null &&
  predicateAt(line.phrases, cue.predicate)?.words.some(word => /^(?:なる|ある)$/.test(word)) === true

const reporting = /^(?:報じる|報道する|伝える|掲載する)$/

/** Where words begin whose speaker follows them: all before is an outlet's; 市長は、…とする大臣の発言を… begins past the topic. */
function wholeFrom({ line, cue }: Pick<Search, 'line' | 'cue'>, at: number, situation: Situation): number {
  const { turn, according, scene } = situation
  const outset = according?.from ?? 0
  if (predicateAt(line.phrases, cue.predicate)?.words.some(word => reporting.test(word)) === true) return outset
  const from = Math.max(turn.whole, outset)
  if (cue.form !== 'attributive' || at < cue.predicate) return from
  const isTopic = ({ tail }: Phrase, n: number) =>
    n >= from && n < cue.complement && tail === 'は' && /^(?:person|body)$/.test(scene.at(line, n)?.kind ?? '')
  return Math.max(from, line.phrases.findIndex(isTopic) + 1)
}

const isGrammatical = ({ tail }: Phrase): boolean => /^(?:は|が|も)$/.test(tail)

/** The finding of a subject in the cue's own line, or null if there is none. */
export function subjectBy(find: FindSubject, place: 'before' | 'after') {
  return (candidate: Candidate, situation: Situation): Finding | null => {
    if (candidate.kind !== 'cue') return null
    const { line, cue } = candidate
    const { turn } = situation
    const speakable = speakableIn(line, cue.quotations.length > 0, situation)
    const at = find({ line, cue, range: rangeOf(line, cue, turn.from), speakable }, situation)
    const phrase = line.phrases[at]
    const predicate = line.phrases[cue.predicate]
    if (phrase === undefined) return null
    // 住民の間では: the mention stands before 間.
    const mentions = joint(line, speakable(at) === null ? at - 1 : at, speakable)
    if (isReportOfOthers(candidate, mentions, situation) || isContent(candidate, situation)) return null
    if (isThoughtOf(candidate, mentions) || (isGrammatical(phrase) && isTalkedAbout(candidate, situation))) return null
    const first = mentions[0]
    return {
      parties: partiesOf(mentions, situation),
      evidence: [
        { start: Math.min(first?.start ?? phrase.start, phrase.start), end: phrase.stop },
        ...(predicate === undefined || predicate === phrase ? [] : [{ start: predicate.start, end: predicate.stop }]),
      ],
      at,
      place,
      settled: true,
      from: place === 'after' && cue.quotations.length === 0 ? wholeFrom(candidate, at, situation) : turn.from,
    }
  }
}
