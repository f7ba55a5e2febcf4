import { cuesOf } from '../cues.ts'
import type { Format, Reading, Source } from '../draft.ts'
import { outletsOf } from '../facts/outlet.ts'

let reader: Promise<typeof import('../html/article.ts')> | undefined

/** A web page with one article. Its parser is loaded with the first page that needs it. */
export async function readHtml(source: Source): Promise<Reading> {
  // Resolving an import again costs more than reading a page: the module is asked for once.
  reader ??= import('../html/article.ts')
  const { readArticle } = await reader
  return readArticle(source.text, {
    lexicon: source.lexicon,
    cues: cuesOf(source.lexicon),
    outlets: outletsOf(source.lexicon),
  })
}

export const html: Format = {
  name: 'HTML',
  accepts: ({ path, text }) =>
    /\.(?:x?html?|shtml)$/i.test(path) ||
    /^\s*(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype\s+html|html)[\s>]/i.test(text.slice(0, 3000)),
  read: readHtml,
}
