import type { AnalyzedArticle } from '../../language/analyzed-article.ts'
import { newToken, type Token, unlisted, type Word } from '../../language/token.ts'
import type { Span } from '../../model.ts'
import type { Vocabulary } from '../vocabulary.ts'

/** 漫画家のうすた京介さん, タレント・猫ひろし（34）: what somebody is, the name, and what only stands behind one. */
const introduced =
  /([一-龠々ァ-ヴーA-Za-z]{2,8})[の・、]([一-龠々ぁ-んァ-ヴー☆]{3,8}?)(?=さん|氏|[（(](?:[0-9０-９]{1,2}[歳）)]|本名))/g
/** 柊木みおさん: letters, and hiragana that the dictionary makes other words of. */
const mixed =
  /(?<![一-龠々])([一-龠々]{1,3})([ぁ-ん]{2,4}?)(?=さん|氏|ちゃん|容疑者|被告|[（(](?:[0-9０-９]{1,2}[歳）)]|本名))/g
const honorific = /^(?:さん|氏|ちゃん)$/
const mostNames = 30
const particles = /^[のをがはにへで]$/

const word: Omit<Word, 'surface' | 'base'> = {
  reading: null,
  pos: '名詞',
  detail: '固有名詞',
  category: '人名',
  subcategory: '一般',
}

/** Tokens of which a name is made, and what of the last one stands behind it. */
interface Pieces {
  readonly from: number
  readonly taken: readonly Token[]
  readonly rest: readonly Token[]
}

/** The tokens that the span is made of, or null if it cuts one; お|さん of 柊木み|おさん may be cut. */
function piecesOf({ start, end }: Span, tokens: readonly Token[]): Pieces | null {
  const from = tokens.findIndex(token => token.start === start)
  const to = from < 0 ? -1 : tokens.findIndex((token, at) => at >= from && token.end >= end)
  const last = tokens[to]
  if (last === undefined) return null
  const taken = tokens.slice(from, to + 1)
  if (last.end === end) return { from, taken, rest: [] }
  const surface = last.surface.slice(end - last.start)
  if (!honorific.test(surface)) return null
  const suffix = { ...word, detail: '接尾', surface, base: surface }
  return { from, taken, rest: [newToken(suffix, { start: end, end: last.end, entry: unlisted })] }
}

/** Whether the tokens are pieces of a name: no phrase, as 若い花子 or 友人の花子 is. */
function arePieces(taken: readonly Token[]): boolean {
  if (taken.every(({ pos }) => pos === '名詞')) return false
  return taken.every(({ pos, surface, base }) =>
    pos === '助詞' ? !particles.test(surface) : !(/^(?:動詞|形容詞)$/.test(pos) && surface === base),
  )
}

/** Hiragana behind a family name: no word, and nothing that begins or ends as grammar does. */
const isGivenName = (given: string, { lookUp }: Vocabulary): boolean => {
  const words = lookUp(given)
  if (words.length > 0) return words.some(({ subcategory }) => subcategory === '名')
  return !/^[はがをにのともやへで]|[はがをにのともやへでたるいうくすつぬむだて]$/.test(given)
}

/** A name that may be one where the article says so. */
interface Spelled extends Span {
  readonly name: string
}

const introducedIn = (body: string, { ending }: Vocabulary): Spelled[] =>
  [...body.matchAll(introduced)].flatMap(({ 1: before = '', 2: name = '', index }) => {
    const isTitle = ending('titles', before) !== null || ending('sources', before) !== null
    const start = index + before.length + 1
    return isTitle && /[ぁ-ん☆]/.test(name) ? [{ name, start, end: start + name.length }] : []
  })

const mixedIn = (body: string, vocabulary: Vocabulary): Spelled[] =>
  [...body.matchAll(mixed)].flatMap(({ 1: family = '', 2: given = '', index }) => {
    const isFamily = vocabulary.lookUp(family).some(({ detail }) => detail === '固有名詞')
    const name = family + given
    return isFamily && isGivenName(given, vocabulary) ? [{ name, start: index, end: index + name.length }] : []
  })

/** The first sentence that ends behind the place, by bisection. */
function sentenceAt(tokens: AnalyzedArticle['tokens'], start: number): readonly Token[] {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle]?.at(-1)?.end ?? 0) <= start) low = middle + 1
    else high = middle
  }
  return tokens[low] ?? []
}

/** Names that the dictionary cuts into other words, though the article says whose they are. */
function spelledIn({ article, tokens }: AnalyzedArticle, vocabulary: Vocabulary): Set<string> {
  const names = new Set<string>()
  for (const one of [...introducedIn(article.body, vocabulary), ...mixedIn(article.body, vocabulary)]) {
    if (names.size >= mostNames) break
    const found = piecesOf(one, sentenceAt(tokens, one.start))
    if (found !== null && arePieces(found.taken)) names.add(one.name)
  }
  return names
}

/** Where the names stand in the text. */
const placesOf = (names: ReadonlySet<string>, body: string): Spelled[] =>
  [...names].flatMap(name => {
    const places: Spelled[] = []
    for (let start = body.indexOf(name); start >= 0; start = body.indexOf(name, start + name.length))
      places.push({ name, start, end: start + name.length })
    return places
  })

function joined(tokens: readonly Token[], places: readonly Spelled[]): readonly Token[] {
  let whole = tokens
  for (const { name, ...place } of places) {
    const found = piecesOf(place, whole)
    if (found === null) continue
    const token = newToken({ ...word, surface: name, base: name }, { ...place, entry: unlisted })
    whole = whole.toSpliced(found.from, found.taken.length, token, ...found.rest)
  }
  return whole
}

/** The article with such names as one token each. */
export function withSpelledNames(analyzed: AnalyzedArticle, vocabulary: Vocabulary): AnalyzedArticle {
  const names = spelledIn(analyzed, vocabulary)
  if (names.size === 0) return analyzed
  const { article, tokens } = analyzed
  const bySentence = new Map<readonly Token[], Spelled[]>()
  for (const place of placesOf(names, article.body)) {
    const sentence = sentenceAt(tokens, place.start)
    bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), place])
  }
  return { ...analyzed, tokens: tokens.map(list => joined(list, bySentence.get(list) ?? [])) }
}
