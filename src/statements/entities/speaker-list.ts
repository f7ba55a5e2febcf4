import type { Speaker, Statement } from '../../model.ts'
import type { Directory } from './directory.ts'

/** What of a statement tells who there is. */
type Said = Pick<Statement, 'named' | 'speaker' | 'aliases'>

/** Everybody with a name who says something, the most often first. */
export function speakersOf(statements: readonly Said[], bearersOf: Directory['bearersOf']): Speaker[] {
  const byName = new Map<string, Said[]>()
  for (const statement of statements) {
    if (!statement.named || statement.speaker === null) continue
    const list = byName.get(statement.speaker)
    if (list === undefined) byName.set(statement.speaker, [statement])
    else list.push(statement)
  }
  const speakers = [...byName].map(([name, said]) => ({
    name,
    aliases: [...new Set(said.flatMap(({ aliases }) => aliases))],
    ...bearersOf(name),
    statements: said.length,
  }))
  return speakers.sort((a, b) => b.statements - a.statements || (a.name < b.name ? -1 : 1))
}
