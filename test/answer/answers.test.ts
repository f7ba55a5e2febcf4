import { beforeAll, expect, test } from 'vitest'
import type { Coverage } from '../../src/model/coverage.ts'
import { openDocuments, reply } from '../fakes/opened.ts'
import { wordsShown } from '../fakes/shown.ts'
import { firstText, hitsOf, markedIn } from './asked.ts'
import { lighthouse } from './lighthouse.ts'

let coverage: Coverage
beforeAll(async () => {
  coverage = await openDocuments(lighthouse)
})

test.each([
  ['鴎岬灯台の点灯式はいつ開かれた？', '10月12日'],
  ['鴎岬灯台の点灯式の会場はどこ？', '高松市'],
  ['鴎岬灯台の点灯式には何人が集まった？', '250人'],
  ['鴎岬灯台の点灯式で明かりをともしたのは誰？', '小野寺航'],
  ['点灯式は何月何日？', '10月12日'],
  ['点灯式はどこで？', '高松市'],
  ['点灯式は何人？', '250人'],
  ['点灯式の小野寺氏って誰？', '小野寺航'],
])(
  'among sentences with the same words, the one with the kind of answer asked for is shown: %s',
  async (question, answer) => {
    const [first] = await hitsOf(coverage, question)
    expect(first?.text).toContain(answer)
    expect(first && markedIn(first).join('')).toContain(answer)
  },
)

test('a question for a reason shows the reason together with what it explains', async () => {
  expect(await firstText(coverage, '霧笛はなぜ鳴らなくなった？')).toContain('部品が手に入らないため')
  expect(await firstText(coverage, '霧笛が鳴らなくなったのはいつ？')).toContain('5月')
})

test.each([
  ['村上所長はレンズの交換について何と述べた？', '船の安全のため'],
  ['北川組合長はレンズの交換について何と語った？', '漁を休む日が増える'],
  ['レンズの交換について北川剛はどう言った？', '漁を休む日が増える'],
])('a question about what somebody said shows that speaker’s statement: %s', async (question, said) => {
  expect(await firstText(coverage, question)).toContain(said)
})

test('what is shown is a slice of the article that ends at a sentence end', async () => {
  for (const question of ['点灯式はいつ？', '村上所長は何と述べた？', '外壁は何色？', '灯台']) {
    for (const { text, passage, article } of await hitsOf(coverage, question)) {
      const body = (await coverage.articles([article.id])).get(article.id)?.body ?? ''
      expect(body).toContain(text)
      expect(passage).toContain(text)
      expect(text).toMatch(/。$/)
      expect(text.length).toBeLessThanOrEqual(240)
    }
  }
})

test('highlights are in order, inside the text, and mark words of the question', async () => {
  for (const hit of await hitsOf(coverage, 'レンズの交換')) {
    let last = 0
    for (const [start, end] of hit.highlights) {
      expect(start).toBeGreaterThanOrEqual(last)
      expect(end).toBeGreaterThan(start)
      last = end
    }
    expect(last).toBeLessThanOrEqual(hit.text.length)
    expect(markedIn(hit).every(word => 'レンズの交換'.includes(word))).toBe(true)
  }
  expect((await hitsOf(coverage, 'レンズの交換')).flatMap(markedIn)).toContain('レンズ')
})

test('a single word lists the best passage of each article', async () => {
  const articles = (await hitsOf(coverage, '灯台')).map(({ article }) => article.id)
  expect(articles.length).toBeGreaterThan(3)
  expect(new Set(articles).size).toBe(articles.length)
})

test('keywords without a question may list several passages of one article', async () => {
  const titles = (await hitsOf(coverage, '展示室の順路')).map(({ article }) => article.title)
  expect(titles.filter(title => title === '灯台の資料館').length).toBeGreaterThan(1)
})

test('a source note is never shown as an answer', async () => {
  const found = await hitsOf(coverage, '鴎岬灯台の外壁の塗り替えは何色？')
  expect(found[0]?.text).toContain('白から赤')
  for (const { text } of found) expect(text).not.toContain('※')
})

test('a sentence that several outlets carry is shown once, with all of them', async () => {
  const answer = await reply(coverage, '灯台守の日記はどこに入っていた？')
  const same = (await hitsOf(coverage, '灯台守の日記はどこに入っていた？')).filter(({ text }) =>
    text.includes('床下の木箱'),
  )
  expect(same.length).toBe(1)
  expect(wordsShown(answer)).toContain('北浜タイムス')
  expect(wordsShown(answer)).toContain('島日報')
})

test('newest first sorts by article date, and undated articles come last', async () => {
  const { record } = await reply(coverage, '/ask question:灯台 newest:true')
  const hits = record.hits as { rank: number; article: { published: string | null } }[]
  const days = hits.map(({ article }) => article.published ?? '')
  expect(days.at(-1)).toBe('')
  expect(days).toEqual([...days].sort().reverse())
  expect(hits.map(({ rank }) => rank)).toEqual(hits.map((_, n) => n + 1))
})

test('an undated article is outside every period', async () => {
  expect((await reply(coverage, '鴎岬灯台 から:1900年')).record.searched).toMatchObject({ articles: 5 })
  expect((await reply(coverage, '展示室の順路')).kind).toBe('answer')
  expect((await reply(coverage, '展示室の順路 まで:2030年')).kind).toBe('nothing-found')
})
