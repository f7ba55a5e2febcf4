/** What a page's head and mark-up say of it, as written there. */
export interface Meta {
  title: string | null
  readonly properties: Map<string, string>
  canonical: string | null
  lang: string | null
  /** `datetime` of the time elements that are marked as the day of publication. */
  readonly times: string[]
  /** JSON-LD scripts. */
  readonly structured: string[]
}

export function emptyMeta(): Meta {
  return { title: null, properties: new Map(), canonical: null, lang: null, times: [], structured: [] }
}

/** Takes down what one element tells. The first of equal properties counts. */
export function readMeta(name: string, attributes: Record<string, string>, meta: Meta): void {
  if (name === 'meta') {
    const key = (attributes.property ?? attributes.name ?? attributes.itemprop ?? '').toLowerCase()
    const content = attributes.content?.trim()
    if (key && content && !meta.properties.has(key)) meta.properties.set(key, content)
  } else if (name === 'link' && attributes.rel === 'canonical' && attributes.href) {
    meta.canonical ??= attributes.href
  } else if (name === 'html' && attributes.lang) {
    meta.lang ??= attributes.lang
  } else if (name === 'time' && attributes.datetime) {
    if ('pubdate' in attributes || /datePublished/i.test(attributes.itemprop ?? ''))
      meta.times.push(attributes.datetime)
  }
}
