/**
 * How the search for statements grows with names: `npx tsx bench/entities.ts`. Each table doubles its material twice; a
 * column that doubles is linear. Milliseconds of processor time, the least of three runs.
 */
import './help.ts'
import { analyzeArticle } from '../src/coverage/reading/article.ts'
import { sentencesOf } from '../src/documents/sentences.ts'
import type { AnalyzedArticle } from '../src/language/analyzed-article.ts'
import { openMorphology } from '../src/language/analyzer.ts'
import { readLexicon } from '../src/lexicon/read-lexicon.ts'
import { openSpeakers } from '../src/statements/entities/speakers.ts'
import { findStatements } from '../src/statements/statements.ts'

const { analyze, lookUp } = await openMorphology()
const lexicon = await readLexicon()
const base = 500

function articleOf(body: string, id: string): AnalyzedArticle {
  const facts = { title: null, outlet: null, carrier: null, authors: [], published: null, url: null, section: null }
  const shared = { ...facts, kind: 'report', precision: 'unknown', references: [], origins: {} } as const
  return analyzeArticle({ ...shared, id, document: `${id}.txt`, body, sentences: sentencesOf(body) }, analyze)
}

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']
const given = (n: number) => [...String(n)].map(digit => numerals[Number(digit)]).join('')

/** What is multiplied: sentences with names that differ, in one article or in many. */
const materials: Readonly<Record<string, (count: number) => AnalyzedArticle[]>> = {
  'one article, distinct mayors': count => [
    articleOf(Array.from({ length: count }, (_, n) => `佐藤${n}市長は「橋は必ず直す」と述べた。`).join('\n'), 'a'),
  ],
  'one article, one family': count => [
    articleOf(
      Array.from({ length: count }, (_, n) => `佐藤${given(n)}氏が来た。佐藤氏は「橋は直す」と述べた。`).join('\n'),
      'a',
    ),
  ],
  'one article, distinct bodies': count => [
    articleOf(
      Array.from(
        { length: count },
        (_, n) => `第${given(n)}港湾協会は「橋は直す」と発表した。同協会は急ぐとした。`,
      ).join('\n'),
      'a',
    ),
  ],
  'one article, 社長 and 彼': count => [
    articleOf(
      Array.from(
        { length: count },
        (_, n) => `山本${given(n)}社長が来た。社長は「直す」と述べた。彼は「急ぐ」と語った。`,
      ).join('\n'),
      'a',
    ),
  ],
  'an article for each name': count =>
    Array.from({ length: count }, (_, n) =>
      articleOf(`佐藤${given(n)}社長は「橋は必ず直す」と述べた。佐藤社長は「急ぐ」とも語った。`, `a${n}`),
    ),
}

function milliseconds(run: () => void): number {
  const times = Array.from({ length: 3 }, () => {
    const start = process.cpuUsage()
    run()
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1000
  })
  return Math.min(...times)
}

for (const [name, make] of Object.entries(materials)) {
  const cells = [1, 2, 4].map(factor => {
    const articles = make(base * factor)
    const kilobytes = articles.reduce((sum, { article }) => sum + Buffer.byteLength(article.body), 0) / 1024
    const time = milliseconds(() => findStatements(articles, { lexicon, lookUp }))
    return `${String(base * factor).padStart(5)}: ${time.toFixed(0).padStart(5)} ms ${((1000 * kilobytes) / time).toFixed(0).padStart(5)} KB/s`
  })
  console.log(name.padEnd(32), cells.join('   '))
}

const cells = [1, 2, 4].map(factor => {
  const speakers = Array.from({ length: 10 * base * factor }, (_, n) => ({
    name: `佐藤${given(n)}`,
    aliases: ['佐藤'],
    readings: [],
    statements: 1,
  }))
  const lookup = openSpeakers(speakers, {
    described: [],
    words: { titles: ['市長'], offices: ['市長'], stateBodies: ['政府'] },
  })
  const time = milliseconds(() => {
    for (let n = 0; n < 100; n++) lookup.find(`佐藤${given(n)}市長`)
  })
  return `${String(speakers.length).padStart(5)}: ${time.toFixed(1).padStart(5)} ms`
})
console.log('a hundred names typed'.padEnd(32), cells.join('   '))
