import { isNoun } from '../../language/morphemes.ts'
import type { Phrase } from '../../language/phrases.ts'
import type { Line } from '../lines.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { type Found, lastOf } from './cue.ts'
import { predicateAt, wordOf } from './predicate.ts'

/** …との見方を示した, …という声が上がった, …との認識だ. */
export function nounFrame(line: Line, at: number, vocabulary: Vocabulary): Found | null {
  const { phrases } = line
  for (let noun = at + 1; noun < Math.min(phrases.length, at + 4); noun++) {
    const phrase = phrases[noun]
    if (phrase === undefined) return null
    const word = lastOf({ ...phrase, content: phrase.content.filter(isNoun) })
    if (word === undefined || !vocabulary.has('nouns', word.surface)) {
      if (phrase.tail === 'の' || phrase.tail === '') continue
      return null
    }
    // …という声も。
    const rising = /^(?:も|が)$/.test(phrase.tail) && vocabulary.has('voices', word.surface)
    if (noun === phrases.length - 1)
      return { predicate: noun, passive: false, form: 'end', by: rising ? 'rises' : 'noun' }
    for (let next = noun + 1; next < Math.min(phrases.length, noun + 5); next++) {
      const adjective = phrases[next]?.content[0]
      if (adjective?.pos === '形容詞' && /[がも]$/.test(phrase.tail) && vocabulary.has('noun-rises', adjective.base))
        return { predicate: next, passive: false, form: 'end', by: 'rises' }
      const predicate = predicateAt(phrases, next)
      if (predicate === null) continue
      if (predicate.negative) return null
      const rises = /[がもは]$/.test(phrase.tail) && wordOf(predicate, 'noun-rises', vocabulary) !== null
      const shown =
        !/^[にと]/.test(phrase.tail) &&
        !predicate.words.includes('聞く') &&
        (wordOf(predicate, 'noun-verbs', vocabulary) !== null || wordOf(predicate, 'say', vocabulary) !== null)
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

/** …よう求めた. */
export function requestFor(line: Line, at: number, vocabulary: Vocabulary): Found | null {
  for (let next = at + 1; next < Math.min(line.phrases.length, at + 6); next++) {
    const predicate = predicateAt(line.phrases, next)
    if (predicate === null) continue
    if (predicate.negative || wordOf(predicate, 'demand', vocabulary) === null) return null
    return { predicate: next, passive: predicate.passive, form: predicate.form, by: 'request' }
  }
  return null
}

/** Nouns of what somebody holds: 利益を倍にする目標. */
export const held =
  /^(?:考え|考え方|見方|方針|意向|見通し|姿勢|立場|認識|見解|目標|構想|計画|決意|意欲|懸念|期待|疑問|予測|予想|持論|確信|希望|必要性|重要性|可能性|危機感|不満|不安|自信|抱負|思い)$/

/** Nouns that hold a clause: …ことを, …点を, …旨を. */
export const clausal = /^(?:こと|の|点|旨|事実)$/

const firstOf = (phrase: Phrase | undefined) => phrase?.content[0]?.surface

const denying = /^(?:否定する|否認する|認める)$/

/** …を否定した; a noun of the frames (考えを示した) takes its own verbs. */
export function objectFor(line: Line, at: number, vocabulary: Vocabulary): Found | null {
  const noun = lastOf(line.phrases[at])
  for (let next = at + 1; next < Math.min(line.phrases.length, at + 4); next++) {
    const predicate = predicateAt(line.phrases, next)
    if (predicate === null) continue
    const own =
      noun !== undefined &&
      held.test(noun.surface) &&
      predicateAt(line.phrases, at - 1)?.form === 'attributive' &&
      wordOf(predicate, 'noun-verbs', vocabulary) !== null
    const holds =
      noun?.detail === '非自立' ||
      (clausal.test(noun?.surface ?? '') && predicateAt(line.phrases, at - 1)?.form === 'attributive')
    const clause = holds && wordOf(predicate, 'object-clause', vocabulary) !== null
    const takes = own || clause || wordOf(predicate, 'object', vocabulary) !== null
    const closing =
      predicate.form === 'end' ||
      (predicate.form === 'joining' &&
        /^(?:上|うえ|ほか|一方)$/.test(firstOf(line.phrases[next + 1]) ?? lastOf(line.phrases[next])?.surface ?? '')) ||
      (predicate.form === 'continuing' && !/^(?:に|と|も|か.*)$/.test(line.phrases[next]?.tail ?? ''))
    // 野党の主張を否定した: somebody else's words.
    const others = denying.test(predicate.words.at(-1) ?? '') && vocabulary.has('nouns', noun?.surface ?? '')
    if (predicate.negative || predicate.passive || !closing || !takes || others) return null
    return { predicate: next, passive: false, form: predicate.form, by: 'object' }
  }
  return null
}
