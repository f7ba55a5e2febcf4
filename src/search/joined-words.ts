import { toHiragana } from 'wanakana'
import type { Analyze } from '../language/token.ts'
import { fold } from './fold.ts'
import { isRomaji } from './sound.ts'
import { type Term, termsOf } from './terms.ts'
import type { Variants } from './variants.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What words are looked up in. */
interface Words {
  readonly analyze: Analyze
  readonly store: Vocabulary
  readonly variants: Variants
}

const latinWord = /^[a-z]{3,}$/
/** Characters of two names that were typed as one, at most. */
const longestJoined = 40
const katakanaRun = /^[ァ-ヶー]+$/
const shortestPart = 2
const shortestRomaji = 3

/** Two words of the coverage that were typed as one: グラントモリス for グラント・モリス. */
export function splitNames(term: Term, { vocabulary }: Vocabulary): Term[] {
  if (vocabulary.has(term.text) || !katakanaRun.test(term.text) || term.text.length > longestJoined) return [term]
  for (let at = shortestPart; at <= term.text.length - shortestPart; at++) {
    const parts = [term.text.slice(0, at), term.text.slice(at)].map(fold)
    if (parts.every(part => vocabulary.has(part))) return parts.map(text => ({ ...term, text }))
  }
  return [term]
}

/** The verb that a word typed in romaji inflects, in kana: modorenai for もどれる. */
const verbOf = (term: Term, analyze: Analyze): Term[] =>
  isRomaji(term.text)
    ? termsOf(analyze(toHiragana(term.text)))
        .filter(({ kind, start }) => kind === 'verb' && start === 0)
        .map(verb => ({ ...verb, start: term.start, end: term.end }))
    : []

/** The longest word that one typed in romaji begins with, and the rest where that is one too: gaikokujin for 外国 and 人. */
export function splitRomaji(term: Term, { analyze, store, variants }: Words): Term[] {
  const { text } = term
  const isKnown = (word: string) => variants.byRomaji(word).length > 0
  if (!latinWord.test(text) || text.length > longestJoined || store.vocabulary.has(text) || isKnown(text)) return [term]
  const verb = verbOf(term, analyze)
  if (verb.length > 0) return verb
  for (let at = text.length - 1; at > shortestRomaji; at--) {
    if (!isKnown(text.slice(0, at))) continue
    const middle = term.start + at
    const rest = { ...term, text: text.slice(at), start: middle }
    return [{ ...term, text: text.slice(0, at), end: middle }, ...(isKnown(rest.text) ? [rest] : [])]
  }
  return [term]
}
