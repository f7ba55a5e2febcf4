import { expect, test } from 'vitest'
import { saidIn, statementsIn } from './read.ts'

test('things are not speakers', () => {
  expect(saidIn('毎朝使うスマートフォンこそ、軽くあるべきと言う提案だ。')).toEqual([])
  expect(
    saidIn('ハード・ソフト・サービスを自社でそろえた。まるで、他のサービスは遅れている、と訴えているようだ。'),
  ).toEqual([])
  expect(saidIn('バスは「満員です」と表示した。')).toEqual([])
})

test('two words of which one is a name are a person, even if the dictionary knows the other as a word', () => {
  expect(saidIn('ティム・クックは「約束は守る」と述べた。')).toEqual([['ティム・クック', '約束は守る']])
})

test("the writer's own judgement is not a statement", () => {
  expect(saidIn('省の試算は信頼できると言ってよさそうだ。')).toEqual([])
  expect(saidIn('手軽さは何よりの価値だと言っても過言ではない。')).toEqual([])
  expect(saidIn('触れた人は「もう終わったの？」と驚くほどだ。')).toEqual([])
  expect(saidIn('「心配は要らない」というには早すぎる。')).toEqual([])
})

test('hearsay counts only after somebody has spoken, and continues what was said', () => {
  expect(saidIn('電池は夜に充電されるため、昼間の心配はいらないという。')).toEqual([])
  expect(saidIn('青山健太署長は「けが人はいない」と述べた。機械は昨年も止まったという。')).toEqual([
    ['青山健太', 'けが人はいない'],
    ['青山健太', '機械は昨年も止まった'],
  ])
})

test('what somebody denies or praises is not what they said', () => {
  expect(saidIn('藤村誠社長は競合他社の主張を否定した。')).toEqual([])
  expect(saidIn('藤村誠社長は法的措置の検討を求めた。')).toEqual([['藤村誠', '法的措置の検討']])
})

test('after a concessive clause, the topic set off by a comma is the speaker', () => {
  expect(saidIn('米国は否定しているが、北岡当局は、支援がなければ攻撃は起こり得ないと主張している。')).toEqual([
    ['北岡当局', '支援がなければ攻撃は起こり得ない'],
  ])
  expect(saidIn('影響力を広げる河田氏だが、脅威になる可能性があると指摘も出ている。')).toEqual([])
})

test('an unknown company before the occasion of its announcement is the speaker', () => {
  const [said] = statementsIn('オルカデバイスは3月14日の発表会で、会話を外に送らないと説明した。')
  expect(said).toMatchObject({ speaker: 'オルカデバイス', text: '会話を外に送らない', when: '2024-03-14' })
  expect(saidIn('調査会社ハルモニアは、悪用される恐れがあると公表した。')).toEqual([
    ['ハルモニア', '悪用される恐れがある'],
  ])
})

test('the person in brackets after an office holds that office', () => {
  const said = saidIn(
    '霧島フーズ（本社・宮崎県、社長・日高圭）は新商品を出す。日高社長は「香りにこだわった」と述べた。',
  )
  expect(said).toEqual([['日高圭', '香りにこだわった']])
})

test('同大 refers to the university mentioned before', () => {
  const said = saidIn('北浦学園大学は端末の紛失を発表した。同大によると、端末には暗証番号が設定されていた。')
  expect(said.at(-1)).toEqual(['北浦学園大学', '端末には暗証番号が設定されていた'])
})

test('the year of a birth or an appointment is not the date of the words', () => {
  expect(statementsIn('2017年に就任した田中誠社長は「改革を進める」と述べた。')[0]?.when).toBeNull()
  expect(statementsIn('田中誠社長は2017年に就任し、「改革を進める」と述べた。')[0]?.when).toBeNull()
  expect(statementsIn('田中誠社長は、1959年生まれで、「世界で働いた」と語った。')[0]?.when).toBeNull()
  expect(statementsIn('田中誠社長は18日に開いた会見で、「改革を進める」と述べた。')[0]?.when).toBe('2024-03-18')
})

test('a short cry belongs to the person who utters it, and quoted words may follow the sentence that announces them', () => {
  expect(saidIn('主将の土井は「悔しい」と涙をぬぐった。')).toEqual([['土井', '悔しい']])
  expect(saidIn('作家の夏木ユウさんが語る。「書くことは待つことです」。')).toEqual([
    ['夏木ユウ', '書くことは待つことです'],
  ])
})

test('what a group of people usually or possibly says is not a statement', () => {
  expect(saidIn('仕事の話ばかりすると、女性は「私に興味がないのね」と感じるかもしれません。')).toEqual([])
  expect(saidIn('川から薬品が検出されたと報じられた。')).toEqual([])
})

test('記事 refers to the article of the outlet that is said to report', () => {
  const said = saidIn('青葉署が男性から話を聴いたと朝霧新聞が報じた。記事によると、男性は店を営んでいたという。')
  expect(said.at(-1)).toEqual(['朝霧新聞', '男性は店を営んでいた'])
})

test('a broadcaster keeps its own name beside that of its site', () => {
  expect(saidIn('TBSによると、橋は来月に開通する。')).toEqual([['TBS', '橋は来月に開通する']])
})
