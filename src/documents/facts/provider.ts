import { isRole } from './byline.ts'
import { datesIn } from './date.ts'
import type { NearLine } from './near-line.ts'
import type { Outlets } from './outlet.ts'
import { isPersonName } from './person.ts'
import type { FoundOutlet } from './publishing.ts'
import { titleEnd } from './title-tail.ts'

interface OnSite {
  readonly outlets: Outlets
  readonly site: FoundOutlet | null
  readonly near?: readonly NearLine[]
  readonly title?: string | null
  readonly titles?: readonly string[]
  readonly publisher?: string | null
  readonly providers?: readonly string[]
  readonly organizations?: readonly string[]
}

const longestName = 30
/** Desks, companies and departments: they belong to an outlet and are none. */
const noOutlet =
  /編集部|株式会社|有限会社|合同会社|事務局|チーム|スタッフ|委員会|\binc\b|\bltd\b|\bllc\b|editor|staff|admin|https?:/i

const fold = (text: string) => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase()
const isPortal = ({ site }: OnSite) => site?.known?.portal === true

function knownAs(name: string, { outlets }: OnSite): FoundOutlet | null {
  const entry = outlets.named(name)
  return entry && { name: entry.name, known: entry }
}

/** An outlet under its usual name; one that the lexicon does not know, as told, if it may be one. */
function told(raw: string, page: OnSite): FoundOutlet | null {
  const name = raw.trim()
  const may = name.length >= 2 && name.length <= longestName && !noOutlet.test(name) && !/[。、「」]/.test(name)
  return knownAs(name, page) ?? (may && !page.outlets.form.isSection(name) ? { name, known: null } : null)
}

/** A line about the article is the name, or the name beside the day. */
const standsNear = (name: string, { near = [] }: OnSite) =>
  near.some(({ text }) => text.length <= mostLine && namesBeside(text).some(other => fold(other) === fold(name)))

/**
 * On a portal, who supplied the piece counts as told; on a site that nothing tells, a name that is made as those of outlets
 * are; on a site that is no known portal, one that stands near the title as well.
 */
function outletNamed(raw: string, page: OnSite): FoundOutlet | null {
  const name = raw.trim()
  const isMade = () => page.outlets.form.isOutlet(name) && fold(name) !== fold(page.site?.name ?? '')
  const may = isPortal(page) || ((page.site === null || (!page.site.known && standsNear(name, page))) && isMade())
  return may ? told(raw, page) : knownAs(raw.trim(), page)
}

/** The organization that JSON-LD names as supplier or author, if it is not whose site it is. */
export function organizationsNamed(page: OnSite): FoundOutlet | null {
  const { providers = [], organizations = [], publisher, site } = page
  const isSite = (name: string) => fold(name) === fold(publisher ?? '') || fold(name) === fold(site?.name ?? '')
  const names = [...providers, ...organizations].filter(name => !isSite(name))
  return names.map(name => outletNamed(name, page)).find(Boolean) ?? null
}

/** （前編） stands behind titles, too: an unlisted name counts if its form or another line says that it is an outlet's. */
const isTold = (name: string, { outlets, near = [] }: OnSite) =>
  outlets.form.isOutlet(name.trim()) || near.some(({ text }) => namesBeside(text).includes(name.trim()))

/** The name in brackets that the page's head puts behind the title: 見出し（例新聞） - 例の窓 */
export function inTitle(page: OnSite): FoundOutlet | null {
  const { title, titles = [] } = page
  if (fold(title ?? '') === '') return null
  for (const head of titles) {
    const brackets = /^(?:[(（【[])([^()（）【】[\]]{1,30}(?:[(（][^()（）【】[\]]{1,20}[)）])?)[)）】\]]/.exec(
      head.slice(titleEnd(head, title ?? '')).trim(),
    )
    const name = brackets?.[1]
    const found = name ? outletNamed(name, page) : null
    if (name && found && (found.known || isTold(name, page))) return found
  }
  return null
}

const label =
  /^[(（［[【]?(?:記事|情報|ニュース)?(?:提供元?|配信元?|出典元?|source)(?:社|メディア)?\s?[:：／/]\s?([^、。:：]{2,30}?)[)）］\]】]?$/i
/** 提供：みなと通信 */
export const isLabelled = (line: string): boolean =>
  line.length <= mostLine && label.test(line.normalize('NFKC').trim())
/** Source: … on a site of its own names what the piece draws on. */
const drawnOn = /^[(（［[【]?(?:出典|source)/i
/** 提供：… alone may be a picture's, or a sponsor's. */
const surely = /^[(（［[【]?(?:記事|情報|ニュース|配信|.{2,6}元)/
/** [山本一，みなと通信], （みなと通信） */
const bracketed = /^[[［(（【《〈](.{2,40})[\])）】］》〉]$/
const clock =
  /(?<!\d)\d{1,2}[/月]\d{1,2}日?\s?(?:[(（][月火水木金土日][)）])?|(?:午[前後]\s?)?\d{1,2}\s?[:時]\s?\d{0,2}分?/g
const weekdays = /(?<![\p{L}])[月火水木金土日]曜日?|[(（][月火水木金土日][)）]/gu
const around =
  /^(?:by|from|via|提供|配信)\s|\s?(?:配信|提供|公開|更新|掲載|投稿|より|の記事)$|^[(（©\s:：|｜／/・-]+|(?<![)）\s:：|｜／/・-])[)）\s:：|｜／/・-]+$/gi
const mostLine = 80

/** The words of a line beside its date: `例新聞 3/9(木) 18:45配信` → 例新聞. */
function besideDate(line: string): string {
  const text = line.normalize('NFKC')
  const [date] = datesIn(text)
  const rest = date ? `${text.slice(0, date.start)} ${text.slice(date.end)}` : text
  const words = rest.replace(clock, ' ').replace(weekdays, ' ').replace(/\s+/g, ' ').trim()
  const name = words.replace(around, '').replace(around, '').trim()
  return /[(（][^()（）]+$/.test(name) && words.includes(`${name})`) ? `${name})` : name
}

/** CNET Japan 3/9 18:45配信 発信地：…: what stands before the day, or all that stands beside it. */
function namesBeside(line: string): string[] {
  const rest = besideDate(line)
  const [opening = ''] = rest.split(/\s[/／|｜]|\s{2,}|\s(?=発信地)/)
  return rest === opening ? [rest] : [rest, opening.trim()]
}

/** Numbers of comments, buttons: what else stands beside a day. */
const noName = /[\d!?！？]|コメント|ツイート|シェア|写真|動画|記事|更新|会員|有料|^.{0,2}$/

/** みなとコム opens like a person's name; persons that portals name have both names in Han, or set apart. */
const isWriter = (name: string): boolean => isPersonName(name) && (/[ 　]/.test(name) || !/[ァ-ヶー]/.test(name))

/** Whether an unlisted name that stands alone may be the provider's: as its form, its mark-up or its place says. */
function mayProvide(name: string, line: NearLine, { outlets, site }: OnSite): boolean {
  if (line.source) return !isPersonName(name)
  if (line.day === null) return false
  if (outlets.form.isOutlet(name)) return true
  return site?.known?.portal === true && !isWriter(name) && !isRole(name) && !noName.test(name)
}

/** Who a line says provides the article. */
function providerIn(line: NearLine, page: OnSite): FoundOutlet | null {
  const text = line.text.normalize('NFKC').trim()
  const labelled = label.exec(text)?.[1]
  if (labelled && drawnOn.test(text) && page.site !== null && !isPortal(page)) return null
  if (labelled)
    return line.day !== null || isPortal(page) || surely.test(text) ? told(labelled, page) : knownAs(labelled, page)
  const inside = bracketed.exec(text)?.[1]?.split(/[,，、/／|｜]/) ?? []
  const names = [...inside, ...namesBeside(text)].map(name => name.trim()).filter(name => name.length >= 2)
  // A name alone away from the day is a menu's on a site that tells its own.
  const mayStand = line.day !== null || inside.length > 0 || page.site === null || isPortal(page)
  const known = mayStand ? names.map(name => knownAs(name, page)).find(Boolean) : null
  if (known || (page.site !== null && !isPortal(page))) return known ?? null
  // A company beside the day of a page that tells no site issued what stands there.
  const may = page.site === null && (line.day === 'holds' || line.day === 'below')
  const company = may ? names.find(name => name.length <= longestName && page.outlets.form.isCompany(name)) : undefined
  if (company) return { name: page.outlets.form.plain(company), known: null }
  const found = names.filter(name => mayProvide(name, line, page))
  return found.map(name => told(name, page)).find(Boolean) ?? null
}

/** The outlet in a line of its own, with a label or beside the date, near the title or right after the text. */
export function byProviderLine(page: OnSite): FoundOutlet | null {
  const lines = (page.near ?? []).filter(({ text }) => text.length <= mostLine)
  return lines.map(line => providerIn(line, page)).find(found => found && found.name !== page.site?.name) ?? null
}
