import { remembered } from '../../language/memo.ts'
import type { Lexicon } from '../../model.ts'

/** What the form of a name says of it, whether or not the list of outlets has it. */
export interface OutletForm {
  /** The name without what a company or a site puts around it: 株式会社汐見日報社 → 汐見日報, 岬県公式ウェブサイト → 岬県. */
  readonly plain: (name: string) => string
  /** Whether it is made as names of outlets are: 汐見新聞デジタル, 週刊みなと, but not スポーツニュース. */
  readonly isOutlet: (name: string) => boolean
  /** Whether it names a part of a site: 国内, 経済・IT. */
  readonly isSection: (name: string) => boolean
  /** Whether it says that it is a site's: 岬県公式ウェブサイト. */
  readonly isSite: (name: string) => boolean
  /** Whether a line is what a site says of itself below its name: 港の暮らしを伝えるブログ. */
  readonly isMotto: (line: string) => boolean
  /** Whether a name says that it is a company's or a body's: 株式会社みなと, 国立研究開発法人みなと研究所. */
  readonly isCompany: (name: string) => boolean
  /** Who issued a release, in a title that says so: みなと株式会社のプレスリリース. */
  readonly issuer: (name: string) => string | null
}

const fold = (name: string) => name.normalize('NFKC').toLowerCase().replace(/\s+/g, '')
const years = /^(?:19|20)\d\d(?:\s?[-–~]\s?(?:19|20)?\d\d)?\s+|(?<![\s,])[\s,]{1,3}(?:19|20)\d\d$/g
/** 社 belongs to the name of an agency, and not to that of a paper. */
const agency = /(?:通信|放送)社$/
const mostRemembered = 5000
const shortest = 3
const longest = 28
/** A sentence, a list, a clause: みなとを歩くニュース. */
const noName = /[。、，！？!?「」『』【】…:：;|｜]|を|\p{Script=Han}[がはに](?=.)|^https?/u
const ofWhat = /[のな]$/
const joined = /[・･/／&＆,]/

function ending(text: string, words: readonly string[]): string | null {
  const word = words.find(noun => text.length > noun.length && text.endsWith(noun))
  return word === undefined ? null : text.slice(0, -word.length)
}

/** The groups of words that names are judged by, longest first. */
function wordsOf(lexicon: Lexicon) {
  const group = (name: keyof Lexicon['boilerplate']) =>
    lexicon.boilerplate[name].map(fold).sort((first, second) => second.length - first.length)
  return {
    nouns: group('outlet-nouns'),
    sites: group('site-nouns'),
    openings: group('outlet-openings'),
    sections: group('sections'),
    editions: group('edition-nouns'),
    papers: group('paper-nouns'),
    places: group('outlet-places'),
    mottos: group('mottos'),
    releases: group('releases'),
    companies: group('company-forms'),
  }
}

/** What is left of a name without the nouns at its end; null if it has none. */
function properOf(name: string, nouns: readonly string[]): string | null {
  const before = ending(name, nouns)
  return before === null ? null : (properOf(before, nouns) ?? before)
}

const longestMotto = 40
const polite = /(?:です|ます|ません|ください|ましょう)。$/

/** What is left of a name without a noun at its end: 岬県 of 岬県公式ウェブサイト, as it is spelled. */
function withoutNoun(name: string, nouns: readonly string[]): string | null {
  const folded = fold(name)
  const word = nouns.find(noun => folded.length > noun.length + 1 && folded.endsWith(noun))
  return word === undefined ? null : name.trim().slice(0, -word.length).trim()
}

/** A name without the form of its company before it and behind it. */
function withoutCompany(name: string, forms: readonly string[]): string {
  const opening = forms.find(form => name.startsWith(form)) ?? ''
  const rest = name.slice(opening.length).trim()
  const closing = forms.find(form => rest.length > form.length && rest.endsWith(form)) ?? ''
  return rest.slice(0, rest.length - closing.length).trim()
}

/** 映画の + 窓 */
const isOfPlace = (folded: string, places: readonly string[]): boolean => {
  const owner = ending(folded, places)
  return owner !== null && owner.length > shortest && owner.endsWith('の')
}

function formOf(lexicon: Lexicon): OutletForm {
  const { nouns, sites, openings, sections, editions, papers, places, mottos, releases, companies } = wordsOf(lexicon)
  const known = new Set(sections)
  const longer = sections.filter(({ length }) => length > 1)
  const isSection = (name: string) =>
    fold(name)
      .split(joined)
      .every(part => part === '' || known.has(part))
  const isOutlet = remembered((name: string): boolean => {
    const folded = fold(name)
    if (folded.length < shortest || folded.length > longest || noName.test(folded) || isSection(name)) return false
    if (isOfPlace(folded, places)) return true
    const opening = openings.find(word => folded.startsWith(word) && folded.length > word.length + 1)
    const rest = opening === undefined ? properOf(folded, nouns) : folded.slice(opening.length)
    return !!rest && !ofWhat.test(rest) && !isSection(rest) && ending(rest, longer) === null
  }, mostRemembered)
  const withoutSite = (name: string) => withoutNoun(name, sites)
  const withoutEdition = (name: string): string => {
    const folded = fold(name)
    const edition = editions.find(word => folded.endsWith(word))
    const paper = edition === undefined ? '' : name.trim().slice(0, -edition.length).trim()
    return papers.some(word => fold(paper).endsWith(word) && fold(paper).length > word.length) ? paper : name
  }
  const plain = remembered((name: string): string => {
    const owner = withoutCompany(name.normalize('NFKC').trim(), companies).replace(years, '').trim()
    const edition = withoutEdition(owner)
    const isPaper = edition.endsWith('社') && !agency.test(edition) && isOutlet(edition.slice(0, -1))
    const paper = isPaper ? edition.slice(0, -1) : edition
    return withoutSite(paper) ?? paper
  }, mostRemembered)
  const isMotto = (line: string): boolean =>
    line.length <= longestMotto &&
    /[ぁ-ん]/.test(line) &&
    !/\s/.test(line) &&
    !polite.test(line) &&
    (/^[^。]+。$/.test(line) || mottos.some(word => fold(line).includes(word)))
  const issuer = (name: string): string | null => {
    const owner = withoutNoun(name, releases) ?? ''
    return owner.endsWith('の') ? owner.slice(0, -1) : null
  }
  const isCompany = (name: string) => {
    const text = name.normalize('NFKC').trim()
    const rest = withoutCompany(text, companies)
    return rest !== '' && rest.length < text.length
  }
  return { plain, isOutlet, isSection, isMotto, isCompany, issuer, isSite: name => withoutSite(name) !== null }
}

const opened = new WeakMap<Lexicon, OutletForm>()

/** @see OutletForm */
export function outletForm(lexicon: Lexicon): OutletForm {
  const form = opened.get(lexicon) ?? formOf(lexicon)
  opened.set(lexicon, form)
  return form
}
