import type { Lexicon } from '../../model.ts'
import { clean } from '../clean.ts'
import type { Cues } from '../cues.ts'
import type { Reading } from '../draft.ts'
import type { Outlets } from '../facts/outlet.ts'
import { plainTitle } from '../facts/title.ts'
import { paragraphsOf } from '../paragraphs.ts'
import { headlineOf } from '../plain/headline.ts'
import { readBlocks } from './blocks.ts'
import { htmlFacts } from './facts.ts'
import { pageLines } from './lines.ts'
import { type StructuredArticle, structuredArticle } from './structured.ts'
import { pageTitle } from './title.ts'
import { type Words, wordsOf } from './words.ts'

export interface Reader {
  readonly lexicon: Lexicon
  readonly cues: Cues
  readonly outlets: Outlets
}

/** Pages that are built by script hold their text in JSON-LD alone; others cut it there. This much more of it counts. */
const muchMore = 2.5
/** Characters. */
const shortestBody = 80

function wordsOrBody(words: Words, structured: StructuredArticle | null): Words {
  const shown = words.paragraphs.join('').length
  const body = structured?.body ?? ''
  return body.length > Math.max(shortestBody, shown * muchMore)
    ? { ...words, paragraphs: paragraphsOf(clean(body)) }
    : words
}

/** Reads the article of a web page. */
export function readArticle(html: string, { lexicon, cues, outlets }: Reader): Reading {
  const { blocks, meta } = readBlocks(html)
  const structured = structuredArticle(meta.structured)
  const lines = pageLines(blocks, cues)
  const told = pageTitle(lines, { meta, structured }, outlets)
  const at = told.at >= 0 ? told.at : headlineOf(lines).at
  const words = wordsOrBody(wordsOf(lines, at), structured)
  const text = blocks.map(block => block.text).join('\n')
  if (words.paragraphs.length === 0) {
    const problem =
      'No paragraphs were found in the page. Check that it holds the article: some pages load it by script.'
    return { drafts: [], dropped: [{ reason: 'no paragraphs', text }], problems: [problem] }
  }
  const title = told.title ?? lines[at]?.text ?? (meta.title ? plainTitle(meta.title, outlets) : null)
  const facts = htmlFacts({ lines, meta, structured, words, title, at }, lexicon)
  return {
    drafts: [{ facts, kind: 'report', paragraphs: words.paragraphs, references: [] }],
    dropped: words.dropped,
    problems: [],
  }
}
