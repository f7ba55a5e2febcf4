import { isNoun } from '../language/morphemes.ts'
import type { Phrase } from '../language/phrases.ts'
import { governs } from './cues/clauses.ts'
import type { Surroundings } from './entities/coreference.ts'
import type { Line } from './lines.ts'
import type { Range } from './subjects.ts'

const people =
  /^(?:人|名|者|員|側|家|民|生|手|ら|たち|達|師|士|社|省|庁|党|会|所|署|院|局|部|課|団|隊|園|校|室|連|組|軍|県|市|町|村|区|国|班|店|紙|誌)$/

/** A name that is not known, or a word that may mean people: whoever it is may be the speaker. */
const mayBeSomebody = ({ content }: Phrase): boolean =>
  content.some(({ detail, reading, surface, category }, at) => {
    const last = at === content.length - 1
    return (
      category === '人名' ||
      category === '組織' ||
      (reading === null && /\p{L}/u.test(surface)) ||
      (last && (detail === '代名詞' || people.test(surface)))
    )
  })

/** True if somebody else is the subject or topic between, so that the speaker before no longer holds. */
export function hasOtherSubject(
  line: Line,
  { from, to, quoted }: Range & { quoted: boolean },
  around: Surroundings,
): boolean {
  for (let at = from; at < to; at++) {
    const phrase = line.phrases[at]
    const last = phrase?.content.at(-1)
    if (phrase === undefined || last === undefined || last.detail === '副詞可能' || last.detail === '非自立') continue
    const mention = around.scene.at(line, at)
    const isTopic = /^(?:は|も|とは)$/.test(phrase.tail) && isNoun(last)
    if (isTopic && (!quoted || mention !== null || mayBeSomebody(phrase))) return true
    if (phrase.tail === 'が' && mention !== null && governs(line, at, to + 1)) return true
  }
  return false
}
