import type { OutletEntry } from '../../model.ts'
import { agencyOf, creditedTo, firstPerson } from './agency.ts'
import { contactOwner, nameOverMotto, openingName } from './masthead.ts'
import { byProviderLine, inTitle, organizationsNamed } from './provider.ts'
import type { Evidence, FoundOutlet, OwnName } from './publishing.ts'
import type { Site } from './site.ts'
import { siteName } from './site-name.ts'
import { isOwnName, namesBehind, windowSite } from './title-tail.ts'

const known = (entry: OutletEntry | null | undefined): FoundOutlet | null =>
  entry ? { name: entry.name, known: entry } : null
const told = (name: string | null | undefined): FoundOutlet | null => (name ? { name, known: null } : null)

/** Without what the form of a company or a site puts around it. */
function owner(name: string | null | undefined, { outlets }: Evidence): FoundOutlet | null {
  const plain = outlets.form.plain(name ?? '')
  return known(outlets.named(plain)) ?? told(plain)
}

/** A part of a site is an outlet of its own, even if its pages give themselves the name of the whole. */
const isPartOf = (part: OutletEntry | null, whole: OutletEntry | null) =>
  part !== null && whole !== null && part.hosts.some(host => whole.hosts.some(domain => host.endsWith(`.${domain}`)))

/** The first of the page's own names that the lexicon has, or one that is a part of it: ITmedia NEWS of ITmedia. */
function namedIn(evidence: Evidence): FoundOutlet | null {
  const { siteNames = [], outlets } = evidence
  const listed = ({ name, from }: OwnName) => {
    const entry = outlets.named(siteName(name))
    return entry ? [{ name: entry.name, known: entry, from }] : []
  }
  const found = siteNames.flatMap(listed)
  const [first] = found
  if (first === undefined) return null
  const isFuller = ({ name, known: part }: (typeof found)[number]) =>
    name !== first.name && (name.startsWith(first.name) || isPartOf(part, first.known))
  const behind = namesBehind(evidence).flatMap(name => listed({ name, from: 'title' }))
  return [...found, ...behind].find(isFuller) ?? first
}

const hostOf = ({ url, outlets }: Evidence) => (url ? outlets.hosting(url) : null)

/** The paper that a rights notice names and whose edition the head names: うみべ新報 of うみべ新報オンライン, but not KTY of KTYみなとテレビ. */
function holderBehind(evidence: Evidence): string | null {
  const { name } = evidence.notices
  const { isOutlet } = evidence.outlets.form
  const [paper] = name?.split(/社$/) ?? []
  const shown = [...namesBehind(evidence), ...(evidence.logos ?? [])].find(other => paper && other.startsWith(paper))
  return shown && paper && !isOutlet(paper) && isOutlet(shown) ? shown : shown ? name : null
}

const otherThan = (site: FoundOutlet, { holders }: Site) => holders.find(({ name }) => name !== site.name)

export type Finder<T> = readonly [origin: string, find: (evidence: T) => FoundOutlet | null]

/** Whose site the page stands on, the surest first. */
export const siteOrder: readonly Finder<Evidence>[] = [
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
          .map(name => evidence.outlets.opening(name) ?? evidence.outlets.closing(name))
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
  ['title', evidence => owner(windowSite(evidence), evidence)],
]

/** How many paragraphs may open with an agency's dateline: a lead may stand before it. */
const datelines = 2

export interface OnSite extends Evidence {
  readonly site: FoundOutlet | null
}

/** Who issued the release that the title of the window says it is; listed sites of releases answer for them. */
function issuerIn(evidence: OnSite): FoundOutlet | null {
  const issuers = evidence.site?.known ? [] : namesBehind(evidence).map(evidence.outlets.form.issuer)
  return owner(issuers.find(Boolean), evidence)
}

/** Who is responsible for the words if it is not the site: an agency, a newspaper or a station behind a portal. */
export const outletOrder: readonly Finder<OnSite>[] = [
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
  ['title', issuerIn],
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

const firstLines = 2

/** Who publishes a page of which nothing tells whose site it is. */
export const lastOrder: readonly Finder<Evidence>[] = [
  ['first person', ({ words, lexicon }) => known(firstPerson(words, lexicon))],
  ['share button', ({ notices }) => (notices.nameBy === 'share button' ? told(notices.name) : null)],
  ['name at the top', ({ logos = [], outlets }) => told(logos.find(name => outlets.form.isOutlet(name)))],
  ['name at the top', ({ top = [], outlets }) => told(nameOverMotto(top, outlets))],
  [
    'name at the top',
    ({ top = [], outlets }) =>
      told(
        top
          .slice(0, firstLines)
          .map(line => openingName(line, outlets))
          .find(Boolean),
      ),
  ],
  ['copyright line', evidence => owner(evidence.notices.name, evidence)],
  ['address of the site', evidence => told(contactOwner(evidence, evidence.outlets))],
]
