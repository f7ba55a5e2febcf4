import { expect, test } from 'vitest'
import { sentencesOf } from '../../src/documents/sentences.ts'
import { parse } from './held.ts'

const words = [
  '市は三日、川沿いの遊歩道を来年の春に延ばすと発表した。',
  '総延長は二キロになり、夜も歩けるよう灯りを増やす。',
]
const article = async (lines: readonly string[]) =>
  (await parse('a.jsonl', JSON.stringify({ title: '遊歩道', text: lines.join('\n') }))).articles[0]

test('removes a list of other pieces from a JSON line and keeps it as references', async () => {
  const links = [
    '【関連記事】',
    '・川沿いの灯り、蛍に配慮',
    'https://a.example/2',
    '・遊歩道に猫、市が見守り（https://a.example/3）',
  ]
  const read = await article([...words, ...links])
  expect(read?.body).toBe(words.join('\n'))
  expect(read?.references).toEqual([
    { title: '川沿いの灯り、蛍に配慮', url: 'https://a.example/2', published: null },
    { title: '遊歩道に猫、市が見守り', url: 'https://a.example/3', published: null },
  ])
})

test('removes bulleted titles after the text, but not a list that the text announces', async () => {
  const titles = ['・川沿いの灯り、蛍に配慮して足元だけに', '・遊歩道に猫、市の職員が見守りの当番']
  expect((await article([...words, ...titles]))?.body).toBe(words.join('\n'))
  const announced = [...words, '主な工事は次の通り。', ...titles]
  expect((await article(announced))?.body).toBe(announced.join('\n'))
})

test('removes a list of sources, with the date of each', async () => {
  const read = await article([
    ...words,
    '参考文献',
    '・『遊歩道の百年』。川辺出版、2019年3月1日',
    '・「灯りと蛍」（みなと通信、2020年5月）',
  ])
  expect(read?.body).toBe(words.join('\n'))
  expect(read?.references).toEqual([
    { title: '遊歩道の百年', url: null, published: '2019-03-01' },
    { title: '灯りと蛍', url: null, published: '2020-05' },
  ])
})

test('removes a link to pictures from between the sentences of a paragraph', async () => {
  const { articles } = await parse(
    'a.txt',
    `遊歩道を延ばす計画\n\n2024年5月3日\n\n${words[0]} 【写真】灯りの下を歩く人たち ${words[1]}\n`,
  )
  expect(articles[0]?.body).toBe(`${words[0]} ${words[1]}`)
  expect(articles[0]?.references).toMatchObject([{ title: '灯りの下を歩く人たち' }])
})

test('keeps a paragraph that mentions membership among other things', async () => {
  const paragraph =
    '会は四月に発足した。会員に登録すると会報が届くほか、川の掃除にも参加できる。会長の川瀬さんは「子どもにも来てほしい」と話す。'
  const { articles } = await parse('a.txt', `川を守る会\n\n2024年5月3日\n\n${words.join('\n\n')}\n\n${paragraph}\n`)
  expect(articles[0]?.body).toContain('会長の川瀬さん')
})

test('rejoins a line that was broken within a sentence', async () => {
  const read = await article(['市は三日、', '遊歩道を延ばすと発表した。', ...words])
  expect(read?.body.split('\n')[0]).toBe('市は三日、遊歩道を延ばすと発表した。')
})

const split = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end))

test.each([
  [
    'a 。 of a name',
    '花かご娘。の新曲が出た。花かご娘。は来月も歌う。',
    ['花かご娘。の新曲が出た。', '花かご娘。は来月も歌う。'],
  ],
  [
    'a name that the text shows elsewhere',
    'ホシゾラ娘。の歌だ。司会はホシゾラ娘。リーダーの青木さん。',
    ['ホシゾラ娘。の歌だ。', '司会はホシゾラ娘。リーダーの青木さん。'],
  ],
  ['！ in a name', 'ソラライブ！の劇場版が公開された。', ['ソラライブ！の劇場版が公開された。']],
  ['！ in a headline', '逆転なるか！決勝の行方', ['逆転なるか！決勝の行方']],
  ['？ in a quotation', '「そうか？本当か？」と彼は聞いた。', ['「そうか？本当か？」と彼は聞いた。']],
])('does not end a sentence at %s', (_, text, sentences) => {
  expect(split(text)).toEqual(sentences)
})

test.each([
  ['彼は帰った。が、誰も見ていない。', ['彼は帰った。', 'が、誰も見ていない。']],
  ['行くのか。はい、と答えた。', ['行くのか。', 'はい、と答えた。']],
  ['すごい！明日も晴れるという。', ['すごい！', '明日も晴れるという。']],
])('ends sentences in %s', (text, sentences) => {
  expect(split(text)).toEqual(sentences)
})
