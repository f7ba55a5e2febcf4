import { expect, test } from 'vitest'
import { openDocuments } from '../fakes/opened.ts'

const words =
  '港町の市は三日、川沿いの道を来年の春に延ばすと発表した。総延長は二キロになる。\n\n工事は秋に始まり、費用は八億円を見込む。市は県に補助を求めている。\n'
const files = {
  'a.txt': `道を延ばす計画、市が発表へ\n\n2024年5月3日\n\n${words}\n関連記事\n\n• 灯台の公開、来月から\n• 朝市の出店者が増える\n`,
  'b.txt': '丘の公園に雪、子どもら歓声\n\n2024年5月4日\n\n丘の公園に四日、雪が積もった。朝から子どもらが集まった。\n',
}

test('an article is found by words of the titles it refers to, and none of these is shown', async () => {
  const coverage = await openDocuments(files)
  const { ranked } = await coverage.search('灯台の公開', { limit: 1 })
  expect(ranked.map(({ article }) => article.title)).toEqual(['道を延ばす計画、市が発表へ'])
  expect(ranked.map(({ article }) => article.body).join('')).not.toContain('灯台')
})
