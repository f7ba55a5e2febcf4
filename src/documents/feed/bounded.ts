/** Elements that name a person: feedsmith's reading of them takes time that is quadratic in their length. */
const persons =
  /<(author|managingEditor|webMaster|dc:creator|dc:contributor|dc:publisher|itunes:author|name|email)(?=[\s>])[^<>]{0,300}>/gi
/** Characters. */
const longest = 1000

/** A feed without the words of elements that are far too long to name a person. */
export function bounded(feed: string): string {
  const parts: string[] = []
  const unclosed = new Set<string>()
  let from = 0
  for (const { index, 0: opening, 1: name = '' } of feed.matchAll(persons)) {
    const start = index + opening.length
    if (start < from || unclosed.has(name)) continue
    const end = feed.indexOf(`</${name}`, start)
    if (end < 0) unclosed.add(name)
    if (end - start <= longest) continue
    parts.push(feed.slice(from, start))
    from = end
  }
  return from === 0 ? feed : `${parts.join('')}${feed.slice(from)}`
}
