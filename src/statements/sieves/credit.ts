import { contentText } from '../../language/phrases.ts'
import { namesStation } from '../entities/broadcasters.ts'
import { type Mention, newMention } from '../entities/mention.ts'
import { type Party, partyOf } from '../entities/resolve-speaker.ts'
import type { Line } from '../lines.ts'
import { stands } from './announced.ts'
import { type Candidate, elsewhere, type Finding, type Sieve, type Situation } from './sieve.ts'

const longestDescription = 14
// What a writer puts in brackets beside words: laughter, what was left out, where it is from.
const remark = /^(?:笑|泣|涙|爆|略|中略|後略|以下|写真|出典|注|原文|抜粋|引用|同|[\d０-９年月日.]+$|[^一-龠ァ-ヴ]+$)/
const speakers: ReadonlySet<string> = new Set<Mention['kind']>(['person', 'body', 'role', 'source'])

/** The name as it stands, if the coverage knows it. */
function known(text: string, place: Line, situation: Situation): Party | null {
  const name = text.normalize('NFKC').trim()
  const traits = { title: null, sure: false, full: false, proper: true, reading: null, label: name, of: null }
  const mention = newMention({ ...traits, kind: 'body', name, start: place.start, end: place.end })
  const identity = situation.directory.identify(situation.scene.article.id, mention)
  return identity === null ? null : { identity, label: name }
}

/** （田中氏、以下同じ）: what follows the name is no part of it. */
const lastOf = ({ phrases }: Line): number =>
  phrases.length - (/^以下同(?:じ|様)?$/.test(contentText(phrases.at(-1))) && phrases.length > 1 ? 2 : 1)

/** Who is named in the brackets: a name, a name with what the person is, or a description. */
function named(aside: Line, situation: Situation): Party | null {
  const { body } = situation.scene.article
  const text = body.slice(aside.start, aside.end)
  // （以下：TGC） shortens the name before it.
  if (namesStation(text, situation.vocabulary) || /^以下(?![、,]?同)/.test(text)) return null
  const last = lastOf(aside)
  const whole = known(body.slice(aside.start, aside.phrases[last]?.stop ?? aside.end), aside, situation)
  if (whole !== null || last > 4) return whole
  const mention = situation.scene.at(aside, last)
  // （北党 浜口豊 議員）: a space parts the name from the office.
  const bearer = mention?.kind === 'role' ? situation.scene.at(aside, last - 1) : null
  const isBearer = bearer?.kind === 'person' && aside.phrases[last - 1]?.tail === ''
  if (bearer !== null && isBearer) return known(bearer.name, aside, situation) ?? partyOf(bearer, situation)
  const isSpeaker = mention !== null && speakers.has(mention.kind) && aside.phrases[last]?.tail === ''
  const isWord = mention?.kind === 'person' && !mention.proper && !mention.sure
  if (isSpeaker && !isWord && (mention.sure || mention.title !== null)) return partyOf(mention, situation)
  const first = body.slice(aside.start, aside.phrases[0]?.stop ?? aside.end)
  return aside.phrases[0]?.mark === '、' ? known(first, aside, situation) : null
}

/** （前出・デスク）, （21歳・学生）: what stands behind a sentence of quoted words describes who says them. */
function described(aside: Line, candidate: Candidate, situation: Situation): Party | null {
  const text = situation.scene.article.body.slice(aside.start, aside.end)
  const isNominal = aside.morphemes.every(({ pos }) => /^(?:名詞|接頭詞|記号)$/.test(pos))
  const isPerson =
    isNominal &&
    !namesStation(text, situation.vocabulary) &&
    text.length > 1 &&
    text.length <= longestDescription &&
    !remark.test(text)
  return candidate.kind === 'quotation' && stands(candidate) && isPerson ? { identity: null, label: text } : null
}

/** （同前）: whoever the brackets before name. Nobody else does, if they name nobody. */
function sameAsBefore(aside: Line, { scene, discourse, turn }: Situation): Finding | null {
  const { credited } = discourse
  if (!/^(?:同前|同上|同)$/.test(scene.article.body.slice(aside.start, aside.end))) return null
  const evidence = [aside, ...(credited === null ? [] : [credited])].map(({ start, end }) => ({ start, end }))
  return elsewhere(credited?.parties ?? [], evidence, { settled: true, from: turn.from })
}

export const credit: Sieve = {
  name: 'name in brackets after the words',
  examples: [
    ['会場では拍手が続いた。\n「子どもたちに夢を残したい」（浜口豊さん）', '浜口豊', '子どもたちに夢を残したい'],
    ['「歩いて帰れる町にしたい」（来場者）\n式は正午に終わった。', '来場者', '歩いて帰れる町にしたい'],
    [
      '「選挙は秋になるでしょう」（夏木ユウさん）。党内は静かだ。\n「資金が足りません」（同前）\n幹部は首を振る。',
      '夏木ユウ',
      '資金が足りません',
    ],
    ['「選挙は秋になるだろう」（前出・デスク）。党内は静かだ。', '前出・デスク', '選挙は秋になるだろう'],
  ],
  applies: ({ kind }) => kind !== 'sentence',
  find: (candidate, situation) => {
    const quotation =
      candidate.kind === 'quotation'
        ? candidate.quotation
        : candidate.kind === 'cue'
          ? candidate.cue.quotations.at(-1)
          : undefined
    const aside = quotation === undefined ? null : situation.scene.asideAt(quotation.end)
    const same = aside === null ? null : sameAsBefore(aside, situation)
    if (same !== null) return same
    const party = aside === null ? null : (named(aside, situation) ?? described(aside, candidate, situation))
    // 「…」（〜新聞）より: where a title is from.
    const isFrom =
      aside !== null && /^[)）](?:より|から)/.test(situation.scene.article.body.slice(aside.end, aside.end + 3))
    if (aside === null || party === null || isFrom) return null
    return elsewhere([party], [{ start: aside.start, end: aside.end }], { settled: true, from: situation.turn.from })
  },
}
