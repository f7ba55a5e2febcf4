import type { Quotation } from '../language/token.ts'
import type { Last } from './attribution.ts'
import type { According } from './cues/according-to.ts'
import { isSaid } from './cues/is-utterance.ts'
import { dialogueDrafts } from './dialogue.ts'
import type { Draft } from './draft.ts'
import type { Surroundings } from './entities/coreference.ts'
import { newMention } from './entities/mention.ts'
import { type Party, partyOf } from './entities/resolve-speaker.ts'
import type { Line } from './lines.ts'

/** What is known around a line whose quotations no verb takes. */
export interface Found {
  readonly own: readonly Draft[]
  readonly according: According | null
  readonly last: Last | null
  /** Whom the sentence before was about, where it said nothing itself. */
  readonly topic: Last | null
  /** Who was announced to speak next: 次のように述べた。 */
  readonly announced: readonly Party[]
  readonly around: Surroundings
}

const credit = /^[（(]([^（）()、。]{2,30}?)(?:、[^（）()]*)?[)）]/

function direct(
  line: Line,
  quotation: Quotation,
  parties: readonly Party[],
  cue: { start: number; end: number },
): Draft {
  const telling = { from: 0, to: line.phrases.length - 1, skip: quotation }
  return { line, ...quotation.inner, kind: 'direct', parties, cue, quotation, via: null, telling }
}

/** 「…」（名前）: a name in brackets that the coverage knows. */
function credited(line: Line, quotation: Quotation, around: Surroundings): Draft | null {
  const { body, id } = around.scene.article
  const found = credit.exec(body.slice(quotation.end, quotation.end + 60))
  const name = found?.[1]?.normalize('NFKC').trim()
  if (found === null || name === undefined) return null
  const traits = { title: null, sure: false, full: false, proper: true, reading: null, label: name, of: null }
  const mention = newMention({
    ...traits,
    kind: 'body',
    name,
    start: quotation.end + 1,
    end: quotation.end + found[0].length - 1,
  })
  const identity = around.directory.identify(id, mention)
  return identity === null ? null : direct(line, quotation, [{ identity, label: name }], mention)
}

/** In a sentence with …によると: short words before で and だ are quoted from there too. */
function isQuotedFrom(quotation: Quotation, body: string): boolean {
  const long = quotation.inner.end - quotation.inner.start > 6
  return (
    isSaid(quotation, body) ||
    (long && /^(?:で|だ|と(?:し|説明|指摘))/.test(body.slice(quotation.end, quotation.end + 3)))
  )
}

function standing(line: Line, quotation: Quotation, { last, topic, announced, around }: Found): Draft[] {
  if (line.phrases.length !== 1 || line.quotations.length !== 1) return []
  if (line.within !== null && announced.length === 0) return []
  const { body } = around.scene.article
  const near = (before: Last | null) => before !== null && !/\n|\S/.test(body.slice(before.end, line.start))
  const parties =
    announced.length > 0 ? announced : near(topic) ? (topic?.parties ?? []) : near(last) ? (last?.parties ?? []) : []
  const told = last === null || parties.length === 0 ? quotation : { start: last.start, end: last.end }
  return isSaid(quotation, body) ? [direct(line, quotation, parties, told)] : []
}

/** Quotations that no verb of their sentence takes: …によると、「…」, 「…」（名前）, 名前「…」, and sentences of one quotation. */
export function looseDrafts(line: Line, found: Found): Draft[] {
  const { own, according, around } = found
  const { body } = around.scene.article
  const taken = new Set(own.map(({ quotation }) => quotation))
  const free = line.quotations.filter(quotation => !taken.has(quotation))
  const named = free.flatMap(quotation => (isSaid(quotation, body) ? (credited(line, quotation, around) ?? []) : []))
  if (named.length > 0) return named
  const told = according?.mention == null ? null : partyOf(according.mention, around)
  if (according !== null && told !== null) {
    const cue = { start: according.start, end: according.end }
    const quoted = free.filter(quotation => quotation.start > according.end && isQuotedFrom(quotation, body))
    return quoted.map(quotation => direct(line, quotation, [told], cue))
  }
  const spoken = own.length === 0 ? dialogueDrafts(line, around) : []
  const quotation = free[0]
  return spoken.length > 0 || quotation === undefined ? spoken : standing(line, quotation, found)
}
