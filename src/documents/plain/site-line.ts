import type { OutletEntry } from '../../model.ts'
import type { Outlets } from '../facts/outlet.ts'
import type { OwnName } from '../facts/publishing.ts'
import type { TextLine } from '../lines/text-lines.ts'

/** Lines at the top of a dump among which the site tells its name. */
const topLines = 8
const pathSeparator = /[›>»＞≫]/
/** nikkansports.com */
const host = /^[\w-]+(?:\.[\w-]+)+$/

/** Lines above a title among which its path may stand as a list: みなと通信 / 経済 / 市況. */
const pathReach = 8

/** The root of the list right above the title: the first line of the last run of items. */
function listRoot(lines: readonly TextLine[], at: number): TextLine | null {
  let end = at - 1
  while (end >= 0 && at - end <= pathReach && !lines[end]?.item) end--
  if (!lines[end]?.item || at - end > pathReach) return null
  let start = end
  while (start > 0 && lines[start]?.gap === 0 && lines[start - 1]?.item) start--
  return lines[start] ?? null
}

/** みなと通信のトップページへ, みなと通信について, みなと通信をフォロー: what a site says of itself. */
const naming =
  /^(?:[©Ⓒ]\s?)?(.{2,30}?)\s?(?:について|に関する情報|の?(?:トップ|ホーム)(?:ページ)?(?:へ|に戻る|へ戻る)?|をフォロー(?:する|しよう)?[!！]?|のご利用(?:案内|について)|編集部(?:へのご連絡|について)?|公式(?:サイト|アカウント|X|Twitter)|とは)$/
const longestNaming = 44

function selfNamed(lines: readonly TextLine[], outlets: Outlets): OutletEntry | null {
  const counts = new Map<OutletEntry, number>()
  for (const { text, kind } of lines) {
    const name = text.length <= longestNaming && kind !== 'prose' ? naming.exec(text)?.[1] : undefined
    const entry = name ? outlets.named(name) : null
    if (entry) counts.set(entry, (counts.get(entry) ?? 0) + 1)
  }
  const [best, second] = [...counts].sort((a, b) => b[1] - a[1])
  return best && best[1] > (second?.[1] ?? 0) ? best[0] : null
}

/** みなとWEB広告, みなとWEBの新着情報, みなとWEB編集部: words that only a site says behind its name. */
const identity =
  /^(?:[©Ⓒ]\s?)?([^。、「」:：]{3,24}?)(編集部|をフォロー|公式(?:サイト|アカウント|X|Twitter)|の新着|のページ$|(?:への)?広告|へのお問い?合わ?せ|の?トップ(?:ページ)?(?:へ|に戻る)|会員(?:登録|規約)|について)/
const generic = /^(?:当|本|弊|この|その|個人|会社|企業|記事|広告|お|ご)|サイト$|ページ$/
const fewestIdentities = 3

/** The unlisted name that a site says of itself in several ways. */
function calledItself(lines: readonly TextLine[], { form }: Outlets): string | null {
  const told = new Map<string, Set<string>>()
  for (const { text, kind } of lines) {
    if (text.length > longestNaming || kind === 'prose') continue
    const [, name = '', what = ''] = identity.exec(text) ?? []
    if (name === '' || generic.test(name) || form.isSection(name)) continue
    told.set(name, (told.get(name) ?? new Set<string>()).add(what))
  }
  const [best] = [...told].sort(([, one], [, other]) => other.size - one.size)
  return best && best[1].size >= fewestIdentities ? best[0] : null
}

const longestLogo = 28

/** The lines at the top of a dump that stand alone, as the picture of the site's name does, and the roots of its paths. */
export function logoLines(lines: readonly TextLine[], at: number): string[] {
  const top = lines.slice(0, Math.min(topLines, Math.max(0, at))).filter(({ item, kind }) => !item && kind === 'short')
  const roots = lines.flatMap(({ kind, text }) => (kind === 'path' ? (text.split(pathSeparator)[0]?.trim() ?? []) : []))
  return [...top.map(({ text }) => text), ...roots].filter(({ length }) => length <= longestLogo)
}

/** The site that a dump names as such: alone in one of its first lines, as the root of a path, in what it says of itself. */
export function ownNames(lines: readonly TextLine[], at: number, outlets: Outlets): OwnName[] {
  const root = outlets.named(listRoot(lines, at)?.text ?? '')
  const top = lines.slice(0, Math.min(topLines, Math.max(1, at))).flatMap(({ item, text }) => {
    const entry = item ? null : (outlets.named(text) ?? (host.test(text) ? outlets.publishing(text) : null))
    return entry ?? []
  })
  const paths = lines.flatMap(({ kind, text }) =>
    kind === 'path' ? (outlets.named(text.split(pathSeparator)[0]?.trim() ?? '') ?? []) : [],
  )
  const told: readonly (readonly [OutletEntry | null | undefined, string])[] = [
    [root, 'path of the page'],
    [paths[0], 'path of the page'],
    [selfNamed(lines, outlets), 'what the site says of itself'],
    [top[0], 'name at the top'],
  ]
  const listed = told.flatMap(([entry, from]) => (entry ? [{ name: entry.name, from }] : []))
  const called = listed.length === 0 ? calledItself(lines, outlets) : null
  return called === null ? listed : [{ name: called, from: 'what the site says of itself' }]
}
