import { expect, test } from 'vitest'
import { parse } from './held.ts'

const title = '遊歩道を延ばす計画、市が発表へ'
const words = [
  '市は三日、川沿いの遊歩道を来年の春に延ばすと発表した。',
  '総延長は二キロになり、夜も歩けるよう灯りを増やす。',
  '住民からは歓迎の声が上がっている。',
]

const read = async (...notices: readonly string[]) => {
  const lines = [title, '2024年5月3日 10:00', ...words, ...notices]
  const { articles } = await parse('a.txt', `${lines.join('\n\n')}\n`)
  return articles[0]
}

test('of the holders of rights, the portal carries the piece and the other one answers for it', async () => {
  const article = await read('© 2024 Reuters', 'Copyright © 2024 Yahoo Japan')
  expect(article).toMatchObject({ outlet: 'ロイター', carrier: 'Yahoo!ニュース' })
})

test('a person who holds the rights to a picture is no outlet', async () => {
  expect(await read('© 2024 山本一', '© 2024 汐見新聞社')).toMatchObject({ outlet: '汐見新聞' })
})

test('a page of a part of a site that names the whole first is the part’s', async () => {
  const head = `<meta property="og:site_name" content="ITmedia"><title>${title} - ITmedia NEWS</title>`
  const text = words.map(line => `<p>${line}</p>`).join('')
  const html = `<html><head>${head}</head><body><article><h1>${title}</h1>${text}</article></body></html>`
  expect((await parse('a.html', html)).articles).toMatchObject([{ outlet: 'ITmedia NEWS' }])
})
