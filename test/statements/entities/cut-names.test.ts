import { expect, test } from 'vitest'
import { mentionsIn, namedIn } from './mentions.ts'

/** The names of the persons of a text, in order. */
const peopleIn = (body: string) => mentionsIn(body).flatMap(({ kind, name }) => (kind === 'person' ? [name] : []))

test.each([
  ['北党の矢沢稚子氏が話した。', '矢沢稚子'],
  ['柊木みおさんは笑った。', '柊木みお'],
  ['モデルの柊木みお（23）は笑った。', '柊木みお'],
])('a name that the dictionary cuts into other words is whole: %s', (body, name) => {
  expect(peopleIn(body)).toEqual([name])
})

test('hiragana behind a place or a word is no given name without a sign that it names somebody', () => {
  expect(peopleIn('東京からさんま船が出た。港なのでさんざん歩いた。')).toEqual([])
})

test.each([
  ['伊集院氏は店を出た。', '伊集院'],
  ['西園寺さんは店を出た。', '西園寺'],
])('a family name may end in what a body is called: %s', (body, name) => {
  expect(peopleIn(body)).toEqual([name])
})

test.each([
  ['ロドリゴ16世は笑った。', 'ロドリゴ16世'],
  ['ロドリゴ・セザール３世は笑った。', 'ロドリゴ・セザール3世'],
])('the numeral of a ruler belongs to the name: %s', (body, name) => {
  expect(peopleIn(body)).toEqual([name])
})

test('a numeral without 世 belongs to no name', () => {
  expect(peopleIn('ロドリゴ16歳は笑った。')).not.toContain('ロドリゴ16歳')
})

test.each([
  ['ジミー小谷は笑った。', 'ジミー小谷'],
  ['俳優のトミー浜口は笑った。', 'トミー浜口'],
])('a given name in katakana may stand before the family name: %s', (body, name) => {
  expect(peopleIn(body)).toEqual([name])
})

test('a common word in katakana is a name together with ちゃん', () => {
  expect(peopleIn('芸人のスギちゃんは笑った。')).toEqual(['スギちゃん'])
})

test('an unknown word in katakana is a name without ちゃん', () => {
  expect(peopleIn('ミルカちゃんは笑った。')).toEqual(['ミルカ'])
})

test('an ordinal belongs to the office', () => {
  expect(mentionsIn('金成浩第1書記は笑った。').map(({ name, title }) => [name, title])).toEqual([['金成浩', '第1書記']])
})

test.each([
  ['浜口副首相ら代表団は笑った。', '浜口'],
  ['浜口氏ら関係者は笑った。', '浜口'],
])('whoever leads others is named without them: %s', (body, name) => {
  expect(peopleIn(body)).toEqual([name])
})

test.each(['浜口、森両氏は笑った。', '浜口と森両氏は笑った。'])(
  'two of whom both are named are described by both: %s',
  body => {
    expect(namedIn(body)).toContain(`source ${body.replace('は笑った。', '')}`)
  },
)

test.each([
  ['北浦新聞11月10日号は書いた。', '北浦新聞'],
  ['『週刊みなと』2019年11月号は書いた。', '週刊みなと'],
])('the issue of a magazine is no part of its name: %s', (body, name) => {
  expect(namedIn(body)).toContain(`body ${name}`)
})
