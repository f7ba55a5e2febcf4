import type { Token } from '../../language/token.ts'
import type { Vocabulary } from '../vocabulary.ts'

const katakana = /^[ァ-ヴー]+$/
const dot = /^[・＝=]$/
const shortest = 3

/** A noun that the dictionary knows as a word, not as a name. */
const isDictionaryWord = ({ surface, reading, pos, detail }: Token) =>
  reading !== null &&
  pos === '名詞' &&
  detail !== '固有名詞' &&
  detail !== '接尾' &&
  katakana.test(surface) &&
  surface.length > 1

const isWord = (token: Token) => isDictionaryWord(token) && token.surface.length >= shortest

/** Whether an unknown word in katakana is two words of the dictionary: ドライブデート. */
export function isCompoundWord(text: string, { lookUp, has }: Vocabulary): boolean {
  const isPart = (part: string) =>
    part.length >= shortest &&
    (has('writing-places', part) ||
      lookUp(part).some(({ pos, detail }) => pos === '名詞' && /^(?:一般|サ変接続|形容動詞語幹)$/.test(detail)))
  if (!katakana.test(text)) return false
  for (let at = shortest; at <= text.length - shortest; at++)
    if (isPart(text.slice(0, at)) && isPart(text.slice(at))) return true
  return false
}

function chainOf(morphemes: readonly Token[]): Token[][] {
  const parts: Token[][] = [[]]
  for (const morpheme of morphemes)
    if (dot.test(morpheme.surface)) parts.push([])
    else parts.at(-1)?.push(morpheme)
  return parts.filter(part => part.length > 0)
}

/**
 * Whether a katakana compound names things rather than somebody: ハード・ソフト・サービス, スマートフォン.
 * The dictionary takes some first parts for foreign family names, so one part of three or more may be a name,
 * and both of two must be words: ティム・クック is no list of things.
 */
export function namesThings(morphemes: readonly Token[]): boolean {
  if (!morphemes.every(({ surface }) => katakana.test(surface) || dot.test(surface))) return false
  const parts = chainOf(morphemes)
  const last = parts.at(-1)?.at(-1)
  const words = parts.filter(part => part.every(isWord)).length
  if (parts.length < 2)
    return (
      morphemes.every(isDictionaryWord) ||
      (last !== undefined &&
        isWord(last) &&
        morphemes.every(({ reading, category }) => reading !== null && category !== '人名'))
    )
  if (last === undefined || !isWord(last)) return false
  return words === parts.length || last.detail === 'サ変接続' || (parts.length > 2 && words >= parts.length - 1)
}
