import { governs } from '../cues/clauses.ts'
import type { Cue } from '../cues/find-cues.ts'
import { voiceAt } from '../cues/voice-frame.ts'
import type { Party } from '../entities/resolve-speaker.ts'
import type { Line } from '../lines.ts'
import { type Range, rangeOf } from '../subjects.ts'
import { goingOn, many } from './crowd.ts'
import {
  coming,
  commenters,
  isOrigin,
  type Owner,
  ownerAt,
  ownWords,
  somebodyAt,
  somewhereAt,
  writersAt,
} from './owners.ts'
import { elsewhere, type Finding, type Sieve, type Situation } from './sieve.ts'

/** 視聴者からは「…」, 掲示板では「…」: the nearest before the words. */
function sourceBefore(line: Line, cue: Cue, situation: Situation): Owner | null {
  const { from, to } = rangeOf(line, cue, situation.turn.from)
  for (let at = to - 1; at >= from; at--) {
    const phrase = line.phrases[at]
    const among =
      phrase?.content.length === 1 && phrase.content[0]?.surface === '間' && /^(?:で|では|に|には)$/.test(phrase.tail)
    const come =
      phrase !== undefined && (among || (coming.test(phrase.tail) && !isOrigin(line, at, situation)))
        ? ownerAt(line, among ? at - 1 : at, situation)
        : null
    // 視聴者の反応は「…」: the reaction stands before the words.
    // 社長の発言に「…」: what the words answer.
    const reacts = /^(?:で?は|で|には)$/.test(phrase?.tail ?? '') && voiceAt(line.phrases, at, situation.vocabulary)
    const reacting = reacts && line.phrases[at - 1]?.tail === 'の' ? ownerAt(line, at - 1, situation) : null
    const owner = come ?? reacting ?? commenters(line, at, situation) ?? somebodyAt(line, at, situation)
    const found = owner ?? writersAt(line, at, situation) ?? (at === to - 2 ? somewhereAt(line, at, situation) : null)
    if (found !== null) return (owner === null ? writerBefore(line, { from, to: at }, situation) : null) ?? found
  }
  return null
}

/** A place where many write, or many people. */
const isCrowd = ({ identity, label }: Party, { vocabulary }: Situation): boolean =>
  identity === null &&
  (many.test(label) ||
    /(?:コーナー|欄|板|サイト|上|場|スレ)$/.test(label) ||
    vocabulary.ending('writing-places', label) !== null)

/** 田中氏が自身のツイッターに「…」: whoever is the subject before the place writes there. */
function writerBefore(line: Line, { from, to }: Range, situation: Situation): Owner | null {
  for (let at = to - 1; at >= from; at--) {
    if (!/^(?:は|が|も)$/.test(line.phrases[at]?.tail ?? '') || !governs(line, at, to + 1)) continue
    const mention = situation.scene.at(line, at)
    if (mention?.kind === 'person') return ownerAt(line, at, situation)
  }
  return null
}

export function nounOf(line: Line, cue: Cue, situation: Situation): number {
  if (cue.by === 'voice') return cue.predicate
  for (let at = cue.complement + 1; at <= cue.predicate; at++)
    if (voiceAt(line.phrases, at, situation.vocabulary)) return at
  return cue.predicate
}

export const voices: Sieve = {
  name: 'voices of a noun of saying',
  examples: [
    [
      'ネット掲示板では「ひどい話だな」「もう見たくないわ」など、心配する声が相次いだ。',
      'ネット掲示板',
      'もう見たくないわ',
    ],
    ['公演のあと、ファンからは「泣いたw」といったコメントが寄せられた。', 'ファン', '泣いたw'],
    [
      'ネット掲示板では「親は何を考えているんだ」など、小学生の子供に化粧をさせることへの批判が殺到した。',
      'ネット掲示板',
      '親は何を考えているんだ',
    ],
    [
      'ネット掲示板では「ひどい話だな」という声が上がった。取材に応じた男性は首を振る。他にも「もう見たくないわ」など、意見が相次いだ。',
      'ネット掲示板',
      'もう見たくないわ',
    ],
    [
      '収入が絶えた店に「この先どうするんだろう」など、行く末を案じるユーザーも現れた。',
      '行く末を案じるユーザー',
      'この先どうするんだろう',
    ],
    ['市場関係者の間では「秋まで続くだろう」との見方が広がっている。', '市場関係者', '秋まで続くだろう'],
    ['「店をやめるのか」など、常連客の質問が続いた。', '常連客', '店をやめるのか'],
  ],
  applies: candidate =>
    candidate.kind === 'cue' &&
    candidate.cue.quotations.length > 0 &&
    (candidate.cue.by === 'voice' || candidate.cue.by === 'rises'),
  find: (candidate, situation): Finding | null => {
    if (candidate.kind !== 'cue') return null
    const { line, cue } = candidate
    const { from } = situation.turn
    const noun = nounOf(line, cue, situation)
    const phrase = line.phrases[noun]
    const own = phrase === undefined ? [] : [{ start: phrase.start, end: phrase.stop }]
    const itself = situation.scene.at(line, noun)?.kind === 'source' ? ownerAt(line, noun, situation) : null
    // 岡村の意見に賛同する: what the words are about.
    const about = cue.by === 'voice' && /^(?:に|へ|への|に対する|を)$/.test(phrase?.tail ?? '')
    const whose = about ? null : ownWords({ line, cue }, noun, situation)
    const owner = whose ?? sourceBefore(line, cue, situation) ?? itself
    const place = owner === null ? undefined : line.phrases[owner.at]
    if (owner !== null && place !== undefined)
      return {
        parties: [owner.party],
        evidence: [{ start: place.start, end: place.stop }, ...own],
        at: owner.at,
        place: owner.at > cue.complement ? 'after' : 'before',
        settled: true,
        from,
      }
    // …という声が上がる一方、「…」といった意見も: the same people or place.
    const { voiced } = situation.turn
    if (voiced.some(party => isCrowd(party, situation))) return elsewhere(voiced, own, { settled: true, from })
    const personal = /^(?:発言|言葉)$/.test(phrase?.content.at(-1)?.surface ?? '')
    const voice = personal ? null : goingOn(line, situation)
    if (voice !== null) return elsewhere(voice.parties, [voice, ...own], { settled: false, from })
    return cue.by === 'voice' ? elsewhere([], own, { settled: true, from }) : null
  },
}
