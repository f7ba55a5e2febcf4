import { cuesOf } from '../cues.ts'
import type { Format, Reading, Source } from '../draft.ts'
import { readDigest } from '../plain/digest.ts'
import { judge } from '../plain/judged.ts'
import { linesOf } from '../plain/lines.ts'
import { readNewsletter } from '../plain/newsletter.ts'
import { readPage } from '../plain/page.ts'

/** Text without marks: a newsletter, a digest of several pieces, or a page with one article. */
export function readPlain(source: Source): Reading {
  const lines = judge(linesOf(source.text), cuesOf(source.lexicon))
  return readNewsletter(lines, source) ?? readDigest(lines, source) ?? readPage(lines, source)
}

export const plain: Format = { name: 'plain text', accepts: () => true, read: readPlain }
