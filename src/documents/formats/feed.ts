import type { Format, Source } from '../draft.ts'

const root =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*|<\?xml-stylesheet[^>]*>\s*)*<(?:rss|feed|rdf:RDF)[\s>]/i

let reader: Promise<typeof import('../feed/feed.ts')> | undefined

/** RSS 2.0, RSS 1.0 and Atom. The parser is loaded with the first feed. */
export const feed: Format = {
  name: 'feed',
  accepts: ({ text }: Source) => root.test(text.slice(0, 5000)),
  read: async source => {
    reader ??= import('../feed/feed.ts')
    return (await reader).readFeed(source)
  },
}
