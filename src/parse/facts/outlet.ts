import type { Lexicon, OutletEntry } from '../../model.ts'

/** Outlets by what they are called and by where they publish. */
export interface Outlets {
  /** The outlet whose name or alias this is, spelled in any width and case. */
  readonly named: (name: string) => OutletEntry | null
  /** The outlet that a text names first, as a whole word. */
  readonly mentioned: (text: string) => OutletEntry | null
  readonly publishing: (url: string) => OutletEntry | null
}

const fold = (name: string) =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s・･™®]/g, '')
const escaped = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
/** Menus repeat across the pages of a site. */
const mostRemembered = 20_000
const longestRemembered = 80
const latin = /[a-z0-9]/i

/** NBC is not in CNBC, and 時事 not in 時事通信: longest names first, Latin ones between other letters. */
function namesPattern(names: readonly string[]): RegExp {
  const longest = [...names]
    .sort((a, b) => b.length - a.length)
    .map(name => {
      const before = latin.test(name.charAt(0)) ? '(?<![a-z0-9])' : ''
      const after = latin.test(name.slice(-1)) ? '(?![a-z0-9])' : ''
      return `${before}${escaped(name.toLowerCase())}${after}`
    })
  return new RegExp(longest.join('|') || '(?!)', 'i')
}

function hostOf(url: string): string | null {
  const host = /^(?:https?:)?\/\/([^/:?#]+)/i.exec(url.trim())?.[1] ?? /^([\w-]+(?:\.[\w-]+)+)$/.exec(url.trim())?.[1]
  return host?.toLowerCase().replace(/^www\./, '') ?? null
}

const opened = new WeakMap<Lexicon, Outlets>()

export function outletsOf(lexicon: Lexicon): Outlets {
  const known = opened.get(lexicon)
  if (known) return known
  const byName = new Map<string, OutletEntry>()
  const byHost = new Map<string, OutletEntry>()
  for (const entry of lexicon.outlets) {
    for (const name of [entry.name, ...entry.aliases]) byName.set(fold(name), entry)
    for (const host of entry.hosts) byHost.set(host.toLowerCase(), entry)
  }
  const pattern = namesPattern(lexicon.outlets.flatMap(entry => [entry.name, ...entry.aliases]))
  const remembered = new Map<string, OutletEntry | null>()
  const named = (name: string) => byName.get(fold(name)) ?? null
  const outlets: Outlets = {
    named,
    mentioned: text => {
      const known = remembered.get(text)
      if (known !== undefined) return known
      const found = pattern.exec(text.normalize('NFKC'))
      const entry = found ? named(found[0]) : null
      if (remembered.size >= mostRemembered) remembered.clear()
      if (text.length <= longestRemembered) remembered.set(text, entry)
      return entry
    },
    publishing: url => {
      for (let host = hostOf(url); host?.includes('.'); host = host.slice(host.indexOf('.') + 1)) {
        const entry = byHost.get(host)
        if (entry) return entry
      }
      return null
    },
  }
  opened.set(lexicon, outlets)
  return outlets
}
