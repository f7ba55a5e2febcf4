import type { Wanted } from '../model/search.ts'
import type { Scored } from './base-score.ts'
import { gramShare, partShare } from './grams.ts'
import type { Query } from './query.ts'
import type { Row } from './term-store.ts'

/** Of two passages, each the text of an article or its title and text with a bar between, the factor puts the better one first. */
export interface FactorExample {
  readonly question: string
  readonly wanted?: Wanted
  readonly worse: string
  readonly better: string
}

/** A share between 0 and 1. */
export type Factor = (query: Query, passage: Scored) => number

/** The share of the question's weight that terms hold, each counted once; those in `counted` are not, and are added to it. */
function share(
  query: Query,
  found: ArrayLike<number>,
  {
    counted = new Uint8Array(query.terms.length),
    from = 0,
    to = found.length,
  }: { counted?: Uint8Array; from?: number; to?: number } = {},
): number {
  let sum = 0
  for (let at = from; at < to; at++) {
    const term = found[at] ?? -1
    if (term < 0 || counted[term] === 1) continue
    counted[term] = 1
    sum += query.terms[term]?.weight ?? 0
  }
  return query.totalWeight === 0 ? 0 : sum / query.totalWeight
}

const titleTerms = (query: Query, { terms: { title } }: Row): number[] =>
  Array.from(title, id => query.termOf[id] ?? -1)

/** What counts of a word for a sentence that stands in the article's title alone. */
const inTitleAlone = 0.5

/** The share of the question's weight in its best sentence; what stands in the title alone counts for less. */
const bestSentence: Factor = (query, { row, matched }) => {
  const title = titleTerms(query, row)
  let best = 0
  for (let n = 0; n < row.sentences.length; n++) {
    const from = row.sentences[n] ?? row.to
    const to = row.sentences[n + 1] ?? row.to
    const counted = new Uint8Array(query.terms.length)
    const own = share(query, matched, { counted, from: from - row.from, to: to - row.from })
    best = Math.max(best, own + inTitleAlone * share(query, title, { counted }))
  }
  return best
}

/** The same, of sentences that hold words which may be the answer and are none of the question's, as far as they are enough. */
const answerInSentence: Factor = (query, { row, matched }) => {
  let best = 0
  for (let n = 0; n < row.sentences.length; n++) {
    const from = row.sentences[n] ?? row.to
    const to = row.sentences[n + 1] ?? row.to
    let found = 0
    for (let at = from; at < to; at++) if ((matched[at - row.from] ?? 0) < 0 && query.isWanted(row, at)) found++
    if (found === 0) continue
    const own = share(query, matched, { from: from - row.from, to: to - row.from })
    best = Math.max(best, own * Math.min(1, found / query.wantedCount))
  }
  return best
}

/** The share of the question's neighbouring terms that stand side by side in the passage too. */
const orderedBigrams: Factor = (query, { row, matched }) => {
  const weightOf = (n: number) => (query.terms[n]?.weight ?? 0) + (query.terms[n + 1]?.weight ?? 0)
  const pairs = new Set<number>()
  let before = -1
  matched.forEach((term, at) => {
    if (term < 0 && query.isPart(row, row.from + at)) return
    if (term > 0 && before === term - 1) pairs.add(before)
    before = term
  })
  const all = query.terms.slice(1).reduce((sum, _, n) => sum + weightOf(n), 0)
  return all === 0 ? 0 : [...pairs].reduce((sum, n) => sum + weightOf(n), 0) / all
}

const titleShare: Factor = (query, { row }) => share(query, titleTerms(query, row))

/**
 * What orders the candidates beyond BM25, from shared/qa/findings.md: a passage's score is multiplied by 1 + weight × share.
 * The weights were searched on every other question of shared/qa, kept where the rest and the news of shared/gold agreed
 * (MRR@10 .9218 to .9251 on the rest; more weight on trigrams and kanji gains on one and costs on the other).
 * Each can be left out by its name, to measure what it gives. Examples run as tests.
 */
export const factors = {
  charBigrams: {
    weight: 4,
    of: (query, { text }) => gramShare(query.bigrams, text),
    example: { question: '港区の船', worse: '船は区域空港に着いた。', better: '船は空港区域に着いた。' },
  },
  charTrigrams: {
    weight: 0.5,
    of: (query, { text }) => gramShare(query.trigrams, text),
    example: {
      question: '船の型番 RXQ',
      worse: '船の型番はwrxwだ。予備はwxqwだ。',
      better: '船の型番はwrxqwだ。予備はwvwだ。',
    },
  },
  kanji: {
    weight: 0.8,
    of: (query, { text }) => partShare(query.kanji, text),
    example: { question: '鐘 滅ぼす', worse: '鐘の興亡を見た。', better: '鐘の滅亡を見た。' },
  },
  wholes: {
    weight: 3,
    of: (query, { text }) => partShare(query.wholes, text),
    example: { question: '桟橋 補修 80', worse: '補修の客が来た。桟橋だ。', better: '80番の客が来た。桟橋だ。' },
  },
  orderedBigrams: {
    weight: 0.4,
    of: orderedBigrams,
    example: { question: '桟橋 補修', worse: '補修の人は桟橋で来た。', better: '人は桟橋に補修で来た。' },
  },
  bestSentence: {
    weight: 2,
    of: bestSentence,
    example: {
      question: '桟橋 補修',
      worse: '桟橋の人は朝に寝た。客は昼に補修した。',
      better: '桟橋の人は朝に補修した。客は昼に寝た。',
    },
  },
  answerInSentence: {
    weight: 0.4,
    of: answerInSentence,
    example: {
      question: '桟橋の補修が終わったのは',
      wanted: { kinds: ['date'], counters: [], count: 1 },
      worse: '桟橋の補修は5人で終わった。',
      better: '桟橋の補修は5月に終わった。',
    },
  },
  titleShare: {
    weight: 0.5,
    of: titleShare,
    example: { question: '桟橋 補修', worse: '広場|補修は朝に終わった。桟橋だ。', better: '桟橋|補修は朝に終わった。' },
  },
} as const satisfies Record<string, { weight: number; of: Factor; example: FactorExample }>

export type FactorName = keyof typeof factors

/** The share of the question's weight in a passage or its title; what stands beside it counts as far as it is near. */
export function wholeShare(query: Query, { row, matched, context }: Scored): number {
  const found = new Set([...matched, ...titleTerms(query, row)])
  const held = query.terms.reduce((sum, term, n) => sum + term.weight * (found.has(n) ? 1 : (context[n] ?? 0)), 0)
  return query.totalWeight === 0 ? 0 : held / query.totalWeight
}
