import { cuesOf } from '../cues.ts'
import type { Reading, Source } from '../draft.ts'
import { pageFacts } from './header.ts'
import { headlineOf } from './headline.ts'
import { judge } from './judged.ts'
import { keep, removedBlocks } from './keep.ts'
import { linesOf } from './lines.ts'

/** A page with one article among menus, lists and forms. */
export function readPage(source: Source): Reading {
  const lines = judge(linesOf(source.text), cuesOf(source.lexicon))
  const { at, region } = headlineOf(lines)
  if (region.sum <= 0) {
    const problem = 'No paragraphs were found in it. Check that the file holds the article, not only its menus.'
    return { drafts: [], dropped: [{ reason: 'no paragraphs', text: source.text.trim() }], problems: [problem] }
  }
  const { facts, first } = pageFacts(lines, at, region.end, source.lexicon)
  const kept = keep(lines.slice(first, region.end))
  const outside = [...lines.slice(0, first), ...lines.slice(region.end)].flatMap(line =>
    line.text === facts.title ? [] : [{ reason: 'outside the article', text: line.text }],
  )
  return {
    drafts: [{ facts, kind: 'report', paragraphs: kept.paragraphs, references: [] }],
    dropped: [...kept.dropped, ...removedBlocks(outside)],
    problems: [],
  }
}
