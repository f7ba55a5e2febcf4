/**
 * What one changed article costs among many: `npm run bench:change [-- ARTICLES]`. Makes a folder of invented articles, reads it,
 * changes one again and again, and prints how long it takes until it is answered from, and the memory after it; then what
 * reading all again takes, and what that is of the first reading.
 */
import './help.ts'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { answerQuestion } from '../src/answer/answer.ts'
import { folderSource } from '../src/coverage/folder-source.ts'
import { keepSnapshot } from '../src/coverage/open-coverage.ts'
import { defaultLimits } from '../src/coverage/reading/limits.ts'
import { hashesOf } from '../src/coverage/snapshot/key.ts'
import type { CoverageSource } from '../src/coverage/source.ts'
import { surveyFolder } from '../src/documents/survey.ts'
import { openMorphology } from '../src/language/analyzer.ts'

const count = Number(process.argv[2] ?? 10_000)
const families = ['大森', '佐伯', '江藤', '浜田', '真壁', '久保', '岸本', '戸田', '水上', '宇野']
const places = ['北埠頭', '南埠頭', '灯台', '魚市場', '船着き場', '防波堤', '浮桟橋', '荷揚げ場', '海岸通り', '水門']
const of = <T>(list: readonly T[], at: number): T => list[at % list.length] as T

function articleOf(at: number, price: number): string {
  const [family, place] = [of(families, at), of(places, Math.floor(at / 10))]
  return `---
title: ${place}の工事${at}、来春に始まる
outlet: 港新聞
published: 2024-${String((at % 12) + 1).padStart(2, '0')}-${String((at % 28) + 1).padStart(2, '0')}
---
青浜市は${(at % 28) + 1}日、古くなった${place}を来年4月から直すと発表した。工事費は${price}億円で、期間は${(at % 7) + 2}年を見込む。

${family}拓也市長は記者会見で「漁業者の声を聞きながら${place}の工事${at}を進めたい」と語った。県漁連の${of(families, at + 3)}静香会長は、工事の間も水揚げを続けられる場所が${at % 90}か所要ると述べた。
`
}

async function timed(what: string, work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  const milliseconds = performance.now() - started
  console.log(`${what.padEnd(44)} ${(milliseconds / 1000).toFixed(2).padStart(7)} s`)
  return milliseconds
}

const rounds = 6

/** Opens what there is now, and asks for the price. */
async function demandAnswer(source: CoverageSource, price: string): Promise<void> {
  const coverage = await source.open()
  const answer = await answerQuestion(`工事費が${price}の工事`, {}, coverage)
  const [best] = answer.kind === 'answer' ? answer.hits : []
  const shown = best === undefined ? '' : best.article.body.slice(best.start, best.end)
  if (!shown.includes(price)) throw new Error(`The change to ${price} is not answered from: ${shown.slice(0, 60)}`)
}

/** After a collection of garbage, where node was started with --expose-gc. */
function residentMegabytes(): number {
  globalThis.gc?.()
  return process.memoryUsage().rss / 2 ** 20
}

const folder = await mkdtemp(join(tmpdir(), 'dedokoro-change-'))
const cache = await mkdtemp(join(tmpdir(), 'dedokoro-change-cache-'))
try {
  for (let at = 0; at < count; at++) await writeFile(join(folder, `${at}.md`), articleOf(at, at % 97))
  const read = () => keepSnapshot({ folder, cache, limits: defaultLimits })
  const first = await timed(`${count} articles for the first time`, read)
  const same = await timed('nothing changed', read)
  await timed('  of that: list and hash the files', async () => hashesOf(await surveyFolder({ folder })))
  const source = folderSource(
    { folder, cache, limits: defaultLimits },
    { dictionary: openMorphology(), warn: console.error },
  )
  await timed('  opened to answer from', source.open)
  for (let round = 0; round < rounds; round++) {
    await writeFile(join(folder, '7.md'), articleOf(7, 1234 + round))
    await timed('one article changed, answered from', () => demandAnswer(source, `${1234 + round}億円`))
    console.log(`  memory ${residentMegabytes().toFixed(0)} MB`)
  }
  await writeFile(join(folder, '7.md'), articleOf(7, 4321))
  const changed = await timed('one article changed, all read again', read)
  console.log(
    `one changed article: ${(changed / first).toFixed(2)} of the first reading, ${(changed / same).toFixed(1)} of a start`,
  )
} finally {
  for (const made of [folder, cache]) await rm(made, { recursive: true })
}
