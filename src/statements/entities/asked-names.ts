import { enumerated } from '../../language/enumerated.ts'
import { foldName } from './fold.ts'

const honorifics = /(?:ら|たち|達|側|氏|さん|君|くん|様|さま|ちゃん|先生)$/
const country = /^(?:米国?|英国?|露|仏|独|中国|韓国|日本|我が)(?=.{2,})/
const former = /(?:元|前|現|新|故)$/
const seat = /.[都道府県市区町村州国省庁党社]$/
const brackets = /^([^（）()]+)[（(]([^（）()]+)[）)]/

/** The ways in which a typed name can be read, folded, from the most to the least literal. */
export interface AskedNames {
  /** As it was typed. */
  readonly typed: string
  /** The same, folded. */
  readonly whole: string
  /** Without title, 氏, country; with a name in brackets, both. */
  readonly bare: readonly string[]
  /** 産経新聞・読売新聞: the names of an enumeration; empty for one name. */
  readonly several: readonly string[]
  /** What stands behind の: 東大の八村敏志准教授. */
  readonly owned: readonly string[]
  /** Without the title, if a place or a body is left at the end: 豊田北浦県 of 豊田北浦県知事. */
  readonly seated: readonly string[]
}

/** Strips titles and honorifics from the end, as long as a name is left. */
function withoutTitles(name: string, titles: ReadonlySet<string>): string {
  let bare = name
  for (let turn = 0; turn < 4; turn++) {
    const at = [...bare].length
    const title = Array.from({ length: Math.min(12, at - 1) }, (_, i) =>
      bare.slice(i + Math.max(1, bare.length - 12)),
    ).find(end => titles.has(end))
    const next = title === undefined ? bare.replace(honorifics, '') : bare.slice(0, -title.length)
    if (next === bare || next === '') break
    bare = next.length > 2 ? next.replace(former, '') : next
  }
  return bare
}

const distinct = (names: readonly string[]) => [...new Set(names.map(foldName))].filter(name => name !== '')

/** Reads a typed name. @param titles words that may follow a name: 首相, 選手 */
export function askedNames(typed: string, titles: ReadonlySet<string>): AskedNames {
  const given = typed.normalize('NFKC').trim()
  const [, before = given, inside = ''] = brackets.exec(given) ?? []
  const bareOf = (name: string) => [name, withoutTitles(name, titles), withoutTitles(name.replace(country, ''), titles)]
  const parts = enumerated(given).filter(part => part.trim() !== '')
  const behind = before.slice(before.lastIndexOf('の') + 1)
  return {
    typed: given,
    whole: foldName(given),
    bare: distinct([...bareOf(before), ...(inside === '' ? [] : bareOf(inside))]),
    several: parts.length > 1 ? distinct(parts.map(part => withoutTitles(part, titles))) : [],
    seated: distinct(bareOf(before).filter(name => seat.test(name))),
    owned: behind === before || behind === '' ? [] : distinct(bareOf(behind)),
  }
}
