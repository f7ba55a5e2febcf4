import type { Voice } from '../discourse.ts'
import { elsewhere, type Sieve } from './sieve.ts'

// A source holds for the sentences right after it, and for those after each that goes on with it.
const reach = 150

/** つまり、…ということだ: the writer sums up. */
const concluding = /^[\s　]*(?:つまり|すなわち|要するに|言い換えれば|いわば|結局|要は)/

export const hearsay: Sieve = {
  name: 'hearsay from the source before',
  examples: [
    ['東洋電力によると、発電機は昨年も止まった。復旧には二日かかるということです。', '東洋電力', '復旧には二日かかる'],
    ['青山健太署長は「けが人はいない」と述べた。機械は昨年も止まったという。', '青山健太', '機械は昨年も止まった'],
  ],
  applies: ({ kind, line }) => kind === 'sentence' && line.within === null,
  find: ({ line }, { discourse, scene, own }) => {
    if (concluding.test(scene.article.body.slice(line.start, line.start + 8))) return null
    // …ということです passes on what a source said; a bare …という at the start of a paragraph is the writer's manner.
    const firm = /(?:ということ|とのこと)[^、。]{0,6}[。．]?$/.test(scene.article.body.slice(line.start, line.end))
    const gap = firm ? /\S/ : /\S|\n/
    const near = (voice: Voice | null) => (voice !== null && line.start - voice.end <= reach ? voice : null)
    const adjacent = (voice: Voice | null) =>
      voice !== null && !gap.test(scene.article.body.slice(voice.end, line.start)) ? voice : null
    // Xは「…」と求め、会場を去ったという: somebody else tells it of X.
    const speaks = (voice: Voice | null) =>
      own.some(({ parties }) => parties[0]?.identity != null && parties[0].identity === voice?.parties[0]?.identity)
    const source = near(discourse.source)
    // 各紙によると、田中氏は…と発表した。…という。: whoever speaks within is told of, too.
    const isWithin = source !== null && source.start === discourse.last?.start
    const last = speaks(discourse.last) || isWithin ? null : adjacent(discourse.last)
    const voice = last !== null && (source === null || last.end >= source.end) ? last : source
    return voice === null
      ? null
      : elsewhere(voice.parties, [{ start: voice.start, end: voice.end }], { settled: false, from: 0 })
  },
}
