import { afterAll, expect, test } from 'vitest'
import type { KeptReadings } from '../../../src/coverage/reading/articles.ts'
import { readFolder } from '../../../src/coverage/reading/folder.ts'
import { defaultLimits } from '../../../src/coverage/reading/limits.ts'
import { openReaderPool } from '../../../src/coverage/reading/reader-pool.ts'
import type { Readers, Work } from '../../../src/coverage/reading/readers.ts'
import { hashesOf } from '../../../src/coverage/snapshot/key.ts'
import { surveyFolder } from '../../../src/documents/survey.ts'
import { openMorphology } from '../../../src/language/analyzer.ts'
import { readLexicon } from '../../../src/lexicon/read-lexicon.ts'
import { documents, harbour } from '../../fakes/documents.ts'
import { writeFolder } from '../../fakes/opened.ts'

/** Milliseconds: threads take their time to start on a busy machine. */
const patience = 120_000

const morphology = openMorphology()
const lexicon = await readLexicon()
const pool = openReaderPool({ lexicon, limits: defaultLimits, count: 1 })
afterAll(pool.close)
const long = (word: string) =>
  `---\ntitle: 長い記事\noutlet: 港新聞\n---\n${`大森拓也市長は「${word}を直したい」と語った。`.repeat(3000)}\n`

/** What is kept from one reading to the next. */
class Memory implements KeptReadings {
  readonly #records = new Map<string, Uint8Array>()
  get isEmpty() {
    return this.#records.size === 0
  }
  has = (key: string) => this.#records.has(key)
  find = (key: string) => this.#records.get(key)
  keep = (key: string, reading: Uint8Array) => void this.#records.set(key, reading)
}

/** The document of a file or of an article. */
const documentOf = (argument: object): unknown => {
  if ('path' in argument) return argument.path
  const article = 'article' in argument ? argument.article : argument
  return typeof article === 'object' && article !== null && 'document' in article ? article.document : null
}

/** Reads documents on the one thread of a pool, which has a millisecond for one step with long.md; notes what it was asked about long.md. */
async function read(files: Readonly<Record<string, string>>, { hurried, kept }: { hurried: Work; kept: Memory }) {
  const survey = await surveyFolder({ folder: await writeFolder(files) })
  const asked: Work[] = []
  const ask: Readers['ask'] = (work, argument, milliseconds) => {
    if (documentOf(argument) !== 'long.md') return pool.ask(work, argument, milliseconds)
    asked.push(work)
    return pool.ask(work, argument, work === hurried ? 1 : milliseconds)
  }
  const hashes = await hashesOf(survey)
  const readers = { ...pool, ask }
  const { parsed, statements } = await readFolder(survey, { morphology, lexicon, kept, hashes, readers })
  const has = (document: string) => parsed.articles.find(article => article.document === document)
  const quoted = new Set(statements.map(({ article }) => article))
  return {
    asked,
    problems: parsed.problems,
    found: parsed.articles.map(({ document }) => document),
    isQuoted: (document: string) => quoted.has(has(document)?.id ?? ''),
  }
}

const advice = 'It will be tried again when it changes: split it, save it as plain text, or raise DOCUMENT_SECONDS.'
const neighbours = Object.keys(documents).sort()

test.each([
  ['parse', 'Parsing it took longer than 0.1 s and was given up; none of its articles can be found.'],
  ['read', 'Reading “長い記事” took longer than 0.1 s and was given up; that article cannot be found.'],
] as const)(
  'a document that takes too long to %s is reported and left out, and its neighbours are read',
  async (hurried, told) => {
    const { problems, found, isQuoted } = await read(
      { ...documents, 'long.md': long('港') },
      { hurried, kept: new Memory() },
    )
    expect(problems).toMatchObject([{ document: 'long.md', reason: `${told} ${advice}`, isGivenUp: true }])
    expect(found.sort()).toEqual(neighbours)
    expect(isQuoted('harbour.md')).toBe(true)
  },
)

test(
  'an article whose attribution takes too long is kept without statements',
  async () => {
    const files = { ...documents, 'long.md': long('港') }
    const { problems, found, isQuoted } = await read(files, { hurried: 'attribute', kept: new Memory() })
    expect(problems).toMatchObject([
      {
        document: 'long.md',
        reason: `Attributing statements in “長い記事” took longer than 0.1 s and was given up; its statements are missing, but its text can be found. ${advice}`,
        isGivenUp: true,
      },
    ])
    expect(found.sort()).toEqual([...neighbours, 'long.md'].sort())
    expect([isQuoted('harbour.md'), isQuoted('long.md')]).toEqual([true, false])
  },
  patience,
)

test.each(['parse', 'read', 'attribute'] as const)(
  'a document that took too long to %s is not retried until it changes',
  async hurried => {
    const kept = new Memory()
    const first = await read({ ...documents, 'long.md': long('港') }, { hurried, kept })
    expect(first.asked).toContain(hurried)
    const others = { 'harbour.md': documents['harbour.md'], 'ferry.md': documents['ferry.md'] }
    const second = await read({ ...others, 'long.md': long('港') }, { hurried, kept })
    expect(second.asked).not.toContain(hurried)
    expect(second.problems).toEqual(first.problems)
    const third = await read({ ...others, 'long.md': long('船') }, { hurried, kept })
    expect(third.asked).toContain(hurried)
  },
)

test(
  'an unchanged document is neither parsed nor read again',
  async () => {
    const kept = new Memory()
    const files = { 'ferry.md': documents['ferry.md'], 'long.md': harbour }
    const first = await read(files, { hurried: 'bearers', kept })
    expect(first.asked).toEqual(['parse', 'read', 'attribute'])
    const second = await read(
      { ...files, 'ferry.md': files['ferry.md'].replace('片道', '往復') },
      { hurried: 'bearers', kept },
    )
    expect(second.asked).toEqual(['attribute'])
    expect(second.found).toEqual(first.found)
  },
  patience,
)
