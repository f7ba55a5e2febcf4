import type { Format, Reading, Source } from '../draft.ts'
import { readDigest } from '../plain/digest.ts'
import { readNewsletter } from '../plain/newsletter.ts'
import { readPage } from '../plain/page.ts'

/** Text without marks: a newsletter, a digest of several pieces, or a page with one article. */
export function readPlain(source: Source): Reading {
  return readNewsletter(source) ?? readDigest(source) ?? readPage(source)
}

export const plain: Format = { name: 'plain text', accepts: () => true, read: readPlain }
