import type { ArticleFacts, Lexicon, OutletEntry } from '../../model.ts'
import { agencyOf, creditedTo, firstPerson } from './agency.ts'
import type { NearLine } from './near-line.ts'
import { type Outlets, outletsOf } from './outlet.ts'
import { byProviderLine, inTitle, organizationsNamed } from './provider.ts'
import { type Site, siteOf } from './site.ts'
import { siteName } from './site-name.ts'
import { isOwnName, namesBehind } from './title-tail.ts'

/** What a page calls itself, and where. */
export interface OwnName {
  readonly name: string
  readonly from: string
}

/** What a page tells of who publishes its article. Fields that the kind of page does not have are left out. */
export interface Publishing {
  /** Lines that name a publisher: those around the text of a dump, the rights notices of a page. Not the text and its title. */
  readonly around: readonly string[]
  readonly words: readonly string[]
  /** The lines about the title and right after the text, in the order in which they count. */
  readonly near?: readonly NearLine[]
  readonly title?: string | null
  /** What the page's head calls the article, with what stands behind. */
  readonly titles?: readonly string[]
  /** What stands for the page's pictures: the logo among them; what stands alone at the top of a dump. */
  readonly logos?: readonly string[]
  /** What the page calls itself: in its head, as the root of its path. */
  readonly siteNames?: readonly OwnName[]
  /** JSON-LD: whose site, who supplied it, which organizations wrote it. */
  readonly publisher?: string | null
  readonly providers?: readonly string[]
  readonly organizations?: readonly string[]
  readonly url?: string | null
}

/** A name with where it was found. `known` if the lexicon has it. */
export interface FoundOutlet {
  readonly name: string
  readonly known: OutletEntry | null
  readonly from?: string
}

export interface Evidence extends Publishing {
  readonly lexicon: Lexicon
  readonly outlets: Outlets
  /** What share buttons and rights notices tell. */
  readonly notices: Site
}

const known = (entry: OutletEntry | null | undefined): FoundOutlet | null =>
  entry ? { name: entry.name, known: entry } : null
const told = (name: string | null | undefined): FoundOutlet | null => (name ? { name, known: null } : null)

/** Without what the form of a company or a site puts around it. */
function owner(name: string | null | undefined, { outlets }: Evidence): FoundOutlet | null {
  const plain = outlets.form.plain(name ?? '')
  return known(outlets.named(plain)) ?? told(plain)
}

function namedIn({ siteNames = [], outlets }: Evidence): FoundOutlet | null {
  for (const { name, from } of siteNames) {
    const entry = outlets.named(siteName(name))
    if (entry) return { name: entry.name, known: entry, from }
  }
  return null
}

const hostOf = ({ url, outlets }: Evidence) => (url ? outlets.hosting(url) : null)

/** A part of a site is an outlet of its own, even if its pages give themselves the name of the whole. */
const isPartOf = (part: OutletEntry | null, whole: OutletEntry | null) =>
  part !== null && whole !== null && part.hosts.some(host => whole.hosts.some(domain => host.endsWith(`.${domain}`)))

/** The paper that a rights notice names and whose edition the head names: うみべ新報 of うみべ新報オンライン. */
function holderBehind(evidence: Evidence): string | null {
  const { name } = evidence.notices
  const [paper] = name?.split(/社$/) ?? []
  return paper && namesBehind(evidence).some(behind => behind.startsWith(paper)) ? name : null
}

const otherThan = (site: FoundOutlet, { holders }: Site) => holders.find(({ name }) => name !== site.name)

type Finder<T> = readonly [origin: string, find: (evidence: T) => FoundOutlet | null]

/** Whose site the page stands on, the surest first. */
const siteOrder: readonly Finder<Evidence>[] = [
  ['share button', ({ notices }) => (notices.knownBy === 'share button' ? known(notices.known) : null)],
  [
    'URL host',
    evidence => known(isPartOf(hostOf(evidence), namedIn(evidence)?.known ?? null) ? hostOf(evidence) : null),
  ],
  ['page head', namedIn],
  ['URL host', evidence => known(hostOf(evidence))],
  ['JSON-LD', ({ publisher, outlets }) => known(publisher ? outlets.named(publisher) : null)],
  [
    'title',
    evidence =>
      known(
        namesBehind(evidence)
          .map(name => evidence.outlets.opening(name))
          .find(Boolean),
      ),
  ],
  ['page head', ({ siteNames = [] }) => told(siteNames.map(({ name }) => siteName(name)).find(name => name !== ''))],
  ['copyright line', evidence => owner(holderBehind(evidence), evidence)],
  [
    'title',
    evidence =>
      owner(
        namesBehind(evidence).find(name => isOwnName(name, evidence)),
        evidence,
      ),
  ],
  ['URL host', ({ url, outlets }) => known(url ? outlets.publishing(url) : null)],
  ['copyright line', ({ notices }) => known(notices.known)],
  ['JSON-LD', ({ publisher }) => told(publisher)],
]

/** How many paragraphs may open with an agency's dateline: a lead may stand before it. */
const datelines = 2

interface OnSite extends Evidence {
  readonly site: FoundOutlet | null
}

/** Who is responsible for the words if it is not the site: an agency, a newspaper or a station behind a portal. */
const outletOrder: readonly Finder<OnSite>[] = [
  [
    'dateline',
    ({ words, lexicon }) =>
      known(
        words
          .slice(0, datelines)
          .map(line => agencyOf(line, lexicon))
          .find(Boolean),
      ),
  ],
  ['credit after the text', ({ words, lexicon }) => known(creditedTo(words, lexicon))],
  ['JSON-LD', organizationsNamed],
  ['title', inTitle],
  ['provider line', byProviderLine],
  ['copyright line', ({ site, notices }) => (site?.known?.portal ? known(otherThan(site, notices)) : null)],
  [
    'copyright line',
    evidence => {
      const { site, notices, outlets } = evidence
      const paper = owner(notices.name, evidence)
      return site?.known?.portal && paper && outlets.form.isOutlet(paper.name) ? paper : null
    },
  ],
]

/** Who publishes a page of which nothing tells whose site it is. */
const lastOrder: readonly Finder<Evidence>[] = [
  ['first person', ({ words, lexicon }) => known(firstPerson(words, lexicon))],
  ['share button', ({ notices }) => (notices.nameBy === 'share button' ? told(notices.name) : null)],
  ['copyright line', evidence => owner(evidence.notices.name, evidence)],
  ['name at the top', ({ logos = [], outlets }) => told(logos.find(name => outlets.form.isOutlet(name)))],
]

function firstOf<T>(order: readonly Finder<T>[], evidence: T): (FoundOutlet & { readonly origin: string }) | null {
  for (const [origin, find] of order) {
    const found = find(evidence)
    if (found) return { ...found, origin: found.from ?? origin }
  }
  return null
}

export type Publisher = Pick<ArticleFacts, 'outlet' | 'carrier' | 'url' | 'origins'>

/**
 * Who is responsible for an article's words and, if it is another's, whose site carries it. What the text names, and
 * names in menus, never decide: unknown is better.
 */
export function publisherOf(page: Publishing, lexicon: Lexicon): Publisher {
  const outlets = outletsOf(lexicon)
  const evidence = { ...page, lexicon, outlets, notices: siteOf(page.around, lexicon) }
  const site = firstOf(siteOrder, evidence)
  const others = outletOrder.map(
    ([origin, find]): Finder<OnSite> => [
      origin,
      on => {
        const found = find(on)
        // [name, ITmedia] on ITmedia NEWS: the site's own name tells more.
        return found && !site?.name.startsWith(found.name) ? found : null
      },
    ],
  )
  const dateline = firstOf(outletOrder.slice(0, 1), { ...evidence, site })
  const responsible = dateline && dateline.name === site?.name ? null : firstOf(others, { ...evidence, site })
  const outlet = responsible ?? dateline ?? site ?? firstOf(lastOrder, evidence)
  const carrier = responsible ? site : null
  const { url } = evidence.notices
  const origins = {
    ...(outlet && { outlet: outlet.origin }),
    ...(carrier && { carrier: carrier.origin }),
    url: 'share button',
  }
  return { outlet: outlet?.name ?? null, carrier: carrier?.name ?? null, url, origins }
}
