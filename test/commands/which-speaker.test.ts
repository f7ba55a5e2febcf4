import { beforeAll, expect, test } from 'vitest'
import type { Coverage } from '../../src/model/coverage.ts'
import { openDocuments, reply } from '../fakes/opened.ts'
import { entriesOf, wordsShown } from '../fakes/shown.ts'

const piece = (title: string, ...sentences: readonly string[]) =>
  `---\ntitle: ${title}\noutlet: 島日報\npublished: 2024-11-20\n---\n\n${sentences.join('\n\n')}\n`

const documents = {
  'harbour.md': piece(
    '青浜の港、橋を架け直す',
    '浜口豊市長は20日の会見で「橋は必ず架け直す」と述べた。',
    '港湾関係者は「費用が足りない」と話した。',
    '仕事で関わりがあった男性は「まじめな人だ」と話した。',
  ),
  'match.md': piece(
    '青浜、延長で勝つ',
    'ハマさんこと浜口健太投手は「最後まで投げ切れた」と語った。',
    'ロドリゴ・ハマーショルド監督は「よい試合だった」と述べた。',
    'ニューポート・ヘラルド紙は「青浜の夜明け」と報じた。',
  ),
}

let coverage: Coverage
beforeAll(async () => {
  coverage = await openDocuments(documents)
})

const speakersIn = async (typed: string): Promise<readonly string[]> => {
  const { record } = await reply(coverage, `/who-said speaker:${typed}`)
  const statements = (record.statements ?? []) as readonly { readonly speaker: string }[]
  return [...new Set(statements.map(({ speaker }) => speaker))]
}

test.each([
  ['浜口豊', '浜口豊'],
  ['浜口豊市長', '浜口豊'],
  ['浜口豊元市長', '浜口豊'],
  ['青浜の浜口健太投手', '浜口健太'],
  ['はまさん', '浜口健太'],
  ['港湾関係者', '港湾関係者'],
  ['仕事で関わりがあった男性', '仕事で関わりがあった男性'],
])('%s finds %s', async (typed, speaker) => {
  expect(await speakersIn(typed)).toEqual([speaker])
})

test('a name that fits two speakers asks which one, with a button for each', async () => {
  const answer = await reply(coverage, '/who-said speaker:浜口')
  expect(answer.kind).toBe('nothing-found')
  expect(answer.record.statements).toBeUndefined()
  const entries = entriesOf(answer)
  expect(
    entries.flatMap(({ actions = [] }) => actions.map(({ command, options }) => [command, options.speaker])),
  ).toEqual([
    ['who-said', '浜口健太'],
    ['who-said', '浜口豊'],
  ])
  expect(wordsShown(answer)).toContain('「浜口」は何人かいます。')
})

test('the button keeps the other options of the request', async () => {
  const [entry] = entriesOf(await reply(coverage, '/who-said speaker:浜口 topic:橋'))
  expect(entry?.actions?.[0]?.options).toEqual({ speaker: '浜口健太', topic: '橋' })
})

test('two names side by side mean both', async () => {
  expect((await speakersIn('浜口豊・浜口健太')).toSorted()).toEqual(['浜口豊', '浜口健太'].toSorted())
})

test.each(['NPT', 'hammer', 'Hamster'])('%s matches nobody, although it sounds close to a name', async typed => {
  expect(await speakersIn(typed)).toEqual([])
})

test('a Latin name finds a speaker written in katakana', async () => {
  expect(await speakersIn('Rodrigo')).toEqual(['ロドリゴ・ハマーショルド'])
})

test('a title tells which of two is meant', async () => {
  expect(await speakersIn('浜口市長')).toEqual(['浜口豊'])
})

test('whoever is known by the family name alone has a button that asks no further', async () => {
  const alone = await openDocuments({
    'first.md': piece('橋の話', '角田豊市長は「橋は架け直す」と述べた。'),
    'second.md': piece('港の話', '角田氏は「港は静かだ」と述べた。'),
  })
  const actions = entriesOf(await reply(alone, '/who-said speaker:角田')).flatMap(({ actions = [] }) => actions)
  const asked = actions.map(({ options }) => String(options.speaker))
  expect(asked.toSorted()).toEqual(['「角田」', '角田豊'])
  const { record } = await reply(alone, '/who-said speaker:「角田」')
  expect(record.statements).toMatchObject([{ speaker: '角田', text: '港は静かだ' }])
})
