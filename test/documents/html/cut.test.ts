import { expect, test } from 'vitest'
import { parseDocument } from '../../../src/documents/parse.ts'
import { readLexicon } from '../../../src/lexicon/read-lexicon.ts'
import { articleRecord } from '../../../src/present/record.ts'
import { passagesOf } from '../../../src/search/passages.ts'

const lexicon = await readLexicon()
const first = '市は三日、川沿いの遊歩道を来年の春に延ばすと発表した。総延長は二キロになる。'
const read = async (paragraphs: readonly string[], after: string, data = '') => {
  const text = paragraphs.map(words => `<p>${words}</p>`).join('')
  const page = `<html lang="ja"><head>${data}</head><body><article><h1>遊歩道を延ばす計画</h1><div>${text}</div>${after}</article></body></html>`
  return (await parseDocument({ path: 'a.html', bytes: new TextEncoder().encode(page) }, lexicon)).articles[0]
}
const wall = '<div><p>この記事は有料会員記事です。残り523文字</p></div>'
const closed =
  '<script type="application/ld+json">{"@type":"NewsArticle","headline":"遊歩道を延ばす計画","isAccessibleForFree":false}</script>'

test('excludes a sentence cut off by a paywall from the sentences but keeps it in the body', async () => {
  const article = await read([first, '担当の課長は「夜も歩けるよう灯りを増や…'], wall)
  expect(article?.cut).toBe(true)
  expect(article?.body).toBe(`${first}\n担当の課長は「夜も歩けるよう灯りを増や…`)
  const sentences = article?.sentences.map(({ start, end }) => article.body.slice(start, end))
  expect(sentences).toEqual(['市は三日、川沿いの遊歩道を来年の春に延ばすと発表した。', '総延長は二キロになる。'])
})

test('ends the last passage of a truncated article where its page ends', async () => {
  const article = await read([first, '担当の課長は「夜も歩けるよう灯りを増や…'], wall)
  if (!article) throw new Error('no article')
  expect(passagesOf(article).at(-1)?.end).toBe(article.body.length)
})

test('marks a truncated article even if its last sentence is complete', async () => {
  expect(await read([first], wall)).toMatchObject({ cut: true, body: first })
})

test('marks an article as truncated if its data call it restricted and it breaks off', async () => {
  expect((await read([first, 'それでも町の人たちは、川の水の'], '', closed))?.cut).toBe(true)
})

test.each([
  ['is whole', [first], ''],
  ['ends with a pause', [first, '町の人たちは、いつまでも川を見ていた…'], ''],
  [
    'is told of members elsewhere on the page',
    [first],
    '<h2>ランキング</h2><ul><li><a href="/1">橋の名前を募る（有料会員記事）</a></li></ul>',
  ],
])('does not mark an article as truncated that %s', async (_, paragraphs, after) => {
  const article = await read(paragraphs, after)
  expect(article?.body).toBe(paragraphs.join('\n'))
  expect(article?.cut).toBeUndefined()
})

test('records that an article is truncated, and nothing for others', async () => {
  const [cut, whole] = [await read([first], wall), await read([first], '')]
  if (!cut || !whole) throw new Error('no article')
  expect(articleRecord(cut)).toMatchObject({ type: 'article', cut: true })
  expect(articleRecord(whole)).not.toHaveProperty('cut')
})
