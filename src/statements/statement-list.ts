import type { Quotation } from '../language/token.ts'
import type { Explained } from '../model/explained.ts'
import type { Article, Statement } from '../model.ts'
import type { Attributions } from './attribute.ts'
import type { Draft } from './draft.ts'
import type { Directory } from './entities/directory.ts'
import type { Party } from './entities/resolve-speaker.ts'
import { saidOn } from './when.ts'

const sameParty = (a: Party | undefined, b: Party | undefined) =>
  a?.identity === b?.identity && (a?.identity != null || a?.label === b?.label)

/** The day of each draft; in one paragraph it holds for what the same speaker says after it. */
function daysOf(drafts: readonly Draft[], article: Article): ReadonlyMap<Draft, string | null> {
  const days = new Map<Draft, string | null>()
  let before: Draft | null = null
  for (const draft of drafts) {
    const own = saidOn(draft, article)
    const goes =
      before !== null &&
      sameParty(before.parties[0], draft.parties[0]) &&
      !article.body.slice(before.end, draft.start).includes('\n')
    days.set(draft, own ?? (goes && before !== null ? (days.get(before) ?? null) : null))
    before = draft
  }
  return days
}

/** A draft for each who said it. */
function spread(draft: Draft): { draft: Draft; party: Party | null }[] {
  return draft.parties.length === 0 ? [{ draft, party: null }] : draft.parties.map(party => ({ draft, party }))
}

function nameOf(party: Party | null, directory: Directory): string | null {
  if (party === null) return null
  return party.identity === null ? party.label : directory.nameOf(party.identity)
}

/** Who reports words inside a quotation: whoever the quotation itself belongs to. */
function reporters(drafts: readonly Draft[]): ReadonlyMap<Quotation, Draft> {
  return new Map(drafts.flatMap(draft => (draft.quotation === null ? [] : [[draft.quotation, draft]])))
}

/** The statements of an article, in order, each with its name and number. */
export function statementsOf(article: Article, drafts: readonly Draft[], directory: Directory): Statement[] {
  const outer = reporters(drafts)
  const days = daysOf(drafts, article)
  return drafts.flatMap(spread).map(({ draft, party }, i) => {
    const within = draft.line.within === null ? undefined : outer.get(draft.line.within)
    const speaker = nameOf(party, directory)
    const via = nameOf(draft.via ?? within?.parties[0] ?? null, directory)
    return {
      id: `${article.id}-${i + 1}`,
      article: article.id,
      speaker,
      named: party !== null && party.identity !== null,
      aliases: party?.identity == null ? [] : directory.aliasesOf(party.identity),
      kind: draft.kind,
      text: article.body.slice(draft.start, draft.end),
      start: draft.start,
      end: draft.end,
      cue: { start: draft.cue.start, end: draft.cue.end },
      rule: draft.rule,
      evidence: draft.evidence.map(({ start, end }) => ({ start, end })),
      when: days.get(draft) ?? null,
      via: via === speaker ? null : via,
    }
  })
}

/** The drafts in the order of their words, outer before inner. */
export const inOrder = (drafts: readonly Draft[]): Draft[] =>
  drafts.toSorted((a, b) => a.start - b.start || b.end - a.end)

/** Why each statement is one and whose, and why other words are none. */
export function explanationOf(article: Article, found: Attributions, directory: Directory): Explained {
  const drafts = inOrder(found.drafts)
  const passed = drafts.flatMap(draft => spread(draft).map(() => draft.passedOver))
  const statements = statementsOf(article, drafts, directory).map((statement, i) => ({
    ...statement,
    passedOver: passed[i] ?? [],
  }))
  const isTaken = (start: number, end: number) => drafts.some(draft => draft.start < end && draft.end > start)
  const candidates = found.rejected
    .filter(({ start, end }) => !isTaken(start, end))
    .map(({ start, end, reason }) => ({ article: article.id, start, end, reason }))
  return { article: article.id, statements, candidates }
}
