import type { Element } from './element.ts'

/** A `time` element. `at` counts the blocks before it. */
export interface TimeElement {
  readonly datetime: string
  /** Marked as the day of publication. */
  readonly published: boolean
  readonly at: number
}

/** What stands for a picture. `at` counts the blocks before it. */
export interface Picture {
  readonly within: Element
  readonly alt: string
  readonly at: number
}

/** What a page's head and mark-up say of it, as written there. */
export interface Meta {
  title: string | null
  /** The first of equal properties, under their names in small letters. */
  readonly properties: Map<string, string>
  canonical: string | null
  /** Where the page was saved from, by the browser or SingleFile. */
  saved: string | null
  lang: string | null
  readonly times: TimeElement[]
  /** JSON-LD scripts. */
  readonly structured: string[]
}

export function emptyMeta(): Meta {
  return { title: null, properties: new Map(), canonical: null, saved: null, lang: null, times: [], structured: [] }
}

interface Tag {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  /** Blocks before it. */
  readonly at: number
}

/** Takes down what one element tells. */
export function readMeta({ name, attributes, at }: Tag, meta: Meta): void {
  if (name === 'meta') {
    const key = (attributes.property ?? attributes.name ?? attributes.itemprop ?? '').toLowerCase()
    // Some publishers write `value` in place of `content`.
    const content = (attributes.content ?? attributes.value)?.trim()
    if (key && content && !meta.properties.has(key)) meta.properties.set(key, content)
  } else if (name === 'link' && attributes.rel === 'canonical' && attributes.href) {
    meta.canonical ??= attributes.href
  } else if (name === 'html' && attributes.lang) {
    meta.lang ??= attributes.lang
  } else if (name === 'time' && attributes.datetime) {
    const published = 'pubdate' in attributes || /datePublished/i.test(attributes.itemprop ?? '')
    meta.times.push({ datetime: attributes.datetime, published, at })
  }
}

const saved = /saved from url=\(\d+\)(\S+)|saved with SingleFile\s{1,9}url:\s(\S+)/
const longestComment = 500

/** Takes down what a browser writes into the pages that it saves. */
export function readComment(text: string, meta: Meta): void {
  const told = saved.exec(text.slice(0, longestComment))
  if (told) meta.saved ??= told[1] ?? told[2] ?? null
}
