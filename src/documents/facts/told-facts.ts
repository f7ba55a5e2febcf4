import type { ArticleFacts, Lexicon, Origins } from '../../model.ts'
import { outletsOf } from './outlet.ts'
import { toldDate } from './told-date.ts'

/** Facts as an operator or another program wrote them down. */
export type ToldFacts = Readonly<Record<string, unknown>>

const text = (value: unknown) => (typeof value === 'string' && value.trim() !== '' ? value.trim() : null)

function list(value: unknown): string[] {
  const values = Array.isArray(value) ? value : typeof value === 'string' ? value.split(/[、,，]/) : []
  return values.flatMap(entry => text(entry) ?? [])
}

/** An outlet under its usual name where the lexicon knows it, as told otherwise. */
function outlet(value: unknown, lexicon: Lexicon): string | null {
  const told = text(value)
  return told && (outletsOf(lexicon).named(told)?.name ?? told)
}

export interface Teller {
  readonly lexicon: Lexicon
  /** What the facts were written into. */
  readonly origin: string
}

/** What `told` says, over what was found in the text. */
export function withTold(found: ArticleFacts, told: ToldFacts, { lexicon, origin }: Teller): ArticleFacts {
  const date = toldDate(told.published ?? told.date)
  const url = text(told.url) ?? found.url
  const authors = list(told.authors ?? told.author)
  const byHost = url ? outletsOf(lexicon).publishing(url)?.name : undefined
  const own = {
    title: text(told.title),
    outlet: outlet(told.outlet, lexicon),
    carrier: outlet(told.carrier, lexicon),
    authors: authors[0],
    published: date.published,
    url: text(told.url),
    section: text(told.section),
  } satisfies Record<keyof Origins, unknown>
  const fromHost = !own.outlet && !found.outlet && byHost ? { outlet: 'URL host' } : {}
  const fromOwn = Object.entries(own).flatMap(([fact, value]) => (value ? [[fact, origin]] : []))
  return {
    ...found,
    title: own.title ?? found.title,
    outlet: own.outlet ?? found.outlet ?? byHost ?? null,
    carrier: own.carrier ?? found.carrier,
    authors: authors.length > 0 ? authors : found.authors,
    ...(date.published === null ? {} : date),
    url,
    section: own.section ?? found.section,
    origins: { ...found.origins, ...fromHost, ...Object.fromEntries(fromOwn) },
  }
}
