import { expect, test } from 'vitest'
import { parseFolder } from '../../src/documents/folder.ts'
import { sentencesOf } from '../../src/documents/sentences.ts'
import { readLexicon } from '../../src/lexicon/read-lexicon.ts'
import { writeFolder } from '../fakes/opened.ts'
import { parse } from './held.ts'

const lexicon = await readLexicon()
const title = '遊歩道を延ばす計画、市が発表へ'
const words = [
  '市は三日、川沿いの遊歩道を来年の春に延ばすと発表した。',
  '総延長は二キロになり、夜も歩けるよう灯りを増やす。',
  '住民からは歓迎の声が上がり、商店街も準備を始めた。',
] as const
const [first, second, third] = words

const read = async (lines: readonly string[], head: readonly string[] = [title, '2024年5月3日']) =>
  (await parse('a.txt', `${[...head, ...lines].join('\n\n')}\n`)).articles[0]

test('ends an article where dated teasers begin', async () => {
  const teasers = [
    ...['2024年4月1日', '橋の名前を募る催しが始まり、応募は来月まで受け付ける。'],
    ...['2024年3月2日', '川の掃除に三百人が集まり、ごみを二トン拾って帰った。'],
    ...['2024年2月2日', '朝市の客が増え、駐車場を広げる工事が今月から始まった。'],
  ]
  expect((await read([...words, ...teasers]))?.body).toBe(words.join('\n'))
})

test('removes notes at the end only if they are a small part of the text', async () => {
  const notes = [
    ...['※夜の灯りは九時までついている。', '※朝の灯りは五時からついている。'],
    ...['※犬の散歩は綱を付けて歩くこと。', '※雨の日は川に近づかないこと。'],
  ]
  expect((await read([first, second, notes[0] ?? '']))?.body).toBe(`${first}\n${second}`)
  expect((await read([first, second, ...notes]))?.body).toContain(notes[0])
})

test('removes a signed caption from a short text', async () => {
  expect((await read([first, '夕暮れの遊歩道を歩く人たち、手前は市長 ©Mika Torvald', second]))?.body).toBe(
    `${first}\n${second}`,
  )
})

test('keeps lines without a sentence end if much of the text is written that way', async () => {
  const captions = [
    '川辺を歩く人たち、手前に立つのは市長で奥は新しい橋の模型を運ぶ職員ら、左の端は古い橋の番人',
    '夜の灯りに集まる人たち、右に立つのは会長で左は古い橋の模型を運ぶ生徒ら、奥の端は渡し船の船頭',
  ]
  const text = [first, captions[0] ?? '', second, captions[1] ?? '', third]
  expect((await read(text))?.body).toBe(text.join('\n'))
  expect((await read([first, captions[0] ?? '', ...words.slice(1), ...Array(3).fill(third)]))?.body).not.toContain(
    captions[0],
  )
})

test('keeps only one copy of a title that the page repeats', async () => {
  const told = '遊歩道を延ばす計画を発表'
  expect((await read(words, [`${told} ${told}`, '2024年5月3日']))?.title).toBe(told)
})

test('does not join a list item to a line that was cut off before it', async () => {
  const lines = ['市が増やすのは次の三つで、', '・川沿いの灯りと長椅子。', ...words]
  const { articles } = await parse('a.jsonl', JSON.stringify({ title, text: lines.join('\n') }))
  expect(articles[0]?.body.split('\n')[0]).toBe(lines[0])
})

const call = 'みなと日報では読者の声を毎日募っています。'
const piece = (n: number, paragraphs: readonly string[]) =>
  `---\ntitle: 町の便り${n}\noutlet: みなと日報\n---\n${paragraphs.join('\n')}\n`
const told = (n: number) =>
  ['朝', '昼', '夕', '夜'].map(time => `${n}番目の町では${time}の市が開かれ、${n * 7}人の客が並んで待った。`)

test('removes what an outlet’s articles repeat at their ends, but nothing from their middles', async () => {
  const pieces = [1, 2, 3, 4, 5].map(n => [`${n}.md`, piece(n, [...told(n), call])] as const)
  const own = [...told(6).slice(0, 2), call, ...told(6).slice(2)]
  const folder = await writeFolder(Object.fromEntries([...pieces, ['6.md', piece(6, own)]]))
  const { articles } = await parseFolder(folder, lexicon)
  expect(articles.map(({ body }) => body)).toEqual([...[1, 2, 3, 4, 5].map(n => told(n).join('\n')), own.join('\n')])
})

const split = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end))

test('does not end a sentence at a question mark inside a quotation, nor at the full stop of a title', () => {
  expect(split('本当か？と彼は聞いた。そうだ！という声がした。')).toEqual([
    '本当か？と彼は聞いた。',
    'そうだ！という声がした。',
  ])
  expect(split('Mr. Torvald said so. He left.')).toEqual(['Mr. Torvald said so.', 'He left.'])
})
