import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newsAskedIn, newsWords } from '../../src/answer/news.ts'
import { smallTalkIn, smallTalkWords } from '../../src/answer/small-talk.ts'

const now = new Date('2025-04-02T03:00:00Z')

test.each(Object.entries(smallTalkWords).flatMap(([kind, words]) => words.map(word => [word, kind] as const)))(
  '%s is %s, even when it is drawn out',
  (word, kind) => {
    for (const end of ['', '！', '〜', '。', 'ー！！', 'w', ' 😀']) expect(smallTalkIn(`${word}${end}`)).toBe(kind)
  },
)

test.each(['www', 'ｗｗｗｗ', '草', 'あああああ', 'asdfgh', 'qwerty', '????！？ああああ', 'lol', 'haha'])(
  '%s is noise',
  text => {
    expect(smallTalkIn(text)).toBe('noise')
  },
)

test.each(['お前バカだな', 'おまえ使えないね', 'このボットはポンコツだろ', '君うざい'])(
  '“%s” scolds, whomever it names',
  text => {
    expect(smallTalkIn(text)).toBe('scolding')
  },
)

test.each([
  '潮見橋の工事費は？',
  'こんにちは、潮見橋の工事費は？',
  'ありがとうと言ったのは誰？',
  '馬鹿と言われた市長は誰',
  '違う候補は誰？',
  '港',
  'WWF',
  'hello kitty',
  'NHK',
])('%s may be a question', text => {
  expect(smallTalkIn(text)).toBeNull()
})

test.each(newsWords)('%s asks for the newest articles', words => {
  for (const end of ['', '？', 'は？', 'を教えて', 'ある？']) expect(newsAskedIn(`${words}${end}`, now)).not.toBeNull()
})

test.each([
  ['今日のニュースは？', '2025-04-02', '2025-04-02'],
  ['きのうの記事を見せて', '2025-04-01', '2025-04-01'],
  ['先週の出来事', '2025-03-24', '2025-03-30'],
  ['去年の夏のニュース', '2024-06-01', '2024-08-31'],
  ['5月の話題を教えて', '2024-05-01', '2024-05-31'],
  ['2024年のニュース', '2024-01-01', '2024-12-31'],
  ["today's news", '2025-04-02', '2025-04-02'],
  ['今日', '2025-04-02', '2025-04-02'],
  ['昨日は？', '2025-04-01', '2025-04-01'],
  ['news from last week', '2025-03-24', '2025-03-30'],
])('%s asks for the articles of %s to %s', (text, from, to) => {
  expect(newsAskedIn(text, now)?.period).toEqual({ from, to })
})

test.each([
  '潮見橋のニュース',
  '港の記事はある？',
  '2024',
  '最新の費用は？',
  'ニュースで話題の橋',
  '今日の会見で何と言った？',
])('%s asks for something in the articles', text => {
  expect(newsAskedIn(text, now)).toBeNull()
})

test('reading time grows linearly with the length of any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), text => {
      smallTalkIn(text)
      newsAskedIn(text, now)
    }),
    { numRuns: 300 },
  )
})
