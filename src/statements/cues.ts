import type { Line } from './lines.ts'
import { isNoun, type Phrase } from './phrases.ts'
import type { Quotation } from './quotations.ts'
import { type Predicate, predicateAt, wordOf } from './verbs.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A place where words said meet the verb that says so. Numbers are phrases of the line. */
export interface Cue {
  /** The quotations that are said, in order; none where the words are reported. */
  readonly quotations: readonly Quotation[]
  /** The last phrase of the words said. */
  readonly complement: number
  /** Where the words said end, in the body. */
  readonly contentEnd: number
  readonly predicate: number
  readonly passive: boolean
  readonly form: Predicate['form']
  /** …と, …よう, …を, …との考え. */
  readonly by: 'to' | 'request' | 'object' | 'noun' | 'rises'
}

const quoting =
  /^(?:か|ね|よ|ぞ|な|わ|の|さ)?(?:など|だけ|まで)?(?:と|とも|とは|とまで|とだけ|って|なんて|とか|とでも)$/
const naming =
  /^(?:との|という|といった|とする|とかいう|などの|などという|などといった|といったような|とした|などとする)$/

const lastOf = (phrase: Phrase) => phrase.content.at(-1)

/** A clause before と ends in a verb, an adjective, a copula or a final particle; a noun before と mostly means "with". */
function endsClause(phrases: readonly Phrase[], at: number): boolean {
  const phrase = phrases[at]
  if (phrase === undefined) return false
  const last = lastOf(phrase)
  if (last === undefined) return at > 0 && phrases[at - 1]?.mark === '、'
  const particle = phrase.morphemes.find(
    ({ surface, start }) => start >= last.end && /^(?:と|とも|とは|って)/.test(surface),
  )
  if (last.quotation !== null) return false
  if (/^(?:か|ね|よ|ぞ|な)/.test(phrase.tail)) return true
  if (last.pos === '助動詞' || last.pos === '動詞' || last.pos === '形容詞')
    return particle?.detail !== '接続助詞' || /[ただ]$/.test(last.surface) || phrase.mark === ''
  return (
    isNoun(last) &&
    particle?.category === '引用' &&
    (last.detail === '形容動詞語幹' ||
      last.detail === 'サ変接続' ||
      last.detail === '非自立' ||
      /^(?:必要|可能|不明|予定|見込み|方針|考え|模様|妥当|違法|適切|不可欠)$/.test(last.surface))
  )
}

interface Found {
  readonly predicate: number
  readonly passive: boolean
  readonly form: Predicate['form']
  readonly by: Cue['by']
}

/** …との見方を示した, …という声が上がった, …との認識だ. */
function nounFrame(line: Line, at: number, vocabulary: Vocabulary): Found | null {
  const { phrases } = line
  for (let noun = at + 1; noun < Math.min(phrases.length, at + 4); noun++) {
    const phrase = phrases[noun]
    if (phrase === undefined) return null
    const word = lastOf({ ...phrase, content: phrase.content.filter(isNoun) })
    if (word === undefined || !vocabulary.has('nouns', word.surface)) {
      if (phrase.tail === 'の' || phrase.tail === '') continue
      return null
    }
    if (noun === phrases.length - 1) return { predicate: noun, passive: false, form: 'end', by: 'noun' }
    for (let next = noun + 1; next < Math.min(phrases.length, noun + 5); next++) {
      const predicate = predicateAt(phrases, next)
      if (predicate === null) continue
      if (predicate.negative) return null
      const rises = /[がもは]$/.test(phrase.tail) && wordOf(predicate, 'noun-rises', vocabulary) !== null
      const shown =
        wordOf(predicate, 'noun-verbs', vocabulary) !== null || wordOf(predicate, 'say', vocabulary) !== null
      if (rises || shown)
        return { predicate: next, passive: predicate.passive, form: predicate.form, by: rises ? 'rises' : 'noun' }
      if (predicate.form !== 'attributive') break
    }
    return /[だ]/.test(phrase.content.at(-1)?.surface ?? '')
      ? { predicate: noun, passive: false, form: 'continuing', by: 'noun' }
      : null
  }
  return null
}

/** Whether the predicate says: 述べる with any words, 考える and the like with quoted words or a plain end. */
function says(predicate: Predicate, quoted: boolean, vocabulary: Vocabulary): boolean {
  const word = wordOf(predicate, 'say', vocabulary) ?? wordOf(predicate, 'report', vocabulary)
  if (word === null) return quoted && wordOf(predicate, 'gesture', vocabulary) !== null
  return quoted || !vocabulary.has('hold', word)
}

/** The verb that …と belongs to: the first that says, past descriptions of nouns and accompanying acts. */
function verbFor(line: Line, at: number, vocabulary: Vocabulary): Found | null {
  const { phrases } = line
  const quoted = lastOf(phrases[at] ?? ({ content: [] } as unknown as Phrase))?.quotation != null
  let passed = 0
  for (let next = at + 1; next < phrases.length; next++) {
    const phrase = phrases[next]
    if (phrase === undefined) break
    const predicate = predicateAt(phrases, next)
    if (predicate !== null) {
      const first = next === at + 1 && predicate.words.some(word => word === 'する' || word === 'いう')
      const held = next <= at + 2 && !quoted && predicate.words.some(word => vocabulary.has('hold', word))
      if (wordOf(predicate, 'naming', vocabulary) !== null) return null
      if (predicate.negative) return null
      if (first || held || says(predicate, quoted, vocabulary))
        return { predicate: next, passive: predicate.passive, form: predicate.form, by: 'to' }
      if (predicate.form !== 'attributive' && ++passed > (quoted ? 2 : 0)) break
    }
    if (phrase.content.some(({ quotation }) => quotation !== null) && quoting.test(phrase.tail)) break
  }
  return null
}

/** …よう求めた. */
function requestFor(line: Line, at: number, vocabulary: Vocabulary): Found | null {
  for (let next = at + 1; next < Math.min(line.phrases.length, at + 6); next++) {
    const predicate = predicateAt(line.phrases, next)
    if (predicate === null) continue
    if (predicate.negative || wordOf(predicate, 'demand', vocabulary) === null) return null
    return { predicate: next, passive: predicate.passive, form: predicate.form, by: 'request' }
  }
  return null
}

/** …を否定した; a noun of the frames (考えを示した) takes its own verbs. */
function objectFor(line: Line, at: number, vocabulary: Vocabulary): Found | null {
  const noun = lastOf(line.phrases[at] ?? ({ content: [] } as unknown as Phrase))
  for (let next = at + 1; next < Math.min(line.phrases.length, at + 4); next++) {
    const predicate = predicateAt(line.phrases, next)
    if (predicate === null) continue
    const own =
      noun !== undefined &&
      vocabulary.has('nouns', noun.surface) &&
      wordOf(predicate, 'noun-verbs', vocabulary) !== null
    const takes = own || wordOf(predicate, 'object', vocabulary) !== null
    if (predicate.negative || predicate.passive || predicate.form === 'attributive' || !takes) return null
    return { predicate: next, passive: false, form: predicate.form, by: 'object' }
  }
  return null
}

/** Quotations side by side are said together: 「…」「…」と述べた. */
function quotationsAt(phrases: readonly Phrase[], at: number): Quotation[] {
  const found: Quotation[] = []
  for (let i = at; i >= 0; i--) {
    const phrase = phrases[i]
    const quotation = phrase === undefined ? null : (lastOf(phrase)?.quotation ?? null)
    if (quotation === null || (i < at && phrase?.tail !== '')) break
    found.unshift(quotation)
  }
  return found
}

function foundAt(line: Line, at: number, vocabulary: Vocabulary): Found | null {
  const phrase = line.phrases[at]
  const last = phrase === undefined ? undefined : lastOf(phrase)
  if (phrase === undefined) return null
  const quoted = last?.quotation != null
  const { tail } = phrase
  if (quoted && quoting.test(tail)) return verbFor(line, at, vocabulary)
  if (
    naming.test(tail) &&
    (quoted || last?.pos !== '名詞' || last.detail === '非自立' || last.detail === '形容動詞語幹' || tail === 'との')
  )
    return nounFrame(line, at, vocabulary)
  if (!quoted && quoting.test(tail) && endsClause(line.phrases, at)) return verbFor(line, at, vocabulary)
  if (last?.surface === 'よう' && (tail === '' || tail === 'に')) return requestFor(line, at, vocabulary)
  return tail === 'を' && !quoted ? objectFor(line, at, vocabulary) : null
}

/** The cues of a line, in order. */
export function cuesOf(line: Line, vocabulary: Vocabulary): Cue[] {
  return line.phrases.flatMap((phrase, at) => {
    const found = foundAt(line, at, vocabulary)
    if (found === null) return []
    const quotations = quotationsAt(line.phrases, at)
    const last = lastOf(phrase) ?? lastOf(line.phrases[at - 1] ?? phrase)
    const cut = found.by === 'request' ? (phrase.content.at(-2)?.end ?? phrase.start) : (last?.end ?? phrase.start)
    return [{ ...found, quotations, complement: at, contentEnd: cut }]
  })
}
