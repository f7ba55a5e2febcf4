import { expect, test } from 'vitest'
import { parse } from './held.ts'

const title = '遊歩道を延ばす計画、市が発表へ'
const words = [
  '市は三日、川沿いの遊歩道を来年の春に延ばすと発表した。',
  '総延長は二キロになり、夜も歩けるよう灯りを増やす。',
  '住民からは歓迎の声が上がっている。',
]
const paragraphs = words.map(line => `<p>${line}</p>`).join('')

interface Page {
  readonly head?: string
  readonly behind?: string
  readonly above?: string
}

const page = ({ head = '', behind = '', above = '' }: Page) =>
  `<html lang="ja"><head><title>${title}${behind}</title>${head}</head><body><main><h1>${title}</h1>${above}<p>2024年5月3日</p>${paragraphs}</main></body></html>`

const only = async (path: string, content: string) => {
  const { articles } = await parse(path, content)
  expect(articles).toHaveLength(1)
  return articles[0]
}

test('takes the last name in the title of the window for the site', async () => {
  expect(await only('a.html', page({ behind: ' - みぎわ談話室' }))).toMatchObject({ outlet: 'みぎわ談話室' })
})

test('does not take a part of the site in the title of the window for the site', async () => {
  expect(await only('a.html', page({ behind: ' - 社会' }))).toMatchObject({ outlet: null })
})

test('takes who issued a release for the outlet and the site for the carrier', async () => {
  const head = '<meta property="og:site_name" content="便りの棚">'
  const article = await only('a.html', page({ head, behind: ' | 株式会社みなもと舎のプレスリリース' }))
  expect(article).toMatchObject({ outlet: 'みなもと舎', carrier: '便りの棚' })
})

test('does not take a byline for the outlet', async () => {
  const above = '<p class="source">Text by 早乙女 透　Photo by 神田 律</p>'
  expect(await only('a.html', page({ above }))).toMatchObject({ outlet: null, authors: ['早乙女 透'] })
})

test('takes a company beside the day for the outlet', async () => {
  const text = [title, '株式会社みなもと舎 2024年5月3日', ...words].join('\n\n')
  expect(await only('a.txt', text)).toMatchObject({ outlet: 'みなもと舎' })
})

test('leaves out the pieces of a series between paragraphs', async () => {
  const series = ['【第1回】遊歩道の始まり', '【第2回】川と灯り', '【第3回】歩く人たち']
  const text = [title, '2024年5月3日', words[0], ...series, words[1], words[2]].join('\n\n')
  expect((await only('a.txt', text))?.body).toBe(words.join('\n'))
})

test('does not go on with a longer text far below an article of several paragraphs', async () => {
  const menu = Array.from({ length: 45 }, (_, at) => `・みなと${at}番地`)
  const below = Array.from(
    { length: 30 },
    (_, at) => `港の${at}番目の倉庫は、去年の秋に建て替えられ、今は市場として使われている。`,
  )
  const own = [...words, '工事は秋に始まり、費用は八億円を見込んでいる。']
  const text = [title, '2024年5月3日', ...own, ...menu, ...below].join('\n\n')
  expect((await only('a.txt', text))?.body).not.toContain('倉庫')
})
