import { expect, test } from 'vitest'
import { parse } from './held.ts'

const title = '遊歩道を延ばす計画、市が発表へ'
const words = [
  '市は三日、川沿いの遊歩道を来年の春に延ばすと発表した。',
  '総延長は二キロになり、夜も歩けるよう灯りを増やす。',
  '住民からは歓迎の声が上がっている。',
]

test('reads JSON Feed', async () => {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: '例の便り',
    items: [
      {
        id: '1',
        url: 'https://a.example/1',
        title,
        content_html: `<p>${words.join('</p><p>')}</p>`,
        date_published: '2024-05-03T09:00:00+09:00',
      },
    ],
  }
  const { articles } = await parse('feed.json', JSON.stringify(feed))
  expect(articles[0]).toMatchObject({ title, url: 'https://a.example/1', body: words.join('\n'), section: '例の便り' })
})

test('reads a feed after thousands of comments', async () => {
  const feed = `${'<!-- a -->'.repeat(300)}<rss version="2.0"><channel><title>例</title><item><title>${title}</title><description>${words.join('')}</description></item></channel></rss>`
  expect((await parse('a.xml', feed)).articles[0]?.title).toBe(title)
})
