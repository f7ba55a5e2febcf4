import type { OutletEntry } from '../../model.ts'
import { datesIn } from '../facts/date.ts'
import type { Outlets } from '../facts/outlet.ts'
import { isDayOnly, tellsDay } from './day.ts'
import type { Judged } from './judged.ts'
import type { Place } from './page-date.ts'

/** Who a line says provides the article. */
export interface Provider {
  readonly name: string
  readonly entry: OutletEntry | null
}

const longestProvider = 60
/** 提供：みなと通信, 配信元 みなと通信: told by its label, whoever it is. */
const labelled = /^(?:記事)?(?:情報)?(?:提供|配信)(?:元|社)?\s?[:：]\s?([^、。:：]{2,30})$/
/** [山本一，みなと通信], （みなと通信） */
const bracketed = /^[[［(（【《](.{2,40})[\])）】］》]$/
const clock = /\d{1,2}\s*[:：時]\s*\d{0,2}分?/g
const besideDate =
  /公開|配信|掲載|更新|最終|投稿|朝刊|夕刊|発信地.{0,40}$|[\s\d/／:：.,、|｜()（）[\]・–-]|[月火水木金土日]曜日?|年|月|日|時|分|午[前後]/g

/** The line without a date and what is written around one. */
function withoutDate(text: string): string {
  const plain = text.normalize('NFKC')
  const date = datesIn(plain)[0]
  if (!date) return plain
  return `${plain.slice(0, date.start)} ${plain.slice(date.end)}`.replace(clock, ' ')
}

const known = (name: string, outlets: Outlets): Provider | null => {
  const entry = outlets.named(name)
  return entry && { name: entry.name, entry }
}

/** CNET Japan 3/9(木) 18:45配信, 河北新報 / 2019年11月30日: the name beside the date. */
function nameBesideDate(text: string, outlets: Outlets): Provider | null {
  if (!/\d/.test(text)) return null
  const rest = withoutDate(text)
  const [opening] = rest.split(/\s\d|\s[/／|｜]|\s{2,}/)
  for (const name of [rest.replace(/\s+/g, ' ').trim(), opening?.trim() ?? '', rest.replace(besideDate, '')]) {
    const found = name.length >= 2 ? known(name, outlets) : null
    if (found) return found
  }
  return null
}

/** 提供：… alone may be a picture's: it counts for who is known to publish, or right below the day. */
const surely = /^(?:記事|情報|配信)|元\s*[:=]/

/** The provider that a line near the title names, and nothing else but a date, a label or a person. */
export function providerIn(line: Judged, outlets: Outlets, dated = false): Provider | null {
  const text = line.text.normalize('NFKC').trim()
  if (line.kind === 'prose' || text.length > longestProvider) return null
  const told = labelled.exec(text)?.[1]?.trim()
  if (told) return known(told, outlets) ?? (dated || surely.test(text) ? { name: told, entry: null } : null)
  if (line.kind === 'credit') return null
  const inside = bracketed.exec(text)?.[1]
  if (inside) {
    const names = inside.split(/[,，、/／|｜]/)
    return names.map(name => known(name.trim(), outlets)).find(Boolean) ?? null
  }
  return known(text, outlets) ?? nameBesideDate(text, outlets)
}

const headReach = 3
const tailReach = 24
/** 《みなと通信》 on a line of its own signs the text above. */
const signed = /^[《（(【〈［[][^《》（）()【】]{2,30}[》）)】〉］\]]$/
const signatureReach = 16

/** The lines between a title and its text, and the few right above the title. */
function headLines(lines: readonly Judged[], { at, first }: Place): readonly Judged[] {
  return [...lines.slice(at + 1, first), ...lines.slice(Math.max(0, at - headReach), Math.max(0, at)).reverse()]
}

/**
 * The lines after the text that may name its provider: right after it, or below a day. Names below the titles of other pieces
 * are those of rankings.
 */
function tailLines(lines: readonly Judged[], end: number): readonly Judged[] {
  return lines.slice(end, end + tailReach).filter((line, i) => {
    const before = lines[end + i - 1]
    if (line.item || !before) return false
    if (signed.test(line.text) && i < signatureReach) return true
    return i === 0 || (before.item === false && (tellsDay(before) || isDayOnly(before.text)))
  })
}

/** The provider of a page's article: told beside its title, or right after its text. */
export function providerOf(lines: readonly Judged[], place: Place, outlets: Outlets): Provider | null {
  const head = headLines(lines, place)
  for (const [at, line] of head.entries()) {
    const before = head[at - 1]
    const found = line.item ? null : providerIn(line, outlets, before !== undefined && tellsDay(before))
    if (found) return found
  }
  for (const line of tailLines(lines, place.end)) {
    const text = line.text.replace(bracketed, '$1')
    const found =
      line.kind === 'prose' ? null : (known(text, outlets) ?? (labelled.test(text) ? providerIn(line, outlets) : null))
    if (found) return found
  }
  return null
}
