import type { Phrase } from '../../language/phrases.ts'
import { governs } from '../cues/clauses.ts'
import type { Cue } from '../cues/find-cues.ts'
import { predicateAt } from '../cues/predicate.ts'
import { voiceAt } from '../cues/voice-frame.ts'
import { type Party, partyOf } from '../entities/resolve-speaker.ts'
import type { Line } from '../lines.ts'
import { type Range, rangeOf } from '../subjects.ts'
import { goingOn, many } from './crowd.ts'
import { elsewhere, type Finding, type Sieve, type Situation } from './sieve.ts'

const owning = /^(?:の|からの|による|らの|たちの)$/
const coming = /^(?:から|からは|からも|からの|の間では|の間で|の間からは|側からは)$/
const placing = /^(?:など)?(?:では|には|でも|にも|からは|上では|で|に|にて)$/
const speakers = /^(?:person|source|role|body|pronoun)$/

const textOf = ({ content }: Phrase) => content.map(({ surface }) => surface).join('')

export interface Owner {
  readonly at: number
  readonly party: Party
}

export function ownerAt(line: Line, at: number, situation: Situation): Owner | null {
  const mention = situation.scene.at(line, at)
  const party = mention === null || !speakers.test(mention.kind) ? null : partyOf(mention, situation)
  return party === null ? null : { at, party }
}

/** ネット掲示板では, コメント欄には: the place of writing stands for its writers. */
export function writersAt(line: Line, at: number, situation: Situation): Owner | null {
  const phrase = line.phrases[at]
  if (phrase === undefined) return null
  // The dictionary may take で of では for a copula.
  const copula = phrase.tail === 'は' && phrase.content.at(-1)?.surface === 'で'
  if (!copula && !placing.test(phrase.tail)) return null
  const text = copula ? textOf(phrase).slice(0, -1) : textOf(phrase)
  if (situation.vocabulary.ending('writing-places', text) === null) return null
  // 球団のツイッターには: what its owner writes there; under 同記事のコメント欄 readers do.
  const isAccount = situation.scene.at(line, at)?.of != null
  const owned = isAccount && line.phrases[at - 1]?.tail === 'の' ? ownerAt(line, at - 1, situation) : null
  return owned ?? { at, party: { identity: null, label: text } }
}

export interface Voiced {
  readonly line: Line
  readonly cue: Cue
}

/** ユーザーの声, 読者からの批判: whose the noun of saying is. */
export function ownerOf({ line, cue }: Voiced, noun: number, situation: Situation): Owner | null {
  for (let at = noun - 1; at > cue.complement; at--) {
    const phrase = line.phrases[at]
    if (phrase === undefined) break
    const owner = owning.test(phrase.tail) || coming.test(phrase.tail) ? ownerAt(line, at, situation) : null
    // ファンの声 but not 岡村の発言を支持する声.
    const near = line.phrases.slice(at + 1, noun).every(({ tail }) => /^(?:の|な|)$/.test(tail))
    const direct =
      owner !== null && (at === noun - 1 || coming.test(phrase.tail) || (owner.party.identity === null && near))
    if (direct) return owner
  }
  return null
}

/** ユーザーは「…」など: who comments may stand as the topic. */
function commenters(line: Line, at: number, situation: Situation): Owner | null {
  const isTopic = /^(?:は|も|らは|たちは)$/.test(line.phrases[at]?.tail ?? '')
  return isTopic && situation.scene.at(line, at)?.kind === 'source' ? ownerAt(line, at, situation) : null
}

/** 元船員だという人物からは: people whom nothing but から shows. */
function somebodyAt(line: Line, at: number, situation: Situation): Owner | null {
  const phrase = line.phrases[at]
  if (phrase === undefined || !/^から[はも]$/.test(phrase.tail) || situation.scene.at(line, at) !== null) return null
  const label = textOf(phrase)
  return /(?:[人者員家師客]|人物|たち|ら)$/.test(label) ? { at, party: { identity: null, label } } : null
}

/** 港町市から帰国した人: where from. */
const isOrigin = (line: Line, at: number, { scene }: Situation): boolean =>
  line.phrases[at]?.tail === 'から' &&
  predicateAt(line.phrases, at + 1)?.form === 'attributive' &&
  /^(?:body|place)$/.test(scene.at(line, at)?.kind ?? '')

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
    const found = owner ?? writersAt(line, at, situation)
    if (found !== null) return writerBefore(line, { from, to: at }, situation) ?? found
  }
  return null
}

/** A place where many write, or many people. */
const isCrowd = ({ identity, label }: Party, { vocabulary }: Situation): boolean =>
  identity === null && (many.test(label) || vocabulary.ending('writing-places', label) !== null)

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
    const whose = about ? null : ownerOf({ line, cue }, noun, situation)
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
