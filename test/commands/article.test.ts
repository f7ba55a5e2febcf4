import { beforeAll, expect, test } from 'vitest'
import { commands } from '../../commands/index.ts'
import type { Coverage } from '../../src/model/coverage.ts'
import { documents, harbour } from '../fakes/documents.ts'
import { now, openBundled, openDocuments, reply } from '../fakes/opened.ts'
import { addressesOf, entriesOf, linesOf, quotesOf, wordsShown } from '../fakes/shown.ts'

let bundled: Coverage
let papers: Coverage
beforeAll(async () => {
  bundled = await openBundled()
  papers = await openDocuments(documents)
})

const completeTitle = (typed: string, coverage: Coverage) => {
  const option = commands.find(({ name }) => name === 'article')?.options.article
  if (option?.type !== 'text' || option.complete === undefined) throw new Error('The article has no completion.')
  return option.complete(typed, {}, { coverage, locale: 'ja', now })
}

test.each(['北埠頭の改修、来春に着工', '北埠頭', '改修、来春', '北埠頭の改修､来春に着工'])(
  '%s finds the article by its title or part of it',
  async typed => {
    const answer = await reply(papers, `/article article:${typed}`)
    expect(answer).toMatchObject({ kind: 'answer', private: false })
    expect(wordsShown(answer).split('\n').slice(0, 2)).toEqual([
      '北埠頭の改修、来春に着工',
      '港新聞 · 山本海子 · 2024年10月5日',
    ])
  },
)

test('an article page opens with the article’s own sentences, then lists its statements', async () => {
  const answer = await reply(papers, '/article 北埠頭')
  const [opening = '', ...said] = quotesOf(answer)
  expect(opening.startsWith('青浜市は5日、')).toBe(true)
  for (const quote of [opening, ...said].flatMap(words => words.split('\n'))) expect(harbour).toContain(quote)
  expect(said.join('')).toContain('漁業者の声を聞きながら進めたい')
  expect(addressesOf(linesOf(answer))[0]).toBe('https://example.com/harbour')
})

test('an article can be named by its id, which completion fills in', async () => {
  for (const { name, value } of await completeTitle('ロシア', bundled)) {
    expect(value).toMatch(/^[0-9a-f]{10}$/)
    const { record } = await reply(bundled, `/article ${value}`)
    const [called] = record.articles as { id: string; title: string }[]
    expect(called?.id).toBe(value)
    expect(called?.title.slice(0, 20)).toBe(name.slice(0, 20))
  }
  expect((await completeTitle('ロシア', bundled)).length).toBeGreaterThan(1)
})

test('before anything is typed, completion offers all articles under names that Discord accepts', async () => {
  const choices = await completeTitle('', bundled)
  expect(choices).toHaveLength(16)
  for (const { name } of choices) expect(name.length).toBeLessThanOrEqual(100)
})

test.each([
  ['ja', '「沖ノ島への定期船の増便」という題の記事はありません。', '近い題の記事:'],
  ['en', 'There is no article with the title “沖ノ島への定期船の増便”.', 'Similar titles:'],
] as const)('an unknown title gets similar titles, privately (%s)', async (locale, sentence, near) => {
  const miss = await reply(papers, '/article 沖ノ島への定期船の増便', locale)
  expect(miss).toMatchObject({ kind: 'nothing-found', private: true })
  expect(wordsShown(miss).split('\n')).toEqual([sentence, near, '青浜と沖ノ島を結ぶ船、11月に増便'])
})

test('a brief is marked as a summary, in the reply and in the record', async () => {
  const answer = await reply(bundled, '/article ロシア国営テレビによると')
  expect(quotesOf(answer)).toEqual([])
  expect(entriesOf(answer)[0]?.lines[0]?.runs[0]).toEqual({ text: '要約', style: 'code' })
  expect(answer.record.articles).toMatchObject([{ type: 'article', kind: 'brief', outlet: 'ロイター' }])
})

const report = (facts: string) => `---
title: 渡し場の改修
${facts}
---
渡し場の桟橋が春から新しくなると、町の担当者が明らかにした。
工事の間は仮の桟橋を使い、船の便数は変えないという。
`

test.each([
  ['ja', '先に出た同じ記事: 渡し場の改修 / 川の日報 · 2024年5月1日'],
  ['en', 'Reported before: 渡し場の改修 / 川の日報 · 1 May 2024'],
] as const)('an article that extends an earlier report names that report (%s)', async (locale, told) => {
  const first = report('outlet: 川の日報\npublished: 2024-05-01\nurl: https://first.example/1')
  const longer = `${report('outlet: 谷の新報\npublished: 2024-05-03')}町は来月、利用する人たちへの説明会を開いて意見を聞くことにしている。\n`
  const answer = await reply(await openDocuments({ 'first.md': first, 'longer.md': longer }), '/article 渡し場', locale)
  expect(wordsShown(answer)).toContain(told)
  expect(addressesOf(linesOf(answer))).toContain('https://first.example/1')
})

const walled = `<!doctype html><html lang="ja"><head><title>水門の点検</title>
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"水門の点検が始まる",
"datePublished":"2024-06-04","isAccessibleForFree":false,"publisher":{"@type":"Organization","name":"川の日報"}}</script></head>
<body><article><h1>水門の点検が始まる</h1>
<p>町は4日、川沿いにある12の水門の点検を始めた。作業は今月末まで続き、その間も船は通れる。</p>
<p>点検は昨年の大雨を受けたもので、古い水門から順に扉の動きとさびの具合を調べていくという。</p>
<p>町の担当者によると、修理が要ると分かった水門は来年度の予算で</p>
</article></body></html>`

test.each([
  ['ja', '続きは有料'],
  ['en', 'the rest is behind a paywall'],
] as const)(
  'readers see that an article is behind a paywall before they follow its link (%s)',
  async (locale, told) => {
    const coverage = await openDocuments({ 'walled.html': walled })
    for (const line of ['/article 水門', '/ask 水門の点検はいつ始まった']) {
      const shown = wordsShown(await reply(coverage, line, locale)).split('\n')
      expect(shown[shown.findIndex(text => text.includes('川の日報')) + 1]).toBe(told)
    }
    expect(wordsShown(await reply(papers, '/article 北埠頭', locale))).not.toContain(told)
  },
)
