import type { Lexicon } from '../../model.ts'
import { keep, removedBlocks } from '../body/keep.ts'
import { type LiveReading, readLive } from '../body/live.ts'
import { relatedTitles } from '../body/related.ts'
import { stretchFrom } from '../body/stretch.ts'
import type { Draft, Reading, Source } from '../draft.ts'
import { withoutInlineLinks } from '../inline-links.ts'
import type { TextLine } from '../lines/text-lines.ts'
import { trouble } from '../problems.ts'
import { referencesIn } from '../reference-lines.ts'
import { besideWords } from './beside.ts'
import { gapAfter } from './continued.ts'
import { pageFacts } from './header.ts'
import { type Headline, headlineOf } from './headline.ts'
import { resultsEnd } from './results.ts'
import { storiesOf } from './stories.ts'

interface Parts {
  /** The lines of the article's words. */
  readonly words: readonly TextLine[]
  /** Results that stand right after them. */
  readonly results: readonly TextLine[]
  readonly elsewhere: readonly TextLine[]
}

function readWords(page: Draft, { words, results, elsewhere }: Parts, lexicon: Lexicon): LiveReading {
  const beside = besideWords(words, elsewhere, lexicon)
  const own = words.filter((_, at) => !beside.reasons.has(at))
  const kept = keep([...own, ...results])
  const unlinked = kept.lines.map(({ text }) => withoutInlineLinks(text))
  const links = unlinked.flatMap(({ links }) => links)
  const removed = [
    ...[...beside.reasons].map(([at, reason]) => ({ reason, text: words[at]?.text ?? '' })),
    ...links.map(text => ({ reason: 'link to another piece', text })),
  ]
  const paragraphs = unlinked.map(({ words }) => words)
  const references = [...beside.references, ...referencesIn(links), ...page.references]
  return { drafts: [{ ...page, paragraphs, references }], dropped: [...kept.dropped, ...removed] }
}

/** The article of a page, or of one story's stretch of it. */
function readLines(lines: readonly TextLine[], lexicon: Lexicon): Reading {
  const headline = headlineOf(lines)
  const gap = headline.stretch.sum > 0 ? gapAfter(lines, headline.stretch) : null
  if (!gap) return readArticle(lines, headline, lexicon)
  const within = lines.slice(gap.start, gap.end).map(line => ({ reason: 'outside the article', text: line.text }))
  const joined = [...lines.slice(0, gap.start), ...lines.slice(gap.end)]
  const stretch = stretchFrom(joined, headline.at + 1)
  const reading = readArticle(joined, { ...headline, stretch }, lexicon)
  return { ...reading, dropped: [...reading.dropped, ...removedBlocks(within)] }
}

function readArticle(lines: readonly TextLine[], { at, stretch }: Headline, lexicon: Lexicon): Reading {
  const whole = lines.map(line => line.text).join('\n')
  if (stretch.sum <= 0)
    return {
      drafts: [],
      dropped: [{ reason: 'no paragraphs', text: whole }],
      problems: [trouble('no-paragraphs-in-text')],
    }
  const end = resultsEnd(lines, stretch.end)
  const { facts, first, deck } = pageFacts(lines, { at, end: stretch.end }, lexicon)
  const related = referencesIn(relatedTitles(lines, end))
  const page: Draft = { facts, kind: 'report', paragraphs: [], references: related }
  const live = readLive(page, lines.slice(at + 1, end))
  const start = live ? at + 1 : first
  const opening = lines.flatMap((line, i) => (i === deck && !live ? [line] : []))
  const before = lines.slice(0, start).filter(line => !opening.includes(line))
  const { drafts, dropped } =
    live ??
    readWords(
      page,
      {
        words: [...opening, ...lines.slice(start, stretch.end)],
        results: lines.slice(stretch.end, end),
        elsewhere: [...before, ...lines.slice(end)],
      },
      lexicon,
    )
  const outside = [...before, ...lines.slice(end)].flatMap(line =>
    line.text === facts.title ? [] : [{ reason: 'outside the article', text: line.text }],
  )
  return { drafts, dropped: [...dropped, ...removedBlocks(outside)], problems: [] }
}

/** A page with one article among menus, lists and forms, or with a few, each under its title and date. */
export function readPage(lines: readonly TextLine[], source: Source): Reading {
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
