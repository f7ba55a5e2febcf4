import { type Draft, type Reading, type Source, unknownFacts } from '../draft.ts'
import { outletsOf } from '../facts/outlet.ts'
import { plainTitle } from '../facts/title.ts'
import { withTold } from '../facts/told-facts.ts'
import { readFragment } from '../html/fragment.ts'
import { trouble } from '../problems.ts'
import { tidy } from '../tidy.ts'
import { type Entry, readEntries } from './entries.ts'

/** desk@example.jp (山本一): RSS 2.0 has an address for an author. */
const mailbox = /^[^\s@()]{1,100}@[^\s()]{1,200}\s{0,9}\(([^()]{1,100})\)$/

function draftOf(entry: Entry, feedTitle: string, source: Source): Draft | null {
  const { lexicon } = source
  const words = readFragment(entry.content, lexicon).paragraphs
  if (words.length === 0) return null
  const { paragraphs, references } = tidy(words.join('\n'), lexicon)
  const outlets = outletsOf(lexicon)
  const told = {
    title: plainTitle(entry.title, outlets),
    url: entry.link,
    published: entry.date,
    authors: entry.authors.map(author => mailbox.exec(author)?.[1] ?? author).filter(author => !author.includes('@')),
    outlet: entry.source || undefined,
    section: feedTitle,
  }
  const facts = withTold(unknownFacts, told, { lexicon, origin: 'feed entry' })
  const outlet = facts.outlet ?? outlets.mentioned(feedTitle)?.name ?? (feedTitle || null)
  const origins = facts.outlet ? facts.origins : { ...facts.origins, outlet: 'title of the feed' }
  return { facts: { ...facts, outlet, origins }, kind: 'report', paragraphs, references }
}

/** The entries of a feed that hold words, each an article; the feed's title is their section. */
export function readFeed(source: Source): Reading {
  const { title, entries } = readEntries(source.text)
  const read = entries.map(entry => ({ entry, draft: draftOf(entry, title, source) }))
  const dropped = read.flatMap(({ entry, draft }) =>
    draft ? [] : [{ reason: 'feed entry without words', text: `${entry.title}\n${entry.link}` }],
  )
  const drafts = read.flatMap(({ draft }) => draft ?? [])
  return { drafts, dropped, problems: drafts.length > 0 ? [] : [trouble('empty-feed')] }
}
