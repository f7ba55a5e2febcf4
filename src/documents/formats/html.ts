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
  example: {
    path: 'a.html',
    text: '<title>古い橋を架け替える計画、市が発表へ</title><h1>古い橋を架け替える計画、市が発表へ</h1><p>市は三日、川に架かる古い橋を新しく架け替えると発表した。工事は来年の春に始まる。</p>',
  },
  accepts: ({ path, text }) =>
    /\.(?:x?html?|shtml)$/i.test(path) ||
    /^\s*(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype\s+html|html)[\s>]/i.test(text.slice(0, 3000)),
  read: readHtml,
}
