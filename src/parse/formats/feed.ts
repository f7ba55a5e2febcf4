import type { Format, Source } from '../draft.ts'

const root =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*|<\?xml-stylesheet[^>]*>\s*)*<(?:rss|feed|rdf:RDF)[\s>]/i

/** RSS 2.0, RSS 1.0 and Atom. The parser is loaded with the first feed. */
export const feed: Format = {
  name: 'feed',
  accepts: ({ text }: Source) => root.test(text.slice(0, 5000)),
  read: async source => (await import('../feed/feed.ts')).readFeed(source),
}
