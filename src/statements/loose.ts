import type { According } from './according.ts'
import type { Last } from './attribution.ts'
import type { Draft } from './draft.ts'
import type { Line } from './lines.ts'
import { type Party, partyOf } from './parties.ts'
import type { Surroundings } from './pointing.ts'
import type { Quotation } from './quotations.ts'

interface Found {
  readonly own: readonly Draft[]
  readonly according: According | null
  readonly last: Last | null
  readonly around: Surroundings
}

const shortest = 8

/** Whether quoted words are said rather than named: a clause, or long. */
function isSaid(quotation: Quotation, body: string): boolean {
  const text = body.slice(quotation.inner.start, quotation.inner.end)
  return (
    text.length >= shortest && (/[。！？!?、]|(?:た|だ|る|い|う|ん|か|ね|よ|です|ます)$/.test(text) || text.length > 24)
  )
}

function direct(
  line: Line,
  quotation: Quotation,
  parties: readonly Party[],
  cue: { start: number; end: number },
): Draft {
  const telling = { from: 0, to: line.phrases.length - 1, skip: quotation }
  return { line, ...quotation.inner, kind: 'direct', parties, cue, quotation, via: null, telling }
}

/** Quotations that no verb of their sentence takes: …によると、「…」, 「…」（名前）, and sentences of one quotation. */
export function looseDrafts(line: Line, { own, according, last, around }: Found): Draft[] {
  const { body } = around.scene.article
  const taken = new Set(own.map(({ quotation }) => quotation))
  const free = line.quotations.filter(quotation => !taken.has(quotation) && isSaid(quotation, body))
  const told = according?.mention == null ? null : partyOf(according.mention, around)
  if (according !== null && told !== null) {
    const cue = { start: according.start, end: according.end }
    return free.filter(({ start }) => start > according.end).map(quotation => direct(line, quotation, [told], cue))
  }
  const only = line.phrases.length === 1 && line.quotations.length === 1
  const quotation = free[0]
  if (!only || quotation === undefined || line.within !== null) return []
  const near = last !== null && line.start - last.end < 3
  return [direct(line, quotation, near ? last.parties : [], quotation)]
}
