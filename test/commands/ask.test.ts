import { beforeAll, expect, test } from 'vitest'
import type { Coverage } from '../../src/model/coverage.ts'
import { documents, harbour } from '../fakes/documents.ts'
import { openBundled, openDocuments, reply, type } from '../fakes/opened.ts'
import { addressesOf, entriesOf, linesOf, quotesOf, textOf, wordsShown } from '../fakes/shown.ts'

let bundled: Coverage
beforeAll(async () => {
  bundled = await openBundled()
})

const firstEntry = async (line: string) => {
  const [entry] = entriesOf(await reply(bundled, line))
  return (entry?.lines ?? []).map(textOf).join('\n')
}

test.each([
  ['ツイッター買収の金額は？', '440億ドル'],
  ['アクシオスによると通話は何分ほど続いた？', '25分'],
  ['海軍記念日の式典で何が疑われた？', '攻撃を企てている'],
  ['ネルソン長官は何と言った？', 'ネルソン長官'],
  ['ｽﾀｰﾘﾝｸを台湾で使えるようにしないよう求めたのは？', '台湾'],
])('the first sentence of the answer to %s contains %s', async (question, answer) => {
  expect(await firstEntry(`/ask question:${question}`)).toContain(answer)
  expect(await firstEntry(question)).toContain(answer)
})

test.each([
  ['ja', '要約', '「要約」は出どころ編集部による要約で、記事の引用ではありません。'],
  ['en', '要約 (summary)', '要約 marks a summary by Dedokoro, not a quotation of the article.'],
] as const)('a brief’s words are marked as a summary and never set as a quotation (%s)', async (locale, mark, note) => {
  const answer = await reply(bundled, 'ツイッター買収の金額は？', locale)
  const entries = entriesOf(answer)
  expect(entries.length).toBeGreaterThan(0)
  for (const { lines } of entries) expect(lines[0]?.runs[0]).toEqual({ text: mark, style: 'code' })
  expect(quotesOf(answer)).toEqual([])
  expect(wordsShown(answer)).toContain(note)
})

test('a report’s words are quoted exactly as the document has them', async () => {
  const answer = await reply(await openDocuments(documents), '北埠頭の工事費はいくら？')
  expect(answer).toMatchObject({ kind: 'answer', private: false })
  const quotes = quotesOf(answer)
  expect(quotes[0]).toContain('工事費は38億円')
  for (const quote of quotes) expect(Object.values(documents).some(words => words.includes(quote))).toBe(true)
  expect(wordsShown(answer)).not.toContain('要約')
})

test('words of the question, and words of the kind it asks for, are marked within the sentence', async () => {
  const answer = await reply(await openDocuments(documents), '北埠頭の工事費はいくら？')
  const marked = linesOf(answer).flatMap(({ runs }) => runs.filter(({ style }) => style === 'mark'))
  expect(marked.map(({ text }) => text).join(' ')).toContain('38億円')
})

test('each hit shows title, outlet, authors and date, and links to its sentence', async () => {
  const answer = await reply(await openDocuments(documents), '北埠頭の工事費はいくら？')
  const [first] = entriesOf(answer)
  expect(first?.lines.slice(1).map(textOf)).toEqual(['北埠頭の改修、来春に着工 · 港新聞 · 山本海子 · 2024年10月5日'])
  const [url = ''] = addressesOf(first?.lines ?? [])
  expect(url).toMatch(/^https:\/\/example\.com\/harbour#:~:text=/)
  const [, fragment = ''] = url.split('#:~:text=')
  for (const part of fragment.split(',')) expect(harbour).toContain(decodeURIComponent(part))
})

test('an unknown date is called unknown', async () => {
  const coverage = await openDocuments(documents)
  expect(wordsShown(await reply(coverage, '灯台を訪れたのは何人？'))).toContain('港新聞 · 日付不明')
  expect(wordsShown(await reply(coverage, '灯台を訪れたのは何人？', 'en'))).toContain('港新聞 · date unknown')
})

test.each([
  ['ja', 'この報道の中に、答えは見つかりませんでした。', '16記事'],
  ['en', 'The coverage has no answer to this.', '16 articles'],
] as const)('a miss is private and says what was searched (%s)', async (locale, sentence, count) => {
  const miss = await reply(bundled, '織田信長が建てた城はどこ？', locale)
  expect(miss).toMatchObject({ kind: 'nothing-found', private: true })
  const shown = wordsShown(miss)
  for (const words of [sentence, count, 'CNBC', '2024', '2025', '織田信長、城']) expect(shown).toContain(words)
  expect(quotesOf(miss)).toEqual([])
  expect(miss.record).toMatchObject({ searched: { articles: 16, from: '2024-07-26', to: '2025-03-22' } })
})

test('naming an outlet by any of its names restricts the search to its articles', async () => {
  for (const outlet of ['ロイター', 'Reuters', 'ﾛｲﾀｰ']) {
    const { record } = await reply(bundled, `マスク氏の会談 outlet:${outlet}`)
    expect(record.searched).toMatchObject({ articles: 3, outlets: ['ロイター'] })
    const hits = record.hits as { article: { outlet: string } }[]
    expect(new Set(hits.map(({ article }) => article.outlet))).toEqual(new Set(['ロイター']))
  }
})

test('a site that carries an article can be named as an outlet, too', async () => {
  expect((await reply(bundled, 'マスク氏の会談 outlet:ニューズウィーク日本版')).record.searched).toMatchObject({
    articles: 2,
  })
})

test.each([
  ['from:2024年10月 to:2024年11月', 4],
  ['from:2024-11-11 to:2024-11-11', 4],
  ['から:2024/11', 6],
  ['から:令和6年11月 まで:令和6年12月', 4],
  ['to:2024年7月', 4],
  ['まで:２０２４年７月２６日', 3],
  ['from:2025', 2],
  ['from:先月', 2],
  ['from:last week', 0],
])('%s searches the %i articles of those days', async (filter, articles) => {
  expect((await reply(bundled, `マスク氏とプーチン氏 ${filter}`)).record.searched).toMatchObject({ articles })
})

test.each(['2024年13月', '2024-02-30', 'まだ', '10/25', '2024-10-25T00:00'])(
  '%s is rejected as a date',
  async typed => {
    const refused = await reply(bundled, `マスク氏 から:${typed}`)
    expect(refused).toMatchObject({ kind: 'error', private: true })
    expect(wordsShown(refused)).toBe(
      `「から」の「${typed}」は日付として読めません。2024-10-25、2024年10月、先週 のように入れてください。`,
    )
    expect(refused.record).toEqual({ message: wordsShown(refused) })
    expect(wordsShown(await reply(bundled, `マスク氏 to:${typed}`, 'en'))).toBe(
      `“${typed}” for to is not a date. Write it as 2024-10-25, 2024-10 or last week.`,
    )
  },
)

test('naming an outlet outside the coverage lists the outlets in it', async () => {
  const refused = await reply(bundled, 'マスク氏 outlet:月曜新聞')
  expect(refused).toMatchObject({ kind: 'error', private: true })
  expect(wordsShown(refused)).toContain('「月曜新聞」という媒体の記事はありません。')
  for (const outlet of ['CNBC', 'IWJ', 'ロイター', 'TASS']) expect(wordsShown(refused)).toContain(outlet)
})

test('an answer is private if the asker wants it to be', async () => {
  expect((await reply(bundled, '/ask ツイッター買収の金額は？ private:true')).private).toBe(true)
  expect((await reply(bundled, '/質問 ツイッター買収の金額は？ 自分だけ:')).private).toBe(true)
  expect((await reply(bundled, '/ask ツイッター買収の金額は？ private:いいえ')).private).toBe(false)
})

test.each(['！？！？', '……', '（）「」', '💥🚀', '---'])(
  '%s contains nothing to search for, and the reply says so',
  async question => {
    const refused = await reply(bundled, question)
    expect(refused).toMatchObject({ kind: 'error', private: true })
    expect(wordsShown(refused)).toBe(
      '検索できる言葉がありません。人名・地名・できごとなどを入れて、もう一度お尋ねください。',
    )
  },
)

test('a question of 300 characters is searched; a longer one is refused with both lengths', async () => {
  expect((await type(bundled, 'マスク氏は'.repeat(60))).kind).toBe('reply')
  expect(await type(bundled, 'マスク氏は'.repeat(400))).toEqual({
    kind: 'fault',
    command: 'ask',
    message: '「質問文」は300字までです（いま2000字）。短くして、もう一度お試しください。',
  })
})

test('the record of an answer has what was shown: text and highlights are slices of the passage', async () => {
  const { record } = await reply(await openDocuments(documents), '北埠頭の工事費はいくら？')
  const [hit] = record.hits as { text: string; passage: string; highlights: [number, number][] }[]
  expect(hit).toMatchObject({ rank: 1, score: expect.any(Number), article: { type: 'article', outlet: '港新聞' } })
  expect(hit?.passage).toContain(hit?.text)
  expect(hit?.highlights.map(([start, end]) => hit.text.slice(start, end)).join(' ')).toContain('38億円')
  expect(record.searched).toEqual({
    articles: 3,
    passages: 3,
    outlets: ['港新聞', '島日報'].sort((a, b) => a.localeCompare(b, 'ja')),
    from: '2024-10-05',
    to: '2024-11-20',
  })
})
