import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseFolder } from '../../src/documents/folder.ts'
import { parseDocument } from '../../src/documents/parse.ts'
import { readLexicon } from '../../src/lexicon/read-lexicon.ts'
import type { Parsed } from '../../src/model.ts'

const lexicon = await readLexicon()
const pages = new URL('../../test/documents/pages/', import.meta.url)
const mega = 1024 * 1024
const sentence =
  '市は三日、川沿いの遊歩道を来年の春に延ばすと発表した。総延長は二キロになり、夜も歩けるよう灯りを増やす。'

async function measure(name: string, bytes: number, run: () => Promise<Parsed>): Promise<void> {
  globalThis.gc?.()
  const start = performance.now()
  const { articles, problems } = await run()
  const ms = performance.now() - start
  const memory = Math.round(process.memoryUsage().rss / mega)
  const speed = (bytes / mega / (ms / 1000)).toFixed(1)
  const found = `${articles.length} articles, ${problems.length} problems`
  console.log(
    `${name.padEnd(38)} ${ms.toFixed(0).padStart(6)} ms  ${speed.padStart(6)} MB/s  ${memory} MB resident  ${found}`,
  )
}

async function measureText(name: string, path: string, text: string): Promise<void> {
  const bytes = new TextEncoder().encode(text)
  await measure(name, bytes.length, () => parseDocument({ path, bytes }, lexicon))
}

async function measurePages(ending: RegExp): Promise<void> {
  const names = (await readdir(pages)).filter(name => ending.test(name))
  const documents = await Promise.all(
    names.map(async path => ({ path, bytes: new Uint8Array(await readFile(new URL(path, pages))) })),
  )
  const rounds = 100
  const bytes = rounds * documents.reduce((sum, document) => sum + document.bytes.length, 0)
  await measure(`${names.length} pages ${ending.source}, ${rounds} times`, bytes, async () => {
    let last: Parsed = { articles: [], dropped: [], problems: [] }
    for (let round = 0; round < rounds; round++)
      for (const document of documents) last = await parseDocument(document, lexicon)
    return last
  })
}

/** Lines that were never seen before: menus of a site repeat, the pages of many sites do not. */
async function measureNewPages(): Promise<void> {
  const names = (await readdir(pages)).filter(name => /\.txt$/.test(name) && !/sjis|iso-2022|euc/.test(name))
  const texts = await Promise.all(names.map(path => readFile(new URL(path, pages), 'utf8')))
  const rounds = 50
  let line = 0
  const changed = (text: string) =>
    text.replace(/^.{12,}$/gm, told => `${told.slice(0, 6)}${(line++).toString(36)}${told.slice(6)}`)
  const made = Array.from({ length: rounds }, () => texts.map(text => new TextEncoder().encode(changed(text)))).flat()
  const bytes = made.reduce((sum, { length }) => sum + length, 0)
  await measure(`${made.length} pages of text, no line twice`, bytes, async () => {
    let last: Parsed = { articles: [], dropped: [], problems: [] }
    for (const text of made) last = await parseDocument({ path: 'a.txt', bytes: text }, lexicon)
    return last
  })
}

async function measureFiles(count: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'dedokoro-bench-'))
  let bytes = 0
  for (let at = 0; at < count; at++) {
    const text = `第${at}報 遊歩道を延ばす計画、市が発表へ\n\n2024年5月1日\n\n${[1, 2, 3, 4].map(part => `${at}番目の${part}つ目の話では、${sentence}\n\n`).join('')}`
    bytes += Buffer.byteLength(text)
    await writeFile(join(folder, `${at}.txt`), text)
  }
  await measure(`${count} files`, bytes, () => parseFolder(folder, lexicon))
  await rm(folder, { recursive: true })
}

/** Prints how fast documents are parsed, without tokenizing or indexing. */
export async function measureSpeed(): Promise<void> {
  await measurePages(/\.html$/)
  await measurePages(/\.txt$/)
  await measureNewPages()
  for (const size of [1, 2, 5, 10]) {
    await measureText(
      `one line of ${size} MB`,
      'a.txt',
      `遊歩道の計画\n\n${sentence.repeat(Math.ceil((size * mega) / Buffer.byteLength(sentence)))}`,
    )
  }
  await measureText(
    'a bracket open over a line of 10 MB',
    'a.txt',
    `遊歩道の計画\n\n「${sentence.repeat(Math.ceil((10 * mega) / Buffer.byteLength(sentence)))}`,
  )
  for (const lines of [10_000, 100_000]) {
    await measureText(`${lines} lines of text`, 'a.txt', `遊歩道の計画\n\n${`${sentence}\n`.repeat(lines)}`)
    await measureText(
      `${lines} short lines`,
      'a.txt',
      `遊歩道の計画\n\n${sentence}\n\n${'遊歩道の話題\n'.repeat(lines)}`,
    )
    await measureText(
      `${lines} JSON lines`,
      'a.jsonl',
      `${JSON.stringify({ title: '題', text: sentence })}\n`.repeat(lines),
    )
    await measureText(
      `${lines} HTML paragraphs`,
      'a.html',
      `<html><body><h1>遊歩道の計画</h1>${`<p>${sentence}</p>`.repeat(lines)}`,
    )
  }
  for (const files of [1000, 10_000]) await measureFiles(files)
}
