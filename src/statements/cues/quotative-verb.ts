import type { Phrase } from '../../language/phrases.ts'
import { contentText } from '../../language/phrases.ts'
import type { Line } from '../lines.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { type Found, lastOf, quoting } from './cue.ts'
import { type Predicate, predicateAt, wordOf } from './predicate.ts'
import { voiceAt } from './voice-frame.ts'

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

/** と言えば, と言いそうで, とすれば, と言うしか, と言ってよい, と驚くほどだ, というには say nothing. */
function isSupposed(phrase: Phrase, next: Phrase | undefined): boolean {
  const words = wordsOf(phrase)
  const judged = /^(?:言|い)って(?:も|は)?/.test(words) && rating.test(words + wordsOf(next))
  return (
    judged ||
    /[いきしちにひみりぎじびえけせてねめれげぜべ]そう(?:だ|です|な|で|に)?[、。]?$/.test(words) ||
    /(?:ば|たら|なら|[うくすつぬぶむる](?:ほど|くらい|ぐらい)(?:だ|です|の)?|(?:いう|言う)には)[、。]?$/.test(words) ||
    phrase.tail.startsWith('しか')
  )
}

/** Where …と stands, and whether quotation marks stand before it. */
interface Quotative {
  readonly phrases: readonly Phrase[]
  readonly at: number
  readonly quoted: boolean
  readonly vocabulary: Vocabulary
}

/** 「…」と「…」が: names side by side. */
function isListed({ phrases, at, quoted }: Quotative): boolean {
  const beside = phrases[at + 1]
  const follows =
    lastOf(beside)?.quotation !== undefined && /^(?:が|を|は|の|に|で|も|から|など)/.test(beside?.tail ?? '')
  return quoted && follows && phrases[at]?.mark === ''
}

/** Who or what may hold words with とする: 「…」とする見解, …とする報告書, …とする関係者. */
const holders = ['nouns', 'voices', 'documents', 'sources', 'titles', 'honorifics', 'bodies'] as const

/** 「…」とする政令, …とする制度: a noun that says nothing. */
function isPolicy(next: number, { form, words }: Predicate, { phrases, at, vocabulary }: Quotative): boolean {
  if (next !== at + 1 || form !== 'attributive' || !words.includes('する')) return false
  const nouns = phrases.slice(next + 1, next + 4)
  const end = nouns.findIndex(({ tail }) => !/^の?$/.test(tail))
  return !nouns.slice(0, end < 0 ? 3 : end + 1).some(({ content }) => {
    const noun = content.map(({ surface }) => surface).join('')
    const isNamed = content.some(({ detail, reading }) => detail === '固有名詞' || reading === null)
    return isNamed || holders.some(group => vocabulary.ending(group, noun) !== null)
  })
}

/** 「…」と疑わぬ女性たち: who would not say so. */
const deniesOf = (next: number, { form }: Predicate, { phrases, vocabulary }: Quotative): boolean =>
  form === 'attributive' &&
  vocabulary.ending('sources', contentText(phrases[next + 1]).replace(/(?:たち|ら)$/, '')) !== null

/** 田中氏が店を閉めると言うことを: spelled in kanji, という. */
const isPlainly = (phrase: Phrase): boolean => /^(?:言う|いう)(?:こと|の|もの)/.test(contentText(phrase))

/** What the predicate at `next` comes to: the verb of the words, `none` if they have none, `further` if another may be it. */
function readVerb(next: number, predicate: Predicate, to: Quotative): Found | 'none' | 'further' {
  const { phrases, at, quoted, vocabulary } = to
  const { passive, form, negative } = predicate
  const phrase = phrases[next]
  if (phrase === undefined) return 'none'
  const names = wordOf(predicate, 'naming', vocabulary) !== null
  // 友人から「…」と頼まれたという: who asked stands with から.
  if (quoted && passive && form !== 'attributive' && next <= at + 2 && !names)
    return { predicate: next, passive, form, by: 'to' }
  const first =
    next === at + 1 && predicate.words.some(word => word === 'する' || (word === 'いう' && isHearsayEnd(phrase)))
  const held = next <= at + 2 && !quoted && predicate.words.some(word => vocabulary.has('hold', word))
  const said = says(predicate, quoted, vocabulary)
  // …と考え始めた tells what came to somebody's mind.
  if (held && phrase.content.some(({ base }) => /^(?:始める|はじめる|込む|がちだ)$/.test(base))) return 'none'
  if (isSupposed(phrase, phrases[next + 1]) || names) return 'none'
  if (!quoted && next === at + 1 && isPlainly(phrase)) return 'none'
  if (negative && (first || !quoted)) return 'none'
  if (negative && deniesOf(next, predicate, to)) return 'none'
  if (isPolicy(next, predicate, to)) return 'none'
  // 「…」と多くを語らなかった still quotes, if somebody is the subject.
  if (negative && said) return { predicate: next, passive, form: 'continuing', by: 'none', held: true }
  return first || held || said ? { predicate: next, passive, form, by: 'to', held } : 'further'
}

/** 「…」と笑顔。 ends in what the speaker shows. */
function shownAt({ phrases, at, quoted }: Quotative): Found | null {
  const end = phrases.length - 1
  const shows = quoted && end > at && end - at < 4
  return shows ? { predicate: end, passive: false, form: 'end', by: 'to', held: true } : null
}

/** 「…」と結論を下したが、: what stands after it has a subject of its own. */
const concedes = ({ tail, mark }: Phrase): boolean => mark === '、' && /^(?:が|けれど|けれども|けど)$/.test(tail)

/** The verb that …と belongs to: the first that says, past descriptions of nouns and accompanying acts. */
export function verbFor(line: Line, at: number, vocabulary: Vocabulary): Found | null {
  const { phrases } = line
  const quoted = lastOf(phrases[at])?.quotation !== undefined
  const to: Quotative = { phrases, at, quoted, vocabulary }
  if (isListed(to)) return null
  let passed: Found | null = null
  let acts = 0
  for (let next = at + 1; next < phrases.length; next++) {
    const phrase = phrases[next]
    const predicate = predicateAt(phrases, next)
    if (phrase === undefined) break
    const verb = predicate === null ? 'further' : readVerb(next, predicate, to)
    if (verb !== 'further') return verb === 'none' ? null : verb
    if (predicate !== null && predicate.form !== 'attributive') {
      const { passive, form } = predicate
      if (isSupposed(phrase, phrases[next + 1])) break
      const rises = wordOf(predicate, 'noun-rises', vocabulary) !== null && voiceAt(phrases, next - 1, vocabulary)
      if (rises) return quoted ? { predicate: next, passive, form, by: 'rises' } : null
      passed = passive ? null : { predicate: next, passive, form, by: 'none', held: true }
      if (++acts > (quoted ? 2 : 0) || concedes(phrase)) break
    }
    const quotes = phrase.content.some(({ quotation }) => quotation !== undefined) && quoting.test(phrase.tail)
    if (quotes && !isListed({ ...to, at: next, quoted: true })) break
  }
  if (passed === null) return shownAt(to)
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
