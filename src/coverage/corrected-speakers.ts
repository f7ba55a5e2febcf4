import type { Coverage } from '../model/coverage.ts'
import type { Speaker } from '../model.ts'
import { speakerLookup } from './speaker-lookup.ts'

/** The speakers of a coverage as its statements have them, with what was known of each. */
function speakersIn({ statements, lexicon }: Coverage, known: readonly Speaker[]): Speaker[] {
  const counts = new Map<string, number>()
  for (const { named, speaker } of statements)
    if (named && speaker !== null) counts.set(speaker, (counts.get(speaker) ?? 0) + 1)
  const byName = new Map(known.map(speaker => [speaker.name, speaker]))
  return [...counts]
    .map(([name, count]): Speaker => {
      const aliases = lexicon.names.find(entry => entry.name === name)?.aliases ?? []
      const { readings = [], ...speaker } = byName.get(name) ?? { name, aliases }
      return { ...speaker, readings, statements: count }
    })
    .sort((a, b) => b.statements - a.statements || (a.name < b.name ? -1 : 1))
}

/** A coverage whose statements changed, with its speakers to match. `before` is what it was. */
export function withSpeakers(coverage: Coverage, before: Coverage): Coverage {
  if (coverage.statements === before.statements) return coverage
  const speakers = speakersIn(coverage, before.speakers)
  const aliasesOf = new Map(speakers.map(({ name, aliases }) => [name, aliases]))
  const statements = coverage.statements.map(statement =>
    statement.corrected && statement.speaker !== null
      ? { ...statement, aliases: aliasesOf.get(statement.speaker) ?? [] }
      : statement,
  )
  return { ...coverage, statements, speakers, ...speakerLookup({ speakers, statements, lexicon: coverage.lexicon }) }
}
