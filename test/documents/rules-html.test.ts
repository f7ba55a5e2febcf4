import { expect, test } from 'vitest'
import { parse } from './held.ts'

const title = '遊歩道を延ばす計画'
const words = [
  '市は三日、川沿いの遊歩道を来年の春に延ばすと発表した。',
  '総延長は二キロになり、夜も歩けるよう灯りを増やす。',
  '住民からは歓迎の声が上がり、商店街も準備を始めた。',
] as const
const other = '橋の名前を募る催しが始まり、応募は来月まで受け付ける。'
const p = (text: string) => `<p>${text}</p>`

const read = async (between: string, { after = '', head = '' } = {}) => {
  const text = p(words[0]) + between + p(words[1]) + p(words[2]) + after
  const page = `<html lang="ja"><head><title>${title}</title>${head}</head><body><article><h1>${title}</h1><div>${text}</div></article></body></html>`
  return (await parse('a.html', page)).articles[0]
}

test.each([
  ['a link to pictures', p('【写真】灯りの下を歩く人たちの様子を見る')],
  ['a link to another piece', p('関連記事：川沿いの灯りに蛍が集まる夜の話')],
  ['a caption above its credit', p('川沿いを歩く人たち（左が市長）') + p('写真：みなと通信')],
  ['a paragraph that a style hides', `<p style="display:none">${other}</p>`],
  ['a paragraph that an attribute hides', `<p hidden>${other}</p>`],
  ['a box that two words of its class name', `<div class="news-list">${p(other)}</div>`],
])('leaves out %s between the paragraphs', async (_, between) => {
  expect((await read(between))?.body).toBe(words.join('\n'))
})

test('leaves out a heading with nothing new below it', async () => {
  expect((await read('', { after: `<h2>予告編</h2>${p(words[0])}` }))?.body).toBe(words.join('\n'))
})

test('marks an article as truncated if its last words are those of the page’s description', async () => {
  const broken = '町の人たちは川を長く見ていた。水の色が昨日から変わったことを'
  const head = `<meta property="og:description" content="${words[0]}${broken}…">`
  expect(await read('', { after: p(broken), head })).toMatchObject({ cut: true })
  expect((await read('', { after: p(broken) }))?.cut).toBeUndefined()
})
