import { beforeAll, expect, test } from 'vitest'
import { indexFollows, matchNews } from '../../src/follow/match.ts'
import { type KeyedArticle, keyedArticles, newsOf } from '../../src/follow/news.ts'
import type { Coverage } from '../../src/model/coverage.ts'
import type { Follow } from '../../src/model/follow.ts'
import { documents } from '../fakes/documents.ts'
import { openDocuments } from '../fakes/opened.ts'

let coverage: Coverage
let articles: KeyedArticle[]
beforeAll(async () => {
  coverage = await openDocuments(documents)
  articles = []
  for await (const keyed of keyedArticles(coverage)) articles.push(keyed)
})

const follow = (changes: Partial<Follow>): Follow => ({
  ...{ id: 1, server: '1', channel: '7', user: '9', kind: 'topic', name: '', terms: [], locale: 'ja', paused: false },
  ...changes,
})
const terms = (...texts: string[]) => texts.map(text => ({ text, weight: 1 }))
const matched = (one: Follow) => {
  const index = indexFollows([one], coverage)
  return articles.flatMap(keyed =>
    matchNews({ ...keyed, isNew: true }, index).length > 0 ? [keyed.article.title] : [],
  )
}

test('an article matches a topic if its title or one paragraph has all of the words, in any width', () => {
  expect(matched(follow({ terms: terms('北埠頭', '工事費') }))).toEqual(['北埠頭の改修、来春に着工'])
  expect(matched(follow({ terms: terms('１,２００円') }))).toEqual(['青浜と沖ノ島を結ぶ船、11月に増便'])
  expect(matched(follow({ terms: terms('工事費', '佐伯静香') }))).toEqual([])
  expect(matched(follow({ terms: [] }))).toEqual([])
})

test('a speaker is followed under every name, an outlet under its own; paused follows do not match', () => {
  expect(matched(follow({ kind: 'speaker', name: '大森拓也' }))).toHaveLength(2)
  expect(matched(follow({ kind: 'outlet', name: '島日報' }))).toEqual(['青浜と沖ノ島を結ぶ船、11月に増便'])
  expect(matched(follow({ kind: 'outlet', name: '島日報', paused: true }))).toEqual([])
})

test('a story matches articles with half of its weight and at least two of its words', () => {
  expect(matched(follow({ kind: 'story', terms: terms('北埠頭', '改修', '着工', '来春') }))).toEqual([
    '北埠頭の改修、来春に着工',
  ])
  expect(matched(follow({ kind: 'story', terms: terms('北埠頭', '倉庫', '売却', '入札') }))).toEqual([])
})

test('rereading a known article yields no news, a new version of it does', () => {
  const [keyed] = articles
  if (keyed === undefined) throw new Error('There is no article.')
  const known = (key: string) => key === keyed.key
  expect(
    newsOf(
      keyed,
      () => false,
      () => false,
    ),
  ).toMatchObject({ isNew: true })
  expect(newsOf(keyed, known, () => false)).toBeNull()
  expect(newsOf(keyed, known, () => true)).toMatchObject({ isNew: false, statements: keyed.statements })
  expect(
    newsOf(
      keyed,
      () => true,
      () => true,
    ),
  ).toBeNull()
})
