import type { ArticleFacts, Lexicon, OutletEntry } from '../../model.ts'
import { agencyOf, firstPerson } from './agency.ts'
import { outletsOf } from './outlet.ts'
import { mostNamed, type Site, siteOf } from './site.ts'

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

export type Publisher = Pick<ArticleFacts, 'outlet' | 'carrier' | 'url' | 'origins'>

function agencyAndCarrier(
  { agency, site }: { agency: OutletEntry; site: Site },
  { around, calls }: Publishing,
  lexicon: Lexicon,
): Publisher {
  const bySite = site.known && site.known !== agency ? site.known : null
  const others = around.filter(line => outletsOf(lexicon).mentioned(line) !== agency)
  const byMenus = bySite ? null : mostNamed(others, lexicon)
  const carrier = bySite ? site.knownBy : byMenus ? 'names in menus' : 'page head'
  const origins = { outlet: 'dateline', carrier, url: 'share button' }
  return { outlet: agency.name, carrier: (bySite ?? byMenus)?.name ?? calls ?? null, url: site.url, origins }
}

/** Who published an article and who carries it: the agency of its dateline before the site, the site before guesses. */
export function publisherOf(page: Publishing, lexicon: Lexicon): Publisher {
  const { around, words, calls } = page
  const site = siteOf(around, lexicon)
  const agency = words
    .slice(0, datelines)
    .map(line => agencyOf(line, lexicon))
    .find(Boolean)
  if (agency) return agencyAndCarrier({ agency, site }, page, lexicon)
  const found: readonly (readonly [string | null | undefined, string])[] = [
    [site.known?.name, site.knownBy],
    [site.known ? null : firstPerson(words, lexicon)?.name, 'first person'],
    [calls, 'page head'],
    [site.name, site.nameBy],
    [mostNamed(around, lexicon)?.name, 'names in menus'],
  ]
  const [outlet, origin] = found.find(([name]) => name) ?? []
  const origins = { ...(origin && { outlet: origin }), url: 'share button' }
  return { outlet: outlet ?? null, carrier: null, url: site.url, origins }
}
