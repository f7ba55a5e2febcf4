import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseFolder } from '../../src/documents/folder.ts'
import { parseDocument } from '../../src/documents/parse.ts'
import { readLexicon } from '../../src/lexicon/read-lexicon.ts'
import type { Parsed } from '../../src/model.ts'

const folder = new URL('./pages/', import.meta.url)
const names = readdirSync(folder).filter(name => name !== 'labels.json')
const documents = new Map(names.map(name => [name, new Uint8Array(readFileSync(new URL(name, folder)))]))
const lexicon = await readLexicon()

const path = fc.constantFrom('a.txt', 'a.md', 'a.jsonl', 'a.html', 'a.rss', 'a.eml', 'a.mht')
const known = fc.constantFrom(...names)
const cut = fc.double({ min: 0, max: 1, noNaN: true })
const bytesOf = (name: string) => documents.get(name) ?? new Uint8Array()

/** Whatever came in: sentences lie in their body in order, and a document that gave nothing says why. */
function expectSound({ articles, problems }: Parsed): void {
  for (const { body, sentences } of articles) {
    let last = 0
    for (const { start, end } of sentences) {
      expect(start).toBeGreaterThanOrEqual(last)
      expect(end).toBeGreaterThan(start)
      last = end
    }
    expect(last).toBeLessThanOrEqual(body.length)
    expect(body).not.toContain('\ufffd')
  }
  if (articles.length === 0) expect(problems.length).toBeGreaterThan(0)
}

test('reads random bytes under every file name without throwing', async () => {
  await fc.assert(
    fc.asyncProperty(path, fc.uint8Array({ maxLength: 400 }), async (name, bytes) => {
      expectSound(await parseDocument({ path: name, bytes }, lexicon))
    }),
    { numRuns: 300 },
  )
})

test('reads random text made of the markup of every format', async () => {
  const marks = [
    '---\n',
    '<p>',
    '</p>',
    '<div class="related">',
    '<table><tr><td>',
    '<script>',
    '■',
    '•\n',
    'https://a.example/1\n',
    '2024年1月2日\n',
    '14:05\n',
    '市は道を延ばすと発表した。',
    '\n\n\n',
    '{"text":"',
    '"}\n',
    '<item><title>',
    '[',
    '（',
    '※',
    '<?xml version="1.0"?><rss>',
    '\u200b',
    'ｶﾞ',
  ]
  await fc.assert(
    fc.asyncProperty(path, fc.array(fc.constantFrom(...marks), { maxLength: 60 }), async (name, parts) => {
      expectSound(await parseDocument({ path: name, bytes: new TextEncoder().encode(parts.join('')) }, lexicon))
    }),
    { numRuns: 300 },
  )
})

test('reads documents truncated anywhere', async () => {
  await fc.assert(
    fc.asyncProperty(known, cut, cut, async (name, from, to) => {
      const bytes = bytesOf(name)
      const [start, end] = [Math.min(from, to), Math.max(from, to)].map(share => Math.floor(share * bytes.length))
      expectSound(await parseDocument({ path: name, bytes: bytes.slice(start, end) }, lexicon))
    }),
    { numRuns: 150 },
  )
})

test('reads one document spliced into another', async () => {
  await fc.assert(
    fc.asyncProperty(known, known, cut, async (name, other, at) => {
      const bytes = bytesOf(name)
      const place = Math.floor(at * bytes.length)
      const spliced = Buffer.concat([bytes.slice(0, place), bytesOf(other), bytes.slice(place)])
      expectSound(await parseDocument({ path: name, bytes: new Uint8Array(spliced) }, lexicon))
    }),
    { numRuns: 150 },
  )
})

test('reads a document whole beside documents of random bytes', async () => {
  const name = '21-dump-bullets.txt'
  const alone = await parseDocument({ path: name, bytes: bytesOf(name) }, lexicon)
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(path, fc.uint8Array({ maxLength: 100 })), { maxLength: 4 }), async others => {
      const below = await mkdtemp(join(tmpdir(), 'dedokoro-'))
      await writeFile(join(below, name), bytesOf(name))
      for (const [at, [other, bytes]] of others.entries()) await writeFile(join(below, `${at}${other}`), bytes)
      const { articles } = await parseFolder(below, lexicon)
      expect(articles.filter(({ document }) => document === name)).toEqual(alone.articles)
    }),
    { numRuns: 20 },
  )
})

test.each([
  [
    'tags nested a hundred thousand deep',
    'a.html',
    `<html><body>${'<div>'.repeat(100_000)}市は道を延ばすと三日に発表した。`,
  ],
  [
    'brackets nested a hundred thousand deep',
    'a.txt',
    `題は何か\n\n${'「'.repeat(100_000)}市は道を延ばすと三日に発表した。`,
  ],
  ['JSON nested a hundred thousand deep', 'a.jsonl', '['.repeat(100_000)],
  ['a hundred thousand digits', 'a.txt', `題は何か\n\n${'1'.repeat(100_000)}\n\n市は道を延ばすと三日に発表した。`],
  ['a hundred thousand blanks', 'a.txt', `題は何か\n\n${' '.repeat(100_000)}x\n\n市は道を延ばすと三日に発表した。`],
])('reads %s', async (_, name, text) => {
  expectSound(await parseDocument({ path: name, bytes: new TextEncoder().encode(text) }, lexicon))
})
