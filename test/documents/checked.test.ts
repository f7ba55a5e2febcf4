import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { parseFolder } from '../../src/documents/folder.ts'
import { sentenceOf } from '../../src/documents/problems.ts'
import { readLexicon } from '../../src/lexicon/read-lexicon.ts'
import { parse } from './held.ts'

const lexicon = await readLexicon()
const words = '市は三日、川沿いの遊歩道を来年の春に延ばすと発表した。総延長は二キロになる。'
const facts = 'title, outlet, carrier, authors, author, published, date, url, section, kind'

async function folderOf(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'dedokoro-'))
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  return folder
}

const withSidecar = async (sidecar: unknown, document = `遊歩道を延ばす計画\n\n${words}\n`) =>
  parseFolder(await folderOf({ 'a.txt': document, 'a.meta.json': JSON.stringify(sidecar) }), lexicon)

test('reports an unknown sidecar key with its value and the key that was probably meant', async () => {
  const { articles, problems } = await withSidecar({ oulet: 'ロイター', published: '2024-05-01' })
  expect(articles[0]).toMatchObject({ outlet: null, published: '2024-05-01' })
  expect(problems).toMatchObject([
    {
      document: 'a.meta.json',
      reason: `The sidecar has the key "oulet" with the value "ロイター", which is not known: "outlet"?. Known are ${facts}.`,
    },
  ])
})

test.each([
  ['published', '2019-13-40', '"2019-13-40"', 'a date like 2024-07-26'],
  ['published', '2019-02-30', '"2019-02-30"', 'a date like 2024-07-26'],
  ['published', { toString: 1 }, '{"toString":1}', 'a date like 2024-07-26'],
  ['title', { a: 'b' }, '{"a":"b"}', 'text'],
  ['authors', 7, '7', 'a name or a list of names'],
  ['url', 'javascript:alert(1)', '"javascript:alert(1)"', 'an address beginning with http:// or https://'],
  ['kind', 'summary', '"summary"', 'report or brief'],
])('ignores a %s of %j and says so', async (key, value, written, expected) => {
  const { articles, problems } = await withSidecar({ [key]: value })
  expect(articles).toHaveLength(1)
  expect(problems.map(({ reason }) => reason)).toEqual([
    `The sidecar has ${written} as "${key}", which is not ${expected}. Correct or remove it.`,
  ])
})

test('reports sidecar mistakes in Japanese', async () => {
  const { problems } = await withSidecar({ published: '2019-13-40' })
  expect(problems.map(problem => sentenceOf(problem, 'ja'))).toEqual([
    'サイドカーの「published」の値 "2019-13-40" は2024-07-26 のような日付ではありません。直すか削除してください。',
  ])
})

const lines = ['遊歩道を延ばす', '橋の名前を募る', '公園を開く']
  .map((title, at) =>
    JSON.stringify({
      title,
      text: `${title}と市が発表した。${at + 1}番目の話で、説明の会も開かれる。`,
      ...(at === 0 && { published: '2024-05-01' }),
    }),
  )
  .join('\n')
const digest = async (sidecar: unknown) =>
  parseFolder(await folderOf({ 'a.jsonl': lines, 'a.jsonl.meta.json': JSON.stringify(sidecar) }), lexicon)

test('corrects one of several articles by its number, and drops one by its title', async () => {
  const { articles, dropped, problems } = await digest({
    articles: [
      { article: 2, outlet: 'Reuters', published: '2024-06-02' },
      { article: '公園を', drop: true },
    ],
  })
  expect(articles.map(({ title, outlet, published }) => [title, outlet, published])).toEqual([
    ['遊歩道を延ばす', null, '2024-05-01'],
    ['橋の名前を募る', 'ロイター', '2024-06-02'],
  ])
  expect(dropped.map(({ reason }) => reason)).toEqual(['dropped by the sidecar'])
  expect(problems).toEqual([])
})

test('applies a sidecar’s date only to those of several articles that have none', async () => {
  const { articles } = await digest({ published: '2024-07-07' })
  expect(articles.map(({ published }) => published)).toEqual(['2024-05-01', '2024-07-07', '2024-07-07'])
})

test('reports a sidecar that names an article the document does not contain', async () => {
  const { problems } = await digest({ articles: [{ article: 9, drop: true }] })
  expect(problems.map(({ reason }) => reason)).toEqual([
    'The sidecar refers to the article 9, which the document does not contain; it has 3. Correct the number or the title.',
  ])
})

test('checks front matter like sidecars, but ignores the keys of site generators', async () => {
  const { articles, problems } = await parse(
    'a.md',
    `---\ntitle: 題\ntags: [a]\npublised: 2024\npublished: 2024-02-30\n---\n${words}`,
  )
  expect(articles[0]).toMatchObject({ title: '題', published: null })
  expect(problems.map(({ reason }) => reason)).toEqual([
    `The front matter has the key "publised" with the value 2024, which is not known: "published"?. Known are ${facts}.`,
    'The front matter has "2024-02-30" as "published", which is not a date like 2024-07-26. Correct or remove it.',
  ])
})

test('reports the line number of an impossible date in JSON Lines and keeps the article', async () => {
  const line = (published: unknown) => JSON.stringify({ title: '題', text: words, published })
  const { articles, problems } = await parse('a.jsonl', `${line('2024-05-01')}\n${line('2024-13-01')}\n`)
  expect(articles.map(({ published }) => published)).toEqual(['2024-05-01', null])
  expect(problems.map(({ reason }) => reason)).toEqual([
    'Line 2 has "2024-13-01" as "published", which is not a date like 2024-07-26. Correct or remove it.',
  ])
})
