import { expect, test } from 'vitest'
import { saidIn, statementsIn } from '../read.ts'

test.each([
  ['司会は桑原みずほが務めた。桑原は「楽しかった」と語った。', '桑原みずほ'],
  ['岸辺の番組に夏目三次が来た。夏目は「楽しかった」と語った。', '夏目三次'],
  ['浜口ねるが来た。浜口ねるの歌が流れた。浜口は「楽しかった」と語った。', '浜口ねる'],
  ['きょうは海老沢匡が勝った。海老沢選手は「楽しかった」と語った。', '海老沢匡'],
  ['新海匡とチョ・ミンジュが戦った。チョは「楽しかった」と語った。', 'チョ・ミンジュ'],
])('a family name is whoever the article once names with it: %s', (body, speaker) => {
  expect(saidIn(body).at(-1)).toEqual([speaker, '楽しかった'])
})

test.each([
  '桑原みたいな人がいる。桑原は「楽しかった」と語った。',
  '桑原ならではの味だ。桑原は「楽しかった」と語った。',
  '桑原親子が来た。桑原は「楽しかった」と語った。',
  '桑原側は黙っている。桑原は「楽しかった」と語った。',
  '浜口ねるが来た。桑原は「楽しかった」と語った。',
])('a word after a family name is not a given name: %s', body => {
  expect(saidIn(body).at(-1)).toEqual(['桑原', '楽しかった'])
})

test('a family name with two given names is neither’s', () => {
  const body = '岸辺の番組に夏目二久が来た。次の番組に夏目八久が来た。夏目は「楽しかった」と語った。'
  expect(saidIn(body).at(-1)).toEqual(['夏目', '楽しかった'])
})

test.each([
  ['漫画家のうすた京助さんは「海が好きだ」と語った。', 'うすた京助'],
  ['漫画家のうすた京助さんが来た。うすたさんは「海が好きだ」と語った。', 'うすた京助'],
  ['タレント・犬ひろし（34）が来た。犬ひろしは「海が好きだ」と語った。', '犬ひろし'],
  ['子役の春名風花さんが来た。春名風花は「海が好きだ」と語った。', '春名風花'],
])('a stage name is whole if the article says whose it is: %s', (body, speaker) => {
  expect(saidIn(body).at(-1)).toEqual([speaker, '海が好きだ'])
})

test('a verb behind a family name is a given name only if it recurs', () => {
  expect(saidIn('浜口ねるが来た。浜口は「楽しかった」と語った。').at(-1)).toEqual(['浜口', '楽しかった'])
})

test('an adjective before a name is not part of it', () => {
  expect(saidIn('歌手の若い花子さんは「海が好きだ」と語った。')).toEqual([['花子', '海が好きだ']])
})

test('a verb before 様 is nobody', () => {
  expect(saidIn('すれ違っていく様が悲しい。家族にも「海が好きだ」と伝えること。').map(([name]) => name)).not.toContain(
    'いく',
  )
})

test('a piece that ends within a part of the name is no alias', () => {
  const body = '金正浩氏は「海が好きだ」と述べた。正浩氏は去った。金氏は去った。金正氏は去った。'
  expect(statementsIn(body)[0]?.aliases.toSorted()).toEqual(['正浩', '金'])
})
