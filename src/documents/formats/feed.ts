import type { Format, Source } from '../draft.ts'

/** Characters among which the first element stands. */
const head = 5000
const notElements = /<(?:\?[^>]{0,1000}\?|!--[\s\S]{0,4000}?--)>/y
const root = /<(?:rss|feed|rdf:RDF)[\s>]/iy

/** Whether a document's first element is a feed's: past declarations, comments and white space. */
function isFeed(text: string): boolean {
  let at = 0
  while (at < Math.min(head, text.length)) {
    const blank = /\S/.exec(text.slice(at, head))
    if (!blank) return false
    at += blank.index
    notElements.lastIndex = at
    const passed = notElements.exec(text)
    if (!passed) break
    at = notElements.lastIndex
  }
  root.lastIndex = at
  return root.test(text)
}

const isJsonFeed = (text: string) =>
  text.trimStart().startsWith('{') && text.slice(0, head).includes('https://jsonfeed.org/version')

let reader: Promise<typeof import('../feed/feed.ts')> | undefined

/** RSS 2.0, RSS 1.0, Atom and JSON Feed. The parser is loaded with the first feed. */
export const feed: Format = {
  name: 'feed',
  example: {
    path: 'a.xml',
    text: '<rss version="2.0"><channel><title>港町</title><item><title>古い橋を架け替える計画、市が発表へ</title><description>市は三日、川に架かる古い橋を新しく架け替えると発表した。工事は来年の春に始まる。</description></item></channel></rss>',
  },
  accepts: ({ text }: Source) => isFeed(text) || isJsonFeed(text),
  read: async source => {
    reader ??= import('../feed/feed.ts')
    return (await reader).readFeed(source)
  },
}
