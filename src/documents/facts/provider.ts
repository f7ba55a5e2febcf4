import type { OutletEntry } from '../../model.ts'
import { datesIn } from './date.ts'
import type { Outlets } from './outlet.ts'
import { isPersonName } from './person.ts'
import type { FoundOutlet } from './publisher.ts'
import { titleEnd } from './title-tail.ts'

interface OnSite {
  readonly outlets: Outlets
  readonly site: FoundOutlet | null
  readonly near?: readonly string[]
  readonly sources?: readonly string[]
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

/** An outlet under its usual name; one that the lexicon does not know counts on a portal alone, as told. */
function outletNamed(raw: string, { outlets, site }: OnSite): FoundOutlet | null {
  const name = raw.trim()
  const entry: OutletEntry | null = outlets.named(name)
  if (entry) return { name: entry.name, known: entry }
  const may = site?.known?.portal === true && name.length >= 2 && name.length <= longestName && !noOutlet.test(name)
  return may ? { name, known: null } : null
}

/** The organization that JSON-LD names as supplier or author, if it is not whose site it is. */
export function organizationsNamed(page: OnSite): FoundOutlet | null {
  const { providers = [], organizations = [], publisher, site } = page
  const isSite = (name: string) => fold(name) === fold(publisher ?? '') || fold(name) === fold(site?.name ?? '')
  const names = [...providers, ...organizations].filter(name => !isSite(name))
  return names.map(name => outletNamed(name, page)).find(Boolean) ?? null
}

/** The name in brackets that the page's head puts behind the title: 見出し（例新聞） - 例の窓 */
export function inTitle(page: OnSite): FoundOutlet | null {
  const { title, titles = [] } = page
  const shown = fold(title ?? '')
  if (shown === '') return null
  for (const told of titles) {
    const brackets = /^(?:[(（【[])([^()（）【】[\]]{2,30})[)）】\]]/.exec(
      told.slice(titleEnd(told, title ?? '')).trim(),
    )
    const found = brackets?.[1] ? outletNamed(brackets[1], page) : null
    if (found) return found
  }
  return null
}

const label =
  /(?:記事提供|情報提供元?|提供元?|配信元?|ニュース提供|出典元?|source)(?:社|メディア)?\s?[:：／/]\s?(.{2,30})$/i
const clock = /(?<!\d)\d{1,2}[/月]\d{1,2}日?\s?(?:[(（][月火水木金土日][)）])?|\d{1,2}[:時]\d{2}分?/g
const around =
  /^(?:by|from|via|提供|配信)\s|\s?(?:配信|提供|公開|更新|より|の記事)$|^[(（©\s:：|｜／/・-]+|(?<![)）\s:：|｜／/・-])[)）\s:：|｜／/・-]+$/gi

/** The words of a line beside its date: `例新聞 3/9(木) 18:45配信` → 例新聞. */
function besideDate(line: string): string {
  const text = line.normalize('NFKC')
  const [date] = datesIn(text)
  const rest = date ? `${text.slice(0, date.start)} ${text.slice(date.end)}` : text
  const words = rest.replace(clock, ' ').replace(/\s+/g, ' ').trim()
  return words.replace(around, '').replace(around, '').trim()
}

const mostLine = 80

/** The outlet in a line of its own, with a label or beside the date, near the title or right after the text. */
export function byProviderLine(page: OnSite): FoundOutlet | null {
  const { near = [], sources = [], site, outlets } = page
  const lines = near.filter(({ length }) => length <= mostLine)
  const labelled = lines.flatMap(line => label.exec(line.normalize('NFKC'))?.[1] ?? [])
  const marked = site?.known?.portal ? sources.map(besideDate).filter(name => !isPersonName(name)) : []
  const alone = site?.known?.portal ? lines.map(besideDate).filter(name => outlets.named(name)) : []
  return [...labelled, ...alone, ...marked].map(name => outletNamed(name, page)).find(Boolean) ?? null
}
