import type { Token } from '../../language/token.ts'
import { newToken, unlisted } from '../../language/token.ts'

const hiragana = /^[ぁ-んー]+$/
const longest = 6

const isHonorific = ({ pos, detail, category, surface }: Token) =>
  pos === '名詞' && detail === '接尾' && category === '人名' && surface !== 'たち'

/** Where the hiragana before an honorific begins that the dictionary cut into verbs: つん|く|氏. */
function beginningOf(whole: readonly Token[], honorific: Token): number {
  let from = whole.length
  let start = honorific.start
  while (from > 0) {
    const before = whole[from - 1]
    if (before === undefined || before.end !== start || !hiragana.test(before.surface)) break
    if (honorific.start - before.start > longest) return whole.length
    start = before.start
    from--
  }
  // What goes with the noun before it is no part of the name: 歌手のつんく氏.
  while (from > 0 && from < whole.length && /^(?:助詞|助動詞|接続詞)$/.test(whole[from]?.pos ?? '')) from++
  return from
}

/** Takes hiragana before 氏 and さん for one name, where the dictionary sees no noun. */
export function withKanaNames(morphemes: readonly Token[]): readonly Token[] {
  if (!morphemes.some((morpheme, at) => isHonorific(morpheme) && hiragana.test(morphemes[at - 1]?.surface ?? '')))
    return morphemes
  const whole: Token[] = []
  for (const morpheme of morphemes) {
    const from = isHonorific(morpheme) ? beginningOf(whole, morpheme) : whole.length
    const taken = whole.slice(from)
    const surface = taken.map(({ surface }) => surface).join('')
    const [first] = taken
    const isName = taken.some(({ pos }) => pos !== '名詞') && surface.length > 1
    if (first !== undefined && isName) {
      const word = {
        surface,
        base: surface,
        reading: null,
        pos: '名詞',
        detail: '固有名詞',
        category: '人名',
        subcategory: '一般',
      }
      whole.splice(from, taken.length, newToken(word, { start: first.start, end: morpheme.start, entry: unlisted }))
    }
    whole.push(morpheme)
  }
  return whole
}
