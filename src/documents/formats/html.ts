import type { Format, Reading, Source } from '../draft.ts'

let reader: Promise<typeof import('../html/article.ts')> | undefined

/** A web page. Its parser is loaded with the first page that needs it. */
export async function readHtml(source: Source): Promise<Reading> {
  // Resolving an import again costs more than reading a page: the module is asked for once.
  reader ??= import('../html/article.ts')
  return (await reader).readHtmlPage(source)
}

export const html: Format = {
  name: 'HTML',
  accepts: ({ path, text }) =>
    /\.(?:x?html?|shtml)$/i.test(path) ||
    /^\s*(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype\s+html|html)[\s>]/i.test(text.slice(0, 3000)),
  read: readHtml,
}
