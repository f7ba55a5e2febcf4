import type { ArticleFacts, Lexicon } from '../../model.ts'
import { tells } from '../body/stretch.ts'
import { unknownDate } from '../facts/date.ts'
import { outletsOf } from '../facts/outlet.ts'
import { pageAuthors } from '../facts/page-authors.ts'
import { pageDate } from '../facts/page-date.ts'
import { plainTitle } from '../facts/title.ts'
import type { Place } from '../lines/place.ts'
import type { TextLine } from '../lines/text-lines.ts'
import { pagePublisher } from './publisher.ts'

export interface PageFacts {
  readonly facts: ArticleFacts
  /** Index of the first line of the article's words. */
  readonly first: number
}

/** What the lines around a page's text tell of the article. `at` is the line of its title, `end` one past its words. */
export function pageFacts(
  lines: readonly TextLine[],
  { at, end }: Pick<Place, 'at' | 'end'>,
  lexicon: Lexicon,
): PageFacts {
  const prose = lines.findIndex((line, index) => index > at && tells(line))
  const first = prose < 0 ? at + 1 : prose
  const words = lines.slice(first, end).flatMap(line => (line.kind === 'prose' ? line.text : []))
  const title = lines[at]
  const place = { at, first, end }
  const publisher = pagePublisher({ lines, place, words, title: title?.text ?? '' }, lexicon)
  const { authors, from: signed } = pageAuthors(lines, { place, paragraphs: words }, lexicon)
  const { from, ...date } = pageDate(lines, place) ?? { ...unknownDate, from: '' }
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
  }
}
