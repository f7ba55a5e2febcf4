import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { CORE_SCHEMA, load } from 'js-yaml'
import * as v from 'valibot'
import type { Frame, SpeechGroup } from '../model/speech.ts'
import type { Lexicon } from '../model.ts'

const words = v.array(v.pipe(v.string(), v.nonEmpty()))
const name = v.strictObject({ name: v.pipe(v.string(), v.nonEmpty()), aliases: v.optional(words, []) })
const groups = v.record(v.string(), words)
const some = v.pipe(words, v.nonEmpty())

/** Code reads every group; a group that is missing, misspelt or never read stops the start. */
const speech = v.strictObject({
  nouns: some,
  voices: some,
  'writing-places': some,
  titles: some,
  'personal-titles': some,
  'high-offices': some,
  honorifics: some,
  sources: some,
  documents: some,
  occasions: some,
  bodies: some,
  'unique-bodies': some,
  'described-bodies': some,
  'letter-words': some,
  trades: some,
  media: some,
  families: some,
} satisfies Record<SpeechGroup, v.GenericSchema>)

const frame = v.strictObject({
  takes: v.array(v.picklist(['quotation', 'clause', 'held clause', 'request', 'object', 'object clause', 'noun'])),
  as: v.optional(v.array(v.picklist(['reports', 'thinks', 'gestures', 'names', 'charges'])), []),
  subject: v.optional(v.array(v.picklist(['agent', 'voice', 'addressee'])), ['agent']),
  floor: v.optional(v.picklist(['keeps', 'asks']), 'keeps'),
  verbs: some,
}) satisfies v.GenericSchema<unknown, Frame>

/** Returns the first verb that occurs in two frames, or twice in one. */
function repeated(frames: readonly Frame[]): string | undefined {
  const seen = new Set<string>()
  return frames.flatMap(({ verbs }) => verbs).find(verb => seen.has(verb) || !seen.add(verb))
}

const frames = v.pipe(
  v.array(frame),
  v.check(
    list => repeated(list) === undefined,
    ({ input }) => `${repeated(input)} is in two frames`,
  ),
)
const text = v.pipe(v.string(), v.nonEmpty())
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
  counters: v.array(words),
  tells: v.record(v.picklist(questionTypes), pattern),
  asking: pattern,
})

function isPattern(source: string): boolean {
  try {
    return new RegExp(source, 'iu').source !== ''
  } catch {
    return false
  }
}

/** One file of `index-data/lexicon/` for each field, and its schema. */
const files = {
  outlets: v.array(
    v.strictObject({ ...name.entries, hosts: v.optional(words, []), portal: v.optional(v.boolean(), false) }),
  ),
  names: v.array(name),
  english: v.array(name),
  questions,
  stopWords: groups,
  speech,
  frames,
  boilerplate: groups,
} satisfies Record<keyof Lexicon, v.GenericSchema>

/** The lexicon that an operator may edit. */
export const lexiconFolder = fileURLToPath(new URL('../../index-data/lexicon', import.meta.url))

async function readYaml(file: string): Promise<unknown> {
  try {
    return load(await readFile(file, 'utf8'), { schema: CORE_SCHEMA })
  } catch (error) {
    const [why = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
    throw new Error(`${file} cannot be read: ${why}. Correct it as YAML and start again.`, { cause: error })
  }
}

async function readEntry(field: keyof Lexicon, folder: string): Promise<unknown> {
  const file = join(folder, `${field.replace(/[A-Z]/g, capital => `-${capital.toLowerCase()}`)}.yaml`)
  const parsed = v.safeParse(files[field], await readYaml(file))
  if (parsed.success) return parsed.output
  const issue = parsed.issues[0]
  throw new Error(
    `${file} at ${v.getDotPath(issue) ?? 'its top'}: ${issue.message}. Correct the entry and start again.`,
  )
}

/** Reads the lexicon in a folder; the bundled one, if none is given. @throws Error that names the file and the entry that does not fit */
export async function readLexicon(folder: string = lexiconFolder): Promise<Lexicon> {
  const fields = Object.keys(files) as (keyof Lexicon)[]
  const entries = await Promise.all(fields.map(async field => [field, await readEntry(field, folder)] as const))
  return Object.fromEntries(entries) as unknown as Lexicon
}
