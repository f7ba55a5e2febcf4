import type { Lexicon } from '../model.ts'
import type { Draft, Reading } from './draft.ts'
import { type ToldFacts, withTold } from './facts/told-facts.ts'
import { inSidecar } from './operator-facts.ts'
import { type Trouble, trouble } from './problems.ts'

const origin = 'sidecar'
/** Why an article was left out that a sidecar drops. */
export const byOperator = 'dropped by the sidecar'
/** Of several articles these are told by each: a sidecar's word for all of them fills what an article does not tell. */
const ownOfEach = ['published', 'date', 'url', 'authors', 'author'] as const

const fold = (title: string) => title.normalize('NFKC').replace(/\s/g, '').toLowerCase()

/** A sidecar's title names the one article of its document; over several it is their section. */
function toAll(draft: Draft, { title, ...others }: ToldFacts): ToldFacts {
  const told = new Map<string, unknown>(Object.entries({ ...others, section: others.section ?? title }))
  const { published, url, authors } = draft.facts
  const known = { published, date: published, url, authors: authors[0], author: authors[0] }
  for (const key of ownOfEach) if (known[key]) told.delete(key)
  return Object.fromEntries(told)
}

/** The draft that a correction names, by its number from 1 or its title; -1 where none or several are meant. */
function indexOf(drafts: readonly Draft[], named: unknown): number {
  if (typeof named === 'number') return named <= drafts.length ? named - 1 : -1
  const title = fold(String(named))
  const titles = drafts.map(({ facts }) => fold(facts.title ?? ''))
  const exact = titles.indexOf(title)
  if (exact >= 0) return exact
  const opening = titles.flatMap((told, at) => (told.startsWith(title) ? [at] : []))
  return opening.length === 1 ? (opening[0] ?? -1) : -1
}

function overridden(draft: Draft, told: ToldFacts, lexicon: Lexicon): Draft {
  return {
    ...draft,
    facts: withTold(draft.facts, told, { lexicon, origin }),
    kind: told.kind === 'brief' || told.kind === 'report' ? told.kind : draft.kind,
  }
}

const correctionsOf = ({ articles }: ToldFacts): readonly ToldFacts[] => (Array.isArray(articles) ? articles : [])

/** Lays a sidecar's facts over what was read: over all articles, then over those that it names; dropped ones are told. */
export function corrected(reading: Reading, told: ToldFacts, lexicon: Lexicon): Reading {
  const { articles: _, ...facts } = told
  const single = reading.drafts.length === 1
  const drafts: (Draft | null)[] = reading.drafts.map(draft =>
    overridden(draft, single ? facts : toAll(draft, facts), lexicon),
  )
  const problems: Trouble[] = []
  const dropped = [...reading.dropped]
  for (const { article, drop, ...own } of correctionsOf(told)) {
    const at = indexOf(reading.drafts, article)
    const draft = drafts[at]
    if (!draft) {
      const named = JSON.stringify(article)
      problems.push(trouble('no-such-article', { ...inSidecar, named, count: reading.drafts.length }))
    } else if (drop === true) {
      drafts[at] = null
      dropped.push({ reason: byOperator, text: [draft.facts.title, ...draft.paragraphs].join('\n') })
    } else drafts[at] = overridden(draft, own, lexicon)
  }
  return { drafts: drafts.flatMap(draft => draft ?? []), dropped, problems: [...reading.problems, ...problems] }
}
