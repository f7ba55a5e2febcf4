import type { Cue } from '../cues/find-cues.ts'
import { predicateAt } from '../cues/predicate.ts'
import type { Line } from '../lines.ts'
import { rangeOf } from '../subjects.ts'
import { type Owner, ownerAt, ownerOf, type Voiced } from './owners.ts'
import type { Finding, Sieve, Situation } from './sieve.ts'
import { nounOf } from './voices.ts'

/** 「…」と、ファンの声援に応えた has a subject of its own. */
const describing = /^(?:など)?(?:との|という|といった|とする|とした)$/

/** 会長の「…」というコメント: the owner stands before the words. */
function before({ line, cue }: Voiced, situation: Situation): Owner | null {
  const by = line.phrases[rangeOf(line, cue, 0).to - 2]
  // The dictionary may part による from its noun.
  const parted = /^によ/.test(by?.morphemes.map(({ surface }) => surface).join('') ?? '')
  const at = rangeOf(line, cue, 0).to - (parted ? 3 : 2)
  const before = parted ? 'による' : (line.phrases[at]?.tail ?? '')
  return cue.quotations.length > 0 && /^(?:の|による|からの)$/.test(before) ? ownerAt(line, at, situation) : null
}

/** 遺族のコメントを海外メディアも伝えた: whoever reports words says none of them. */
const isReported = ({ phrases }: Line, { predicate }: Cue): boolean =>
  predicateAt(phrases, predicate)?.words.some(word =>
    /^(?:伝える|報じる|報道する|紹介する|取り上げる|引用する|掲載する)$/.test(word),
  ) === true

export const nounOwner: Sieve = {
  name: 'whose the noun of saying is',
  examples: [
    ['記事は「負けたと思いました」という浜口豊選手のコメントを紹介している。', '浜口豊', '負けたと思いました'],
    ['県は「橋は落ちない」との小林誠市長の発言を公表した。', '小林誠', '橋は落ちない'],
  ],
  applies: candidate =>
    candidate.kind === 'cue' &&
    candidate.cue.by === 'noun' &&
    candidate.cue.quotations.length > 0 &&
    candidate.cue.predicate > candidate.cue.complement + 1 &&
    describing.test(candidate.line.phrases[candidate.cue.complement]?.tail ?? ''),
  find: (candidate, situation): Finding | null => {
    if (candidate.kind !== 'cue') return null
    const { line, cue } = candidate
    const noun = nounOf(line, cue, situation)
    const owner =
      noun === cue.predicate ? null : (ownerOf({ line, cue }, noun, situation) ?? before(candidate, situation))
    const [own, word] = [line.phrases[owner?.at ?? -1], line.phrases[noun]]
    if (
      owner === null ||
      (owner.party.identity === null && !isReported(line, cue) && situation.according === null) ||
      own === undefined ||
      word === undefined
    )
      return null
    const evidence = [
      { start: own.start, end: own.stop },
      { start: word.start, end: word.stop },
    ]
    return { parties: [owner.party], evidence, at: owner.at, place: 'after', settled: true, from: situation.turn.from }
  },
}
