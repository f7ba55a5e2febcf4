import { cuesOf } from '../cues.ts'
import type { Reading, Source } from '../draft.ts'
import { readDigest } from './digest.ts'
import { judge } from './judged.ts'
import { linesOf } from './lines.ts'
import { readNewsletter } from './newsletter.ts'
import { readPage } from './page.ts'

/** Reads text without marks: a newsletter, a digest of several pieces, or a page. */
export function readText(source: Source): Reading {
  const lines = judge(linesOf(source.text), cuesOf(source.lexicon))
  return readNewsletter(lines, source) ?? readDigest(lines, source) ?? readPage(lines, source)
}
