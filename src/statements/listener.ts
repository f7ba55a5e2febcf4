import type { Cue } from './cues/find-cues.ts'
import type { Surroundings } from './entities/coreference.ts'
import type { Mention } from './entities/mention.ts'
import { type Party, partyOf } from './entities/resolve-speaker.ts'
import type { Line } from './lines.ts'

/** 中国メディアの〜, 米紙〜 */
const described = /^.{0,6}(?:メディア|[紙誌]|(?:ニュース|情報)サイト|通信社|テレビ局)(?:の|「|『|・|$)/

/** True if the words call an outlet: a name that is known for one, or that ends as those of media do. */
export function isMedium(mention: Mention, party: Party | null, { vocabulary, scene }: Surroundings): boolean {
  const written = scene.article.body.slice(mention.start, mention.end)
  const names = [mention.name, ...(party?.identity?.names.keys() ?? [])]
  return (
    /[紙誌]$/.test(written) ||
    described.test(mention.label) ||
    names.some(called => vocabulary.outlets.has(called) || vocabulary.ending('media', called) !== null)
  )
}

/** True if the party is an outlet, or reports somewhere in the coverage. */
export function isOutlet(party: Party | null, mention: Mention, around: Surroundings): boolean {
  if (party?.identity?.kind !== 'body') return false
  return isMedium(mention, party, around) || around.reporting.has(party.identity.key)
}

/** An outlet to whom something was said: 「…」とアクシオスに語った, 当局者は同紙に、…. */
export function listenerOf(line: Line, cue: Cue, around: Surroundings): Party | null {
  for (let at = Math.max(0, cue.predicate - 8); at < cue.predicate; at++) {
    const phrase = line.phrases[at]
    const addressed =
      /^(?:に|に対し|に対して)$/.test(phrase?.tail ?? '') && (at > cue.complement || phrase?.mark === '、')
    const asked =
      phrase?.tail === 'の' &&
      /^(?:取材|インタビュー|インタヴュー|質問)/.test(line.phrases[at + 1]?.content[0]?.surface ?? '')
    const mention = addressed || asked ? around.scene.at(line, at) : null
    if (mention === null || !/^(?:body|person|pronoun)$/.test(mention.kind) || mention.title !== null) continue
    const party = partyOf(mention, around)
    if (asked ? party?.identity?.kind === 'body' : isOutlet(party, mention, around)) return party
  }
  return null
}
