import { expect, test } from 'vitest'
import { saidIn } from './read.ts'

test('whoever is asked answers, and what was done to somebody leaves them the subject', () => {
  expect(saidIn('北浦会の岸本真理代表が続投すべきか問われると、「投げ出すことはできない」と話した。')).toEqual([
    ['岸本真理', '投げ出すことはできない'],
  ])
  expect(saidIn('岸本真理さんは町で「魔女」とあだ名をつけられ「気に障った」と番組内で明かしている。')).toEqual([
    ['岸本真理', '気に障った'],
  ])
})

test('words told of in a clause do not make their speaker the speaker of the main verb', () => {
  expect(
    saidIn('記事では、浜口豊監督が「今度の映画はばかげている」と発言したことは式の時点では「知らなかった」と告白。').at(
      -1,
    ),
  ).toEqual([null, '知らなかった'])
  expect(saidIn('利用者が「冗談を言うな」と批判したが、それに対して「冗談は禁止です」と返した。').at(-1)).toEqual([
    null,
    '冗談は禁止です',
  ])
})

test('a subject within what comments are about makes no comment', () => {
  const said = saidIn(
    '「放送局から謝罪がないよ」「説明が足りない」と、北浦テレビが番組中に謝罪しなかったことを指摘する声も寄せられた。',
  )
  expect(said.map(([speaker]) => speaker)).not.toContain('北浦テレビ')
})

test('what people talk about says nothing', () => {
  expect(saidIn('歌手の水野サキのブログが「ほほえましいなあ」と話題になっている。')).toEqual([])
})

test('a source of the sentence before outlasts those whom it tells of', () => {
  const said = saidIn(
    '朝霧新聞によると、岸本健一は歌手の水野サキと結婚したことを発表した。水野には5歳の息子がいるという。',
  )
  expect(said.at(-1)).toEqual(['朝霧新聞', '水野には5歳の息子がいる'])
})

test('同記事 is the article of the outlet that reported, and not of whom it tells', () => {
  const said = saidIn(
    '21日、朝霧新聞は、湖畔市が名前の売却に乗り出していると報じた。同記事によると、湖畔市は収入を求めている。',
  )
  expect(said.at(-1)).toEqual(['朝霧新聞', '湖畔市は収入を求めている'])
})

test('what anybody may think is nobody’s statement', () => {
  expect(saidIn('「試してみたい！」と思ったときが新しい扉を開くいい機会です。')).toEqual([])
})

test('a sentence that ends in somebody without a name gives them the next words', () => {
  const said = saidIn('一番乗りは、港区の30代の男性会社員。午前7時に並び「まさか一番とは思わなかった」と話した。')
  expect(said).toEqual([['港区の30代の男性会社員', 'まさか一番とは思わなかった']])
})
