import { expect, test } from 'vitest'
import { claimsOf } from '../../src/answer/claims.ts'
import { readPeriod } from '../../src/answer/period.ts'
import { formOf } from '../../src/answer/question-form.ts'
import { readLexicon } from '../../src/lexicon/read-lexicon.ts'
import { openDocuments, reply } from '../fakes/opened.ts'
import { firstText, hitsOf, piece } from './asked.ts'

const lexicon = await readLexicon()
const now = new Date('2025-04-02T03:00:00Z')

const pier = {
  'pier.md': piece(
    '桟橋の補修',
    '青浜市は桟橋を補修する。費用は38億円で、期間は2年を見込む。桟橋の補修の費用は市が3回に分けて払う。',
  ),
  'cat.md': piece('桟橋の話', '桟橋では猫が眠る。'),
  'light.md': piece('灯台', '灯台の費用は町が払う。'),
} as const

const crowd =
  'その日の町では朝から市が立ち、人が橋のたもとに並び、船が沖に出て、昼には祭りの太鼓が鳴り、夜には灯りがともった'

const speeches = {
  'speeches.md': piece(
    '桟橋の補修',
    `佐伯静香会長と大森拓也市長が並び、${crowd}。桟橋の補修について佐伯静香会長が長く考え、${crowd}。「桟橋の補修は早いほど良い、${crowd}」と大森拓也市長は語った。「桟橋の補修は遅いほど良い、${crowd}」と佐伯静香会長は語った。`,
  ),
} as const

const plans = {
  'plans.md': piece(
    '桟橋の補修',
    '桟橋の補修は何年も続く。大森拓也の桟橋の補修の案は三つある。大森拓也は桟橋の補修を見た。',
  ),
  'said.md': piece('港', '大森拓也市長は「桟橋を急ぎたい」と語った。'),
  'talks.md': piece('桟橋の補修の案', '大森拓也が桟橋の補修の案を話し合う会に出た。'),
} as const

test('only hits that answer are shown, not other articles that share a word', async () => {
  const hits = await hitsOf(await openDocuments(pier), '桟橋の補修の費用は何回に分ける？')
  expect(hits.map(({ text }) => text)).toEqual(['桟橋の補修の費用は市が3回に分けて払う。'])
})

test('when two people speak in one passage, the words of the one asked about are shown', async () => {
  const coverage = await openDocuments(speeches)
  expect(await firstText(coverage, '佐伯静香は桟橋の補修について何と語った？')).not.toContain('早いほど')
  expect(await firstText(coverage, '大森拓也は桟橋の補修について何と語った？')).not.toContain('遅いほど')
})

test('words of the speaker asked about come first and count as an answer', async () => {
  const coverage = await openDocuments(plans)
  const question = '大森拓也は桟橋について何と言った？'
  expect(await firstText(coverage, question)).toContain('「桟橋を急ぎたい」')
  expect((await reply(coverage, question)).record.certain).toBe(true)
})

const long = (told: string) =>
  `${crowd}と年寄りの漁師は言い、${crowd}と若い船大工は言い、霧笛が鳴らなくなったのは${told}。`

test('a sentence that gives a reason answers a why-question', async () => {
  const told = ['古い話だ', '部品のためだ', '遠い話だ', '昔の話だ']
  const coverage = await openDocuments({ 'horn.md': piece('霧笛', told.map(long).join('')) })
  expect(await firstText(coverage, '霧笛が鳴らなくなったのはなぜ？')).toContain('部品のためだ')
})

const amounts = {
  'far.md': piece(
    '補修',
    `桟橋の補修では3億円が要り、${crowd}と年寄りの漁師は言い、${crowd}と若い船大工は言い、費用の話が続いた。桟橋の補修では費用は5億円になり、${crowd}と年寄りの漁師は言い、${crowd}と若い船大工は言い、長い話が続いた。`,
  ),
} as const

test('an amount next to the thing asked about answers the question, one farther away does not', async () => {
  expect(await firstText(await openDocuments(amounts), '桟橋の補修の費用は何円？')).toContain('費用は5億円')
})

test('a short sentence that two articles share is shown for each', async () => {
  const coverage = await openDocuments({ 'a.md': piece('朝', '霧笛が鳴った。'), 'b.md': piece('夜', '霧笛が鳴った。') })
  expect(await hitsOf(coverage, '霧笛')).toHaveLength(2)
})

test('a message is read as the claims in its sentences, without links, marks and interjections', () => {
  const claim = '桟橋の補修は来年の春になる。'
  expect(claimsOf(`はい。${claim}`)).toEqual([claim])
  expect(claimsOf(`https://example.com/a/b/c\n> ${claim}`)).toEqual([claim])
  expect(claimsOf('はい。')).toEqual(['はい。'])
})

test.each([
  ['苦情は何件', ['件']],
  ['桟橋の長さは何メートル', ['メートル']],
])('the counter that is asked for must occur in the answer: %s', (question, counters) => {
  expect(formOf(question, lexicon).wanted.counters).toEqual(expect.arrayContaining(counters))
})

test.each([
  ['選ばれた3人は誰', 3],
  ['選ばれた二人は誰', 2],
  ['選ばれたのは誰', 1],
])('a question may state how many results it wants: %s', (question, count) => {
  expect(formOf(question, lexicon).wanted.count).toBe(count)
})

test.each([
  ['last summer', '2024-06-01'],
  ['令和元年', '2019-01-01'],
  ['平成元年1月', '1989-01-01'],
  ['十二月', '2024-12-01'],
  ['2024年二十月', undefined],
  ['二十日前', '2025-03-13'],
  ['5月ごろ', '2024-05-01'],
  ['先月中', '2025-03-01'],
])('the period %s begins on %s', (written, from) => {
  expect(readPeriod(written, now)?.from).toBe(from)
})

test('last summer means this year’s as soon as it has begun', () => {
  expect(readPeriod('last summer', new Date('2025-08-02T03:00:00Z'))?.from).toBe('2025-06-01')
})
