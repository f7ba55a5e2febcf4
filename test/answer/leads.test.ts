import { expect, test } from 'vitest'
import { openDocuments } from '../fakes/opened.ts'
import { firstText, hitsOf, piece } from './asked.ts'

const tram = await openDocuments({
  'driver.md': piece(
    '若手運転士が語る「辞めたい夜」',
    '路線バスを運転する瀬尾ひなたさんに聞いた。\n\n――つらかったことは。\n終電のあとに怒鳴られた夜ですね。\n\n――路面電車の延伸については。\n仕事が減る心配はあります。でも乗り換えは便利になるはずです。',
  ),
  'council.md': piece(
    '市、路面電車の計画案を公表',
    '市は14日、計画案を公表した。\n柴崎誠議員は「人口が減る中で負担が重すぎる」と反対した。\n赤字の見通しは\n利用者は1日9800人と見込む。',
  ),
})

test('an interviewer’s question is shown with its answer', async () => {
  expect(await firstText(tram, '路面電車の延伸については？')).toBe(
    '――路面電車の延伸については。\n仕事が減る心配はあります。',
  )
})

test('what is shown neither ends in a heading nor is one', async () => {
  for (const question of ['柴崎議員はなぜ反対したの？', '赤字の見通しは？'])
    for (const { text } of await hitsOf(tram, question)) expect(text).not.toMatch(/見通しは$/)
})
