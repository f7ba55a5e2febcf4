import type { ArticleFacts, Lexicon } from '../../model.ts'
import { agencyOf, firstPerson } from './agency.ts'
import { outletsOf } from './outlet.ts'
import { mostNamed, siteOf } from './site.ts'

/** What of a page tells who publishes its article. */
export interface Publishing {
  /** The lines around the article's words, without its title. */
  readonly around: readonly string[]
  readonly words: readonly string[]
  /** What the page calls itself in its head. */
  readonly calls?: string | null
}

/** How many paragraphs may open with an agency's dateline: a lead may stand before it. */
const datelines = 2

/** Who published an article and who carries it: the agency of its dateline before the site, the site before guesses. */
export function publisherOf(page: Publishing, lexicon: Lexicon): Pick<ArticleFacts, 'outlet' | 'carrier' | 'url'> {
  const { around, words, calls } = page
  const site = siteOf(around, lexicon)
  const opening = words.slice(0, datelines).map(line => agencyOf(line, lexicon))
  const agency = opening.find(Boolean)
  if (agency) {
    const others = around.filter(line => outletsOf(lexicon).mentioned(line) !== agency)
    const carrier = site.known && site.known !== agency ? site.known : mostNamed(others, lexicon)
    return { outlet: agency.name, carrier: carrier?.name ?? calls ?? null, url: site.url }
  }
  const known = (site.known ?? firstPerson(words, lexicon))?.name
  const outlet = known ?? calls ?? site.name ?? mostNamed(around, lexicon)?.name ?? null
  return { outlet, carrier: null, url: site.url }
}
