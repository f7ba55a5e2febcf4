import { isNoun } from '../language/morphemes.ts'
import type { Phrase } from '../language/phrases.ts'
import { mayAct } from './agent.ts'
import { governs } from './cues/clauses.ts'
import { predicateAt } from './cues/predicate.ts'
import type { Surroundings } from './entities/coreference.ts'
import type { Line } from './lines.ts'
import { isSurvey, type Range } from './subjects.ts'

const human = /^(?:person|source|role|body)$/

/** What others write; who has the floor speaks at a meeting or in a post of their own. */
const written = /^(?:記事|報道|論説|社説|レポート|報告書|調査|アンケート|プロフィール|報告)$/

/** 彼女が頭取に就いたが、「…」: the verb of the subject is neither a description nor a side condition. */
function acts({ phrases }: Line, at: number): boolean {
  for (let next = at + 1; next < phrases.length; next++) {
    const predicate = predicateAt(phrases, next)
    if (predicate !== null)
      return predicate.form === 'joining' && /^(?:が|けれど|けど)$/.test(phrases[next]?.tail ?? '')
  }
  return false
}

/** What is talked about rather than who talks: 理由は「…」と説明した. */
const spokenOf =
  /^(?:理由|きっかけ|動機|心境|感想|今後|目標|抱負|意図|経緯|背景|原因|要因|魅力|狙い|決め手|状況|結果|内容|方針|見通し|影響|対応|工期|時期|今回|将来|現在|当時|最後|最初|一方|ほか|他|こと|点)$/

/** True if the phrase is what somebody speaks of, and nobody. */
export const isTalkedOf = ({ content }: Phrase): boolean => spokenOf.test(content.at(-1)?.surface ?? '')

/** An unknown topic may be whoever speaks, unless it is a deed or a thing that people are asked about. */
const mayBeSomebody = ({ content }: Phrase): boolean => {
  const last = content.at(-1)
  return last !== undefined && last.detail !== 'サ変接続' && !spokenOf.test(last.surface)
}

/** 書店から回収していることについては: another verb takes から. */
const isLast = ({ phrases }: Line, at: number, to: number): boolean =>
  phrases.slice(at + 1, to).every((_, n) => predicateAt(phrases, at + 1 + n) === null)

/**
 * True if somebody else is the subject or topic between, so that the speaker before no longer holds.
 * `told`: the words begin the sentence, and their topic is a thing that they tell of unless it can act.
 */
export function hasOtherSubject(
  line: Line,
  { from, to, quoted, told = false }: Range & { quoted: boolean; told?: boolean },
  around: Surroundings,
): boolean {
  if (isSurvey(line, { from, to })) return true
  for (let at = from; at < to; at++) {
    const phrase = line.phrases[at]
    const last = phrase?.content.at(-1)
    if (phrase === undefined || last === undefined || last.detail === '副詞可能' || last.detail === '非自立') continue
    const mention = around.scene.at(line, at)
    const isTopic = /^(?:など|だけ)?(?:は|も|とは)$/.test(phrase.tail) && isNoun(last)
    // 先の発表は正しかったと説明した: in words without marks, a thing is what they tell of.
    const isThing = told && !mayAct(phrase, around.vocabulary)
    const mayBe = quoted ? mayBeSomebody(phrase) : !isTalkedOf(phrase) && !isThing
    if (isTopic && (mention !== null || mayBe)) return true
    // 係員が「…」と証言した: a subject right before the words says them, however unknown.
    if (quoted && phrase.tail === 'が' && isNoun(last) && mayBe && isLast(line, at, to)) return true
    const acting = mention !== null && !/^(?:document|medium)$/.test(mention.kind)
    if (/^(?:など)?が$/.test(phrase.tail) && acting && (governs(line, at, to + 1) || acts(line, at))) return true
    if (/^(?:では|には|でも|の中で)$/.test(phrase.tail) && (mention?.kind === 'body' || written.test(last.surface)))
      return true
    const comes = /^から(?:は|も)?$/.test(phrase.tail) && (phrase.tail !== 'から' || isLast(line, at, to))
    if (comes && mention !== null && human.test(mention.kind)) return true
  }
  return false
}
