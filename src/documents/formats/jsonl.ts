import type { Draft, Format, Reading } from '../draft.ts'
import { unknownFacts } from '../draft.ts'
import { type ToldFacts, withTold } from '../facts/told-facts.ts'
import { paragraphsOf } from '../paragraphs.ts'

/** So many faulty lines are named one by one; a file of another kind has thousands. */
const namedFaults = 5

function readLine(line: string): ToldFacts | string {
  let told: unknown
  try {
    told = JSON.parse(line)
  } catch {
    return 'is no JSON'
  }
  if (typeof told !== 'object' || told === null || Array.isArray(told)) return 'is no JSON object'
  const facts = told as ToldFacts
  if (typeof facts.text !== 'string' || facts.text.trim() === '') return 'has no words in its field "text"'
  return facts
}

/** JSON Lines: an article a line, `title` and `text`, and where known `url`, `outlet`, `authors`, `published`, `id`. */
export const jsonLines: Format = {
  name: 'JSON Lines',
  accepts: source => /\.(?:jsonl|ndjson)$/i.test(source.path),
  read: ({ text, lexicon }): Reading => {
    const drafts: Draft[] = []
    const faults: string[] = []
    text.split('\n').forEach((line, at) => {
      if (line.trim() === '') return
      const facts = readLine(line)
      if (typeof facts === 'string') {
        faults.push(`Line ${at + 1} ${facts}. Write one JSON object a line, with "title" and "text".`)
        return
      }
      const key = facts.id === undefined ? {} : { key: String(facts.id) }
      const kind = facts.kind === 'brief' ? 'brief' : 'report'
      const paragraphs = paragraphsOf(String(facts.text))
      drafts.push({
        facts: withTold(unknownFacts, facts, { lexicon, origin: 'JSON line' }),
        kind,
        paragraphs,
        references: [],
        ...key,
      })
    })
    const more = faults.length - namedFaults
    const problems = more > 0 ? [...faults.slice(0, namedFaults), `${more} more lines are faulty like these.`] : faults
    return { drafts, dropped: [], problems }
  },
}
