import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readArticles } from '../../../src/coverage/reading/articles.ts'
import { CoverageBuilder } from '../../../src/coverage/reading/contents.ts'
import { type Crew, openCrew } from '../../../src/coverage/reading/crew.ts'
import { askThread, openThread } from '../../../src/coverage/reading/thread.ts'
import { Records, RecordsWriter } from '../../../src/coverage/snapshot/records.ts'
import { parseFolder } from '../../../src/documents/folder.ts'
import { openMorphology } from '../../../src/language/analyzer.ts'
import { readLexicon } from '../../../src/lexicon/read-lexicon.ts'
import type { Article } from '../../../src/model.ts'
import { bundledFolder, writeFolder } from '../../fakes/opened.ts'

const [morphology, lexicon] = await Promise.all([openMorphology(), readLexicon()])
const parsed = await parseFolder(bundledFolder, lexicon)
const maker = Buffer.alloc(32, 1)

async function contentsBy(crew: Crew) {
  const builder = new CoverageBuilder()
  for await (const [article, reading] of readArticles(parsed.articles, crew)) builder.add(article, reading)
  return builder.done(parsed, crew).finally(() => crew.close())
}

/** A crew that notes which articles it is asked to read. */
function openNoted(): { crew: Crew; asked: string[] } {
  const asked: string[] = []
  const self = openCrew(morphology, lexicon, 1)
  const read: Crew['read'] = articles => {
    asked.push(...articles.map(({ id }) => id))
    return self.read(articles)
  }
  return { asked, crew: { ...self, read } }
}

/** Reads articles beside a file of readings; returns what was read anew, and all readings. */
async function readBeside(file: string, articles: readonly Article[], by: Buffer = maker) {
  const { crew, asked } = openNoted()
  const before = new Records(file, by)
  const now = new RecordsWriter(file, by)
  const readings = []
  const kept = {
    isEmpty: before.isEmpty,
    has: (key: string) => before.has(key),
    find: (key: string) => before.find(key),
    keep: (key: string, reading: Uint8Array) => now.add(key, reading),
  }
  for await (const [, reading] of readArticles(articles, crew, kept)) readings.push(reading)
  before.close()
  now.save()
  return { asked, readings }
}

const fileIn = async (): Promise<string> => join(await writeFolder({ 'keep.txt': '' }), 'a.readings')

test('on two threads the same is found as on one', async () => {
  const [alone, shared] = await Promise.all([
    contentsBy(openCrew(morphology, lexicon, 1)),
    contentsBy(openCrew(morphology, lexicon, 2)),
  ])
  expect(shared.statements).toEqual(alone.statements)
  expect(shared.speakers).toEqual(alone.speakers)
  expect(shared.columns).toEqual(alone.columns)
})

test('many portions come back in the order of the articles, whoever reads them', async () => {
  const articles = Array.from({ length: 30 }, (_, copy) =>
    parsed.articles.map(article => ({ ...article, title: `${article.title} ${copy}` })),
  ).flat()
  const readBy = async (count: number) => {
    const crew = openCrew(morphology, lexicon, count)
    const read: string[] = []
    for await (const [{ title }, { terms }] of readArticles(articles, crew))
      read.push(`${title}: ${terms.words.join(' ')}`)
    crew.close()
    return read
  }
  expect(articles.reduce((sum, { body }) => sum + body.length, 0)).toBeGreaterThan(200_000)
  expect(await readBy(3)).toEqual(await readBy(1))
})

test.each([1, 2])('an article that stops one of %i readers is told', async count => {
  const crew = openCrew(morphology, lexicon, count)
  const unreadable = parsed.articles.map(article => ({ ...article, body: Object.create(null) }))
  await expect(crew.read(unreadable).next()).rejects.toThrow()
  crew.close()
})

test('an article that did not change is not read again', async () => {
  const file = await fileIn()
  const first = await readBeside(file, parsed.articles)
  expect(first.asked).toEqual(parsed.articles.map(({ id }) => id))
  const [changed] = parsed.articles
  const others = parsed.articles.slice(1)
  const title = '港の新しい名前'
  const second = await readBeside(file, changed === undefined ? [] : [{ ...changed, title }, ...others])
  expect(second.asked).toEqual([changed?.id])
  expect(second.readings.slice(1)).toEqual(first.readings.slice(1))
  expect(second.readings[0]).not.toEqual(first.readings[0])
  expect((await readBeside(file, others)).asked).toEqual([])
})

test('readings that other code made are not used', async () => {
  const file = await fileIn()
  await readBeside(file, parsed.articles)
  expect((await readBeside(file, parsed.articles, Buffer.alloc(32, 2))).asked.length).toBe(parsed.articles.length)
})

test.each([
  ['torn in the middle', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
  [
    'changed in one bit',
    (bytes: Buffer) => bytes.fill((bytes.at(-100) ?? 0) ^ 1, bytes.length - 100, bytes.length - 99),
  ],
  ['empty', () => Buffer.alloc(0)],
  ['of something else', () => Buffer.from('<html>'.repeat(1000))],
])('a file of readings that is %s costs time, not what is found', async (_, spoil) => {
  const file = await fileIn()
  const first = await readBeside(file, parsed.articles)
  await writeFile(file, spoil(await readFile(file)))
  const second = await readBeside(file, parsed.articles)
  expect(second.readings).toEqual(first.readings)
  expect(second.asked.length).toBeGreaterThan(0)
  expect((await readBeside(file, parsed.articles)).asked).toEqual([])
})

test('a thread that ends is told to whoever asks it', async () => {
  const thread = openThread(new URL('data:text/javascript,process.exit(3)'), null)
  const ask = askThread(thread)
  await expect(Promise.all([ask('first'), ask('second')])).rejects.toThrow(/ended with 3; start again/)
  await expect(ask('later')).rejects.toThrow(/ended with 3/)
})

test('what is no plain data is not sent to a thread, and the next message has its own answer', async () => {
  const echo = `import { parentPort } from 'node:worker_threads'
parentPort.on('message', message => parentPort.postMessage(message))`
  const thread = openThread(new URL(`data:text/javascript,${encodeURIComponent(echo)}`), null)
  const ask = askThread(thread)
  await expect(ask({ port: () => 'Hamakaze' })).rejects.toThrow(/could not be cloned/)
  expect(await ask('Hamakaze')).toBe('Hamakaze')
  await thread.terminate()
})
