import { type Dictionary, readDictionary } from './dictionary.ts'
import { normalize } from './normalize.ts'
import { longestClause } from './path-search/viterbi.ts'
import type { Analyze, Token } from './token.ts'
import { newToken } from './token.ts'
import { openTokenizer, type Tokenizer } from './tokenizer.ts'

// kuromoji 0.1.2 throws on these.
const unreadable = /[\0\ud800-\udfff]/gu
const mayBeUnreadable = /[\0\ud800-\udfff]/
// Its time and memory grow with the square of a clause: a line of 20,000 letters ends the process.
const clause = /[^、。]{0,199}[、。]|[^、。]{1,199}(?:\s|$)|[^、。]{1,200}/uy
const clauseEnd = /[、。]/g
/** Encoded data: no word is so long. */
const data = /^[!-~]{200}$/

/** Returns the end of the clause that begins at `start`. */
function endOfClause(text: string, start: number): number {
  clauseEnd.lastIndex = start
  const end = clauseEnd.exec(text)?.index
  // Most clauses are short: the whole pattern, which goes back and forth, is for the others.
  if (end !== undefined && end - start < longestClause) return end + 1
  clause.lastIndex = start
  return start + (clause.exec(text)?.[0].length ?? text.length - start)
}

/**
 * Analyses text with an open tokenizer.
 * Surfaces and bases are in Unicode's compatibility form (NFKC); offsets are those of the text as given.
 */
export function analyzeWith({ tokenize, wordAt }: Pick<Tokenizer, 'tokenize' | 'wordAt'>): Analyze {
  return (given, from = 0) => {
    const normalized = normalize(given)
    const text = mayBeUnreadable.test(normalized.text) ? normalized.text.replace(unreadable, ' ') : normalized.text
    const tokens: Token[] = []
    for (let index = 0, end = 0; index < text.length; index = end) {
      end = endOfClause(text, index)
      const words = text.slice(index, end)
      if (data.test(words)) continue
      for (const { start, end, entry } of tokenize(words)) {
        const place = {
          start: from + normalized.origin(index + start),
          end: from + normalized.origin(index + end),
          entry,
        }
        tokens.push(newToken(wordAt(entry, entry < 0 ? words.slice(start, end) : ''), place))
      }
    }
    return tokens
  }
}

/** An open dictionary: the analysis of text, and the words by their entries. */
export interface Morphology extends Pick<Tokenizer, 'wordAt' | 'lookUp'> {
  readonly analyze: Analyze
  /** The dictionary in memory that other threads can share. */
  readonly dictionary: Dictionary
}

/** Opens a dictionary that was read. */
export function morphologyOf(dictionary: Dictionary): Morphology {
  const tokenizer = openTokenizer(dictionary)
  const { wordAt, lookUp } = tokenizer
  return { dictionary, analyze: analyzeWith(tokenizer), wordAt, lookUp }
}

/** Loads kuromoji with its bundled IPA dictionary. @throws Error if the dictionary cannot be read */
export const openMorphology = async (): Promise<Morphology> => morphologyOf(await readDictionary())

/** Only the analysis. @throws Error if the dictionary cannot be read */
export const openAnalyzer = async (): Promise<Analyze> => (await openMorphology()).analyze
