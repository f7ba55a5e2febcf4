import type { Lexicon, OutletEntry } from '../../model.ts'
import { outletsOf } from './outlet.ts'
import { personsOf } from './person.ts'

const longestNotice = 400
const rights = /copyright|©|\(c\)|（c）|無断/i
const rightsName =
  /(?:copyright|©|\(c\)|（c）)[\s©:：]*(?:\(c\)|（c）)?\s?(?:(?:19|20)\d\d(?:\s?[-–~]\s?(?:19|20)?\d\d)?)?[\s,.]*([^\s,.].{1,59}?)(?:[\s,.]*(?:all rights|inc\b|co\.|ltd|corporation|company|記事|無断|禁|$))/i

/** みなと日報に掲載の記事・写真の無断転載を禁じます */
const carriedName =
  /^[◎※■\s]*(?!(?:当|本|弊|このサイト|この(?:ページ|ウェブ)))(.{2,24}?)(?:デジタル|電子版|オンライン|WEB|ウェブ)?に掲載(?:の|された|して)/i
/** みなと新報社 publishes みなと新報. */
const company = /(?<=..)社$/
const latin = /^[\p{Script=Latin}\p{N}\p{P}\p{S}\s]+$/u

/** ©Mika Torvald alone is as often a picture's. */
const ofSite = /copyright|rights|無断|転載|(?:©|[(（]c[)）])\s*(?:19|20)\d\d|(?:19|20)\d\d\s*$/i

/** Names that pages give themselves in share buttons. */
const shareTitle = /\btitle="([^"]{2,40})"/

/** The name that a notice gives, up to the end of its sentence. */
const ownerIn = (line: string, pattern: RegExp): string | null =>
  pattern
    .exec(line.normalize('NFKC'))?.[1]
    ?.split(/[.。]\s|。/, 1)[0]
    ?.trim() || null

export interface Site {
  readonly known: OutletEntry | null
  /** Where it was found. */
  readonly knownBy: string
  /** What the page calls itself, if the lexicon does not know it. */
  readonly name: string | null
  readonly nameBy: string
  readonly url: string | null
  /** The outlets that rights notices name, in their order. */
  readonly holders: readonly OutletEntry[]
}

/** Whose page it is, from the lines around the article: share button, rights notice. */
export function siteOf(lines: readonly string[], lexicon: Lexicon): Site {
  const outlets = outletsOf(lexicon)
  const { isPersonName } = personsOf(lexicon)
  const notices = lines.filter(line => line.length <= longestNotice && rights.test(line))
  const share = lines.find(line => shareTitle.test(line) && line.startsWith('['))
  const url = share ? (/\burl="(https?:\/\/[^"]+)"/.exec(share)?.[1] ?? null) : null
  const shared = share ? (shareTitle.exec(share)?.[1] ?? null) : null
  const byShare = (url && outlets.publishing(url)) || (shared && outlets.named(shared)) || null
  const nameIn = (line: string) =>
    [carriedName, rightsName].map(pattern => ownerIn(line, pattern)).find(Boolean) ?? null
  const holderOf = (line: string): OutletEntry | null => {
    const name = nameIn(line)
    const entry = name && (outlets.named(name) ?? outlets.named(name.replace(company, '')))
    // 里山タイムズ社 is not タイムズ.
    return entry || (name === null || latin.test(name) ? outlets.mentioned(line) : null)
  }
  const holders = notices.flatMap(line => holderOf(line) ?? [])
  // A portal names itself beside those whose pieces it carries.
  const byRights = holders.find(({ portal }) => portal) ?? holders[0] ?? null
  const owners = notices.filter(
    line => ofSite.test(line) || outlets.form.isOutlet(outlets.form.plain(nameIn(line) ?? '')),
  )
  const told = (pattern: RegExp) =>
    owners.flatMap(line => ownerIn(line, pattern) ?? []).find(name => !isPersonName(name))
  const publisher = told(carriedName) ?? told(rightsName) ?? null
  const paper = publisher?.replace(company, '') ?? null
  const named = lines.some(line => paper && line.includes(paper) && !line.includes(`${paper}社`)) ? paper : publisher
  return {
    known: byShare ?? byRights,
    knownBy: byShare ? 'share button' : 'copyright line',
    name: shared ?? named,
    nameBy: shared ? 'share button' : 'copyright line',
    url,
    holders,
  }
}
