import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as v from 'valibot'
import type { Frame } from '../model/speech.ts'
import type { Lexicon } from '../model.ts'
import { boilerplate, isPattern, some, speech, stopWords, words } from './word-groups.ts'
import { lineOf, loadWithLines, type YamlLines } from './yaml-lines.ts'

const name = v.strictObject({ name: v.pipe(v.string(), v.nonEmpty()), aliases: v.optional(words, []) })

const frame = v.strictObject({
  takes: v.array(v.picklist(['quotation', 'clause', 'held clause', 'request', 'object', 'object clause', 'noun'])),
  as: v.optional(v.array(v.picklist(['reports', 'thinks', 'gestures', 'names', 'charges'])), []),
  subject: v.optional(v.array(v.picklist(['agent', 'voice', 'addressee'])), ['agent']),
  floor: v.optional(v.picklist(['keeps', 'asks']), 'keeps'),
  example: v.strictObject({
    text: v.pipe(v.string(), v.nonEmpty()),
    speaker: v.optional(v.nullable(v.string()), null),
    words: v.optional(v.nullable(v.string()), null),
  }),
  verbs: some,
}) satisfies v.GenericSchema<unknown, Frame>

const step = (input: unknown, key: unknown, value: unknown): v.UnknownPathItem => ({
  type: 'unknown',
  origin: 'value',
  input,
  key,
  value,
})

/** Each verb is in one frame only, once. */
const frames = v.pipe(
  v.array(frame),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return
    const seen = new Set<string>()
    for (const [n, frame] of dataset.value.entries())
      for (const [m, verb] of frame.verbs.entries()) {
        const path = [step(dataset.value, n, frame), step(frame, 'verbs', frame.verbs), step(frame.verbs, m, verb)]
        if (seen.has(verb)) addIssue({ message: `${verb} is in a frame already`, path: path as [v.IssuePathItem] })
        seen.add(verb)
      }
  }),
)
const text = v.pipe(v.string(), v.nonEmpty())
const kind = v.strictObject({ short: text, ends: some })
const pattern = v.pipe(
  text,
  v.check(source => isPattern(source), 'This is not a regular expression'),
)
const questionTypes = ['said', 'who', 'when', 'where', 'how-many', 'why', 'what', 'how', 'yes-no'] as const
const examples = v.pipe(words, v.minLength(1, 'A form needs an example'))
const questions = v.strictObject({
  forms: v.array(v.strictObject({ kind: v.picklist(questionTypes), pattern, examples, not: words })),
  attributes: v.array(
    v.strictObject({ words, counters: v.optional(words, []), told: v.optional(pattern), example: text }),
  ),
  events: v.array(
    v.strictObject({ asked: pattern, told: pattern, example: text, 'told-by': text, 'not-told-by': text }),
  ),
  counters: v.array(words),
  tells: v.record(v.picklist(questionTypes), pattern),
  asking: pattern,
})

/** One file of `index-data/lexicon/` for each field, and its schema. */
const files = {
  outlets: v.array(
    v.strictObject({ ...name.entries, hosts: v.optional(words, []), portal: v.optional(v.boolean(), false) }),
  ),
  names: v.array(name),
  english: v.array(name),
  questions,
  stopWords,
  speech,
  kinds: v.array(kind),
  frames,
  boilerplate,
} satisfies Record<keyof Lexicon, v.GenericSchema>

/** The lexicon that an operator may edit. */
export const lexiconFolder = fileURLToPath(new URL('../../index-data/lexicon', import.meta.url))

/** @throws Error that names the file, if it is missing or is not YAML */
async function readYaml(file: string): Promise<{ readonly text: string; readonly yaml: YamlLines }> {
  try {
    const text = await readFile(file, 'utf8')
    return { text, yaml: loadWithLines(text) }
  } catch (error) {
    const [why = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
    throw new Error(`${file} cannot be read: ${why}. Correct it as YAML and start again.`, { cause: error })
  }
}

function faultOf({ expected, received, message }: v.BaseIssue<unknown>): string {
  if (expected === 'never') return `nothing reads ${received}`
  return received === 'undefined' ? `${expected} is missing` : message
}

async function readEntry(field: keyof Lexicon, folder: string): Promise<unknown> {
  const file = join(folder, `${field.replace(/[A-Z]/g, capital => `-${capital.toLowerCase()}`)}.yaml`)
  const { text, yaml } = await readYaml(file)
  const parsed = v.safeParse(files[field], yaml.data)
  if (parsed.success) return parsed.output
  // A misspelt key is both unknown and missing; the word that can be found in the file says more.
  const issue = parsed.issues.find(({ expected }) => expected === 'never') ?? parsed.issues[0]
  const place = `${v.getDotPath(issue) ?? 'its top'} (line ${lineOf(text, issue.path ?? [], yaml)})`
  throw new Error(`${file} at ${place}: ${faultOf(issue)}. Correct the entry and start again.`)
}

/**
 * Reads the lexicon in a folder, by default the bundled one.
 * @throws Error that names the file, the line and the entry, if one is unknown or invalid
 */
export async function readLexicon(folder: string = lexiconFolder): Promise<Lexicon> {
  const fields = Object.keys(files) as (keyof Lexicon)[]
  const entries = await Promise.all(fields.map(async field => [field, await readEntry(field, folder)] as const))
  return Object.fromEntries(entries) as unknown as Lexicon
}
