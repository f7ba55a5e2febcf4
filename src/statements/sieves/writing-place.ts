import type { Cue } from '../cues/find-cues.ts'
import { predicateAt, wordOf } from '../cues/predicate.ts'
import type { Line } from '../lines.ts'
import { rangeOf } from '../subjects.ts'
import { type Voiced, writersAt } from './owners.ts'
import type { Finding, Sieve, Situation } from './sieve.ts'

const crowded = /(?:掲示板上?|ネット(?:上|界隈)?|コメント欄|ヤフコメ|ちゃんねる|SNS上?|スレッド|レビュー欄)$/

/** 「…」とネット掲示板で話題になっている */
function spreadAt(line: Line, cue: Cue, situation: Situation): Finding | null {
  const predicate = predicateAt(line.phrases, cue.predicate)
  if (predicate !== null && wordOf(predicate, 'say', situation.vocabulary) !== null) return null
  for (let at = cue.complement + 1; at <= cue.predicate; at++) {
    const phrase = line.phrases[at]
    const owner = phrase === undefined ? null : writersAt(line, at, situation)
    if (owner === null || phrase === undefined || !crowded.test(owner.party.label)) continue
    const evidence = [{ start: phrase.start, end: phrase.stop }]
    return { parties: [owner.party], evidence, at, place: 'after', settled: true, from: situation.turn.from }
  }
  return null
}

const stir = /(?:話題|物議|波紋|注目|反響|評判|議論|炎上)/

/** 新曲が「…」とネット上で話題になっている: who or what the talk is about says nothing. */
const talkedAbout = ({ phrases }: Line, { complement, predicate }: Cue): boolean =>
  phrases.slice(complement + 1, predicate + 2).some(({ content }) => stir.test(content[0]?.surface ?? ''))

/** True if the words are what people talk of, and no verb says them. */
export function isTalkedAbout({ line, cue }: Voiced, { vocabulary }: Situation): boolean {
  const predicate = predicateAt(line.phrases, cue.predicate)
  const says = predicate !== null && (['say', 'report'] as const).some(group => wordOf(predicate, group, vocabulary))
  return !says && talkedAbout(line, cue)
}

/** 浜口氏が掲示板に「…」と書き込んだ: whoever writes there says it, unless the words are written there by others. */
function isWriter(
  { line, cue }: { readonly line: Line; readonly cue: Cue },
  { scene }: Situation,
  { from, at }: { readonly from: number; readonly at: number },
): boolean {
  if (predicateAt(line.phrases, cue.predicate)?.passive !== false) return false
  return line.phrases
    .slice(from, at)
    .some(({ tail }, n) => /^(?:は|が|も)$/.test(tail) && scene.at(line, from + n) !== null)
}

/** A name, or whoever else a は right before the words makes the subject. */
function isSubject(line: Line, at: number, { scene, vocabulary }: Situation): boolean {
  const { tail = '', mark = '', content = [] } = line.phrases[at] ?? {}
  if (!/^(?:は|が|も)$/.test(tail)) return false
  const place = vocabulary.ending(
    'writing-places',
    content
      .map(({ surface }) => surface)
      .join('')
      .replace(/で$/, ''),
  )
  // The dictionary may take で of では for a copula.
  if (place !== null && content.at(-1)?.surface === 'で') return false
  return (
    scene.at(line, at) !== null ||
    (tail === 'は' && mark === '、' && place === null && predicateAt(line.phrases, at - 1)?.form === 'attributive')
  )
}

/** その噂はネット上では「…」と語った: one person's verb. */
function isPersonal({ phrases }: Line, { predicate }: Cue): boolean {
  const said = predicateAt(phrases, predicate)
  return said?.passive === false && said.words.some(word => personal.test(word))
}

const personal = /^(?:続ける|語る|話す|述べる|明かす|説明する|振り返る|打ち明ける|釈明する|強調する)$/

export const writingPlace: Sieve = {
  name: 'place of writing',
  examples: [
    ['ネット掲示板では「やっぱりそうか」「遅すぎるだろ」と大騒ぎになった。', 'ネット掲示板', 'やっぱりそうか'],
    ['浜口豊が「泣ける歌だよ」とネット上で話題になっている。', 'ネット上', '泣ける歌だよ'],
    ['田中氏が発言すると、コメント欄には「その通りだよ」とあふれた。', 'コメント欄', 'その通りだよ'],
  ],
  applies: candidate =>
    candidate.kind === 'cue' && candidate.cue.quotations.length > 0 && candidate.line.within === null,
  find: (candidate, situation) => {
    if (candidate.kind !== 'cue') return null
    const { line, cue } = candidate
    if (isPersonal(line, cue)) return null
    const talked = talkedAbout(line, cue) ? spreadAt(line, cue, situation) : null
    if (talked !== null) return talked
    const { from, to } = rangeOf(line, cue, situation.turn.from)
    for (let at = to - 1; at >= from; at--) {
      const phrase = line.phrases[at]
      // Whoever stands nearer to the words as a subject says them.
      if (phrase !== undefined && isSubject(line, at, situation)) return null
      const owner = writersAt(line, at, situation)
      const isAccount = owner !== null && owner.at !== at && /^(?:上?で|で?は|では)$/.test(phrase?.tail ?? '')
      if (owner === null || phrase === undefined || !(isAccount || crowded.test(owner.party.label))) continue
      if (phrase.tail === 'に' && isWriter(candidate, situation, { from, at })) return null
      const evidence = [{ start: phrase.start, end: phrase.stop }]
      return { parties: [owner.party], evidence, at, place: 'before', settled: true, from }
    }
    return spreadAt(line, cue, situation)
  },
}
