import type { Phrase } from '../../language/phrases.ts'
import type { Line } from '../lines.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { type Found, lastOf, quoting } from './cue.ts'
import { type Predicate, predicateAt, wordOf } from './predicate.ts'

/** 「…」と理解を示し: what somebody shows by words. */
const showing =
  /[一-龠ァ-ヴ]を(?:示す|表す|表明する|あらわにする|口にする|述べる|語る|にじませる|のぞかせる|隠す|漏らす|もらす|こぼす|爆発させる|見せる|寄せる|送る|贈る|飛ばす)$/

/** Whether the predicate says: 述べる with any words, 考える and the like with quoted words or a plain end. */
function says(predicate: Predicate, quoted: boolean, vocabulary: Vocabulary): boolean {
  const word = wordOf(predicate, 'say', vocabulary) ?? wordOf(predicate, 'report', vocabulary)
  if (word === null)
    return (
      quoted &&
      (wordOf(predicate, 'gesture', vocabulary) !== null || predicate.words.some(shown => showing.test(shown)))
    )
  return quoted || !vocabulary.has('hold', word)
}

/** …という。 and …というが、, but not …というには. */
const isHearsayEnd = ({ mark, tail }: Phrase) =>
  /[。．]/.test(mark) ||
  (mark === '' && tail === '') ||
  (mark === '、' && tail === '') ||
  /^(?:が|けれど|けど|し)$/.test(tail)

const wordsOf = (phrase: Phrase | undefined) => phrase?.morphemes.map(({ surface }) => surface).join('') ?? ''

const rating = /って(?:も|は)?(?:よ[いかさ]|いい|良[いかさ]|過言|差し支え|さしつかえ|構わ|かまわ|間違い|おかしく)/

/** と言えば, とすれば, と言うしか, と言ってよい, と驚くほどだ, というには say nothing. */
function isSupposed(phrase: Phrase, next: Phrase | undefined): boolean {
  const words = wordsOf(phrase)
  const judged = /^(?:言|い)って(?:も|は)?/.test(words) && rating.test(words + wordsOf(next))
  return (
    judged ||
    /(?:ば|たら|なら|[うくすつぬぶむる](?:ほど|くらい|ぐらい)(?:だ|です|の)?|(?:いう|言う)には)[、。]?$/.test(words) ||
    phrase.tail.startsWith('しか')
  )
}

/** The verb that …と belongs to: the first that says, past descriptions of nouns and accompanying acts. */
export function verbFor(line: Line, at: number, vocabulary: Vocabulary): Found | null {
  const { phrases } = line
  const quoted = lastOf(phrases[at])?.quotation !== undefined
  // 「…」と「…」が: names side by side.
  const beside = phrases[at + 1]
  const listed =
    lastOf(beside)?.quotation !== undefined && /^(?:が|を|は|の|に|で|も|から|など)/.test(beside?.tail ?? '')
  if (quoted && listed && phrases[at]?.mark === '') return null
  let passed: Found | null = null
  let acts = 0
  for (let next = at + 1; next < phrases.length; next++) {
    const phrase = phrases[next]
    const predicate = predicateAt(phrases, next)
    if (phrase === undefined) break
    if (predicate !== null) {
      const { passive, form } = predicate
      // 友人から「…」と頼まれたという: who asked stands with から.
      if (
        quoted &&
        passive &&
        form !== 'attributive' &&
        next <= at + 2 &&
        wordOf(predicate, 'naming', vocabulary) === null
      )
        return { predicate: next, passive, form, by: 'to' }
      const first =
        next === at + 1 && predicate.words.some(word => word === 'する' || (word === 'いう' && isHearsayEnd(phrase)))
      const held = next <= at + 2 && !quoted && predicate.words.some(word => vocabulary.has('hold', word))
      const said = says(predicate, quoted, vocabulary)
      // …と考え始めた tells what came to somebody's mind.
      if (held && phrase.content.some(({ base }) => /^(?:始める|はじめる|込む|がちだ)$/.test(base))) return null
      if (isSupposed(phrase, phrases[next + 1]) || wordOf(predicate, 'naming', vocabulary) !== null) return null
      if (predicate.negative && (first || !quoted)) return null
      // 「…」と多くを語らなかった still quotes, if somebody is the subject.
      if (predicate.negative && said) return { predicate: next, passive, form: 'continuing', by: 'none', held: true }
      if (first || held || said) return { predicate: next, passive, form, by: 'to', held }
      if (form !== 'attributive') {
        passed = passive ? null : { predicate: next, passive, form, by: 'none', held: true }
        if (++acts > (quoted ? 2 : 0)) break
      }
    }
    if (phrase.content.some(({ quotation }) => quotation !== undefined) && quoting.test(phrase.tail)) break
  }
  const end = phrases.length - 1
  // 「…」と笑顔。 ends in what the speaker shows.
  if (quoted && passed === null && end > at && end - at < 4)
    return { predicate: end, passive: false, form: 'end', by: 'to', held: true }
  return quoted || isTold(phrases, at, passed) ? passed : null
}

const becoming =
  /^(?:なる|限る|異なる|違う|続く|重なる|化す|変わる|くる|来る|いく|行く|比べる|戦う|会う|思える|見える|言える|いえる|いう|ある|いる|できる|する|まとめる|並ぶ|争う|組む)$/

/** An unknown verb after …だと at the end of its sentence: 完敗だと潔かった. */
function isTold(phrases: readonly Phrase[], at: number, found: Found | null): boolean {
  const last = lastOf(phrases[at])
  const verb = found === null ? undefined : phrases[found.predicate]?.content.find(({ pos }) => pos === '動詞')
  if (found?.form !== 'end' || verb === undefined || last === undefined) return false
  const particle = phrases[at]?.morphemes.find(({ surface, start }) => surface.startsWith('と') && start >= last.end)
  if (last.pos === '動詞' && particle?.category === '引用')
    return found.predicate - at <= 3 && !becoming.test(verb.base)
  if (last.pos !== '助動詞') return false
  return (
    found.predicate - at <= 3 && !becoming.test(verb.base) && /^(?:だ|た|ない|たい|です|ます|う|べき)$/.test(last.base)
  )
}
