import type { Lexicon } from '../../model.ts'
import type { Draft, Format, Reading, Removed } from '../draft.ts'
import { unknownFacts } from '../draft.ts'
import { type ToldFacts, withTold } from '../facts/told-facts.ts'
import { validated } from '../operator-facts.ts'
import { type Trouble, trouble } from '../problems.ts'
import { tidy } from '../tidy.ts'

/** So many faulty lines are named one by one; a file of another kind has thousands. */
const namedFaults = 5

const faultsJa = {
  'is not JSON': 'がJSONとして読めません',
  'is not a JSON object': 'がJSONオブジェクトではありません',
  'has no words in its field "text"': 'の「text」に本文がありません',
} as const

function readLine(line: string): ToldFacts | keyof typeof faultsJa {
  let told: unknown
  try {
    told = JSON.parse(line)
  } catch {
    return 'is not JSON'
  }
  if (typeof told !== 'object' || told === null || Array.isArray(told)) return 'is not a JSON object'
  const facts = told as ToldFacts
  if (typeof facts.text !== 'string' || facts.text.trim() === '') return 'has no words in its field "text"'
  return facts
}

/** Fields that are facts; other programs write others beside them. */
const factKeys = [
  'title',
  'outlet',
  'carrier',
  'authors',
  'author',
  'published',
  'date',
  'url',
  'section',
  'kind',
] as const

const nameable = (id: unknown) => (typeof id === 'string' || typeof id === 'number' ? { key: String(id) } : {})

interface Line {
  readonly draft: Draft
  readonly dropped: readonly Removed[]
  readonly problems: readonly Trouble[]
}

function draftOf(told: ToldFacts, line: number, lexicon: Lexicon): Line {
  // An empty field tells nothing.
  const given = factKeys.flatMap(key => (key in told && told[key] !== '' ? [[key, told[key]]] : []))
  const { facts, problems } = validated(Object.fromEntries(given), {
    where: { where: `Line ${line}`, whereJa: `${line}行目` },
  })
  const { paragraphs, references, dropped } = tidy(String(told.text), lexicon)
  const draft: Draft = {
    facts: withTold(unknownFacts, facts, { lexicon, origin: 'JSON line' }),
    kind: facts.kind === 'brief' ? 'brief' : 'report',
    paragraphs,
    references,
    ...nameable(told.id),
  }
  return { draft, dropped, problems }
}

/** JSON Lines: an article a line, `title` and `text`, and where known `url`, `outlet`, `authors`, `published`, `id`. */
export const jsonLines: Format = {
  name: 'JSON Lines',
  example: {
    path: 'a.jsonl',
    text: '{"title":"古い橋を架け替える計画、市が発表へ","text":"市は三日、川に架かる古い橋を新しく架け替えると発表した。工事は来年の春に始まる。"}\n',
  },
  accepts: source => /\.(?:jsonl|ndjson)$/i.test(source.path),
  read: ({ text, lexicon }): Reading => {
    const drafts: Draft[] = []
    const dropped: Removed[] = []
    const faults: Trouble[] = []
    text.split('\n').forEach((line, at) => {
      if (line.trim() === '') return
      const told = readLine(line)
      if (typeof told === 'string') {
        faults.push(trouble('faulty-line', { line: at + 1, fault: told, faultJa: faultsJa[told] }))
        return
      }
      const read = draftOf(told, at + 1, lexicon)
      drafts.push(read.draft)
      dropped.push(...read.dropped)
      faults.push(...read.problems)
    })
    const more = faults.length - namedFaults
    const problems = more > 0 ? [...faults.slice(0, namedFaults), trouble('more-lines', { count: more })] : faults
    return { drafts, dropped, problems }
  },
}
