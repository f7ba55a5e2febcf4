import { expect, test } from 'vitest'
import { saidIn } from './read.ts'

const arrest = '北署は3日、岸本武容疑者（45）を逮捕した。'

test('what somebody confesses is not what the police say', () => {
  expect(saidIn(`${arrest}北署によりますと、調べに対し「金に困っていた」と供述しているということです。`)).toEqual([
    ['岸本武', '金に困っていた'],
  ])
  expect(saidIn(`${arrest}北署によると「前を見ていなかった」と話しているという。`).at(-1)).toEqual([
    '岸本武',
    '前を見ていなかった',
  ])
})

test('of several who are held, none is picked', () => {
  const said = saidIn(
    '北署は岸本武容疑者と浜口豊容疑者を逮捕した。北署によると、調べに対し「金に困っていた」と供述しているという。',
  )
  expect(said).toEqual([[null, '金に困っていた']])
})

test('what the police themselves say stays theirs', () => {
  expect(saidIn(`${arrest}北署によると、けが人はいなかったという。`).at(-1)).toEqual(['北署', 'けが人はいなかった'])
})

test('bodies without a name announce and state', () => {
  expect(saidIn('この問題で、県は5日、第三者委員会を設置する方針を明らかにした。')).toEqual([
    ['県', '第三者委員会を設置する'],
  ])
  expect(saidIn('市は、処理費用の高騰が理由だとしている。')).toEqual([['市', '処理費用の高騰が理由だ']])
  expect(saidIn('作業員は外にいた。市の調べでは、けがをしたのは5人で、いずれも軽いという。')).toEqual([
    ['市', 'けがをしたのは5人で、いずれも軽い'],
  ])
})

test('a clause that ends in a noun with だが leaves the words to the next topic', () => {
  const said = saidIn('民自党は成立を急ぐ考えだが、立浪党は「審議が尽くされていない」として採決に反対している。')
  expect(said).toEqual([['立浪党', '審議が尽くされていない']])
})

test('a person beside quoted words without a verb says them, though they end in a noun', () => {
  expect(saidIn('会社員の西川健さん（38）は「久しぶりに両親に会うのが楽しみ」。')).toEqual([
    ['西川健', '久しぶりに両親に会うのが楽しみ'],
  ])
})

test('admitting a charge is answering, though no verb of saying stands there', () => {
  const said = saidIn('警察は車を運転していた40代の女を逮捕しました。「考え事をしていた」と容疑を認めています。')
  expect(said).toEqual([['40代の女', '考え事をしていた']])
})

test('そう言って looks back', () => {
  expect(saidIn('「橋がなくなると不便になる」。近くの主婦（60）はそう言って川を見つめた。')).toEqual([
    ['近くの主婦', '橋がなくなると不便になる'],
  ])
})

test('a judgment and the inside of a party say something', () => {
  expect(saidIn('判決は「関与を示す証拠は十分とはいえない」と指摘した。')).toEqual([
    ['判決', '関与を示す証拠は十分とはいえない'],
  ])
  expect(saidIn('野党は反発した。与党内からも「説明が必要だ」と不満の声が上がる。').at(-1)).toEqual([
    '与党内',
    '説明が必要だ',
  ])
})
