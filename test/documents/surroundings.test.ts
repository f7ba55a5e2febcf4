import { expect, test } from 'vitest'
import { parseDocument } from '../../src/documents/parse.ts'
import { readLexicon } from '../../src/lexicon/read-lexicon.ts'

const lexicon = await readLexicon()
const read = async (...lines: readonly string[]) => {
  const bytes = new TextEncoder().encode(`${lines.join('\n\n')}\n`)
  return (await parseDocument({ path: 'a.txt', bytes }, lexicon)).articles[0]
}

const title = '遊歩道を延ばす計画、市が来月にも発表へ'
const words = [
  '港町の市は三日、川沿いの遊歩道を来年の春に延ばすと発表した。総延長は二キロになる。',
  '住民からは歓迎の声が上がり、商店街も準備を始めた。工事は秋に始まる。',
  '費用は八億円を見込む。市は県に補助を求めている。',
]
const more = [
  '設計は地元の会社が受け持ち、来月から測量に入る。川沿いの木は残すという。',
  '市は説明会を三度開く。最初の会は十日の夜で、誰でも参加できる。',
  '遊歩道は十年前に開かれ、朝夕に歩く人が多い。対岸へ渡る橋も検討する。',
]
const head = [`${title} | 汐見新聞`, title, '2024年5月3日 18時30分']
const body = words.join('\n')

test.each([
  [
    'teasers below a heading',
    [
      '関連記事',
      '橋の名前を募る催しが始まる',
      '市民から三百を超える案が寄せられた。締め切りは来月の末。',
      '駅前の広場に時計台が戻る',
      '壊れていた時計台が直った。除幕式は来週の日曜に開かれる。',
    ],
  ],
  [
    'headlines without a heading',
    [
      '橋の名前を募る催し、応募は来月まで',
      '駅前の広場に時計台、来週から公開',
      '朝市の出店者が増える、若い世代も',
      '港まつりの花火を見直し。市民の声は',
    ],
  ],
  ['a call of the site', ['（汐見新聞）', '汐見ニュースでは、身近な話題の情報提供をお待ちしております。']],
  ['polite words below a text in plain forms', ['紙面を読む', '先月までの紙面もご覧になれます。']],
  ['who wrote', ['山本一', '汐見新聞記者。二〇一〇年入社。社会部を経て、地域の暮らしを担当している。']],
  ['pages', ['次ページ 費用は誰が払うのか', '1', '2', '3', '→']],
  ['a post that is shown', ['この投稿をInstagramで見る', '汐見市(@shiomi)がシェアした投稿']],
])('leaves out %s after the text', async (_, after) => {
  expect((await read(...head, ...words, ...after, '© 汐見新聞社'))?.body).toBe(body)
})

test.each([
  ['a caption that a line announces', ['画像提供, みなと通信', '画像説明,', '川沿いを歩く人たち']],
  ['a caption with its agency', ['川沿いを歩く人たち（ロイター）']],
  ['a box of a newsletter', ['ニュースレターに登録する', '週に一度、編集部が選んだ記事をお届けします。', '登録']],
])('leaves out %s between paragraphs', async (_, between) => {
  expect((await read(...head, ...words, ...between, ...more, '© 汐見新聞社'))?.body).toBe(
    [...words, ...more].join('\n'),
  )
})

test('keeps words followed by the name of the person who said them', async () => {
  const said =
    '「来年の春までには、子どもたちにも歩いてもらえるように、何とか間に合わせたいと思っております」（港町の市長）'
  expect((await read(...head, ...words, said, words[0] ?? '', '© 汐見新聞社'))?.body).toContain(said)
})

test('keeps a deck and leaves out anything between it and the text', async () => {
  const deck = '川沿いを歩く人は増えるのでしょうか。'
  expect((await read(title, deck, '2024年5月3日', '川沿いを歩く人たち', ...words))?.body).toBe(`${deck}\n${body}`)
})

test('the title is the line that matches the window title, whatever else is beside the date', async () => {
  const page = [
    `${title} | 東区 | 汐見タイムス`,
    '汐見タイムス',
    '汐見と岬の話題を伝える地域情報紙',
    '東区版',
    '公開：2024年5月3日',
    '社会',
    title,
  ]
  expect((await read(...page, '橋の名前も募る', ...words))?.title).toBe(title)
})

test('takes a link to the piece before for no title', async () => {
  const page = await read('岬の日記', '« 時計台が駅前の広場に戻ってきた', '2024年5月3日', title, ...words)
  expect(page?.title).toBe(title)
})

test.each([
  [['安藤直美', '2024年5月3日 18時30分'], ['安藤直美']],
  [['家庭菜園', '2024年5月3日 18時30分'], []],
  [['小林製薬', '2024年5月3日 18時30分'], []],
])('finds the author in %j', async (lines, authors) => {
  expect((await read(title, ...lines, ...words))?.authors).toEqual(authors)
})

test('finds a name below the title if the date is above it', async () => {
  expect((await read('2024年5月3日', title, '山本 一', ...words))?.authors).toEqual(['山本 一'])
})

test.each([
  ['（汐見ニュース編集部 山本 一）', ['山本 一']],
  ['（翻訳・編集/山本）', []],
  ['東京＝李一山（イ・イルサン）特派員', ['李一山']],
])('reads the line %s after the text', async (line, authors) => {
  expect((await read(...head, ...words, line))?.authors).toEqual(authors)
})

test('takes who spoke the last words for no writer', async () => {
  expect((await read(...head, ...words, '「間に合わせます」（山本一 市長）'))?.authors).toEqual([])
  expect((await read(...head, ...words, '「間に合わせます」（山本首相）'))?.authors).toEqual([])
})

test('takes a headline with a day in a list for no byline', async () => {
  const page = await read(...head, ...words, '関連するニュース', '新型歩道、市内に広がる[5月2日 16:55]')
  expect(page?.authors).toEqual([])
})

test.each([
  [['gooニュース', title, '2024/05/03 18:30', '時事通信', ...words], '時事通信', 'gooニュース'],
  [
    [`${title}（TBS系（JNN）） - Yahoo!ニュース`, title, '5/3(金) 18:30配信', ...words],
    'TBS系（JNN）',
    'Yahoo!ニュース',
  ],
  [
    [`${title} - グノシー`, 'グノシー', title, 'みさきベース', '2024年5月3日18時30分', ...words],
    'みさきベース',
    'グノシー',
  ],
  [[`${title} - PC Watch`, 'Impress Watch', title, '2024年5月3日 18:30', ...words], 'PC Watch', null],
  [
    [`${title} | ギズモード・ジャパン`, title, '2024.05.03 18:30', ...words, 'Source: The Verge'],
    'ギズモード・ジャパン',
    null,
  ],
  [[`${title}-Chosun online 朝鮮日報`, title, '2024/05/03 18:30', ...words], '朝鮮日報', null],
] as const)('tells who supplied and who carries %j', async (lines, outlet, carrier) => {
  const article = await read(...lines)
  expect([article?.outlet, article?.carrier]).toEqual([outlet, carrier])
})
