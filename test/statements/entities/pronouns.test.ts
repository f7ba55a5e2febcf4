import { expect, test } from 'vitest'
import { saidIn } from '../read.ts'

const speakerIn = (body: string) => saidIn(body).at(-1)?.[0] ?? null

test('彼女 is nobody whose name or title is a man’s', () => {
  const body = (pronoun: string) =>
    `浜口花子さんが壇上に立った。続いて豊田健太郎さんが登場した。${pronoun}は「うれしい」と話した。`
  expect(speakerIn(body('彼女'))).toBe('浜口花子')
  expect(speakerIn(body('彼'))).toBe('豊田健太郎')
  expect(speakerIn('女優の浜口ジュンさんが来た。ベルク王子も来た。彼女は「うれしい」と話した。')).toBe('浜口ジュン')
})

test('a pronoun that nothing settles between two of one family names neither', () => {
  const two = 'エミル・ボルタン氏は頭取だった。アナ・ボルタン氏は銀行に戻った。'
  expect(speakerIn(`${two}エミル・ボルタン氏は退いた。彼女は「私が適任だった」と語った。`)).toBeNull()
  const often = 'アナ・ボルタン氏は働いた。'.repeat(4)
  expect(speakerIn(`${two}${often}彼女は「私が適任だった」と語った。`)).toBe('アナ・ボルタン')
})

test('somebody of 同社 is not the company itself, and its spokesman speaks for it', () => {
  const company = '港湾商事は昨年、工場を閉じた。'
  expect(speakerIn(`${company}同社幹部は「残念だ」と話した。`)).toBe('同社幹部')
  expect(speakerIn(`${company}同社広報担当者は「残念だ」と話した。`)).toBe('港湾商事')
})

test.each([
  ['海上保安庁出身の専門家が来た。この専門家は「まれだ」と話した。', '海上保安庁出身の専門家'],
  ['北浦市の担当者が来た。担当者は「まれだ」と話した。', '北浦市の担当者'],
  ['普通の弁護士は忙しい。弁護士は「まれだ」と話した。', '弁護士'],
  ['男性3人が来た。この男性は「まれだ」と話した。', '男性'],
])('a source keeps the description that the article gave of it: %s', (body, speaker) => {
  expect(speakerIn(body)).toBe(speaker)
})

test('a short word for a kind of body means the last of the kind', () => {
  expect(speakerIn('北浦大学が調査した。同大は「海水の温度が上がった」と発表した。')).toBe('北浦大学')
})
