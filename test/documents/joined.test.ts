import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseFolder } from '../../src/documents/folder.ts'
import { readLexicon } from '../../src/lexicon/read-lexicon.ts'

const lexicon = await readLexicon()
const parts = [
  '市は三日、川沿いの遊歩道を来年の春に延ばすと発表した。',
  '総延長は二キロになり、夜も歩けるよう灯りを増やす。',
  '住民からは歓迎の声が上がっている。',
]

async function read(files: Readonly<Record<string, string>>) {
  const folder = await mkdtemp(join(tmpdir(), 'dedokoro-'))
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  return parseFolder(folder, lexicon)
}

const page = (title: string, words: string, url?: string) =>
  `---\ntitle: ${title}\n${url ? `url: ${url}\n` : ''}---\n${words}\n`

test('joins the pages of one article in order, under the title without a page number', async () => {
  const files = Object.fromEntries(
    [2, 0, 1].map(at => [`${9 - at}.md`, page(`遊歩道を延ばす（${at + 1}/3 ページ）`, parts[at] ?? '')]),
  )
  const { articles, problems } = await read(files)
  expect(articles.map(({ title, body }) => [title, body])).toEqual([['遊歩道を延ばす', parts.join('\n')]])
  expect(problems).toEqual([])
})

test('reports missing pages of an article', async () => {
  const { articles, problems } = await read({
    'a.md': page('遊歩道を延ばす（1/3）', parts[0] ?? ''),
    'b.md': page('遊歩道を延ばす（2/3）', parts[1] ?? ''),
  })
  expect(articles[0]?.body).toBe(parts.slice(0, 2).join('\n'))
  expect(problems.map(({ reason }) => reason)).toEqual([
    'The article has 3 pages, and only the first 2 are here. Save the others beside it.',
  ])
})

test('joins pages that differ only in their addresses', async () => {
  const { articles } = await read({
    'a.md': page('遊歩道を延ばす', parts[0] ?? '', 'https://a.example/news067.html'),
    'b.md': page('遊歩道を延ばす', parts[1] ?? '', 'https://a.example/news067_2.html'),
  })
  expect(articles.map(({ body }) => body)).toEqual([parts.slice(0, 2).join('\n')])
})

test('does not join articles that share a title but no address', async () => {
  const { articles } = await read({
    'a.md': page('きょうの話題', parts[0] ?? '', 'https://a.example/1001'),
    'b.md': page('きょうの話題', parts[1] ?? '', 'https://a.example/1002'),
    'c.md': page('きょうの話題（2/2）', parts[2] ?? ''),
  })
  expect(articles).toHaveLength(3)
})

test('marks the first report when a later article contains more of the same piece', async () => {
  const report = (published: string, url: string, words: readonly string[]) =>
    `---\ntitle: 遊歩道を延ばす\npublished: ${published}\nurl: ${url}\n---\n${words.join('\n')}`
  const more = [...parts, ...parts.map(words => `${words.slice(0, -1)}という。`)]
  const { articles } = await read({
    'a.md': report('2024-05-01T09:00:00+09:00', 'https://first.example/x', parts),
    'b.md': report('2024-05-01T12:00:00+09:00', 'https://later.example/x', more),
  })
  expect(articles.map(({ url }) => url)).toEqual(['https://later.example/x'])
  expect(articles[0]?.references).toMatchObject([{ url: 'https://first.example/x', first: true }])
})
