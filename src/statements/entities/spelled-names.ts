import type { AnalyzedArticle } from '../../language/analyzed-article.ts'
import { newToken, type Token, unlisted, type Word } from '../../language/token.ts'
import type { Span } from '../../model.ts'
import type { Vocabulary } from '../vocabulary.ts'

/** 漫画家のうすた京介さん, タレント・猫ひろし（34）: what somebody is, the name, and what only stands behind one. */
const introduced =
  /([一-龠々ァ-ヴーA-Za-z]{2,8})[の・、]([一-龠々ぁ-んァ-ヴー☆]{3,8}?)(?=さん|氏|[（(](?:[0-9０-９]{1,2}[歳）)]|本名))/g
const mostNames = 30
const particles = /^[のをがはにへで]$/

const word: Omit<Word, 'surface' | 'base'> = {
  reading: null,
  pos: '名詞',
  detail: '固有名詞',
  category: '人名',
  subcategory: '一般',
}

/** The tokens that the span is made of, or null if it cuts one. */
function tokensOf({ start, end }: Span, tokens: readonly Token[]): { from: number; taken: readonly Token[] } | null {
  const from = tokens.findIndex(token => token.start === start)
  if (from < 0) return null
  const to = tokens.findIndex((token, at) => at >= from && token.end >= end)
  return tokens[to]?.end === end ? { from, taken: tokens.slice(from, to + 1) } : null
}

/** Whether the tokens are pieces of a name: no phrase, as 若い花子 or 友人の花子 is. */
function arePieces(taken: readonly Token[]): boolean {
  if (taken.every(({ pos }) => pos === '名詞')) return false
  return taken.every(({ pos, surface, base }) =>
    pos === '助詞' ? !particles.test(surface) : !(/^(?:動詞|形容詞)$/.test(pos) && surface === base),
  )
}

/** Names that the dictionary cuts into other words, though the article says whose they are. */
function spelledIn({ article, tokens }: AnalyzedArticle, vocabulary: Vocabulary): Set<string> {
  const names = new Set<string>()
  for (const { 1: before = '', 2: name = '', index } of article.body.matchAll(introduced)) {
    const isTitle = vocabulary.ending('titles', before) !== null || vocabulary.ending('sources', before) !== null
    if (names.size >= mostNames || !isTitle || !/[ぁ-ん☆]/.test(name)) continue
    const start = index + before.length + 1
    const sentence = tokens.find(list => (list.at(-1)?.end ?? 0) > start)
    const found = sentence === undefined ? null : tokensOf({ start, end: start + name.length }, sentence)
    if (found !== null && arePieces(found.taken)) names.add(name)
  }
  return names
}

function joined(tokens: readonly Token[], body: string, names: ReadonlySet<string>): readonly Token[] {
  const [first] = tokens
  const end = tokens.at(-1)?.end
  if (first === undefined || end === undefined) return tokens
  let whole = tokens
  for (const name of names) {
    let start = body.indexOf(name, first.start)
    while (start >= 0 && start < end) {
      const place = { start, end: start + name.length }
      const found = tokensOf(place, whole)
      if (found !== null) {
        const token = newToken({ ...word, surface: name, base: name }, { ...place, entry: unlisted })
        whole = whole.toSpliced(found.from, found.taken.length, token)
      }
      start = body.indexOf(name, place.end)
    }
  }
  return whole
}

/** The article with such names as one token each. */
export function withSpelledNames(analyzed: AnalyzedArticle, vocabulary: Vocabulary): AnalyzedArticle {
  const names = spelledIn(analyzed, vocabulary)
  if (names.size === 0) return analyzed
  return { ...analyzed, tokens: analyzed.tokens.map(list => joined(list, analyzed.article.body, names)) }
}
