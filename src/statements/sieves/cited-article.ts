import { outletBefore } from '../source.ts'
import { rangeOf } from '../subjects.ts'
import { elsewhere, type Sieve } from './sieve.ts'

const cited = /^(?:同|この|当)?(?:記事|報道|特集|コラム|社説|論説)$/

export const citedArticle: Sieve = {
  name: 'article of the outlet before',
  examples: [
    [
      '朝霧新聞が港町の再開発を取り上げた。記事では「店は半分に減った」と紹介している。',
      '朝霧新聞',
      '店は半分に減った',
    ],
    ['20日、朝霧新聞が港町の再開発を取り上げた。記事は、補助金が増えると伝えている。', '朝霧新聞', '補助金が増える'],
  ],
  applies: candidate =>
    candidate.kind === 'cue' &&
    candidate.line.within === null &&
    !candidate.cue.passive &&
    candidate.cue.form !== 'attributive' &&
    (candidate.cue.by === 'to' || candidate.cue.by === 'noun'),
  find: (candidate, situation) => {
    if (candidate.kind !== 'cue' || situation.according !== null) return null
    const { line, cue } = candidate
    const { from, to } = rangeOf(line, cue, situation.turn.from)
    const at = line.phrases.findIndex(
      ({ content, tail }, n) =>
        n >= from &&
        n < to &&
        /^(?:は|も|で(?:は|も)?|には?)$/.test(tail) &&
        cited.test(content.map(({ surface }) => surface).join('')),
    )
    const phrase = line.phrases[at]
    const outlet = phrase === undefined ? null : outletBefore(line.start, situation)
    if (outlet === null || outlet.identity === null || phrase === undefined) return null
    return elsewhere([outlet], [{ start: phrase.start, end: phrase.stop }], { settled: true, from: at + 1 })
  },
}
