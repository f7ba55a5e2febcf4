import { enumerated } from '../../language/enumerated.ts'
import { foldName } from './fold.ts'

const honorifics = /(?:ら|たち|達|側|氏|さん|君|くん|様|さま|ちゃん|先生)$/
const country = /^(?:米国?|英国?|露|仏|独|中国|韓国|日本|我が)(?=.{2,})/
const former = /(?:元|前|現|新|故)$/
const seat = /.[都道府県市区町村州国省庁党社]$/
const brackets = /^([^（）()]+)[（(]([^（）()]+)[）)]/
const quoted = /^[「『“"]([^「」『』“”"]+)[」』”"]$/

/** The ways in which a typed name can be read, folded, from the most to the least literal. */
export interface AskedNames {
  /** As it was typed. */
  readonly typed: string
  /** The same, folded. */
  readonly whole: string
  /** Whether it stands in quotation marks, and means those who are shown under just this name. */
  readonly exact: boolean
  /** Without title, 氏, country; with a name in brackets, both. */
  readonly bare: readonly string[]
  /** The title that stands behind the name, or null. */
  readonly title: string | null
  /** 産経新聞・読売新聞: the names of an enumeration; empty for one name. */
  readonly several: readonly string[]
  /** What stands behind の: 東大の八村敏志准教授. */
  readonly owned: readonly string[]
  /** Without the title, if a place or a body is left at the end: 豊田北浦県 of 豊田北浦県知事. */
  readonly seated: readonly string[]
}

/** Words that stand at the end of names. */
export interface EndingWords {
  /** What may follow a name: 首相, 選手. */
  readonly titles: ReadonlySet<string>
  /** What every country has: 政府, 国防省. */
  readonly stateBodies: readonly string[]
}

/** A name without titles and honorifics at its end, as long as a name is left, and the title that stood there. */
function untitled(name: string, titles: ReadonlySet<string>): { bare: string; title: string | null } {
  let bare = name
  let told: string | null = null
  for (let turn = 0; turn < 4; turn++) {
    const at = [...bare].length
    const title = Array.from({ length: Math.min(12, at - 1) }, (_, i) =>
      bare.slice(i + Math.max(1, bare.length - 12)),
    ).find(end => titles.has(end))
    const next = title === undefined ? bare.replace(honorifics, '') : bare.slice(0, -title.length)
    if (next === bare || next === '') break
    told ??= title ?? null
    bare = next.length > 2 ? next.replace(former, '') : next
  }
  return { bare, title: told }
}

const distinct = (names: readonly string[]) => [...new Set(names.map(foldName))].filter(name => name !== '')

/** Reads a typed name. */
export function askedNames(words: string, { titles, stateBodies }: EndingWords): AskedNames {
  const all = words.normalize('NFKC').trim()
  const [, given = all] = quoted.exec(all) ?? []
  const [, before = given, inside = ''] = brackets.exec(given) ?? []
  const withoutTitles = (name: string) => untitled(name, titles).bare
  // 韓国政府 is not the government of another country.
  const isOfState = (name: string) => stateBodies.some(body => name.endsWith(body))
  const bareOf = (name: string) => {
    const domestic = name.replace(country, '')
    return [name, withoutTitles(name), ...(isOfState(domestic) ? [] : [withoutTitles(domestic)])]
  }
  const parts = enumerated(given).filter(part => part.trim() !== '')
  const behind = before.slice(before.lastIndexOf('の') + 1)
  return {
    typed: given,
    whole: foldName(given),
    exact: given !== all,
    title: untitled(before, titles).title,
    bare: distinct([...bareOf(before), ...(inside === '' ? [] : bareOf(inside))]),
    several: parts.length > 1 ? distinct(parts.map(withoutTitles)) : [],
    seated: distinct(bareOf(before).filter(name => seat.test(name))),
    owned: behind === before || behind === '' ? [] : distinct(bareOf(behind)),
  }
}
