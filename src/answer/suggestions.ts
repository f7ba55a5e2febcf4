import type { Coverage } from '../model/coverage.ts'
import type { QuestionTerm } from '../model/search.ts'
import type { Span } from '../model.ts'

const most = 5
/** Characters of a word that is worth a search of its own. */
const telling = 2
const mostNames = 3

const kanaAlone = /^[ぁ-んー]+$/
const latinAlone = /^[\p{Script=Latin}\d\s'-]+$/u
const asks = /^(?:なん|なに|どう|どん|どれ|だれ|いつ|どこ|なぜ|いく)[ぁ-ん]{0,6}$/
const capitalized = /^\p{Lu}/u

/** Words of the question that name or describe something: not a verb, and English ones only as names. */
function isTelling({ kind }: QuestionTerm, words: string): boolean {
  if (kind === 'verb' || kind === 'number' || words.length < telling) return false
  if (kanaAlone.test(words) && words.length <= telling) return false
  return !latinAlone.test(words) || capitalized.test(words)
}

/**
 * What to ask instead: the question's names and rare words that the coverage knows, then names of the coverage that are
 * spelled nearly like a word that it does not know.
 */
export function nearTerms(question: string, terms: readonly QuestionTerm[], coverage: Coverage): string[] {
  const wordsOf = ({ start, end }: Span) => question.slice(start, end)
  const unknown = unknownWords(question, terms, coverage)
  const known = terms
    .filter(term => term.known && isTelling(term, wordsOf(term)))
    // 東京 of 東京都知事選 is not what was asked.
    .filter(term => !unknown.some(words => words.includes(wordsOf(term))))
    .sort((a, b) => b.weight - a.weight)
    .map(wordsOf)
  const near = unknown
    .filter(words => words.length > telling)
    .flatMap(words =>
      coverage.nearestSpeakers(words, mostNames).filter(({ name, aliases }) => isNear(words, [name, ...aliases])),
    )
  return [...new Set([...known, ...near.map(({ name }) => name)])].slice(0, most)
}

const plain = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s・=＝]/g, '')

const isNear = (typed: string, names: readonly string[]): boolean =>
  names.some(name => editsBetween(plain(typed), plain(name)) <= Math.floor(plain(typed).length / 3))

/** Levenshtein distance, in UTF-16 code units. */
function editsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, n) => n)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}

/** True if nothing that parts words stands between two spans: ぷ and ちん are ぷーちん as it was typed. */
const joins = (between: string): boolean => /^[ー・]?$/.test(between)

const inName = /[\p{Script=Han}\p{Script=Katakana}ー・々]/u

/** The kanji and katakana around a span, which analysis may have parted: 佐伯静佳 for 静佳. */
function wholeWord(question: string, span: Span): string {
  let { start, end } = span
  if (inName.test(question.charAt(start))) while (inName.test(question.charAt(start - 1))) start--
  if (inName.test(question.charAt(end - 1))) while (inName.test(question.charAt(end))) end++
  return question.slice(start, end).trim()
}

/** The asker's own words that the coverage does not contain: neighbours as one, and no word that asks. */
export function unknownWords(question: string, terms: readonly QuestionTerm[], { lexicon }: Coverage): string[] {
  const asking = new Set(Object.values(lexicon.stopWords).flat())
  const spans: Span[] = []
  for (const { start, end, known, kind } of [...terms].sort((a, b) => a.start - b.start)) {
    // The stem of a verb is no word that anybody typed.
    if (known || kind === 'verb') continue
    const last = spans.at(-1)
    if (last !== undefined && start <= last.end)
      spans[spans.length - 1] = { start: last.start, end: Math.max(end, last.end) }
    else if (last !== undefined && joins(question.slice(last.end, start)))
      spans[spans.length - 1] = { start: last.start, end }
    else spans.push({ start, end })
  }
  const words = spans.map(span => wholeWord(question, span))
  const isShard = (word: string) => word === '' || asks.test(word) || (kanaAlone.test(word) && word.length <= telling)
  return [...new Set(words)].filter(word => !isShard(word) && !asking.has(word.toLowerCase()))
}
