import { isNoun } from '../../language/morphemes.ts'
import type { Phrase } from '../../language/phrases.ts'
import type { Line } from '../lines.ts'
import type { Group, Vocabulary } from '../vocabulary.ts'
import { isSubordinate } from './clauses.ts'
import { type Found, lastOf } from './cue.ts'
import { predicateAt, wordOf } from './predicate.ts'

const tight = /^(?:など)?(?:との|という|といった|とかいう|の|といったような|とする|とした)$/
const wide = /^(?:など|とか|など?と|と|といった|などといった)?$/
const linking = /^(?:[のなに]|という|といった|から(?:の)?|へ(?:の)?|で(?:の)?|ての|に関する|に対する)?$/
const receiving: readonly Group[] = ['receiving', 'noun-rises']
// A voice stands within the clause that follows the words.
const reach = 14

/** The noun of saying that ends the phrase, perhaps as part of a compound: 批判, 反対意見. */
export function voiceAt(phrases: readonly Phrase[], at: number, vocabulary: Vocabulary): boolean {
  const phrase = phrases[at]
  if (phrase === undefined) return false
  const noun = phrase.content.findLast(isNoun) ?? phrase.content.find(({ pos }) => pos === '副詞')
  const verbal = phrase.content.some(({ pos }) => pos === '動詞')
  return noun !== undefined && !verbal && vocabulary.has('voices', noun.surface)
}

// Scare quotes round a word do not end the clause.
const longestWord = 8

function isQuotation(phrase: Phrase | undefined): boolean {
  const quotation = lastOf(phrase)?.quotation
  return quotation !== undefined && quotation.inner.end - quotation.inner.start > longestWord
}

/** 「…」などの賛成派から「…」という反対派まで、様々な意見が: the later words' noun of saying is that of the earlier. */
function beside(line: Line, at: number, vocabulary: Vocabulary): number {
  const from = line.phrases[at - 1]
  if (!/^(?:から|や|と)$/.test(from?.tail ?? '')) return -1
  let last = at
  while (isQuotation(line.phrases[last + 1]) && line.phrases[last]?.tail === '') last++
  return tight.test(line.phrases[last]?.tail ?? '') ? ranging(line, last, vocabulary) : -1
}

/** The noun of saying after …まで. */
function ranging({ phrases }: Line, at: number, vocabulary: Vocabulary): number {
  for (let next = at + 1; next < Math.min(phrases.length, at + 8); next++) {
    if (isQuotation(phrases[next])) return -1
    if (voiceAt(phrases, next, vocabulary)) return next
  }
  return -1
}

/** 「…」という声, 「…」といった厳しい意見: the noun that the words describe. */
function described(line: Line, at: number, vocabulary: Vocabulary): number {
  for (let next = at + 1; next < Math.min(line.phrases.length, at + 8); next++) {
    if (isQuotation(line.phrases[next])) return beside(line, next, vocabulary)
    if (voiceAt(line.phrases, next, vocabulary)) return next
    const phrase = line.phrases[next]
    const predicate = predicateAt(line.phrases, next)
    if (phrase?.tail === 'まで') return ranging(line, next, vocabulary)
    // 「…」という、市長への賛美を揶揄する書き込み: an argument of what describes the noun.
    const argument =
      (line.phrases[at]?.mark === '、' || isQuotation(line.phrases[at])) &&
      /^(?:を|に|が|で|から)$/.test(phrase?.tail ?? '') &&
      predicateAt(line.phrases, next + 1)?.form === 'attributive'
    if (predicate !== null ? predicate.form !== 'attributive' : !argument && !linking.test(phrase?.tail ?? ''))
      return -1
  }
  return -1
}

/** 批判を諌める意見, 不安を煽る人: what others do with criticism describes them. */
function isHandled({ phrases }: Line, at: number, vocabulary: Vocabulary): boolean {
  const predicate = predicateAt(phrases, at + 1)
  if (phrases[at]?.tail !== 'を' || predicate?.form !== 'attributive') return false
  const groups: readonly Group[] = [...receiving, 'noun-verbs', 'say']
  return groups.every(group => wordOf(predicate, group, vocabulary) === null)
}

/** 「…」と、局が謝罪しなかったことを指摘する声: a clause with a subject of its own, which the comments are about. */
const isTopical = ({ phrases }: Line, { at, next }: { readonly at: number; readonly next: number }): boolean =>
  isSubordinate(phrases, next) &&
  phrases[at]?.mark === '、' &&
  phrases.slice(at + 1, next).some(({ tail }) => tail === 'が')

/** 「…」など、心配する声が相次いだ: the first voice of the clause, if no verb of saying takes the words before. */
function following(line: Line, at: number, vocabulary: Vocabulary): number {
  const quotative = /と$/.test(line.phrases[at]?.tail ?? '')
  for (let next = at + 1; next < Math.min(line.phrases.length, at + reach); next++) {
    // 「…」「…」など、「…」という主旨の意見が: the later words sum up the earlier.
    if (isQuotation(line.phrases[next]))
      return next === at + 1 && tight.test(line.phrases[next]?.tail ?? '') ? described(line, next, vocabulary) : -1
    const predicate = predicateAt(line.phrases, next)
    const says = predicate !== null && predicate.form !== 'attributive' && wordOf(predicate, 'say', vocabulary) !== null
    if (quotative && says && !isTopical(line, { at, next })) return -1
    if (isHandled(line, next, vocabulary)) continue
    if (voiceAt(line.phrases, next, vocabulary) || isCrowdAt(line.phrases, next, vocabulary)) return next
  }
  return -1
}

/** 「…」など、動揺するユーザーも目立つ: people whom the words describe, and of whom there are some. */
function isCrowdAt(phrases: readonly Phrase[], at: number, vocabulary: Vocabulary): boolean {
  const phrase = phrases[at]
  const noun = phrase?.content.findLast(isNoun)
  const predicate = predicateAt(phrases, at + 1)
  if (noun === undefined || !/^[もが]$/.test(phrase?.tail ?? '')) return false
  // …議論するユーザーも。
  const left = at === phrases.length - 1 && phrase?.tail === 'も'
  const described = predicateAt(phrases, at - 1)?.form === 'attributive'
  const appear = predicate !== null && receiving.some(group => wordOf(predicate, group, vocabulary) !== null)
  const many = /^(?:多い|少ない|目立つ)$/.test(phrases[at + 1]?.content[0]?.base ?? '')
  const are = left || many || predicate?.words.some(word => /^(?:現れる|いる|登場する|出始める)$/.test(word)) === true
  const isPeople = /^(?:人|方|者|人々)$/.test(noun.surface) || vocabulary.ending('sources', noun.surface) !== null
  return described && (appear || are) && isPeople
}

/** …といった声も, …など、批判が殺到した, …と心配する書き込みが相次いだ: words that a noun of saying holds. */
export function voiceFrame(line: Line, at: number, vocabulary: Vocabulary): Found | null {
  const phrase = line.phrases[at]
  if (phrase === undefined) return null
  const noun = tight.test(phrase.tail)
    ? described(line, at, vocabulary)
    : wide.test(phrase.tail) && (phrase.tail !== '' || phrase.mark === '、')
      ? following(line, at, vocabulary)
      : -1
  if (noun < 0) return null
  return acted(line, noun, vocabulary) ?? { predicate: noun, passive: false, form: 'end', by: 'voice' }
}

/** コメントを返した, 発言を連発し: somebody does it, and speaks; who 批判を浴びた or 批判が相次いだ does not. */
function acted({ phrases }: Line, noun: number, vocabulary: Vocabulary): Found | null {
  if (!/^(?:を|も)$/.test(phrases[noun]?.tail ?? '')) return null
  for (let next = noun + 1; next < Math.min(phrases.length, noun + 5); next++) {
    const predicate = predicateAt(phrases, next)
    if (isQuotation(phrases[next])) return null
    if (predicate === null) continue
    const { passive, form } = predicate
    const receives = passive || receiving.some(group => wordOf(predicate, group, vocabulary) !== null)
    // 批判も目立つ has no subject beside the criticism; コメントも残した has one.
    const gives = /^を/.test(phrases[noun]?.tail ?? '') || wordOf(predicate, 'noun-verbs', vocabulary) !== null
    return receives || !gives ? null : { predicate: next, passive, form, by: 'noun' }
  }
  return null
}
