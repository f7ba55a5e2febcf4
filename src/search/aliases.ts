import type { NameEntry, Span } from '../model.ts'

/** A name in a question, with what else it is called. */
export interface NamedSpan extends Span {
  readonly others: readonly string[]
}

export type FindAliases = (question: string) => readonly NamedSpan[]

const isLatin = (character: string | undefined): boolean => character !== undefined && /[a-z0-9]/i.test(character)

/** A Latin name is a whole word: `eu` does not stand in `europe`. */
const isWhole = (text: string, at: number, name: string): boolean =>
  !(isLatin(name[0]) && isLatin(text[at - 1])) && !(isLatin(name.at(-1)) && isLatin(text[at + name.length]))

/** Opens lists of names, in any case; of two that begin at one place the longer is found. */
export function openAliases(entries: readonly NameEntry[]): FindAliases {
  const others = new Map<string, string[]>()
  for (const { name, aliases } of entries) {
    const all = [name, ...aliases]
    for (const one of all) {
      const key = one.toLowerCase()
      others.set(key, [...(others.get(key) ?? []), ...all.filter(other => other !== one)])
    }
  }
  const byFirst = new Map<string, string[]>()
  for (const name of [...others.keys()].sort((a, b) => b.length - a.length)) {
    byFirst.set(name.charAt(0), [...(byFirst.get(name.charAt(0)) ?? []), name])
  }
  return question => {
    const text = question.toLowerCase()
    const found: NamedSpan[] = []
    for (let at = 0; at < text.length; at++) {
      const name = byFirst.get(text.charAt(at))?.find(one => text.startsWith(one, at) && isWhole(text, at, one))
      if (name === undefined) continue
      found.push({ start: at, end: at + name.length, others: others.get(name) ?? [] })
      at += name.length - 1
    }
    return found
  }
}
