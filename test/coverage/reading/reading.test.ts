import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, expect, onTestFinished, test } from 'vitest'
import { readArticles } from '../../../src/coverage/reading/articles.ts'
import { CoverageBuilder } from '../../../src/coverage/reading/contents.ts'
import { defaultLimits } from '../../../src/coverage/reading/limits.ts'
import { localDesk, openLocalReaders } from '../../../src/coverage/reading/local-readers.ts'
import { openReaderPool } from '../../../src/coverage/reading/reader-pool.ts'
import type { Readers } from '../../../src/coverage/reading/readers.ts'
import { Records, RecordsWriter } from '../../../src/coverage/snapshot/records.ts'
import { parseFolder } from '../../../src/documents/folder.ts'
import { openMorphology } from '../../../src/language/analyzer.ts'
import { readLexicon } from '../../../src/lexicon/read-lexicon.ts'
import type { Article } from '../../../src/model.ts'
import { bundledFolder, writeFolder } from '../../fakes/opened.ts'

/** Milliseconds: threads take their time to start on a busy machine. */
const patience = 120_000

const [morphology, lexicon] = await Promise.all([openMorphology(), readLexicon()])
const parsed = await parseFolder(bundledFolder, lexicon)
const maker = Buffer.alloc(32, 1)
function openThreads(count: number): Readers {
  const readers = openReaderPool({ lexicon, limits: defaultLimits, count })
  readers.tell('open', morphology.dictionary)
  return readers
}
/** For all tests that end none of them: a thread takes a second to start. */
const threads = openThreads(2)
afterAll(threads.close)

const openHere = (): Readers => openLocalReaders(morphology, lexicon)
const deskWith = (readers: Readers) => ({ ...localDesk(morphology, lexicon), readers })

async function contentsBy(readers: Readers) {
  const builder = new CoverageBuilder()
  const desk = deskWith(readers)
  for await (const [article, reading] of readArticles(parsed.articles, desk))
    if (!('kind' in reading)) builder.add(article, reading)
  return builder.done(parsed, desk)
}

/** Readers that note which articles they are asked to read. */
function openNoted(): { readers: Readers; asked: string[] } {
  const asked: string[] = []
  const self = openHere()
  const ask: Readers['ask'] = (work, argument, milliseconds) => {
    if (work === 'read') asked.push((argument as Article).id)
    return self.ask(work, argument, milliseconds)
  }
  return { asked, readers: { ...self, ask } }
}

/** Reads articles beside a file of readings; returns what was read anew, and all readings. */
async function readBeside(file: string, articles: readonly Article[], by: Buffer = maker) {
  const { readers, asked } = openNoted()
  const before = new Records(file, by)
  const now = new RecordsWriter(file, by)
  const readings = []
  const kept = {
    isEmpty: before.isEmpty,
    has: (key: string) => before.has(key),
    find: (key: string) => before.find(key),
    keep: (key: string, reading: Uint8Array) => now.add(key, reading),
  }
  for await (const [, reading] of readArticles(articles, { ...deskWith(readers), kept })) readings.push(reading)
  before.close()
  now.save()
  return { asked, readings }
}

const fileIn = async (): Promise<string> => join(await writeFolder({ 'keep.txt': '' }), 'a.readings')

test(
  'two threads find the same as this one',
  async () => {
    const [alone, shared] = await Promise.all([contentsBy(openHere()), contentsBy(threads)])
    expect(shared.statements).toEqual(alone.statements)
    expect(shared.speakers).toEqual(alone.speakers)
    expect(shared.columns).toEqual(alone.columns)
  },
  patience,
)

test(
  'many articles come back in order, whichever thread reads them',
  async () => {
    const articles = Array.from({ length: 30 }, (_, copy) =>
      parsed.articles.map(article => ({ ...article, title: `${article.title} ${copy}` })),
    ).flat()
    const readBy = async (readers: Readers) => {
      const read: string[] = []
      for await (const [{ title }, reading] of readArticles(articles, deskWith(readers)))
        read.push(`${title}: ${'terms' in reading ? reading.terms.words.join(' ') : reading.detail}`)
      return read
    }
    expect(articles.reduce((sum, { body }) => sum + body.length, 0)).toBeGreaterThan(200_000)
    expect(await readBy(threads)).toEqual(await readBy(openHere()))
  },
  patience,
)

test.each([
  ['here', openHere],
  ['on two threads', () => threads],
])(
  'an article whose reading throws %s does not stop the others',
  async (_, open) => {
    const [first, ...others] = parsed.articles
    const faulty = { ...first, body: 7 } as unknown as Article
    const read: string[] = []
    for await (const [, reading] of readArticles([faulty, ...others], deskWith(open())))
      read.push('kind' in reading ? reading.why : 'read')
    expect(read).toEqual(['failed', ...others.map(() => 'read')])
  },
  patience,
)

test(
  'data that cannot be cloned is not sent to a thread, and the next article is read',
  async () => {
    const [article] = parsed.articles
    if (article === undefined) throw new Error('The bundled folder has no articles.')
    const faulty = { ...article, title: () => 'Hamakaze' } as unknown as Article
    const [refused, read] = await Promise.all([threads.ask('read', faulty), threads.ask('read', article)])
    expect(refused).toMatchObject({ kind: 'given-up', why: 'failed', detail: expect.stringContaining('cloned') })
    expect(read.kind).toBe('done')
  },
  patience,
)

test(
  'after a thread is terminated over one article, the others are read, however much the thread had already been sent',
  async () => {
    const [article] = parsed.articles
    if (article === undefined) throw new Error('The bundled folder has no articles.')
    const readers = openThreads(1)
    onTestFinished(readers.close)
    for (let told = 0; told < 50; told++) readers.tell('confirm', [])
    readers.tell('know', [])
    for (let told = 0; told < 50; told++) readers.tell('confirm', [])
    const long = { ...article, body: article.body.repeat(500) }
    const sentences = Array.from({ length: 500 }, (_, at) => ({ start: at, end: article.body.length * 500 }))
    const asked = [readers.ask('read', { ...long, sentences }, 1), readers.ask('read', article)]
    expect((await Promise.all(asked)).map(outcome => ('why' in outcome ? outcome.why : outcome.kind))).toEqual([
      'time',
      'done',
    ])
  },
  patience,
)

test(
  'an unchanged article is not read again',
  async () => {
    const file = await fileIn()
    const first = await readBeside(file, parsed.articles)
    expect(first.asked).toEqual(parsed.articles.map(({ id }) => id))
    const [changed, ...others] = parsed.articles
    const renamed = changed === undefined ? [] : [{ ...changed, title: '港の新しい名前' }]
    const second = await readBeside(file, [...renamed, ...others])
    expect(second.asked).toEqual([changed?.id])
    expect(second.readings.slice(1)).toEqual(first.readings.slice(1))
    expect(second.readings[0]).not.toEqual(first.readings[0])
    expect((await readBeside(file, others)).asked).toEqual([])
  },
  patience,
)

test(
  'readings made by other code are not used',
  async () => {
    const file = await fileIn()
    await readBeside(file, parsed.articles)
    expect((await readBeside(file, parsed.articles, Buffer.alloc(32, 2))).asked.length).toBe(parsed.articles.length)
  },
  patience,
)

test.each([
  ['torn in the middle', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
  [
    'changed in one bit',
    (bytes: Buffer) => bytes.fill((bytes.at(-100) ?? 0) ^ 1, bytes.length - 100, bytes.length - 99),
  ],
  ['empty', () => Buffer.alloc(0)],
  ['of something else', () => Buffer.from('<html>'.repeat(1000))],
])(
  'a readings file that is %s costs time but loses nothing',
  async (_, spoil) => {
    const file = await fileIn()
    const first = await readBeside(file, parsed.articles)
    await writeFile(file, spoil(await readFile(file)))
    const second = await readBeside(file, parsed.articles)
    expect(second.readings).toEqual(first.readings)
    expect(second.asked.length).toBeGreaterThan(0)
    expect((await readBeside(file, parsed.articles)).asked).toEqual([])
  },
  patience,
)
