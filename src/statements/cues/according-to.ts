import type { Phrase } from '../../language/phrases.ts'
import type { Mention } from '../entities/mention.ts'
import type { Line } from '../lines.ts'
import type { Speakable } from '../speakable.ts'
import { predicateAt } from './predicate.ts'

/** …によると: whose words the rest of the sentence gives. */
export interface According {
  /** Null for これによると and the like: what the sentence before was about. */
  readonly mention: Mention | null
  /** The phrase at which what is said begins. */
  readonly from: number
  readonly start: number
  readonly end: number
}

const evidence = /^(?:よると|よれば|よりますと|依れば|依ると)/
const spoken = /^(?:話|説明|発表|調べ|報告|証言|分析|試算|推計|まとめ|調査)$/

/** 〜紙が発表した報道によると: the document belongs to the subject of the clause that describes it. */
function ownerOf(line: Line, at: number, speakable: Speakable): Mention | null {
  const described = predicateAt(line.phrases, at - 1)
  if (described?.form !== 'attributive') return null
  for (let left = at - 2; left >= Math.max(0, at - 16); left--)
    if (line.phrases[left]?.tail === 'が') return speakable(left)
  return null
}

const wordsOf = (phrase: Phrase | undefined): string => (phrase?.morphemes ?? []).map(({ surface }) => surface).join('')

/** …の話では、 */
const isTold = (phrase: Phrase | undefined): boolean =>
  /^で(?:は|も)$/.test(phrase?.tail ?? '') && phrase?.mark === '、' && spoken.test(phrase.content.at(-1)?.surface ?? '')

/** よると behind a phrase with に. */
const isMarker = (phrases: readonly Phrase[], at: number): boolean =>
  phrases[at - 1]?.tail === 'に' && evidence.test(wordsOf(phrases[at]))

/** Whether the phrase says that somebody's words follow. */
export const isEvidence = (phrases: readonly Phrase[], at: number): boolean =>
  isMarker(phrases, at) || isTold(phrases[at]) || /に(?:よると|よれば)$/.test(phrases[at]?.tail ?? '')

/** The …によると of a line that says something after it, or null. */
export function accordingIn(line: Line, speakable: Speakable): According | null {
  const { phrases } = line
  for (const [at, phrase] of phrases.entries()) {
    if (!isEvidence(phrases, at)) continue
    const told = isTold(phrase)
    const source = isMarker(phrases, at) ? at - 1 : at
    const mention = speakable(source)
    const owner =
      mention === null || (mention.kind === 'document' && mention.of === null) ? ownerOf(line, source, speakable) : null
    const points = /^(?:これ|それ|この|その)/.test(phrases[source]?.content[0]?.surface ?? '')
    if (told && mention?.of === null && owner === null) continue
    if (mention === null && owner === null && !points) continue
    const start = (owner ?? mention)?.start ?? phrases[source]?.start ?? phrase.start
    return { mention: owner ?? mention, from: at + 1, start, end: phrase.stop }
  }
  return null
}
