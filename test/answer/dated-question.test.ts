import { expect, test } from 'vitest'
import { datedQuestionIn } from '../../src/answer/dated-question.ts'

const now = new Date('2025-04-02T03:00:00Z')

test.each([
  ['3月の潮見橋のニュース', '潮見橋', '3月'],
  ['潮見橋の3月のニュースは？', '潮見橋', '3月'],
  ['去年の夏の港まつりの記事を教えて', '港まつり', '去年の夏'],
  ['きのうの大森市長についてのニュース', '大森市長', 'きのう'],
  ['先週の港の桟橋の話題！', '港の桟橋', '先週'],
])('%s asks for news on %s of %s', (text, question, period) => {
  expect(datedQuestionIn(text, now)).toEqual({ question, period })
})

test.each([
  ['a date that is what it is about', '3月の潮見橋の工事はいつ終わる？'],
  ['news without a period', '潮見橋のニュース'],
  ['a period alone', '3月のニュース'],
  ['nothing but の', 'ののののニュース'],
])('%s does not ask for the news of a period', (_, text) => {
  expect(datedQuestionIn(text, now)).toBeNull()
})
