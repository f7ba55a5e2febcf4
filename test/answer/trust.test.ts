import { beforeAll, expect, test } from 'vitest'
import { commands } from '../../commands/index.ts'
import { readWeights } from '../../src/answer/weights.ts'
import type { Coverage } from '../../src/model/coverage.ts'
import { answerLine } from '../../src/transport/console/answer.ts'
import { now, openDocuments, reply } from '../fakes/opened.ts'
import { firstText, hitsOf, piece } from './asked.ts'
import { lighthouse } from './lighthouse.ts'

const ferry = {
  'ferry.md': piece(
    '渡し船みなと丸が就航',
    '渡し船みなと丸が4月1日に就航した。\n船長の三好岳さんは「島の足を守りたい」と語った。\n\n【関連記事】\n・渡し船みなと丸の運賃は300円！\n・渡し船みなと丸の船長、免許を更新（島日報）',
  ),
  'links.md': piece('島の朝市', '島の朝市は毎週日曜に開かれる。\n・渡し船みなと丸の時刻表\nhttps://example.com/ferry'),
} as const

let lights: Coverage
let boats: Coverage
beforeAll(async () => {
  lights = await openDocuments(lighthouse)
  boats = await openDocuments(ferry)
})

test('a reply states its confidence and whether that counts as certain', async () => {
  const { record } = await reply(lights, '鴎岬灯台の点灯式の会場はどこ？')
  expect(record.certain).toBe(true)
  expect(record.confidence).toBeGreaterThan(0.5)
  expect(record.confidence).toBeLessThanOrEqual(1)
})

test.each([
  '小野寺航の身長は何センチ？',
  '北川組合長の奥さんの名前は？',
  '鴎岬灯台の外壁の塗り替えはいくら？',
  '村上所長の血液型は？',
])('a question that an article on the subject does not answer is not certain: %s', async question => {
  expect((await reply(lights, question)).record.certain).not.toBe(true)
})

test('how many died is told by a death in whatever words, and never by how many were hurt', async () => {
  const storm = (n: number, day: number, told: string) =>
    piece(
      `台風${n}号が鴎岬に上陸`,
      `台風${n}号は${day}日、鴎岬に上陸した。\n市によると、台風${n}号で${told}。\n船が沈んだ。`,
    )
  const storms = await openDocuments({
    'hurt.md': storm(11, 3, '80人がけがをした'),
    'died.md': storm(12, 9, '2人が亡くなった'),
  })
  for (const word of ['亡くなった', '死んだ'])
    expect((await reply(storms, `台風11号で${word}人は何人？`)).record.certain).toBe(false)
  expect((await reply(storms, '台風12号で亡くなった人は何人？')).record.certain).toBe(true)
})

test('lists, links and citations are never shown', async () => {
  for (const question of [
    '渡し船みなと丸の運賃はいくら？',
    '渡し船みなと丸の船長は誰？',
    '渡し船みなと丸',
    '渡し船の時刻表',
  ]) {
    const { record } = await reply(boats, question)
    for (const { text } of (record.hits ?? []) as { text: string }[]) expect(text).not.toMatch(/・|https?:|関連記事/)
  }
  expect(await firstText(boats, '渡し船みなと丸の船長は誰？')).toContain('三好岳')
})

test('the first hit shows at most 200 characters beside a sentence, each further hit a single sentence', async () => {
  const [first, ...others] = await hitsOf(lights, '鴎岬灯台の展示室の部品')
  expect(first?.text.length).toBeLessThanOrEqual(240)
  expect(others.length).toBeGreaterThan(0)
  for (const { text } of others) expect(text.match(/。/g)?.length ?? 1).toBe(1)
})

test('--why shows what decided', async () => {
  const question = '点灯式はどこで？'
  expect((await reply(lights, question)).record.why).toBeUndefined()
  const asked = await answerLine(question, commands, { coverage: lights, locale: 'ja', now, why: true })
  const why = (asked.kind === 'reply' ? asked.reply.record.why : []) as string[]
  expect(why.join('\n')).toMatch(/Asked: where/)
  expect(why.join('\n')).toMatch(/Confidence 0\.\d\d, (?:certain|close): /)
})

test('weights that do not match the declared features are refused by name', () => {
  expect(() => readWeights('sentences', ['own', 'colour'])).toThrow(
    /index-data\/weights\/sentences\.json and the declared features disagree on “colour”\. Learn the weights again\./,
  )
  expect(() => readWeights('sentences', ['own'])).toThrow(/disagree on “/)
})
