import type { Lexicon } from '../../model.ts'
import { agencyOf, firstPerson } from '../facts/agency.ts'
import { type Outlets, outletsOf } from '../facts/outlet.ts'
import type { Publisher } from '../facts/publisher.ts'
import { type Site, siteOf } from '../facts/site.ts'
import type { Judged } from './judged.ts'
import type { Place } from './page-date.ts'
import { providerOf } from './provider.ts'
import { namesBehind, type SiteLine, siteLine } from './site-line.ts'

/** How many paragraphs may open with an agency's dateline: a lead may stand before it. */
const datelines = 2
/** …した。（共同）, …している。(c)AFP: the agency that signs. */
const signature = /(?:[（(【［[]|[(（]c[)）]\s*)([^（()）【】[\]、。]{2,20}?)[)）】］\]]?$/i
const isNotice = (line: Judged) => line.kind === 'rights' || line.kind === 'credit' || line.text.startsWith('[')

interface Told {
  readonly name: string
  readonly origin: string
}

/** The agency of the words themselves: in the dateline, or signed at their end. */
function agencyIn(words: readonly string[], lexicon: Lexicon): Told | null {
  for (const paragraph of words.slice(0, datelines)) {
    const agency = agencyOf(paragraph, lexicon)
    if (agency) return { name: agency.name, origin: 'dateline' }
  }
  const signed = signature.exec(words.at(-1)?.slice(-40) ?? '')?.[1]
  const agency = signed && outletsOf(lexicon).named(signed)
  return agency ? { name: agency.name, origin: 'signature' } : null
}

interface Page {
  readonly lines: readonly Judged[]
  readonly place: Place
  readonly words: readonly string[]
  readonly title: string
}

/** みなと新報. みなと新報は…: what a notice names, without what it goes on to say. */
function nameOf({ name, nameBy }: Site, outlets: Outlets): Told | null {
  const [own = ''] = name?.split(/[.。]\s|。/) ?? []
  const told = own.trim()
  return told === '' ? null : { name: outlets.named(told)?.name ?? told, origin: nameBy }
}

/** What says who is responsible for the words, the surest first. Menus, rankings, captions and the text's subjects never do. */
function responsible(page: Page, { site, own }: { site: Site; own: SiteLine | null }, lexicon: Lexicon): Told | null {
  const outlets: Outlets = outletsOf(lexicon)
  const behind = namesBehind(page.lines, page.title, outlets)
  const provider = providerOf(page.lines, page.place, outlets)
  const person = firstPerson(page.words, lexicon)
  const told: readonly (Told | null)[] = [
    behind.length > 1 ? { name: behind[0]?.name ?? '', origin: 'name behind the title' } : null,
    agencyIn(page.words, lexicon),
    provider && { name: provider.name, origin: 'provider line' },
    site.known && { name: site.known.name, origin: site.knownBy },
    own && { name: own.entry.name, origin: own.from },
    person && { name: person.name, origin: 'first person' },
    nameOf(site, outlets),
  ]
  const first = told.find(Boolean) ?? null
  // ITmedia NEWS above [name, ITmedia]: the site's own name tells more.
  const fuller = own && first && own.entry.name !== first.name && own.entry.name.startsWith(first.name)
  return fuller ? { name: own.entry.name, origin: own.from } : first
}

/** Who published the article of a dump, and who carries it: from lines that say so, or unknown. */
export function pagePublisher(page: Page, lexicon: Lexicon): Publisher {
  const outlets = outletsOf(lexicon)
  // Names in menus do not testify, but they tell a paper from the company that its notice names.
  const heard = page.lines.filter(line => isNotice(line) || (line.kind !== 'prose' && !outlets.mentioned(line.text)))
  const site = siteOf(
    heard.map(({ text }) => text),
    lexicon,
  )
  const own = siteLine(page.lines, page.place.at, outlets)
  const told = responsible(page, { site, own }, lexicon)
  const carriers: readonly Told[] = [
    ...(own ? [{ name: own.entry.name, origin: own.from }] : []),
    ...(site.known ? [{ name: site.known.name, origin: site.knownBy }] : []),
  ]
  const carrier = told && carriers.find(({ name }) => name !== told.name)
  const origins = {
    ...(told && { outlet: told.origin }),
    ...(carrier && { carrier: carrier.origin }),
    url: 'share button',
  }
  return { outlet: told?.name ?? null, carrier: carrier?.name ?? null, url: site.url, origins }
}
