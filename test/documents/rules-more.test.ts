import { expect, test } from 'vitest'
import { parseFolder } from '../../src/documents/folder.ts'
import { readLexicon } from '../../src/lexicon/read-lexicon.ts'
import { writeFolder } from '../fakes/opened.ts'
import { parse } from './held.ts'

const title = '遊歩道を延ばす計画、市が発表へ'
const words = [
  '市は三日、川沿いの遊歩道を来年の春に延ばすと発表した。',
  '総延長は二キロになり、夜も歩けるよう灯りを増やす。',
  '住民からは歓迎の声が上がっている。',
]
const page = (...lines: readonly string[]) => `${[title, ...lines].join('\n\n')}\n`

test.each([
  [['山本 一\n2024年5月3日'], ['山本 一']],
  [['2024年5月3日 10:00\n山本 一、木下 二郎'], ['山本 一', '木下 二郎']],
])('names with a gap beside the date are the authors: %j', async (head, authors) => {
  const { articles } = await parse('a.txt', page(...head, ...words))
  expect(articles.map(article => article.authors)).toEqual([authors])
})

test('a table of contents ends at the first line that is not one of the headings below', async () => {
  const [first = '', second = '', third = ''] = words
  const contents = ['目次', '歴史', '開館は九時から']
  const { articles } = await parse('a.txt', page('2024年5月3日', first, ...contents, second, '歴史', third))
  expect(articles[0]?.body.split('\n')).toEqual([first, '開館は九時から', second, '歴史', third])
})

test('a single piece below a page title is an article, not a digest', async () => {
  const piece = [title, '港新聞 2024年5月3日', 'https://example.com/a'].join('\n')
  const { articles } = await parse('a.txt', `港の話題\n\n${piece}\n\n${words.join('\n\n')}\n`)
  expect(articles).toMatchObject([{ title, section: null, body: words.join('\n') }])
})

test('a few characters that an outlet repeats are not taken for its notice', async () => {
  const places = ['北区', '南区', '東区', '西区']
  const body = (place: string) => `${place}では昨日、朝から市が立ち、多くの人でにぎわった。\n次の市は来週に立つ。`
  const files = places.map(place => [
    `${place}.md`,
    `---\ntitle: ${place}の話題\noutlet: 例の新聞\n---\n${body(place)}\n`,
  ])
  const folder = await writeFolder(Object.fromEntries(files))
  const { articles } = await parseFolder(folder, await readLexicon())
  expect(articles.map(article => article.body).sort()).toEqual(places.map(body).sort())
})

test('a life near the end is left out with the name above it', async () => {
  const [first = '', second = '', third = ''] = words
  const life = '1971年汐見市生まれ。大学を出たあと港の歴史を調べ、著書に『灯りの歩み』がある。'
  const { articles } = await parse('a.txt', page('2024年5月3日', first, second, '山本 一', life, third))
  expect(articles.map(article => article.body)).toEqual([words.join('\n')])
})
