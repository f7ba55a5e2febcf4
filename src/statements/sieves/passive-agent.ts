import { contentText } from '../../language/phrases.ts'
import type { Cue } from '../cues/find-cues.ts'
import { predicateAt, wordOf } from '../cues/predicate.ts'
import type { Party } from '../entities/resolve-speaker.ts'
import type { Line } from '../lines.ts'
import { isMedium } from '../listener.ts'
import { partiesOf } from '../speakable.ts'
import { rangeOf } from '../subjects.ts'
import type { Finding, Sieve, Situation } from './sieve.ts'
import { unnamedPeople } from './unnamed-subject.ts'

const people = /^(?:person|source|role|pronoun)$/
const published = /^(?:掲載する|書く|報じる|紹介する|記載する|記す)$/

/** Who stands at the phrase with に or から: people, or a paper in which the words stand. */
function agentAt(line: Line, at: number, { cue, situation }: { cue: Cue; situation: Situation }): Party[] {
  const { content = [], tail = '' } = line.phrases[at] ?? {}
  const mention = situation.scene.at(line, at)
  const label = content.map(({ surface }) => surface).join('')
  if (mention === null) {
    const before = line.phrases[at - 1]
    const owner = before?.tail === 'の' ? `${contentText(before)}の` : ''
    return unnamedPeople.test(label) ? [{ identity: null, label: owner + label }] : []
  }
  const parties = partiesOf([mention], situation)
  const prints = predicateAt(line.phrases, cue.predicate)?.words.some(word => published.test(word)) === true
  if (prints) return tail === 'に' && isMedium(mention, parties[0] ?? null, situation) ? parties : []
  return people.test(mention.kind) ? parties : []
}

/** …と言われる女性: what is usual. */
const hasHappened = ({ phrases }: Line, { predicate }: Cue): boolean =>
  phrases[predicate]?.morphemes.some(({ surface }) => /^(?:た|て|ている|てる)$/.test(surface)) === true

export const passiveAgent: Sieve = {
  name: 'by whom it was said',
  examples: [
    ['記者は店の女性に「もう来ないでください」と言われた。', '店の女性', 'もう来ないでください'],
    ['記者は店の2人から「もう来ないでください」と指摘された。', '店の2人', 'もう来ないでください'],
  ],
  applies: candidate =>
    candidate.kind === 'cue' &&
    candidate.cue.passive &&
    candidate.cue.by === 'to' &&
    candidate.cue.quotations.length > 0,
  find: (candidate, situation): Finding | null => {
    if (candidate.kind !== 'cue') return null
    const { line, cue } = candidate
    const { from, to } = rangeOf(line, cue, situation.turn.from)
    const at = to - 2
    const phrase = line.phrases[at]
    const predicate = predicateAt(line.phrases, cue.predicate)
    const speaks =
      predicate !== null &&
      (wordOf(predicate, 'say', situation.vocabulary) !== null || predicate.words.some(word => published.test(word)))
    if (at < from || phrase === undefined || !speaks || !hasHappened(line, cue)) return null
    const parties = /^(?:に|から[はも]?)$/.test(phrase.tail) ? agentAt(line, at, { cue, situation }) : []
    const evidence = [{ start: phrase.start, end: phrase.stop }]
    return parties.length === 0 ? null : { parties, evidence, at, place: 'before', settled: true, from }
  },
}
