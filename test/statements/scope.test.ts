import { expect, test } from 'vitest'
import { saidIn } from './read.ts'

test('a policy, a permit, a thing asked for and the spelling と言うこと say nothing', () => {
  expect(saidIn('運輸省は港を「指定港湾区域」とする政令を来月に施行する。')).toEqual([])
  expect(saidIn('港湾協会は安全基準を満たした船に限り再入港を認めている。')).toEqual([])
  expect(saidIn('浜口豊氏は隣の家に助けを求めた。')).toEqual([])
})

test('who admits a fault has spoken', () => {
  expect(saidIn('浜口豊氏は現金の受領を認めた。')).toEqual([['浜口豊', '現金の受領']])
})

test('a heading whose line break is lost leaves the sentence its own topic', () => {
  expect(saidIn('来場者は半減 小林誠市長は会見で、港の入口を閉じると述べた。')).toEqual([
    ['小林誠', '港の入口を閉じる'],
  ])
})

test('what others post is not what somebody in it says', () => {
  expect(saidIn('港湾協会は古い船を直すべきだと思う— 港の猫 (@minato_neko)')).toEqual([])
})

test('two quotations of different marks are not said together', () => {
  expect(saidIn('『船は古い』 「港は広い」と浜口豊氏は語った。')).toContainEqual(['浜口豊', '港は広い'])
  expect(saidIn('『船は古い』 「港は広い」と浜口豊氏は語った。')).not.toContainEqual(['浜口豊', '船は古い'])
})

test('こう語る after a quotation on the same line is its verb', () => {
  expect(saidIn('「お客さんの数が減った気がします」 こう語るのは店主の浜口豊さんだ。')).toEqual([
    ['浜口豊', 'お客さんの数が減った気がします'],
  ])
})

test('a verb of saying before a colon takes the words after it', () => {
  expect(saidIn('浜口豊氏は取材に対し、次のように語った: 「港は必ず直る」 町は静かだ。')).toContainEqual([
    '浜口豊',
    '港は必ず直る',
  ])
})

test('turns of a conversation on one line are each their own', () => {
  const said = saidIn(
    '浜口豊さんと夏木ユウさんが港で会った。\n浜口「船は直りましたか？」 夏木「まだ直っていません」 浜口「来月には出たいですね」',
  )
  expect(said).toContainEqual(['浜口豊', '船は直りましたか？'])
  expect(said).toContainEqual(['夏木ユウ', 'まだ直っていません'])
})

test('brackets after quoted words credit them, whatever follows on the line', () => {
  expect(saidIn('「港は広くて歩きやすい」（30代・会社員） 「船が古いのは残念だ」（20代・学生） 町は静かだ。')).toEqual([
    ['30代・会社員', '港は広くて歩きやすい'],
    ['20代・学生', '船が古いのは残念だ'],
  ])
})

test('comments in one sentence belong to the same crowd, and none to what they are about', () => {
  const said = saidIn(
    '浜口豊市長が会見した。ネット掲示板では、浜口市長の発言に「身内には甘いんだな」「もう遅いよ」など、批判の声が上がったが、「早く直してほしい」といった意見も寄せられた。',
  )
  expect(said).toEqual([
    ['ネット掲示板', '身内には甘いんだな'],
    ['ネット掲示板', 'もう遅いよ'],
    ['ネット掲示板', '早く直してほしい'],
  ])
})

test('a word that names two people refers to neither of them alone', () => {
  expect(saidIn('浜口豊氏と小林誠氏が会談した。両氏は「港の工事を急ぐべきだ」と述べた。')).toEqual([
    ['両氏', '港の工事を急ぐべきだ'],
  ])
})

test('an article passes words on as far as its sentence says so', () => {
  expect(saidIn('朝霧新聞が港の工事を報じた。同紙の記事では、工事は来春に終わるという。')).toEqual([
    ['朝霧新聞', '工事は来春に終わる'],
  ])
})

test('the writer’s conclusion is not hearsay', () => {
  expect(
    saidIn('東洋電力によると、発電機は昨年も止まった。つまり、夏の備えが足りないということだ。').filter(
      ([speaker]) => speaker !== null,
    ),
  ).toEqual([['東洋電力', '発電機は昨年も止まった']])
})

test('a feeling belongs to the nearest topic', () => {
  expect(saidIn('政府は帰国を急ぐ予定だが、現地に残る浜口豊さんは、町を離れるつもりはないという。')).toEqual([
    ['浜口豊', '町を離れるつもりはない'],
  ])
})

test('that there are some who think so is no statement', () => {
  expect(saidIn('一方で、町にはまだ希望があると信じている会社がある。')).toEqual([])
})
