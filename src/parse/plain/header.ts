import type { ArticleFacts, Lexicon } from '../../model.ts'
import { agencyOf, firstPerson } from '../facts/agency.ts'
import { outletsOf } from '../facts/outlet.ts'
import { mostNamed, siteOf } from '../facts/site.ts'
import { plainTitle } from '../facts/title.ts'
import { pageAuthors } from './byline.ts'
import type { Judged } from './judged.ts'
import { pageDate } from './page-date.ts'

export interface PageFacts {
  readonly facts: ArticleFacts
  /** Index of the first line of the article's words. */
  readonly first: number
}

type Names = Pick<ArticleFacts, 'outlet' | 'carrier' | 'url'>

function names(around: readonly string[], words: readonly string[], lexicon: Lexicon): Names {
  const site = siteOf(around, lexicon)
  const agency = words.slice(0, 2).map(line => agencyOf(line, lexicon)).find(Boolean) ?? null
  if (agency) {
    const others = around.filter(line => outletsOf(lexicon).mentioned(line) !== agency)
    const carrier = site.known && site.known !== agency ? site.known : mostNamed(others, lexicon)
    return { outlet: agency.name, carrier: carrier?.name ?? null, url: site.url }
  }
  const known = site.known ?? firstPerson(words, lexicon)
  return { outlet: known?.name ?? site.name ?? mostNamed(around, lexicon)?.name ?? null, carrier: null, url: site.url }
}

/** What the lines around a page's text tell of the article. `at` is the line of its title, `end` one past its words. */
export function pageFacts(lines: readonly Judged[], at: number, end: number, lexicon: Lexicon): PageFacts {
  const prose = lines.findIndex((line, index) => index > at && line.kind === 'prose')
  const first = prose < 0 ? at + 1 : prose
  const words = lines.slice(first, end).flatMap(line => (line.kind === 'prose' ? line.text : []))
  const around = [...lines.slice(0, first), ...lines.slice(end), ...lines.slice(first, end).filter(line => line.kind !== 'prose')]
  const title = lines[at]
  return {
    facts: {
      title: title ? plainTitle(title.text, outletsOf(lexicon)) : null,
      ...names(
        around.flatMap(line => (line.text === title?.text ? [] : line.text)),
        words,
        lexicon,
      ),
      authors: pageAuthors(lines, { at, first, end }),
      ...pageDate(lines, { at, first, end }),
      section: null,
    },
    first,
  }
}
