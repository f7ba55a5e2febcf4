import { contentText } from '../../language/phrases.ts'
import type { Cue } from '../cues/find-cues.ts'
import { predicateAt } from '../cues/predicate.ts'
import type { Surroundings } from '../entities/coreference.ts'
import { type Party, partyOf } from '../entities/resolve-speaker.ts'
import type { Line } from '../lines.ts'
import type { Situation } from './sieve.ts'

const owning = /^(?:の|からの|による|らの|たちの)$/
export const coming = /^(?:から|からは|からも|からの|の間では|の間で|の間からは|側からは)$/
const placing = /^(?:など)?(?:では|には|でも|にも|からは|上では|で|に|にて)$/
const speakers = /^(?:person|source|role|body|pronoun)$/

export interface Owner {
  readonly at: number
  readonly party: Party
}

export function ownerAt(line: Line, at: number, situation: Surroundings): Owner | null {
  const mention = situation.scene.at(line, at)
  const party = mention === null || !speakers.test(mention.kind) ? null : partyOf(mention, situation)
  return party === null ? null : { at, party }
}

/** ネット掲示板では, コメント欄には: the place of writing stands for its writers. */
export function writersAt(line: Line, at: number, situation: Surroundings): Owner | null {
  const phrase = line.phrases[at]
  if (phrase === undefined) return null
  // The dictionary may take で of では for a copula.
  const copula = phrase.tail === 'は' && phrase.content.at(-1)?.surface === 'で'
  if (!copula && !placing.test(phrase.tail)) return null
  const text = copula ? contentText(phrase).slice(0, -1) : contentText(phrase)
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

/** 「…」など、会長の意見は甘いという批判: beside comments a named person's words are what they are about. */
export function ownWords(voiced: Voiced, noun: number, situation: Situation): Owner | null {
  const owner = ownerOf(voiced, noun, situation)
  const link = voiced.line.phrases[voiced.cue.complement]?.tail ?? ''
  const isBeside = voiced.cue.by === 'voice' && /^(?:など|とか)?$/.test(link)
  return isBeside && owner?.party.identity?.kind === 'person' ? null : owner
}

/** ユーザーは「…」など: who comments may stand as the topic. */
export function commenters(line: Line, at: number, situation: Situation): Owner | null {
  const isTopic = /^(?:は|も|らは|たちは)$/.test(line.phrases[at]?.tail ?? '')
  return isTopic && situation.scene.at(line, at)?.kind === 'source' ? ownerAt(line, at, situation) : null
}

/** 元船員だという人物からは: people whom nothing but から shows. */
export function somebodyAt(line: Line, at: number, situation: Situation): Owner | null {
  const phrase = line.phrases[at]
  if (phrase === undefined || !/^から[はも]$/.test(phrase.tail) || situation.scene.at(line, at) !== null) return null
  const label = contentText(phrase)
  return /(?:[人者員家師客]|人物|たち|ら)$/.test(label) ? { at, party: { identity: null, label } } : null
}

const forum =
  /(?:コーナー|欄|板|サイト|スレ|スタジオ|会場|現場|業界|地元|界隈|[国社党校署庁局県市町村]内|海外|[球政財芸能]界)$/

/** 新聞社の投稿コーナーでも「…」: where people speak, right before the words. */
export function somewhereAt({ phrases }: Line, at: number): Owner | null {
  const phrase = phrases[at]
  if (phrase === undefined || !/^で[はも]$/.test(phrase.tail) || !forum.test(contentText(phrase))) return null
  const before = phrases[at - 1]
  const owner = before?.tail === 'の' && before.mark === '' ? `${contentText(before)}の` : ''
  return { at, party: { identity: null, label: owner + contentText(phrase) } }
}

/** 港町市から帰国した人: where from. */
export const isOrigin = (line: Line, at: number, { scene }: Situation): boolean =>
  line.phrases[at]?.tail === 'から' &&
  predicateAt(line.phrases, at + 1)?.form === 'attributive' &&
  /^(?:body|place)$/.test(scene.at(line, at)?.kind ?? '')
