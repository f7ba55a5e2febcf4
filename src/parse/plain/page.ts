import type { Lexicon } from '../../model.ts'
import type { Draft, Reading, Removed, Source } from '../draft.ts'
import { pageFacts } from './header.ts'
import { headlineOf } from './headline.ts'
import type { Judged } from './judged.ts'
import { keep, removedBlocks } from './keep.ts'
import { liveDrafts, liveEntries } from './live.ts'
import { storiesOf } from './stories.ts'

const noParagraphs = 'No paragraphs were found in it. Check that the file holds the article, not only its menus.'

function draftsOf(page: Draft, region: readonly Judged[]): { drafts: Draft[]; dropped: readonly Removed[] } {
  const { before, entries } = liveEntries(region)
  const kept = keep(entries.length > 0 ? region.slice(0, before) : region)
  const lead = { ...page, paragraphs: kept.paragraphs }
  const drafts = kept.paragraphs.length > 0 || entries.length === 0 ? [lead] : []
  return { drafts: [...drafts, ...liveDrafts(page, entries)], dropped: kept.dropped }
}

/** The article of a page, or of one story's stretch of it. */
function readLines(lines: readonly Judged[], lexicon: Lexicon): Reading {
  const { at, region } = headlineOf(lines)
  const whole = lines.map(line => line.text).join('\n')
  if (region.sum <= 0)
    return { drafts: [], dropped: [{ reason: 'no paragraphs', text: whole }], problems: [noParagraphs] }
  const { facts, first } = pageFacts(lines, { at, end: region.end }, lexicon)
  const live = liveEntries(lines.slice(at + 1, region.end)).entries.length > 0
  const start = live ? at + 1 : first
  const page: Draft = { facts, kind: 'report', paragraphs: [], references: [] }
  const { drafts, dropped } = draftsOf(page, lines.slice(start, region.end))
  const outside = [...lines.slice(0, start), ...lines.slice(region.end)].flatMap(line =>
    line.text === facts.title ? [] : [{ reason: 'outside the article', text: line.text }],
  )
  return { drafts, dropped: [...dropped, ...removedBlocks(outside)], problems: [] }
}

/** A page with one article among menus, lists and forms, or with a few, each under its title and date. */
export function readPage(lines: readonly Judged[], source: Source): Reading {
  const stories = storiesOf(lines)
  if (stories.length === 0) return readLines(lines, source.lexicon)
  const read = stories.map(story => readLines(story, source.lexicon))
  const inside = new Set(stories.flat())
  const outside = lines
    .filter(line => !inside.has(line))
    .map(line => ({ reason: 'outside the articles', text: line.text }))
  return {
    drafts: read.flatMap(({ drafts }) => drafts),
    dropped: [...removedBlocks(outside), ...read.flatMap(({ dropped }) => dropped)],
    problems: read.flatMap(({ problems }) => problems),
  }
}
