import { expect, test } from 'vitest'
import { saidIn } from './read.ts'

const mayor = '小林誠市長は「橋は架け直す」と述べた。'
const power = '東洋電力は「料金を改める」と説明した。'

test.each([
  ['報じた', '「費用は三億円になる」と報じた。'],
  ['伝えている', '「費用は三億円になる」と伝えている。'],
])('a person who has spoken is not mistaken for the outlet that %s', (_, words) => {
  expect(saidIn(`${mayor}${words}`)).toEqual([
    ['小林誠', '橋は架け直す'],
    [null, '費用は三億円になる'],
  ])
})

test('an organization that has spoken keeps speaking in the next sentence only', () => {
  const next = '「来月から始める」と説明した。'
  expect(saidIn(`${power}${next}`).at(-1)).toEqual(['東洋電力', '来月から始める'])
  expect(saidIn(`${power}空は晴れていた。${next}`).at(-1)).toEqual([null, '来月から始める'])
})

test('a person mentioned between two quotations is not the speaker of the first', () => {
  const said = saidIn('川上直人監督は「守備が良かった」と語り、店側は「席が足りない」と訴えた。')
  expect(said).toEqual([
    ['川上直人', '守備が良かった'],
    ['店側', '席が足りない'],
  ])
})
