import type { Token } from '../../language/token.ts'
import type { Vocabulary } from '../vocabulary.ts'

/** A run of a compound noun's morphemes that is of one kind: 米 | 国防長官 | ロイド・オースティン | 氏. */
export interface Segment {
  readonly kind: 'name' | 'title' | 'honorific' | 'source' | 'place' | 'other'
  readonly text: string
  readonly morphemes: readonly Token[]
}

const katakana = /^[ァ-ヴー・＝=-]+$/
const initial = /^[A-Z]\.?$/
const dot = /^[・＝=.\-‐–]$/
const latin = /^[A-Z][\p{L}'’-]+$/u
// The longest title in morphemes: 代表 | 取締役 | 社長 and the like.
const longestTitle = 5

const isPerson = ({ category }: Token) => category === '人名'
const isCountry = ({ subcategory, surface }: Token) =>
  subcategory === '国' || /^[米英仏独露中韓印豪加伊]$/.test(surface)

function wordAt(morphemes: readonly Token[], at: number, vocabulary: Vocabulary): Segment | null {
  const texts: string[] = []
  let text = ''
  for (let end = at; end < Math.min(morphemes.length, at + longestTitle); end++) {
    text += morphemes[end]?.surface ?? ''
    texts.push(text)
  }
  for (let count = texts.length; count > 0; count--) {
    const words = texts[count - 1] ?? ''
    const kind = vocabulary.has('titles', words) ? 'title' : vocabulary.has('sources', words) ? 'source' : null
    const after = morphemes[at + count]
    // ファン・サンミン
    const goesOn =
      katakana.test(words) && after?.surface === '・' && katakana.test(morphemes[at + count + 1]?.surface ?? '')
    if (kind !== null && !goesOn) return { kind, text: words, morphemes: morphemes.slice(at, at + count) }
  }
  return null
}

const regnal = /^世$/

/** ロドリゴ|3|世 */
const isNumeral = (morphemes: readonly Token[], at: number): boolean =>
  morphemes[at]?.detail === '数' && regnal.test(morphemes[at + 1]?.surface ?? '')

/** Whether the morpheme at `at` can go on with the name that `before` holds. */
function continuesName(morphemes: readonly Token[], at: number, before: Token | undefined): boolean {
  const it = morphemes[at]
  if (it === undefined) return false
  const next = morphemes[at + 1]
  if (before === undefined) {
    const linked = next !== undefined && dot.test(next.surface)
    return (
      (katakana.test(it.surface) && !dot.test(it.surface) && (!isCountry(it) || linked)) ||
      latin.test(it.surface) ||
      (isPerson(it) && it.detail !== '接尾')
    )
  }
  if (dot.test(it.surface))
    return next !== undefined && (katakana.test(next.surface) || initial.test(next.surface) || latin.test(next.surface))
  if (dot.test(before.surface) || before.surface.endsWith('・'))
    return katakana.test(it.surface) || initial.test(it.surface) || latin.test(it.surface)
  if (regnal.test(it.surface)) return before.detail === '数'
  if (katakana.test(before.surface))
    return it.start === before.end && (katakana.test(it.surface) || isNumeral(morphemes, at))
  if (latin.test(before.surface)) return latin.test(it.surface) || initial.test(it.surface)
  return isPerson(it) && it.detail !== '接尾' && isPerson(before)
}

function nameAt(morphemes: readonly Token[], at: number): Segment | null {
  let end = at
  while (continuesName(morphemes, end, end === at ? undefined : morphemes[end - 1])) end++
  if (end === at) return null
  const taken = morphemes.slice(at, end)
  const gap = (morpheme: Token, i: number) => {
    const previous = taken[i - 1]
    return previous !== undefined && previous.end < morpheme.start ? ' ' : ''
  }
  return {
    kind: 'name',
    text: taken.map((morpheme, i) => gap(morpheme, i) + morpheme.surface).join(''),
    morphemes: taken,
  }
}

function single(morpheme: Token, isLast: boolean, vocabulary: Vocabulary): Segment {
  const honorific = isLast && vocabulary.has('honorifics', morpheme.surface)
  const kind = honorific ? 'honorific' : isCountry(morpheme) || morpheme.category === '地域' ? 'place' : 'other'
  return { kind, text: morpheme.surface, morphemes: [morpheme] }
}

const isDot = ({ text }: Segment) => text === '・'

/** Cuts a compound noun into its parts. */
export function segmentsOf(morphemes: readonly Token[], vocabulary: Vocabulary): Segment[] {
  const segments: Segment[] = []
  let at = 0
  while (at < morphemes.length) {
    const morpheme = morphemes[at]
    if (morpheme === undefined) break
    const last = at === morphemes.length - 1
    const honorific = at > 0 && vocabulary.has('honorifics', morpheme.surface) && (last || morpheme.detail === '接尾')
    const segment = honorific
      ? single(morpheme, true, vocabulary)
      : (wordAt(morphemes, at, vocabulary) ?? nameAt(morphemes, at) ?? single(morpheme, last, vocabulary))
    const previous = segments.at(-1)
    if (segment.kind === 'other' && previous?.kind === 'other' && !isDot(segment) && !isDot(previous))
      segments[segments.length - 1] = {
        kind: 'other',
        text: previous.text + segment.text,
        morphemes: [...previous.morphemes, ...segment.morphemes],
      }
    else segments.push(segment)
    at += segment.morphemes.length
  }
  return segments
}
