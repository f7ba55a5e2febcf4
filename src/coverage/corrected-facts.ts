import type { CoverageSizes, Tally } from '../model/coverage.ts'
import type { ReportedArticle } from '../model/holdings.ts'
import type { Speaker } from '../model.ts'
import { passagesOf } from '../search/passages.ts'
import type { CoverageParts } from './assemble.ts'
import type { Laid } from './corrections.ts'
import { type CoverageFacts, describedBy, TallyCounter } from './facts.ts'

type Reported = ReadonlyMap<string, ReportedArticle>

const passagesIn = ({ article }: ReportedArticle): number => passagesOf(article).length

function sizesOf(sizes: CoverageSizes, { before, after }: Laid): CoverageSizes {
  const grown = (of: (one: ReportedArticle) => number): number => {
    const sum = (reported: Reported) => [...reported.values()].reduce((total, one) => total + of(one), 0)
    return sum(after) - sum(before)
  }
  return {
    articles: sizes.articles + grown(() => 1),
    passages: sizes.passages + grown(passagesIn),
    statements: sizes.statements + grown(({ statements }) => statements.length),
    bytes: sizes.bytes + grown(({ article }) => Buffer.byteLength(article.body)),
  }
}

function talliesOf(tallies: readonly Tally[], { before, after }: Laid): readonly Tally[] {
  const counter = new TallyCounter()
  for (const tally of tallies) counter.add(tally)
  for (const one of before.values()) counter.count(one.article, passagesIn(one), -1)
  for (const one of after.values()) counter.count(one.article, passagesIn(one))
  return counter.done()
}

/** How often each speaker is quoted, after what was put right. */
function countsOf(speakers: readonly Speaker[], { before, after }: Laid, isNamed: boolean): Map<string, number> {
  const counts = new Map(speakers.map(({ name, statements }) => [name, statements]))
  const count = (reported: Reported, sign: 1 | -1) => {
    for (const { statements } of reported.values())
      for (const { speaker, named } of statements)
        if (speaker !== null && named === isNamed) counts.set(speaker, (counts.get(speaker) ?? 0) + sign)
  }
  count(before, -1)
  count(after, 1)
  return new Map([...counts].filter(([, count]) => count > 0))
}

function speakersOf({ facts, lexicon }: CoverageParts, laid: Laid): Speaker[] {
  const known = new Map(facts.speakers.map(speaker => [speaker.name, speaker]))
  return [...countsOf(facts.speakers, laid, true)]
    .map(([name, statements]): Speaker => {
      const aliases = lexicon.names.find(entry => entry.name === name)?.aliases ?? []
      const { readings, ...speaker } = known.get(name) ?? { name, aliases, readings: [] }
      return { ...speaker, readings, statements }
    })
    .sort((a, b) => b.statements - a.statements || (a.name < b.name ? -1 : 1))
}

/** Corrected statements with the other names of the speakers that they have now. */
function withAliases(after: Reported, speakers: readonly Speaker[]): Reported {
  const aliasesOf = new Map(speakers.map(({ name, aliases }) => [name, aliases]))
  return new Map(
    [...after].map(([id, { article, statements }]) => [
      id,
      {
        article,
        statements: statements.map(statement =>
          statement.corrected && statement.speaker !== null
            ? { ...statement, aliases: aliasesOf.get(statement.speaker) ?? [] }
            : statement,
        ),
      },
    ]),
  )
}

/** True if who said what is not as it was read. */
export const saysOther = (one: ReportedArticle | undefined, other: ReportedArticle | undefined): boolean =>
  one?.statements !== other?.statements

/** What a process keeps of a coverage with what corrections change, and those changes with the speakers' other names. */
export function correctFacts(parts: CoverageParts, laid: Laid): { readonly facts: CoverageFacts; readonly laid: Laid } {
  const { facts } = parts
  const counted = { sizes: sizesOf(facts.sizes, laid), tallies: talliesOf(facts.tallies, laid) }
  const ids = [...laid.before.keys(), ...laid.after.keys()]
  const isSame = ids.every(id => !saysOther(laid.before.get(id), laid.after.get(id)))
  if (isSame) return { facts: { ...facts, ...counted }, laid }
  const speakers = speakersOf(parts, laid)
  const described = describedBy(countsOf(facts.described, laid, false))
  return {
    facts: { ...facts, ...counted, speakers, described },
    laid: { before: laid.before, after: withAliases(laid.after, speakers) },
  }
}
