import { expect, test } from 'vitest'
import type { Speaker } from '../../../src/model.ts'
import { openSpeakers } from '../../../src/statements/entities/speakers.ts'
import { articleOf, findIn } from '../read.ts'

const speaker = (name: string, aliases: string[], readings: string[], statements: number): Speaker => ({
  name,
  aliases,
  readings,
  statements,
})
const speakers = [
  speaker('ヴィクトル・オースティン', ['オースティン', 'Victor Austin'], ['ヴィクトルオースティン'], 5),
  speaker('田中一郎', ['田中'], ['タナカイチロウ', 'タナカ'], 3),
  speaker('田中美咲', ['田中'], ['タナカミサキ', 'タナカ'], 2),
  speaker('北方環境省', [], [], 1),
]
const words = { titles: ['国防長官', '知事', '大臣', '市長', '投手'], offices: ['知事', '市長'], stateBodies: ['政府'] }
const lookup = openSpeakers(speakers, { described: [], words })
const found = (typed: string) => lookup.find(typed).map(({ name }) => name)

test.each([
  'ヴィクトル・オースティン',
  'ビクトルオースチン',
  'オースティン氏',
  'オースティン国防長官',
  'おーすてぃん',
  'ｵｰｽﾃｨﾝ',
  'victor austin',
])('%s finds the speaker of that name', typed => {
  expect(found(typed)).toEqual(['ヴィクトル・オースティン'])
})

test('a reading in hiragana finds a name in kanji', () => {
  expect(found('たなかみさき')).toEqual(['田中美咲'])
})

test('a name that two people bear finds both', () => {
  expect(found('田中さん')).toEqual(['田中一郎', '田中美咲'])
})

test('part of a name finds the speaker if nobody has exactly that name', () => {
  expect(found('環境')).toEqual(['北方環境省'])
})

test('a place or an organization may be between name and title', () => {
  const seated = openSpeakers([speaker('豊田', [], [], 1)], { described: [], words })
  expect(seated.find('豊田北浦県知事').map(({ name }) => name)).toEqual(['豊田'])
  expect(seated.find('豊田角三知事')).toEqual([])
})

test.each([
  ['オースティン米国防長官', ['ヴィクトル・オースティン']],
  ['田中一郎北浦港湾国防長官', ['田中一郎']],
  ['田中港湾整備担当国防長官', ['田中一郎', '田中美咲']],
  ['田中角三国防長官', []],
])('an office may stand between name and title, a given name may not: %s', (typed, names) => {
  expect(found(typed)).toEqual(names)
})

test('the end of a word in katakana is another name', () => {
  expect(found('スティン')).toEqual([])
  expect(found('オース')).toEqual(['ヴィクトル・オースティン'])
})

test('the parts of a foreign name that nobody bears are not asked for one by one', () => {
  const two = [speaker('ジョン・ブラント', ['ジョン'], [], 1), speaker('アダム・ベルク', ['ベルク'], [], 1)]
  const lookup = openSpeakers(two, { described: [], words })
  expect(lookup.find('ジョン・ベルク')).toEqual([])
  expect(lookup.find('ジョン、ベルク')).toHaveLength(2)
})

test('an unknown name finds nobody, and the nearest names are suggested', () => {
  expect(found('オスカー')).toEqual([])
  expect(lookup.nearest('オースチソ', 1).map(({ name }) => name)).toEqual(['ヴィクトル・オースティン'])
})

test('an empty query finds nobody', () => {
  expect(found('')).toEqual([])
})

test('one person has the same name in all articles', () => {
  const one = articleOf('ニコライ・ベロフ外相は「合意した」と述べた。', { id: 'a' })
  const other = articleOf('ベロフ氏は、協議は続くと語った。', { id: 'b' })
  const { speakers: all } = findIn(one, other)
  expect(all).toHaveLength(1)
  expect(all[0]).toMatchObject({ name: 'ニコライ・ベロフ', aliases: ['ベロフ'], statements: 2 })
})

test('two people with one surname are distinguished by their titles', () => {
  const body = '佐伯健太社長と佐伯亮介監督が並んだ。佐伯社長は「支える」と述べた。佐伯監督は「勝つ」と述べた。'
  const { statements } = findIn(articleOf(body))
  expect(statements.map(({ speaker: name }) => name)).toEqual(['佐伯健太', '佐伯亮介'])
})

test('an organization is the same with and without its country and abbreviation', () => {
  const body =
    '北方環境省（KMO）は「監視を強める」と発表した。KMOは、罰則を設けると説明した。同省は「例外はない」とした。'
  const { statements } = findIn(articleOf(body))
  expect(new Set(statements.map(({ speaker: name }) => name))).toEqual(new Set(['北方環境省']))
})

const bearer = (name: string, alias: string, titles: string[]): Speaker => ({
  ...speaker(name, [alias], [], 2),
  isPerson: true,
  titles,
})
const bearers = [
  bearer('浜口豊', '浜口', ['北浦市長']),
  bearer('浜口健', '浜口', ['投手']),
  bearer('森田洋子', '森田', ['防災相']),
  speaker('角田', [], [], 3),
  bearer('角田一', '角田', []),
  speaker('政府', ['北浦政府'], [], 3),
]
const among = openSpeakers(bearers, { described: [], words })
const foundAmong = (typed: string) => among.find(typed).map(({ name }) => name)

test.each([
  ['浜口', ['浜口豊', '浜口健']],
  ['浜口市長', ['浜口豊']],
  ['浜口投手', ['浜口健']],
  ['浜口氏', ['浜口豊', '浜口健']],
])('a title tells which of several is meant: %s', (typed, names) => {
  expect(foundAmong(typed)).toEqual(names)
})

test('whoever holds another office is not meant', () => {
  expect(foundAmong('森田知事')).toEqual([])
  expect(foundAmong('浜口知事')).toEqual(['浜口健'])
})

test.each(['森田防災相', '森田防災大臣'])('a minister is found by the office, whatever it is called: %s', typed => {
  expect(foundAmong(typed)).toEqual(['森田洋子'])
})

test('a family name means those of a full name as well as whoever is known by it alone', () => {
  expect(foundAmong('角田')).toEqual(['角田', '角田一'])
})

test('a name in quotation marks means those who are shown just so', () => {
  expect(foundAmong('「角田」')).toEqual(['角田'])
})

test('the government of one country is not that of another', () => {
  expect(foundAmong('韓国政府')).toEqual([])
  expect(foundAmong('北浦政府')).toEqual(['政府'])
})
