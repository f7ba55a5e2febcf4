import type { Speaker } from '../../model.ts'
import type { BorneTitles } from './borne-titles.ts'

// Given names are shorter.
const shortestOffice = 4
const shortestFull = 3
const letters = /[ァ-ヴーA-Za-z]$/
const kanji = /^[一-龠]/
const longestTitle = 12

/** How much of the end is a title; 0 for none. */
function titleAtEnd(rest: string, { titles, isOffice }: Offices): number {
  for (let length = Math.min(longestTitle, rest.length); length > 0; length--)
    if (titles.has(rest.slice(-length))) return length
  return isOffice(rest) ? rest.length : 0
}

/** Whether what stands between name and title can only be the title's: a whole name, another script, or too much for a given name. */
function isOffice(name: string, { name: whole, aliases }: Speaker, office: string): boolean {
  if (letters.test(name)) return office === '' || kanji.test(office)
  const isFull = name === whole && name.length >= shortestFull && aliases.some(alias => name.startsWith(alias))
  return isFull || office.length >= shortestOffice
}

/** Words that may follow a name, and who bears them. */
type Offices = { readonly titles: ReadonlySet<string> } & BorneTitles

/** The speakers by whose name the typed words begin, with nothing behind it but an office: ジョンソン英首相, 西村経済再生担当大臣. The longest name counts. */
export function entitled(typed: string, speakers: readonly Speaker[], offices: Offices): readonly Speaker[] {
  const words = typed.normalize('NFKC').replace(/\s/g, '')
  let longest = 0
  let found: Speaker[] = []
  for (const speaker of speakers)
    for (const written of [speaker.name, ...speaker.aliases]) {
      const name = written.normalize('NFKC').replace(/\s/g, '')
      if (name.length < 2 || name.length < longest || name.length === words.length || !words.startsWith(name)) continue
      const rest = words.slice(name.length)
      const title = titleAtEnd(rest, offices)
      if (title === 0) continue
      if (!offices.bears(speaker, rest) && !isOffice(name, speaker, rest.slice(0, rest.length - title))) continue
      if (name.length > longest) found = []
      longest = name.length
      if (!found.includes(speaker)) found.push(speaker)
    }
  return offices.narrow(found, words.slice(longest))
}
