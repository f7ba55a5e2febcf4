import { predicateAt } from './cues/predicate.ts'
import { isLed } from './cues/uttering-verbs.ts'
import type { Surroundings } from './entities/coreference.ts'
import type { Mention } from './entities/mention.ts'
import { type Party, partyOf } from './entities/resolve-speaker.ts'
import type { Line } from './lines.ts'

/** The mention at a phrase of the line if it can be the grammatical subject of a speech verb, or null. */
export type Speakable = (at: number) => Mention | null

/** ワシントンは隣国に連絡し、…と警告した: a clause of its own shows that the place acts. */
function closesSoon({ phrases }: Line, at: number): boolean {
  // 当日の港町は道路が冠水し、…としている: a town that undergoes things acts no more than a street.
  if (phrases.slice(at + 1, at + 5).some(({ tail, mark }) => tail === 'が' || (tail === 'で' && mark === '')))
    return false
  for (let next = at + 1; next < Math.min(phrases.length, at + 5); next++) {
    const predicate = predicateAt(phrases, next)
    if (predicate !== null && predicate.form !== 'attributive') return phrases[next]?.mark === '、'
  }
  return false
}

/** Where a mention stands, and whether the words said are quoted. */
interface Place {
  readonly line: Line
  readonly at: number
  readonly quoted: boolean
}

/** Whom a text addresses: what they may think is nobody's words. */
const addressed = /^(?:みなさん|皆さん|皆様|みなさま|あなた|アナタ|貴方|読者の皆さん)$/

function maySpeak(mention: Mention, { line, at, quoted }: Place, around: Surroundings): boolean {
  const phrase = line.phrases[at]
  const known = around.directory.identify(around.scene.article.id, mention) !== null
  if (addressed.test(mention.label) || (mention.kind === 'medium' && mention.of === null)) return false
  if (mention.kind === 'person')
    return (
      mention.sure ||
      known ||
      mention.title !== null ||
      ((quoted || mention.full || isLed(line, at, around.vocabulary)) && mention.proper)
    )
  if (mention.kind === 'place') return known && (phrase?.mark === '、' || phrase?.tail === 'が' || closesSoon(line, at))
  if (mention.kind === 'document') return mention.of !== null
  return true
}

export function speakableIn(line: Line, quoted: boolean, around: Surroundings): Speakable {
  return at => {
    const mention = around.scene.at(line, at)
    return mention !== null && maySpeak(mention, { line, at, quoted }, around) ? mention : null
  }
}

const both = /^両(?:氏|者|名|人|国|党|社|代表|首脳|首相|大統領|外相|監督|選手|社長|大臣|党首|知事|市長|議員|政府)/

/** 両代表: two whom the text has named; neither of them alone. */
const bothOf = ({ start, end }: Mention, { scene: { article } }: Surroundings): Party | null => {
  const label = article.body.slice(start, end)
  return both.test(label) ? { identity: null, label } : null
}

export const partiesOf = (mentions: readonly Mention[], around: Surroundings): Party[] =>
  mentions.flatMap(mention => bothOf(mention, around) ?? partyOf(mention, around) ?? [])
