import type { ArticleFacts, Lexicon } from '../../model.ts'
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

/** What `told` says, over what was found in the text. */
export function withTold(found: ArticleFacts, told: ToldFacts, lexicon: Lexicon): ArticleFacts {
  const date = toldDate(told.published ?? told.date)
  const url = text(told.url) ?? found.url
  const authors = list(told.authors ?? told.author)
  const byHost = url ? outletsOf(lexicon).publishing(url)?.name : undefined
  return {
    ...found,
    title: text(told.title) ?? found.title,
    outlet: outlet(told.outlet, lexicon) ?? found.outlet ?? byHost ?? null,
    carrier: outlet(told.carrier, lexicon) ?? found.carrier,
    authors: authors.length > 0 ? authors : found.authors,
    ...(date.published === null ? {} : date),
    url,
    section: text(told.section) ?? found.section,
  }
}
