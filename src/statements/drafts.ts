import type { Span } from '../model.ts'
import type { According } from './according.ts'
import { attributionsIn, type Last } from './attribution.ts'
import { reportedSpan } from './content.ts'
import type { Attributed, Draft } from './draft.ts'
import type { Line } from './lines.ts'
import { looseDrafts } from './loose.ts'
import { partyOf } from './parties.ts'
import type { Surroundings } from './pointing.ts'
import type { Quotation } from './quotations.ts'

// Shorter words are fragments of a sentence rather than something that was said.
const shortest = 6

function cueSpan(line: Line, { cue, at, place }: Attributed): Span {
  const predicate = line.phrases[cue.predicate]
  const end = predicate?.stop ?? line.end
  const subject = place === 'elsewhere' ? undefined : line.phrases[at]
  if (subject === undefined)
    return { start: line.phrases[cue.complement + 1]?.start ?? predicate?.start ?? line.start, end }
  return place === 'before'
    ? { start: subject.start, end: subject.stop }
    : { start: Math.min(subject.start, predicate?.start ?? subject.start), end: Math.max(end, subject.stop) }
}

function draftsOf(line: Line, attributed: Attributed, around: Surroundings): Draft[] {
  const { cue, parties, via, from } = attributed
  const shared = { line, parties, via, cue: cueSpan(line, attributed) }
  if (cue.quotations.length > 0)
    return cue.quotations.map(quotation => ({
      ...shared,
      ...quotation.inner,
      kind: 'direct' as const,
      quotation,
      telling: { from, to: cue.predicate, skip: quotation },
    }))
  const span = reportedSpan(line, attributed, around.vocabulary)
  const bare = cue.by === 'object' || cue.by === 'request'
  if (span === null || span.end - span.start < shortest || (bare && parties.length === 0)) return []
  if (line.within !== null && parties.length === 0) return []
  return [{ ...shared, ...span, kind: 'reported', quotation: null, telling: { from, to: cue.predicate, skip: span } }]
}

const hearsay = /(?:という|とのこと(?:だ|です)?|そうだ|そうです|といいます|としている|とされる)?[。．.！!？?」]*$/

/** What stands after …によると, where no verb of its own says who said it. */
function accordingDrafts(line: Line, according: According, drafts: readonly Draft[], around: Surroundings): Draft[] {
  const first = line.phrases[according.from]
  const party = according.mention === null ? null : partyOf(according.mention, around)
  const body = around.scene.article.body
  const told = body.slice(first?.start ?? line.end, line.end)
  const start = first?.start ?? line.end
  const end = start + told.replace(hearsay, '').length
  const taken = drafts.some(draft => draft.kind === 'reported' && draft.start <= start + 4 && draft.end >= end - 8)
  if (taken || end - start < shortest || party === null || line.within?.inner.start === start) return []
  const cue = { start: according.start, end: according.end }
  return [
    {
      line,
      start,
      end,
      kind: 'reported',
      parties: [party],
      cue,
      quotation: null,
      via: null,
      telling: { from: 0, to: according.from - 1, skip: { start, end } },
    },
  ]
}

/** All drafts of an article's lines. Nested quotations come with their own lines. */
export function draftsIn(around: Surroundings): Draft[] {
  const drafts: Draft[] = []
  const levels = new Map<Quotation | null, Last>()
  for (const line of around.scene.lines) {
    const last = levels.get(line.within) ?? null
    const { attributed, according } = attributionsIn(line, around, last)
    const own = attributed.flatMap(result => draftsOf(line, result, around))
    if (according !== null) own.push(...accordingDrafts(line, according, own, around))
    own.push(...looseDrafts(line, { own, according, last, around }))
    drafts.push(...own)
    const speaking = own.findLast(({ parties }) => parties.length > 0)
    if (speaking !== undefined) levels.set(line.within, { parties: speaking.parties, end: line.end })
  }
  return drafts
}
