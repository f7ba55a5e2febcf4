import { beforeAll, expect, test } from 'vitest'
import { commands } from '../../commands/index.ts'
import type { Coverage } from '../../src/model/coverage.ts'
import { documents } from '../fakes/documents.ts'
import { now, openBundled, openDocuments, reply } from '../fakes/opened.ts'
import { entriesOf, quotesOf, textOf, wordsShown } from '../fakes/shown.ts'

let bundled: Coverage
let harbour: Coverage
beforeAll(async () => {
  bundled = await openBundled()
  harbour = await openDocuments(documents)
})

interface Said {
  readonly speaker: string
  readonly text: string
  readonly when: string | null
  readonly article: { readonly published: string | null; readonly outlet: string | null }
}
const saidIn = ({ record }: { readonly record: Readonly<Record<string, unknown>> }) =>
  record.statements as readonly Said[]

test('a person’s statements are shown newest first, in the article’s own words', async () => {
  const answer = await reply(harbour, '/who-said speaker:大森拓也')
  expect(saidIn(answer).map(({ text }) => text)).toEqual(['島の暮らしが楽になる', '漁業者の声を聞きながら進めたい'])
  expect(quotesOf(answer)).toHaveLength(2)
  for (const quote of quotesOf(answer)) expect(Object.values(documents).some(words => words.includes(quote))).toBe(true)
})

test.each([
  ['ja', '大森拓也の発言', '直接の発言', '2024年11月20日'],
  ['en', 'What 大森拓也 said', 'direct quotation', '20 Nov 2024'],
] as const)('each statement shows its speaker, its kind and its article (%s)', async (locale, heading, kind, date) => {
  const answer = await reply(harbour, '/who-said 大森拓也', locale)
  expect(wordsShown(answer).split('\n')[0]).toBe(heading)
  const [, said = '', source] = entriesOf(answer)[0]?.lines.map(textOf) ?? []
  expect(said).toBe(kind)
  expect(source).toBe(`青浜と沖ノ島を結ぶ船、11月に増便 · 島日報 · ${date}`)
})

test('the quoted words are marked within their sentence', async () => {
  const [entry] = entriesOf(await reply(harbour, '/who-said 大森'))
  const marked = entry?.lines[0]?.runs.filter(({ style }) => style === 'mark')
  expect(marked).toEqual([{ text: '島の暮らしが楽になる', style: 'mark' }])
})

test.each(['イーロン・マスク', 'マスク', 'マスク氏', 'ﾏｽｸ', 'ますく'])(
  'the names in %s belong to one speaker',
  async typed => {
    const answer = await reply(bundled, `/who-said speaker:${typed}`)
    expect(answer.kind).toBe('answer')
    expect(new Set(saidIn(answer).map(({ speaker }) => speaker))).toEqual(new Set(['イーロン・マスク']))
  },
)

test('statements from briefs are marked as summaries', async () => {
  const answer = await reply(bundled, '/who-said イーロン・マスク')
  for (const { lines } of entriesOf(answer)) expect(lines[0]?.runs[0]).toEqual({ text: '要約', style: 'code' })
  expect(quotesOf(answer)).toEqual([])
})

test('a topic keeps only statements about it', async () => {
  const said = saidIn(await reply(harbour, '/who-said speaker:大森拓也 topic:漁業者'))
  expect(said.map(({ text }) => text)).toEqual(['漁業者の声を聞きながら進めたい'])
  const starlink = saidIn(await reply(bundled, '/who-said マスク 話題:スターリンク'))
  expect(starlink.length).toBeGreaterThan(0)
  expect(starlink.length).toBeLessThan(saidIn(await reply(bundled, '/who-said マスク')).length)
})

test('outlet and days keep only statements from matching articles', async () => {
  expect(saidIn(await reply(harbour, '/who-said 大森拓也 outlet:島日報'))).toHaveLength(1)
  expect(saidIn(await reply(harbour, '/who-said 大森拓也 to:2024年10月')).map(({ text }) => text)).toEqual([
    '漁業者の声を聞きながら進めたい',
  ])
  expect(wordsShown(await reply(harbour, '/who-said 大森拓也 from:10月のいつか'))).toContain('日付として読めません')
  expect(wordsShown(await reply(harbour, '/who-said 大森拓也 outlet:無い新聞'))).toContain('媒体の記事はありません')
})

test.each([
  ['ja', 'この報道に「大森卓也」の発言は見つかりませんでした。', '近い名前: 大森拓也'],
  ['en', 'No statement by “大森卓也” was found in this coverage.', 'Similar names: 大森拓也'],
] as const)('an unknown speaker gets the nearest names, privately (%s)', async (locale, sentence, nearest) => {
  const miss = await reply(harbour, '/who-said speaker:大森卓也', locale)
  expect(miss).toMatchObject({ kind: 'nothing-found', private: true })
  const [first, second] = wordsShown(miss).split('\n')
  expect(first).toBe(sentence)
  expect(second?.startsWith(nearest)).toBe(true)
  expect((miss.record.suggestions as string[])[0]).toBe('大森拓也')
})

test('a known speaker without matching statements is distinguished from an unknown speaker', async () => {
  const miss = await reply(harbour, '/who-said speaker:大森拓也 topic:宇宙飛行')
  expect(miss).toMatchObject({ kind: 'nothing-found', private: true })
  expect(wordsShown(miss)).toBe('大森拓也の発言で、条件に合うものはありません。')
  expect(wordsShown(await reply(harbour, '/who-said 大森拓也 topic:宇宙飛行', 'en'))).toBe(
    'Nothing that 大森拓也 said matches.',
  )
})

test('completion finds a speaker’s name by any part of it, most quoted first', async () => {
  const [whoSaid] = commands.filter(({ name }) => name === 'who-said')
  const speaker = whoSaid?.options.speaker
  if (speaker?.type !== 'text' || speaker.complete === undefined) throw new Error('The speaker has no completion.')
  const context = { coverage: bundled, locale: 'ja', now } as const
  expect((await speaker.complete('プーチ', {}, context)).map(({ value }) => value)).toEqual(['ウラジーミル・プーチン'])
  const counts = (await speaker.complete('', {}, context)).map(({ name }) => Number(/\((\d+)\)$/.exec(name)?.[1]))
  expect(counts.length).toBe(bundled.speakers.length)
  expect(counts).toEqual([...counts].sort((a, b) => b - a))
})

test.each(['Elon Musk', 'Ryabkov', 'trump'])('%s finds the speaker written in katakana', async name => {
  const answer = await reply(bundled, `/who-said speaker:${name}`)
  expect(answer.kind).toBe('answer')
  const speakers = new Set(saidIn(answer).map(({ speaker }) => speaker))
  expect([...speakers]).toEqual([
    { 'Elon Musk': 'イーロン・マスク', Ryabkov: 'セルゲイ・リャブコフ', trump: 'ドナルド・トランプ' }[name],
  ])
})

test('an English word does not match a name merely by its consonants', async () => {
  expect((await reply(bundled, '@everyone @here')).kind).toBe('nothing-found')
})
