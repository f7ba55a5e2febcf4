import { isParticle } from '../../language/morphemes.ts'
import type { Token, Word } from '../../language/token.ts'
import { newToken, unlisted } from '../../language/token.ts'

const hiragana = /^[ぁ-んー]+$/
const letter = /^[一-龠々]$/
/** A letter of a name with the particle that the dictionary took with it: みな|実は, 永|嗣が. */
const withParticle = /^([一-龠々])([はがもに])$/
/** Letters that are a given name as well as a modifier of a title. */
const given = /^[元新]$/
const longest = 6

const part = (surface: string, subcategory: string): Word => ({
  surface,
  base: surface,
  reading: null,
  pos: '名詞',
  detail: '固有名詞',
  category: '人名',
  subcategory,
})
const particle = (surface: string): Word => ({
  ...part(surface, '*'),
  pos: '助詞',
  detail: '係助詞',
  category: '*',
})

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
  // What goes with the noun before it is no part of the name: 歌手のつんく氏, but でんこちゃん.
  const attached = whole[from - 1]?.end === start
  while (attached && from < whole.length && /^(?:助詞|助動詞|接続詞)$/.test(whole[from]?.pos ?? '')) from++
  return from
}

function joinKana(whole: Token[], honorific: Token): void {
  // すれ違っていく様 is how it goes.
  if (honorific.surface === '様' && whole.at(-1)?.pos === '動詞') return
  const from = beginningOf(whole, honorific)
  const taken = whole.slice(from)
  const surface = taken.map(({ surface }) => surface).join('')
  const [first] = taken
  const words = taken.some(({ pos }) => /^(?:副詞|感動詞|連体詞)$/.test(pos))
  if (first === undefined || surface.length < 2 || words || taken.every(({ pos }) => pos === '名詞')) return
  const place = { start: first.start, end: honorific.start, entry: unlisted }
  whole.splice(from, taken.length, newToken(part(surface, '一般'), place))
}

/** 菅義|偉: a letter behind the pieces of a name, which the dictionary takes for an adjective or a conjunction. */
function endsName(before: Token | undefined, token: Token, next: Token | undefined): boolean {
  if (before === undefined || before.end !== token.start || token.pos === '名詞' || token.pos === '接頭詞') return false
  const follows = next !== undefined && (isParticle(next) || isHonorific(next))
  const isStem = token.pos === '形容詞' && next?.pos === '名詞'
  if (before.subcategory === '名') return follows || isStem
  // 矢田|稚|子: the stem of an adjective, and another letter of the name.
  return before.subcategory === '姓' && (follows || (isStem && letter.test(next.surface) && next.start === token.end))
}

/** The letter and the particle as tokens of their own. */
function divided(token: Token, [, name = '', tail = '']: RegExpExecArray): Token[] {
  const middle = token.end - tail.length
  return [
    newToken(part(name, '名'), { start: token.start, end: middle, entry: unlisted }),
    newToken(particle(tail), { start: middle, end: token.end, entry: unlisted }),
  ]
}

/** A token of which a name has been cut. */
const isPiece = (token: Token | undefined) => token !== undefined && /^(?:姓|名)$/.test(token.subcategory)

/** 角|倉: the stem of an adjective that nothing follows but a name. */
const beginsName = (token: Token, next: Token | undefined): boolean =>
  token.pos === '形容詞' &&
  letter.test(token.surface) &&
  next?.start === token.end &&
  /^(?:姓|名)$/.test(next.subcategory)

/** 中谷|元（げん）, 中谷|元・防衛相: what follows does not bear a modifier. */
const isGivenModifier = (before: Token | undefined, token: Token, next: Token | undefined): boolean =>
  token.pos === '接頭詞' &&
  given.test(token.surface) &&
  before?.subcategory === '姓' &&
  before.end === token.start &&
  next !== undefined &&
  (next.start > token.end || next.surface === '・' || isParticle(next) || isHonorific(next))

/** 新 恭さん: a modifier has no space behind it. */
const isFamilyModifier = (token: Token, next: Token | undefined): boolean =>
  token.pos === '接頭詞' && letter.test(token.surface) && isPiece(next) && (next?.start ?? 0) > token.end

/** Whether the token holds the last letter of the name before it, with the particle behind that. */
function holdsParticle(before: Token | undefined, token: Token, next: Token | undefined): boolean {
  if (before?.subcategory !== '名' || before.end !== token.start) return false
  if (token.pos === '接続詞') return true
  return token.pos === '動詞' && next?.pos !== '助動詞' && next?.detail !== '接尾'
}

/** Mends names of which the dictionary took a piece for another word. */
export function withWholeNames(morphemes: readonly Token[]): readonly Token[] {
  const isCut = (token: Token, at: number) =>
    isHonorific(token)
      ? hiragana.test(morphemes[at - 1]?.surface ?? '')
      : token.pos !== '名詞' &&
        /^[一-龠々]/.test(token.surface) &&
        (isPiece(morphemes[at - 1]) || isPiece(morphemes[at + 1]))
  if (!morphemes.some(isCut)) return morphemes
  const whole: Token[] = []
  for (const [at, token] of morphemes.entries()) {
    const before = whole.at(-1)
    const next = morphemes[at + 1]
    const split = holdsParticle(before, token, next) ? withParticle.exec(token.surface) : null
    const ends = letter.test(token.surface) && (endsName(before, token, next) || isGivenModifier(before, token, next))
    if (isHonorific(token)) joinKana(whole, token)
    if (split !== null) whole.push(...divided(token, split))
    else if (ends || beginsName(token, next) || isFamilyModifier(token, next))
      whole.push(
        newToken(part(token.surface, ends ? '名' : '姓'), { start: token.start, end: token.end, entry: unlisted }),
      )
    else whole.push(token)
  }
  return whole
}
