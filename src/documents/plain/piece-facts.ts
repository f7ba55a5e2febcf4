import type { ArticleFacts, Lexicon, Reference } from '../../model.ts'
import { unknownFacts } from '../draft.ts'
import { type Writers, writersOf } from '../facts/authors.ts'
import { datesIn, publishedOn, unknownDate } from '../facts/date.ts'
import { outletsOf } from '../facts/outlet.ts'
import { plainTitle } from '../facts/title.ts'
import type { TextLine } from '../lines/text-lines.ts'
import { linkOf } from '../reference-lines.ts'
import { isDay } from './piece-header.ts'

export interface Piece {
  readonly facts: ArticleFacts
  /** Lines of the header that are the piece's own words: a lead, a subtitle. */
  readonly lead: readonly string[]
  /** Its title in the language it was translated from. */
  readonly original: string | null
}

const isNote = (text: string) => /^[（(【［[][^）)】］\]]{1,40}[）)】］\]]$/.test(text)
const isForeign = (text: string) =>
  (text.match(/[\p{Script=Latin}]/gu)?.length ?? 0) > text.replace(/\s/g, '').length * 0.7

/** Name、[date]: who posts, before the day. */
function channelOf(text: string): string | null {
  const plain = text.normalize('NFC')
  const name = /^(.{2,40}?)\s?[、,，|｜:：-]?\s?[[（(［【]?\s?(?:19|20)\d\d/.exec(plain)?.[1]
  return name?.trim() || null
}

interface Told {
  readonly name: string | null
  readonly author: readonly string[]
  readonly words: readonly string[]
}

function sort(header: readonly TextLine[], { authorsIn, mayBeName }: Writers): Told {
  const days = header.filter(isDay)
  const words = header.filter(line => !days.includes(line) && line.kind !== 'url' && !isNote(line.text))
  const writes = (line: TextLine) => line.kind !== 'prose' && (authorsIn(line.text).length > 0 || mayBeName(line.text))
  const by = words.slice(1).find(writes)
  const listed = by ? authorsIn(by.text) : []
  return {
    name: days.map(line => channelOf(line.text)).find(Boolean) ?? null,
    author: by ? (listed.length > 0 ? listed : [by.text]) : [],
    words: words.filter(line => line !== by).map(line => line.text),
  }
}

const inHeader = 'header of the piece'

/** What a piece's header tells. `year` is the digest's, for days without one. */
export function pieceFacts(header: readonly TextLine[], lexicon: Lexicon, year: number | undefined): Piece {
  const outlets = outletsOf(lexicon)
  const url = linkOf(header.at(-1)?.text ?? '')
  const { name, author, words } = sort(header, writersOf(lexicon))
  const [title, ...rest] = words
  const original = title && !isForeign(title) && rest[0] && isForeign(rest[0]) ? rest[0] : null
  const day = header.filter(isDay).flatMap(line => datesIn(line.text))[0]
  const inLink = /\/((?:19|20)\d\d)\//.exec(url)?.[1]
  const told = inLink ? Number(inLink) : year
  const date = day ? publishedOn(day, told === undefined ? {} : { year: told }) : unknownDate
  const byHost = outlets.publishing(url)?.name
  const outlet = byHost ?? (name && (outlets.named(name)?.name ?? name))
  const origins = {
    title: inHeader,
    outlet: byHost ? 'URL host' : inHeader,
    authors: inHeader,
    published: day?.year === null ? `${inHeader}, year of ${inLink ? 'the link' : 'the digest'}` : inHeader,
    url: inHeader,
    section: 'first line',
  }
  return {
    facts: {
      ...unknownFacts,
      title: title ? plainTitle(title, outlets) : null,
      outlet,
      authors: author,
      ...date,
      url,
      origins,
    },
    lead: original ? rest.slice(1) : rest,
    original,
  }
}

export function referenceOf(piece: Piece): Reference | null {
  const { title, url, published } = piece.facts
  return title ? { title, url, published } : null
}
