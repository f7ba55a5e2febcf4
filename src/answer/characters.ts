import type { Article } from '../model.ts'
import { type Asked, isKanji, pairAt, pairsOf } from './asked.ts'

/** The characters of an article's title, in compatibility form and lower case. */
export interface TitleCharacters {
  readonly text: string
  readonly pairs: ReadonlySet<number>
}

/** What a sentence shares with a question and with the title above it, each 0 to 1. */
export interface CharacterShares {
  /** Shares of the question's kanji and of its pairs of characters. */
  readonly kanji: number
  readonly pairs: number
  /** The same of those that the title does not hold. */
  readonly kanjiBeyond: number
  readonly pairsBeyond: number
  /** The share of the title's pairs of characters: a sentence that repeats the headline tells nothing new. */
  readonly headline: number
}

/** Characters of a question against one title: which of them the title holds too. */
export interface AgainstTitle {
  readonly asked: Asked
  readonly title: TitleCharacters
  /** How many kanji and pairs of the question stand beyond the title. */
  readonly kanjiBeyond: number
  readonly pairsBeyond: number
}

const titles = new WeakMap<Article, TitleCharacters>()

/** The title's characters, read once for an article. */
export function titleCharacters(article: Article): TitleCharacters {
  const known = titles.get(article)
  if (known !== undefined) return known
  const text = (article.title ?? '').normalize('NFKC').toLowerCase()
  const read = { text, pairs: pairsOf(text) }
  titles.set(article, read)
  return read
}

const isInTitle = (kanji: number, { text }: TitleCharacters): boolean => text.includes(String.fromCharCode(kanji))

/** Holds a question against a title, once for all sentences below it. */
export function againstTitle(asked: Asked, article: Article): AgainstTitle {
  const title = titleCharacters(article)
  let [kanjiBeyond, pairsBeyond] = [0, 0]
  for (const kanji of asked.kanji) if (!isInTitle(kanji, title)) kanjiBeyond++
  for (const pair of asked.pairs) if (!title.pairs.has(pair)) pairsBeyond++
  return { asked, title, kanjiBeyond, pairsBeyond }
}

const shareOf = (found: number, all: number): number => (all === 0 ? 0 : found / all)

const count = (found: ReadonlySet<number>, is: (one: number) => boolean): number => {
  let sum = 0
  for (const one of found) if (is(one)) sum++
  return sum
}

/** What a sentence in compatibility form and lower case shares with a question and a title. */
export function characterShares(text: string, { asked, title, ...beyond }: AgainstTitle): CharacterShares {
  const [kanji, pairs, titled] = [new Set<number>(), new Set<number>(), new Set<number>()]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (isKanji(code) && asked.kanji.has(code)) kanji.add(code)
    const pair = pairAt(text, at)
    if (pair === 0) continue
    if (asked.pairs.has(pair)) pairs.add(pair)
    if (title.pairs.has(pair)) titled.add(pair)
  }
  return {
    kanji: shareOf(kanji.size, asked.kanji.size),
    pairs: shareOf(pairs.size, asked.pairs.size),
    kanjiBeyond: shareOf(
      count(kanji, one => !isInTitle(one, title)),
      beyond.kanjiBeyond,
    ),
    pairsBeyond: shareOf(
      count(pairs, one => !title.pairs.has(one)),
      beyond.pairsBeyond,
    ),
    headline: shareOf(titled.size, title.pairs.size),
  }
}
