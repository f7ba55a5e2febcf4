import { expect, test } from 'vitest'
import { parseDocument } from '../../src/documents/parse.ts'
import { readLexicon } from '../../src/lexicon/read-lexicon.ts'

const lexicon = await readLexicon()
const only = async (path: string, text: string) =>
  (await parseDocument({ path, bytes: new TextEncoder().encode(text) }, lexicon)).articles[0]

const words = '市は三日、川沿いの遊歩道を来年の春に延ばすと発表した。総延長は二キロになる。'

test.each([
  ['2024年7月26日', '2024-07-26'],
  ['２０２４年７月２６日（金）午後４時５分', '2024-07-26T16:05:00+09:00'],
  ['令和6年7月26日', '2024-07-26'],
  ['平成元年1月8日', '1989-01-08'],
  ['2024/07/26 16:26', '2024-07-26T16:26:00+09:00'],
  ['2024.07.26', '2024-07-26'],
  ['July 26, 2024', '2024-07-26'],
  ['26 July 2024 6:34 AM UTC', '2024-07-26T06:34:00Z'],
  ['2024年7月26日 日本時間16:21', '2024-07-26T16:21:00+09:00'],
  ['公開：2024年7月26日　更新：2024年8月1日', '2024-07-26'],
])('reads the date line %s', async (line, published) => {
  expect((await only('a.txt', `遊歩道を延ばす計画、市が発表へ\n\n${line}\n\n${words}\n`))?.published).toBe(published)
})

test.each([
  ['a day without a year', '7月26日'],
  ['the day of a picture', '市役所の前に集まる人たち＝2024年7月26日、山本一撮影'],
  ['a day that does not exist', '2024年2月30日'],
])('does not take %s for a publication date', async (_, line) => {
  expect((await only('a.txt', `遊歩道を延ばす計画、市が発表へ\n\n${line}\n\n${words}\n`))?.published).toBeNull()
})

test('does not take the article’s date from the page header or from lists', async () => {
  const page = `2024.08.01（木）\n\n• トップ\n• 地域\n\n遊歩道を延ばす計画、市が発表へ\n\n${words}\n\n関連記事\n\n• 橋の名前を募る 2023年1月2日\n`
  expect((await only('a.txt', page))?.published).toBeNull()
})

test.each([
  ['［東京　３日　ロイター］', 'ロイター'],
  ['【ワシントン時事】', '時事通信'],
  ['モスクワ、7月3日。/TASS/。', 'TASS'],
  ['東京、7月3日(ロイター) - ', 'ロイター'],
])('recognizes the agency in the dateline %s', async (dateline, outlet) => {
  expect((await only('a.txt', `遊歩道を延ばす計画、市が発表へ\n\n${dateline}${words}\n`))?.outlet).toBe(outlet)
})

test('recognizes an outlet that refers to itself', async () => {
  const text = `遊歩道を延ばす計画、市が発表へ\n\n${words}\n\nロイターはこの内容を独自に確認していない。\n`
  expect((await only('a.txt', text))?.outlet).toBe('ロイター')
})

test('leaves the outlet unknown if nothing states it', async () => {
  expect((await only('a.txt', `遊歩道を延ばす計画、市が発表へ\n\n${words}\n`))?.outlet).toBeNull()
})

test('prefers the publication date over the date of an update, wherever they are on the page', async () => {
  const page = (head: string, tail: string) => `遊歩道を延ばす計画、市が発表へ\n\n${head}\n\n${words}\n\n${tail}\n`
  const day = async (text: string) => (await only('a.txt', text))?.published ?? null
  expect(await day(page('最終更新：2024年5月3日', '公開：2024年5月1日'))).toBe('2024-05-01')
  expect(await day(page('最終更新：2024年5月3日', ''))).toBe('2024-05-03')
  expect(await day(page('', '関連記事\n\n最終更新：2024年5月3日'))).toBeNull()
  expect(await day(page('', '2023年2月1日\n\n橋の名前を募る催しが来月から'))).toBeNull()
})

test.each([
  [
    'a.md',
    `---\ntitle: 題\npublished: 2024-05-01\n---\n${words}`,
    { title: 'front matter', published: 'front matter' },
  ],
  [
    'a.txt',
    `遊歩道を延ばす計画、市が発表へ\n\n2024年5月1日\n\n［東京　３日　ロイター］${words}\n`,
    { title: 'headline', published: 'date below the title', outlet: 'dateline' },
  ],
  [
    'a.txt',
    `遊歩道を延ばす計画、市が発表へ\n\n${words}\n\n© 2024 Reuters\n`,
    { title: 'headline', outlet: 'copyright line' },
  ],
  [
    'a.html',
    `<html><head><link rel="canonical" href="https://jp.reuters.com/a"><script type="application/ld+json">{"@type":"NewsArticle","headline":"遊歩道を延ばす計画","datePublished":"2024-05-01"}</script></head><body><h1>遊歩道を延ばす計画</h1><p>${words}</p></body></html>`,
    { title: 'headline', published: 'JSON-LD', outlet: 'URL host', url: 'canonical link' },
  ],
  [
    'a.jsonl',
    JSON.stringify({ title: '題', text: words, url: 'https://jp.reuters.com/a' }),
    { title: 'JSON line', outlet: 'URL host', url: 'JSON line' },
  ],
])('records where the facts of %s %# come from, and nothing for unknown ones', async (path, text, origins) => {
  expect((await only(path, text))?.origins).toEqual(origins)
})

test.each([
  ['（文・写真、山本しおり）', ['山本しおり']],
  ['聞き手・山本一', ['山本一']],
  ['（聞き手・文　山本一）', ['山本一']],
  ['写真・文・構成＝山本一', ['山本一']],
  ['写真＝山本一', []],
  ['山本一（ライター）', ['山本一']],
  ['【山本一】', ['山本一']],
])('finds the author in the line %s', async (line, authors) => {
  const text = `遊歩道を延ばす計画、市が発表へ\n\n2024年5月1日\n\n${line}\n\n${words}\n`
  expect((await only('a.txt', text))?.authors).toEqual(authors)
})
