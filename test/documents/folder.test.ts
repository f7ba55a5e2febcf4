import { appendFile, mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { parseFolder } from '../../src/documents/folder.ts'
import { readLexicon } from '../../src/lexicon/read-lexicon.ts'

const lexicon = await readLexicon()
const words = [
  '市は三日、川沿いの遊歩道を来年の春に延ばすと発表した。',
  '総延長は二キロになり、夜も歩けるよう灯りを増やす。',
  '住民からは歓迎の声が上がっている。',
]
const page = `遊歩道を延ばす計画、市が発表へ\n\n${words.join('\n\n')}\n`
const other =
  '橋の名前を募る、来月から受け付け\n\n市は新しい橋の名前を来月から募ると発表した。応募は一人一点までとする。\n'

async function folderOf(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'dedokoro-'))
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  return folder
}

test('reports a folder that does not exist by name', async () => {
  await expect(parseFolder('/no/such/folder', lexicon)).rejects.toThrow(
    'The folder /no/such/folder does not exist. Create it, or set SEEDS_DIR or --seeds to the folder with your documents.',
  )
})

test('reports a file given in place of a folder by name', async () => {
  const folder = await folderOf({ 'a.txt': page })
  await expect(parseFolder(join(folder, 'a.txt'), lexicon)).rejects.toThrow('is a file, not a folder.')
})

test('reports an empty folder', async () => {
  const folder = await folderOf({ '.hidden': page })
  const { problems } = await parseFolder(folder, lexicon)
  expect(problems).toMatchObject([
    {
      document: folder,
      reason: 'The folder contains no documents. Put text, Markdown, HTML or JSON Lines files into it.',
    },
  ])
})

test('reads nested folders in a fixed order and skips dot files', async () => {
  const folder = await folderOf({
    'b/10.txt': page,
    'b/9.txt': other,
    'a.txt': `${other}追記：締め切りは月末とする。`,
    '.git/x.txt': page,
  })
  const { articles } = await parseFolder(folder, lexicon)
  expect(articles.map(({ document }) => document)).toEqual(['a.txt', 'b/10.txt'])
})

test('one bad document does not stop the others', async () => {
  const folder = await folderOf({ 'a.txt': '', 'b.jsonl': '{', 'c.txt': page })
  const { articles, problems } = await parseFolder(folder, lexicon)
  expect(articles.map(({ document }) => document)).toEqual(['c.txt'])
  expect(problems.map(({ document }) => document)).toEqual(['a.txt', 'b.jsonl'])
})

test('shows an article that is in two documents once, as the first report, and keeps both sources', async () => {
  const report = (published: string, url: string) =>
    `---\ntitle: 遊歩道を延ばす計画\npublished: ${published}\nurl: ${url}\n---\n${words.join('\n')}`
  const folder = await folderOf({
    'a.md': report('2024-05-02', 'https://copy.example/1'),
    'b.md': report('2024-05-01', 'https://first.example/1'),
  })
  const { articles, problems } = await parseFolder(folder, lexicon)
  expect(articles.map(({ url }) => url)).toEqual(['https://first.example/1'])
  expect(articles[0]?.references).toEqual([
    { title: '遊歩道を延ばす計画', url: 'https://copy.example/1', published: '2024-05-02' },
  ])
  expect(problems).toMatchObject([
    {
      document: 'a.md',
      reason:
        'It contains the same article as b.md: 遊歩道を延ばす計画. The article is shown once; remove one of the files.',
    },
  ])
})

test('keeps two briefs of one article separate', async () => {
  const brief = `---\ntitle: 要約\nkind: brief\n---\n${words.join('\n')}`
  const folder = await folderOf({ 'a.md': brief, 'b.md': brief })
  expect((await parseFolder(folder, lexicon)).articles).toHaveLength(2)
})

test('prefers the facts of a sidecar over those of the text', async () => {
  const folder = await folderOf({
    'a.txt': page,
    'a.txt.meta.json': JSON.stringify({ outlet: 'Reuters', published: '2024-05-01', authors: ['山本一'] }),
    'b.meta.json': '{}',
  })
  const { articles, problems } = await parseFolder(folder, lexicon)
  expect(articles[0]).toMatchObject({
    outlet: 'ロイター',
    published: '2024-05-01',
    precision: 'day',
    authors: ['山本一'],
    origins: { title: 'headline', outlet: 'sidecar', published: 'sidecar', authors: 'sidecar' },
  })
  expect(problems).toMatchObject([
    { document: 'b.meta.json', reason: 'There is no document with that name beside it. Rename or remove it.' },
  ])
})

test('leaves out a paragraph that an outlet repeats at the end of its articles, and says so', async () => {
  const about = 'この記事は地域の話題を毎朝お届けする紙面から選んで掲載しています。'
  const places = ['北区', '南区', '東区', '西区']
  const files = places.map((place, at) => [
    `${at}.md`,
    `---\ntitle: ${place}の話題\noutlet: 例の新聞\n---\n${place}では昨日、朝から市が立ち、多くの人でにぎわった。\n${about}\n`,
  ])
  const { articles, dropped } = await parseFolder(await folderOf(Object.fromEntries(files)), lexicon)
  expect(articles.map(({ body }) => body)).toEqual(
    places.map(place => `${place}では昨日、朝から市が立ち、多くの人でにぎわった。`),
  )
  expect(dropped).toContainEqual({ document: '0.md', reason: 'repeated in the documents of the outlet', text: about })
})

/** Many paragraphs: reading them takes several turns of the event loop. */
const longPage = `${page}${Array.from({ length: 20_000 }, (_, at) => `\n\n${at}番目の橋について、市は三日、架け替えの計画を発表した。`).join('')}\n`

test.each([
  ['grows', (file: string) => appendFile(file, '市は四日、橋の工事を来年の秋に始めると')],
  ['shrinks', (file: string) => truncate(file, 200)],
  ['vanishes', (file: string) => rm(file)],
])('reads the other documents when one %s while it is read', async (_, change) => {
  const folder = await folderOf({ 'a.txt': longPage, 'b.txt': other })
  const [{ articles, problems }] = await Promise.all([parseFolder(folder, lexicon), change(join(folder, 'a.txt'))])
  expect(articles.map(({ document }) => document)).toContain('b.txt')
  const read = articles.some(({ document }) => document === 'a.txt')
  expect(read || problems.some(({ document }) => document === 'a.txt')).toBe(true)
})
