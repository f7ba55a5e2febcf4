import type { Analyze } from '../language/token.ts'
import type { QuestionTerm } from '../model/search.ts'
import type { Span } from '../model.ts'
import type { FindAliases } from './aliases.ts'
import { splitNames, splitRomaji } from './joined-words.ts'
import { mostTelling } from './most-telling.ts'
import type { Synonyms } from './synonyms.ts'
import { type Term, termsOf } from './terms.ts'
import { type Alternative, likeness, type Variants } from './variants.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A word of the question with the terms of the coverage that may stand for it, best first. */
export interface QueryTerm extends QuestionTerm {
  readonly alternatives: readonly Alternative[]
}

export interface QuestionReader {
  readonly store: Vocabulary
  readonly variants: Variants
  readonly analyze: Analyze
  /** Words that are no search terms, in the spelling of the index. */
  readonly stopWords: ReadonlySet<string>
  readonly synonyms: Synonyms
  readonly aliases: FindAliases
}

// After a kanji, hiragana ends its word (始まった): it does not begin a name.
const kanaRun = /(?<![\p{Script=Han}\p{Script=Katakana}ぁ-ん])[ぁ-んー]{3,}/gu
// 何メートル, 何件: with whatever counter, it asks.
const asks = /^何/
const latinWord = /^[a-z]{3,}$/
const kanaWord = /^(?:[ぁ-んー]{3,}|[ァ-ヶー]{3,})$/
const shortestKana = 3
/** Kana of a name typed by its sound, at most, and how many runs of them are looked up: each beginning is one look-up. */
const longestKana = 20
/** Kana of names that follow each other, at most. */
const longestNames = 40
const mostRuns = 8

/** Inverse document frequency as BM25 counts it (Robertson and Spärck Jones), never below zero. */
export const inverseFrequency = (store: Vocabulary, id: number): number => {
  const frequency = store.documentFrequency[id] ?? 0
  return Math.log(1 + (store.size - frequency + 0.5) / (frequency + 0.5))
}

function longestName(
  run: string,
  { variants }: QuestionReader,
): { length: number; alternatives: readonly Alternative[] } | null {
  for (let length = Math.min(run.length, longestKana); length >= shortestKana; length--) {
    const alternatives = variants.byKana(run.slice(0, length))
    if (alternatives.length > 0) return { length, alternatives }
  }
  return null
}

/** Names typed in hiragana: the longest beginning of each run that sounds like a name of the coverage. */
function spokenNames(question: string, reader: QuestionReader): (Span & { alternatives: readonly Alternative[] })[] {
  const found: (Span & { alternatives: readonly Alternative[] })[] = []
  for (const { 0: run, index } of [...question.matchAll(kanaRun)].slice(0, mostRuns)) {
    // しぶさわえいいち is a surname and a given name.
    for (let from = 0; from + shortestKana <= Math.min(run.length, longestNames); ) {
      const name = longestName(run.slice(from), reader)
      if (name === null) break
      found.push({ start: index + from, end: index + from + name.length, alternatives: name.alternatives })
      from += name.length
    }
  }
  return found
}

function synonymsOf(term: Term, { synonyms, store }: QuestionReader): Alternative[] {
  return synonyms(term.text).flatMap(({ word, same }) => {
    const id = store.vocabulary.get(word)
    return id === undefined ? [] : [{ id, weight: same ? likeness.same : likeness.synonym }]
  })
}

function alternativesOf(term: Term, reader: QuestionReader): readonly Alternative[] {
  const exact = reader.store.vocabulary.get(term.text)
  const itself: Alternative[] = exact === undefined ? [] : [{ id: exact, weight: 1 }]
  const { variants } = reader
  const alike = [...itself, ...synonymsOf(term, reader)]
  if (latinWord.test(term.text))
    alike.push(...variants.bySound(term.text), ...variants.byFrame(term.text), ...variants.byRomaji(term.text))
  if (kanaWord.test(term.text) && term.kind !== 'verb')
    alike.push(...variants.bySound(term.text).filter(({ id }) => id !== exact))
  if (alike.length > 0) return alike
  const spelled = term.kind === 'verb' && term.reading !== undefined ? reader.variants.bySpelling(term.reading) : []
  if (spelled.length > 0) return spelled
  return (
    [variants.byTypo, variants.byStem, variants.byPart].map(find => find(term.text)).find(found => found.length > 0) ??
    []
  )
}

/** A word that the coverage does not use, as the words that spell it out there: 自販機 as 自動 and 販売 and 機. */
function spelledOut(term: Term, { store, synonyms, analyze }: QuestionReader): Term[] {
  // Latin letters are a name by themselves only as a whole word, which aliases see to: EU2 is not the EU.
  if (store.vocabulary.has(term.text) || /^[a-z]/.test(term.text)) return [term]
  const { start, end } = term
  const spellings = synonyms(term.text).filter(({ same }) => same)
  const used = spellings
    .map(({ word }) => termsOf(analyze(word)))
    .find(terms => terms.length > 1 && terms.every(({ text }) => store.vocabulary.has(text)))
  return used?.map(one => ({ ...one, start, end })) ?? [term]
}

/** Names that the coverage does not use as they were typed, by a name that it does use. */
function otherNames(
  question: string,
  typed: readonly Term[],
  reader: QuestionReader,
): (Span & { terms: readonly QueryTerm[] })[] {
  const { store, analyze } = reader
  const isKnown = (term: Term) => store.vocabulary.has(term.text)
  return reader.aliases(question).flatMap(({ start, end, others }) => {
    const own = typed.filter(term => term.start >= start && term.end <= end)
    // 日本 stands in 東日本 and in 日本語, and names neither.
    const isWhole = own[0]?.start === start && own.at(-1)?.end === end
    if (!isWhole || own.every(isKnown)) return []
    const used = others.map(other => termsOf(analyze(other))).find(terms => terms.length > 0 && terms.every(isKnown))
    if (used === undefined) return []
    const terms = used.map(term => ({ ...toQueryTerm(term, alternativesOf(term, reader), store), start, end }))
    return [{ start, end, terms }]
  })
}

/** The commonest of the words that a term was taken for; none for those that only mean or contain the same. */
function readingOf(alternatives: readonly Alternative[], store: Vocabulary): string | undefined {
  const frequency = ({ id }: Alternative) => store.documentFrequency[id] ?? 0
  const read = alternatives.filter(({ weight }) => weight >= likeness.typo)
  const [first] = [...read].sort((a, b) => b.weight - a.weight || frequency(b) - frequency(a))
  return first && store.words[first.id]
}

function toQueryTerm(term: Term, alternatives: readonly Alternative[], store: Vocabulary): QueryTerm {
  const itself = alternatives.find(({ weight }) => weight === 1)
  const counted = itself === undefined ? alternatives : [itself]
  const best = counted.reduce((most, { id, weight }) => Math.max(most, weight * inverseFrequency(store, id)), 0)
  const unseen = Math.log(1 + (store.size + 0.5) / 0.5)
  const { text, kind, start, end } = term
  const readAs = itself === undefined ? readingOf(alternatives, store) : undefined
  return {
    text,
    ...(readAs !== undefined && { readAs }),
    kind,
    start,
    end,
    alternatives,
    known: alternatives.length > 0,
    weight: alternatives.length > 0 ? best : unseen,
  }
}

/** The words of a question that are searched, each once: without the words that ask, and names however they are spelled. */
export function readQuestion(question: string, reader: QuestionReader): QueryTerm[] {
  const spoken = spokenNames(question, reader)
  const typed = termsOf(reader.analyze(question))
  const renamed = otherNames(question, typed, reader)
  const covered = (term: Term) => [...spoken, ...renamed].some(name => term.start < name.end && term.end > name.start)
  const plain = typed
    .filter(term => !reader.stopWords.has(term.text) && !asks.test(term.text) && !covered(term))
    .flatMap(term => splitNames(term, reader.store))
    .flatMap(term => splitRomaji(term, reader))
    .flatMap(term => spelledOut(term, reader))
    .map(term => toQueryTerm(term, alternativesOf(term, reader), reader.store))
  const named = spoken.map(name =>
    toQueryTerm({ ...name, text: question.slice(name.start, name.end), kind: 'word' }, name.alternatives, reader.store),
  )
  const called = renamed.flatMap(({ terms }) => terms)
  const terms = [...plain, ...named, ...called].sort((a, b) => a.start - b.start || b.end - a.end)
  const isPart = (term: QueryTerm) =>
    terms.some(
      whole =>
        whole.known &&
        whole.end - whole.start > term.end - term.start &&
        whole.start <= term.start &&
        term.end <= whole.end,
    )
  const seen = new Set<string>()
  return mostTelling(terms.filter(term => !isPart(term) && !seen.has(term.text) && seen.add(term.text)))
}
