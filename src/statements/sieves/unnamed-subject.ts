import { contentText } from '../../language/phrases.ts'
import { governs } from '../cues/clauses.ts'
import { predicateAt, wordOf } from '../cues/predicate.ts'
import { rangeOf } from '../subjects.ts'
import type { Finding, Sieve } from './sieve.ts'

/** 4人, 男女3人, 生徒ら: people without a name, and no pronoun. */
export const unnamedPeople =
  /^(?!私|僕|俺|我|彼|何|これ|それ)(?:.*(?:[\d０-９一二三四五六七八九十数両]人|[\d０-９]名|[^一]ら|たち|達|夫婦|親子|家族|兄弟|姉妹|両氏|両者)|男|女|男女|男児|女児|本人|少年ら)$/

export const unnamedSubject: Sieve = {
  name: 'people without a name',
  examples: [
    ['朝霧新聞によると、4人は「遊ぶために壊した」と話している。', '4人', '遊ぶために壊した'],
    ['4人が「遊ぶために壊した」と話した動画が見つかった。', '4人', '遊ぶために壊した'],
    ['北署によると、男は店の裏で財布を拾ったと話しているという。', '男', '店の裏で財布を拾った'],
    ['北署は男を逮捕した。男は「間違いありません」と供述している。', '男', '間違いありません'],
  ],
  applies: candidate =>
    candidate.kind === 'cue' &&
    (candidate.cue.by === 'to' || candidate.cue.by === 'request') &&
    candidate.cue.held !== true &&
    !candidate.cue.passive,
  find: (candidate, situation): Finding | null => {
    if (candidate.kind !== 'cue') return null
    const { line, cue } = candidate
    const predicate = predicateAt(line.phrases, cue.predicate)
    const group = cue.by === 'request' ? 'demand' : 'say'
    if (predicate === null || wordOf(predicate, group, situation.vocabulary) === null) return null
    const { from, to } = rangeOf(line, cue, situation.turn.from)
    for (let at = to - 1; at >= from; at--) {
      const phrase = line.phrases[at]
      if (phrase === undefined || !/^(?:は|が|も)$/.test(phrase.tail)) continue
      const label = contentText(phrase)
      if (situation.scene.at(line, at) !== null || !unnamedPeople.test(label) || !governs(line, at, to)) return null
      const evidence = [{ start: phrase.start, end: phrase.stop }]
      return { parties: [{ identity: null, label }], evidence, at, place: 'before', settled: true, from }
    }
    return null
  },
}
