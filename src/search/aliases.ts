import type { NameEntry, Span } from '../model.ts'

/** A name in a question, with what else it is called. */
export interface NamedSpan extends Span {
  readonly others: readonly string[]
}

export type FindAliases = (question: string) => readonly NamedSpan[]

const isLatin = (name: string): boolean => /^[\x20-\x7e]+$/.test(name)
const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Opens lists of names; of two that begin at one place the longer is found. Latin names are whole words in any case. */
export function openAliases(entries: readonly NameEntry[]): FindAliases {
  const others = new Map<string, string[]>()
  for (const { name, aliases } of entries) {
    const all = [name, ...aliases]
    for (const one of all) {
      const key = one.toLowerCase()
      others.set(key, [...(others.get(key) ?? []), ...all.filter(other => other !== one)])
    }
  }
  const names = [...others.keys()].sort((a, b) => b.length - a.length)
  if (names.length === 0) return () => []
  const latin = names.filter(isLatin).map(name => literal(name))
  const other = names.filter(name => !isLatin(name)).map(name => literal(name))
  const pattern = new RegExp([`\\b(?:${latin.join('|') || '(?!)'})(?![a-z])`, ...other].join('|'), 'giu')
  return question =>
    Array.from(question.matchAll(pattern), ({ 0: found, index }) => ({
      start: index,
      end: index + found.length,
      others: others.get(found.toLowerCase()) ?? [],
    }))
}
