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
const lookup = openSpeakers(speakers, { described: [], titles: ['国防長官'] })
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
  const seated = openSpeakers([speaker('豊田', [], [], 1)], { described: [], titles: ['知事', '大臣'] })
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
  const lookup = openSpeakers(two, { described: [], titles: [] })
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
