import { beforeAll, expect, test } from 'vitest'
import { answerQuestion } from '../../src/answer/answer.ts'
import type { Coverage } from '../../src/model/coverage.ts'
import { bridge } from '../fakes/bridge.ts'
import { openDocuments, reply } from '../fakes/opened.ts'
import { quotesOf, wordsShown } from '../fakes/shown.ts'

let coverage: Coverage
beforeAll(async () => {
  coverage = await openDocuments(bridge)
})

const close = '近い記述です。質問への答えとは限りません。'

test.each([
  '氷河期のマンモスは何を食べていた？',
  '将棋の名人戦で勝ったのは誰？',
  'Who painted the ceiling of the chapel?',
])('a question about something else is reported as unanswerable: %s', async question => {
  expect(await reply(coverage, question)).toMatchObject({ kind: 'nothing-found', private: true })
})

test('a miss says what was searched and which words do not occur in the coverage', async () => {
  const miss = await reply(coverage, '潮見橋のマンモスは何を食べていた？')
  expect(miss.kind).toBe('nothing-found')
  const shown = wordsShown(miss)
  expect(shown).toContain('6記事・6箇所から')
  for (const outlet of ['港新聞', '島日報', '北浜タイムス']) expect(shown).toContain(outlet)
  expect(shown).toMatch(/2024年3月4日.*2024年12月1日/)
  expect(shown).toMatch(/報道に出てこない言葉: .*マンモス/)
  expect(shown).not.toMatch(/報道に出てこない言葉: .*潮見/)
  expect(quotesOf(miss)).toEqual([])
})

test('a miss suggests words of the question that do occur in the coverage', async () => {
  const { record } = await reply(coverage, '潮見橋のマンモスは何を食べていた？')
  expect(record.suggestions).toEqual([expect.stringContaining('潮見')])
})

test('a miss suggests a name spelled almost like a word of the question, and no other name', async () => {
  expect((await reply(coverage, '佐伯静佳はどの氷河で将棋を指した？')).record.suggestions).toContain('佐伯静香')
  expect((await reply(coverage, '織田信長はどの氷河で将棋を指した？')).record.suggestions).toEqual([])
})

test('a miss quotes the asker’s words whole and never lists a question word as unknown', async () => {
  const shown = wordsShown(await reply(coverage, 'だれが氷河期のマンモスをなんで食べたの？'))
  const [, unknown = ''] = /報道に出てこない言葉: (.*)/.exec(shown) ?? []
  expect(unknown.split('、').sort()).toEqual(['マンモス', '氷河期'])
})

test('a miss reports only the articles that the filter lets through as searched', async () => {
  const { kind, record } = await reply(coverage, 'マンモスは何を食べていた？ outlet:島日報')
  expect(kind).toBe('nothing-found')
  expect(record.searched).toMatchObject({ articles: 2, outlets: ['島日報'], from: '2024-05-20', to: '2024-12-01' })
})

test('a clear answer is not marked as merely close', async () => {
  const answer = await reply(coverage, '潮見橋の架け替えの費用はいくら？')
  expect(quotesOf(answer)[0]).toContain('90億円')
  expect(wordsShown(answer)).not.toContain(close)
})

test('the more unknown words a question contains, the lower the confidence of its answer', async () => {
  const strange = ['マンモス', '将棋', '氷河', '歌劇', '宇宙服', '温泉', '納豆', '昆虫']
  const sureness = { 'nothing-found': 0, close: 1, certain: 2 } as const
  const seen = new Set<string>()
  for (const known of ['潮見橋の欄干の模様', '渡り初めの家族', '橋脚のひび', '資材の値上がり']) {
    const grade = async (n: number) => {
      const answer = await reply(coverage, `${known}と${strange.slice(0, n).join('と')}`)
      if (answer.kind !== 'answer') return 'nothing-found'
      return wordsShown(answer).includes(close) ? 'close' : 'certain'
    }
    const grades = await Promise.all(Array.from({ length: strange.length + 1 }, (_, n) => grade(n)))
    for (const grade of grades) seen.add(grade)
    const levels = grades.map(grade => sureness[grade])
    expect(levels).toEqual([...levels].sort((a, b) => b - a))
  }
  expect([...seen].sort()).toEqual(['certain', 'close', 'nothing-found'])
})

test.each(['誰？', 'いつ、どこで？', 'それは何ですか', 'what is it?', 'するということ', '！？', '💥🚀'])(
  '%s has nothing to search for, and the reply says what to do instead',
  async question => {
    const refused = await reply(coverage, question)
    expect(refused).toMatchObject({ kind: 'error', private: true })
    expect(wordsShown(refused)).toBe(
      '検索できる言葉がありません。人名・地名・できごとなどを入れて、もう一度お尋ねください。',
    )
  },
)

test('in 2,000 characters of text, the words that can be searched for are searched for', async () => {
  const about = await answerQuestion('潮見橋の入札は不調に終わった。'.repeat(200).slice(0, 2000), {}, coverage)
  expect(about).toMatchObject({ kind: 'answer' })
  expect(about.kind === 'answer' && about.hits[0]?.article.title).toBe('潮見橋の工事、入札は不調')
  const strange = await answerQuestion('氷河期のマンモス。'.repeat(400).slice(0, 2000), {}, coverage)
  expect(strange.kind).toBe('nothing-found')
})
