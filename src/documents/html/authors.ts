import { mayBeName } from '../facts/authors.ts'
import type { Outlets } from '../facts/outlet.ts'
import { pageAuthors } from '../plain/byline.ts'
import type { PageView } from './facts.ts'
import type { PageLine } from './lines.ts'

const noPerson = /^https?:|新聞|編集部|株式会社|ニュース|\.com|\.jp/i
const isByline = ({ within }: PageLine) => within.byline || (within.parent?.byline ?? false)

export interface FoundAuthors {
  readonly authors: readonly string[]
  readonly from: string
}

/** Who wrote the article: what the page shows before what its mark-up tells. */
export function authorsOf({ meta, structured, lines, at, words }: PageView, outlets: Outlets): FoundAuthors {
  const shown = pageAuthors(lines, { at, first: words.first, end: words.end })
  if (shown.length > 0) return { authors: shown, from: 'byline' }
  const signed = lines.slice(Math.max(0, at - 4), words.first).find(line => isByline(line) && mayBeName(line.text))
  if (signed) return { authors: [signed.text], from: 'byline' }
  const inMeta = meta.properties.get('author') ?? meta.properties.get('article:author') ?? ''
  const told = structured?.authors.length ? structured.authors : [inMeta]
  const isPerson = (name: string) => name !== '' && !noPerson.test(name) && !outlets.mentioned(name)
  return { authors: told.filter(isPerson), from: structured?.authors.length ? 'JSON-LD' : 'meta element' }
}
