import { isNoun } from '../../language/morphemes.ts'
import { contentText } from '../../language/phrases.ts'
import { governs } from '../cues/clauses.ts'
import type { Cue } from '../cues/find-cues.ts'
import { predicateAt } from '../cues/predicate.ts'
import type { Line } from '../lines.ts'
import { rangeOf } from '../subjects.ts'
import type { Finding, Sieve } from './sieve.ts'

const reporting = /^(?:報じる|報道する|伝える|速報する|特報する)$/
/** 各メディア, 報道各社, スポーツ各紙: media without a name of their own. */
const media = /(?:メディア|マスコミ|報道機関|(?:報道|新聞|テレビ|マスコミ)各社|各[紙局誌社]|報道陣)$/

/** …と港町通信が報じた: what stands right before 報じる as its subject is an outlet, however unknown. */
const isReporter = ({ phrases }: Line, at: number, { predicate }: Cue): boolean =>
  at === predicate - 1 &&
  phrases[at]?.tail === 'が' &&
  phrases[at]?.content.every(token => isNoun(token)) === true &&
  predicateAt(phrases, predicate)?.words.some(word => /^(?:報じる|報道する)$/.test(word)) === true

export const unnamedMedium: Sieve = {
  name: 'media without a name',
  examples: [
    ['作家の夏木ユウが来年2月に店を閉めると各メディアが伝えた。', '各メディア', '作家の夏木ユウが来年2月に店を閉める'],
    ['22日、報道各社は、夏木ユウが店を閉めると報じた。', '報道各社', '夏木ユウが店を閉める'],
  ],
  applies: candidate => candidate.kind === 'cue' && candidate.cue.by === 'to' && !candidate.cue.passive,
  find: (candidate, situation): Finding | null => {
    if (candidate.kind !== 'cue') return null
    const { line, cue } = candidate
    if (predicateAt(line.phrases, cue.predicate)?.words.some(word => reporting.test(word)) !== true) return null
    const { from } = rangeOf(line, cue, situation.turn.from)
    for (let at = cue.predicate - 1; at >= from; at--) {
      const phrase = line.phrases[at]
      if (phrase === undefined || !/^(?:は|が|も)$/.test(phrase.tail)) continue
      const label = contentText(phrase)
      const after = at > cue.complement
      if (!(media.test(label) || (after && isReporter(line, at, cue))) || situation.scene.at(line, at)?.kind === 'body')
        continue
      if (!after && phrase.tail === 'が' && !governs(line, at, cue.predicate)) continue
      const evidence = [{ start: phrase.start, end: phrase.stop }]
      return {
        parties: [{ identity: null, label }],
        evidence,
        at,
        place: after ? 'after' : 'before',
        settled: true,
        from,
      }
    }
    return null
  },
}
