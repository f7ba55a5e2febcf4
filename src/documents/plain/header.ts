import type { ArticleFacts, Lexicon } from '../../model.ts'
import { tells } from '../body/stretch.ts'
import { type Writers, writersOf } from '../facts/authors.ts'
import { unknownDate } from '../facts/date.ts'
import { outletsOf } from '../facts/outlet.ts'
import { pageAuthors } from '../facts/page-authors.ts'
import { pageDate } from '../facts/page-date.ts'
import { plainTitle } from '../facts/title.ts'
import type { Place } from '../lines/place.ts'
import type { TextLine } from '../lines/text-lines.ts'
import { pagePublisher } from './publisher.ts'
import { isByline } from './title-line.ts'

export interface PageFacts {
  readonly facts: ArticleFacts
  /** Index of the first line of the article's words. */
  readonly first: number
  /** Index of a deck between title and day: words of the article, apart from the others. */
  readonly deck: number | null
}

/** Characters. A deck between title and day sums the text up in a sentence. */
const longestDeck = 80
const dayReach = 4

/** Where the words begin, and the line of a deck that stands above the day, or the writer, as the first of them. */
function openingOf(
  lines: readonly TextLine[],
  { at, end }: Pick<Place, 'at' | 'end'>,
  writers: Writers,
): { first: number; deck: number | null } {
  const isWords = (line: TextLine, index: number, after: number) => index > after && tells(line)
  const prose = lines.findIndex((line, index) => isWords(line, index, at))
  if (prose < 0) return { first: at + 1, deck: null }
  const day = lines.findIndex(
    (line, index) =>
      index > prose &&
      index <= prose + dayReach &&
      (line.kind === 'date' || (isByline(line, writers) && !/[「」]/.test(line.text))),
  )
  const next = lines.findIndex((line, index) => isWords(line, index, prose))
  const isDeck = day > 0 && next > day && next < end && (lines[prose]?.text.length ?? 0) <= longestDeck
  return isDeck ? { first: next, deck: prose } : { first: prose, deck: null }
}

/** What the lines around a page's text tell of the article. `at` is the line of its title, `end` one past its words. */
export function pageFacts(
  lines: readonly TextLine[],
  { at, end }: Pick<Place, 'at' | 'end'>,
  lexicon: Lexicon,
): PageFacts {
  const { first, deck } = openingOf(lines, { at, end }, writersOf(lexicon))
  const words = lines.slice(first, end).flatMap(line => (line.kind === 'prose' ? line.text : []))
  const title = lines[at]
  const place = { at, first, end }
  const publisher = pagePublisher({ lines, place, words, title: title?.text ?? '' }, lexicon)
  const { authors, from: signed } = pageAuthors(lines, { place, paragraphs: words }, lexicon)
  const { from, ...date } = pageDate(lines, place, writersOf(lexicon)) ?? { ...unknownDate, from: '' }
  return {
    facts: {
      title: title ? plainTitle(title.text, outletsOf(lexicon)) : null,
      ...publisher,
      authors,
      ...date,
      section: null,
      origins: { ...publisher.origins, title: 'headline', authors: signed, published: from },
    },
    first,
    deck,
  }
}
