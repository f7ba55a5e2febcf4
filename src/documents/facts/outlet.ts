import type { Lexicon, OutletEntry } from '../../model.ts'
import { type OutletForm, outletForm } from './outlet-form.ts'

/** Outlets by what they are called and by where they publish. */
export interface Outlets {
  /** The outlet whose name or alias this is, spelled in any width and case. */
  readonly named: (name: string) => OutletEntry | null
  /** The outlet whose name a name is or opens with, up to a space: スポニチ Sponichi Annex 社会. */
  readonly opening: (name: string) => OutletEntry | null
  /** The outlet whose name a name closes with, after a space: Sakimori online 汐見日報. */
  readonly closing: (name: string) => OutletEntry | null
  /** The outlet that a text names first, as a whole word. */
  readonly mentioned: (text: string) => OutletEntry | null
  /** The outlet of the address's host, or of the nearest domain above it. */
  readonly publishing: (url: string) => OutletEntry | null
  /** The outlet of exactly this host: a part of a site may be an outlet of its own. */
  readonly hosting: (url: string) => OutletEntry | null
  readonly form: OutletForm
}

const fold = (name: string) =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s・･™®]/g, '')
/** Menus repeat across the pages of a site. */
const mostRemembered = 20_000
const longestRemembered = 80
/** Characters. */
const longestName = 100
const latin = /[a-z0-9]/i

const firstLetters = 2

/** Finds the name that stands first in a text, the longest of those that begin there. */
function nameFinder(names: readonly string[]): (text: string) => string | null {
  const byStart = new Map<string, string[]>()
  for (const name of [...names].map(told => told.toLowerCase()).sort((a, b) => b.length - a.length)) {
    const start = name.slice(0, firstLetters)
    const known = byStart.get(start)
    if (known) known.push(name)
    else byStart.set(start, [name])
  }
  const firsts = new Set([...byStart.keys()].map(start => start.charCodeAt(0)))
  // NBC is not in CNBC: Latin names stand between other letters.
  const isWhole = (text: string, name: string, at: number) =>
    !(latin.test(name.charAt(0)) && latin.test(text.charAt(at - 1))) &&
    !(latin.test(name.slice(-1)) && latin.test(text.charAt(at + name.length)))
  return text => {
    const folded = text.toLowerCase()
    for (let at = 0; at < folded.length; at++) {
      if (!firsts.has(folded.charCodeAt(at))) continue
      const found = byStart
        .get(folded.slice(at, at + firstLetters))
        ?.find(name => folded.startsWith(name, at) && isWhole(folded, name, at))
      if (found !== undefined) return found
    }
    return null
  }
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
  const find = nameFinder(lexicon.outlets.flatMap(entry => [entry.name, ...entry.aliases]))
  const remembered = new Map<string, OutletEntry | null>()
  const named = (name: string) => (name.length > longestName ? null : (byName.get(fold(name)) ?? null))
  const outlets: Outlets = {
    named,
    opening: name => {
      for (let end = name.length; end > 0; end = name.lastIndexOf(' ', end - 1)) {
        const entry = named(name.slice(0, end))
        if (entry) return entry
      }
      return null
    },
    closing: name => {
      for (let start = name.indexOf(' '); start >= 0; start = name.indexOf(' ', start + 1)) {
        const entry = named(name.slice(start + 1))
        if (entry) return entry
      }
      return null
    },
    form: outletForm(lexicon),
    mentioned: text => {
      const known = remembered.get(text)
      if (known !== undefined) return known
      const found = find(text.normalize('NFKC'))
      const entry = found === null ? null : named(found)
      if (remembered.size >= mostRemembered) remembered.clear()
      if (text.length <= longestRemembered) remembered.set(text, entry)
      return entry
    },
    hosting: url => byHost.get(hostOf(url)?.replace(/^(?:www\d*|m|s|sp|amp|mobile)\./, '') ?? '') ?? null,
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
