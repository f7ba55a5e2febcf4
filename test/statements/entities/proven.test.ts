import { expect, test } from 'vitest'
import { articleOf, findIn, saidIn, statementsIn } from '../read.ts'

test.each([
  ['千葉涼一さんが登場した。千葉は「楽しかった」と語った。', '千葉涼一'],
  ['香川真二選手が登場した。香川は「楽しかった」と語った。', '香川真二'],
  ['俳優の小雪さんが登場した。小雪は「楽しかった」と語った。', '小雪'],
])('a short name is whom the article has named before, though it is a place or a word: %s', (body, speaker) => {
  expect(saidIn(body)).toEqual([[speaker, '楽しかった']])
})

test('a place stays a place where nobody is called so, or where it is no actor', () => {
  expect(saidIn('千葉は「楽しい街だ」と書かれた。')).toEqual([])
  const [said] = statementsIn('千葉涼一さんは千葉で「楽しかった」と語った。')
  expect(said?.speaker).toBe('千葉涼一')
})

test('the family name means whom the article names most, not whom it mentions once', () => {
  const body =
    'リース・ベルクの新作が話題だ。リース・ベルクは歌手でもある。先祖はジョン・ベルクという軍人だ。ベルクは「楽しかった」と語った。'
  expect(saidIn(body)).toEqual([['リース・ベルク', '楽しかった']])
})

test('one family name in two articles is two people, unless the title is the same', () => {
  const said = (one: string, other: string) =>
    findIn(articleOf(one, { id: 'a' }), articleOf(other, { id: 'b' })).statements.map(({ speaker }) => speaker)
  expect(said('浜口社長は「黒字だ」と述べた。', '浜口投手は「勝ちたい」と述べた。')).toEqual(['浜口', '浜口投手'])
  expect(said('浜口社長は「黒字だ」と述べた。', '浜口社長は「増収だ」と述べた。')).toEqual(['浜口', '浜口'])
  expect(said('菅義男氏は「黒字だ」と述べた。', '菅原一也氏は「勝ちたい」と述べた。')).toEqual(['菅義男', '菅原一也'])
})

test('a foreign family name is the one of the coverage only where nothing speaks against it', () => {
  const full = articleOf('ボリス・オルロフ首相は「合意した」と述べた。', { id: 'a' })
  const said = (body: string) => findIn(full, articleOf(body, { id: 'b' })).statements.at(-1)?.speaker
  expect(said('オルロフ氏は「急ぐ」と述べた。')).toBe('ボリス・オルロフ')
  expect(said('オルロフ投手は「急ぐ」と述べた。')).not.toBe('ボリス・オルロフ')
  expect(said('ボリス氏は「急ぐ」と述べた。')).not.toBe('ボリス・オルロフ')
})

test('a nickname, another name and a reading that the article gives are the person’s', () => {
  const nickname = statementsIn('ハマさんこと浜口豊氏が来た。ハマさんは「海が好きだ」と語った。')[0]
  expect(nickname).toMatchObject({ speaker: '浜口豊', aliases: ['ハマ'] })
  const born = statementsIn('漫才師の松本竜一さん（本名松本稔）は「海が好きだ」と話した。')[0]
  expect(born).toMatchObject({ speaker: '松本竜一', aliases: ['松本稔'] })
  const { speakers } = findIn(articleOf('俳優の土井柚衣（どい・ゆい）さんは「海が好きだ」と語った。'))
  expect(speakers[0]?.readings).toContain('ドイユイ')
})
