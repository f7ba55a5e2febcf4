/** How long it takes to match new articles with follows: `npm run bench:follows [-- FOLLOWS ARTICLES]`. Prints milliseconds. */

import './help.ts'
import { fileURLToPath } from 'node:url'
import { openCoverage } from '../src/coverage/open-coverage.ts'
import { indexFollows, matchNews } from '../src/follow/match.ts'
import { keyedArticles, type News } from '../src/follow/news.ts'
import type { Follow, FollowKind } from '../src/model/follow.ts'

const [follows = 1000, articles = 100] = process.argv.slice(2).map(Number)
const coverage = await openCoverage(fileURLToPath(new URL('../seeds', import.meta.url)))
const known: News[] = []
for await (const keyed of keyedArticles(coverage)) known.push({ ...keyed, isNew: true })
// The bundled articles over and over: each is matched anew.
const news = Array.from({ length: articles }, (_, n) => known[n % known.length]).filter(one => one !== undefined)

const kinds: readonly FollowKind[] = ['speaker', 'topic', 'outlet', 'story']
const words = [...new Set(known.flatMap(({ article }) => article.body.match(/[一-龠ァ-ヶー]{2,6}/g) ?? []))]
const outlets = [...new Set(known.flatMap(({ article }) => article.outlet ?? []))]
const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T

function followAt(n: number): Follow {
  const kind = pick(kinds, n)
  const count = kind === 'story' ? 8 : 1 + (n % 3)
  const terms = Array.from({ length: count }, (_, at) => ({ text: pick(words, n * 7 + at * 13), weight: 1 }))
  const name =
    kind === 'speaker' ? pick(coverage.speakers, n).name : kind === 'outlet' ? pick(outlets, n) : pick(words, n)
  return { id: n, server: null, channel: String(n), user: '1', kind, name, terms, locale: 'ja', paused: false }
}

const all = Array.from({ length: follows }, (_, n) => followAt(n))
const times: number[] = []
let matched = 0
for (let round = 0; round < 5; round++) {
  const started = performance.now()
  const index = indexFollows(all, coverage)
  matched = news.reduce((sum, one) => sum + matchNews(one, index).length, 0)
  times.push(performance.now() - started)
}
const median = times.toSorted((a, b) => a - b)[2] ?? 0

// What asking the index once for each follow would take, measured on some of them.
const some = all.slice(0, 50)
const asked = performance.now()
for (const { name } of some) await coverage.search(name, { limit: 30 })
const each = (performance.now() - asked) / some.length

const characters = news.reduce((sum, { article }) => sum + article.body.length, 0)
console.log(
  `${follows} follows × ${news.length} new articles (${characters} characters): ${median.toFixed(0)} ms, ${matched} matches`,
)
console.log(
  `asking the index once for each follow, over ${coverage.sizes.passages} passages alone: ${(each * follows).toFixed(0)} ms`,
)
