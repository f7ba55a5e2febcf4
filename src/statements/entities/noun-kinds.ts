import { isJoining, isNoun } from '../../language/morphemes.ts'
import type { Token } from '../../language/token.ts'
import type { Vocabulary } from '../vocabulary.ts'
import type { Mention } from './mention.ts'
import { type PersonName, personIn } from './persons.ts'
import { type Segment, segmentsOf } from './segments.ts'

const plural = new Set(['ら', 'たち', '達', '側', '自身', '本人', '個人', '当人'])
const counted =
  /^(?:[\d０-９数一二三四五六七八九十]+(?:人|名|社|氏|カ国|か国)|複数|数人|一部|双方|多数|全員|ほか|など|当時|今回)$/
const notPointing = /^同(?:盟|国|僚|士|様|時|日|年|月|居|校生|級生|調|意|等|一|じ)/

export type Sort = Pick<Mention, 'kind' | 'name' | 'title' | 'sure'> & {
  readonly morphemes?: readonly Token[]
  readonly parts?: PersonName['parts']
}

/** The words joined, with the space between Latin ones. */
export function textOf(morphemes: readonly Token[]): string {
  let text = ''
  let end = -1
  for (const morpheme of morphemes) {
    const apart = end >= 0 && morpheme.start > end && /^[A-Za-z]/.test(morpheme.surface) && /[A-Za-z]$/.test(text)
    text += apart ? ` ${morpheme.surface}` : morpheme.surface
    end = morpheme.end
  }
  return text
}

/** Content without what only counts or widens it: マスク氏ら, 関係者2人, 国防総省側. */
export function coreOf(content: readonly Token[], vocabulary: Vocabulary): readonly Token[] {
  let core = content
  for (;;) {
    const last = core.at(-1)
    if (last === undefined || core.length < 2 || vocabulary.has('sources', textOf(core))) return core
    const two = textOf(core.slice(-2))
    if (plural.has(last.surface) || counted.test(last.surface)) core = core.slice(0, -1)
    else if (core.length > 2 && counted.test(two)) core = core.slice(0, -2)
    else return core
  }
}

/** A quoted name: 『ポリティコ』は. */
function quotedName(text: string): Sort | null {
  const name = text.slice(1, -1).normalize('NFKC').trim()
  const isName = name.length > 1 && name.length <= 24 && !/[。、？！?!]|[たるだいうすんよねか]$/.test(name)
  return isName ? { kind: 'body', name, title: null, sure: true } : null
}

/** 米紙ワシントン・ポスト: what kind of outlet it is stands before the name. */
const abroad =
  /^(?:米|英|仏|独|伊|露|中国|韓国|香港)?(?:有力|経済|大手|国営|公共)?(?:紙|誌|放送局|テレビ局|通信社|メディア)(?=[ァ-ヴA-Z])/

const foreign = /[ァ-ヴA-Z]/

/** 調査会社ハルモニア, 株式会社タケミ: what it is stands before the name. */
const company =
  /^[一-龠々]{0,8}(?:会社|企業|大手|ベンチャー|メーカー|スタートアップ|団体|組織|運営元)(?=[ァ-ヴA-Z][ァ-ヴーA-Za-z0-9・]+$)/

/** 東京地方裁判所: the dictionary's word itself ends in what a body is called. */
function suffixOf(core: readonly Token[], vocabulary: Vocabulary): string | undefined {
  const ends = Array.from({ length: Math.min(4, core.length) }, (_, i) => textOf(core.slice(-1 - i)))
  const aligned = ends.findLast(end => vocabulary.has('bodies', end))
  if (aligned !== undefined) return core.at(-1)?.category === '副詞可能' ? undefined : aligned
  const last = core.at(-1)?.surface ?? ''
  const within = /^[一-龠々]{3,}$/.test(last) ? vocabulary.ending('bodies', last) : null
  return within !== null && within.length > 1 ? within : undefined
}

function bodyOf(text: string, core: readonly Token[], vocabulary: Vocabulary): Sort | null {
  const last = core.at(-1)
  const bare = foreign.test(text) ? text.replace(abroad, '').replace(company, '') : text
  if (bare !== text && bare.length > 1)
    return { kind: 'body', name: vocabulary.known.get(bare) ?? bare, title: null, sure: true }
  const name = vocabulary.ending('media', text)?.match(/^[紙誌]$/) ? text.slice(0, -1) : text
  const body = { kind: 'body', name, title: null, sure: true } as const
  if (vocabulary.known.has(name) || vocabulary.known.has(text)) return body
  if (last === undefined || /^(?:同|両|各|当|本|自|他)/.test(text)) return null
  if (last.category === '組織') return { ...body, sure: !/^[ァ-ヴー]+$/.test(text) }
  const suffix = suffixOf(core, vocabulary)
  if (suffix !== undefined && suffix.length < text.length)
    return { ...body, name: suffix === '社' && /[ァ-ヴーA-Za-z]社$/.test(text) ? text.slice(0, -1) : name }
  if (vocabulary.has('unique-bodies', text)) return body
  if (suffix !== undefined && suffix.length > 1 && !vocabulary.has('trades', text))
    return { kind: 'source', name: text, title: null, sure: true }
  // スペースX, JR東日本's kind of brand: letters and katakana mixed.
  if (/^[A-Za-zァ-ヴー][A-Za-z0-9ァ-ヴー&+.-]{2,}$/.test(text) && /[A-Za-z]/.test(text) && /[ァ-ヴ]/.test(text))
    return { ...body, sure: false }
  return /^[A-Z][A-Za-z0-9&.+-]{1,}$/.test(text)
    ? { ...body, sure: text === text.toUpperCase() || text.length > 3 }
    : null
}

/** 彼, 同氏, and 同 before a title or what a body is called: 同長官, 同紙. */
function isPointing(text: string, vocabulary: Vocabulary): boolean {
  if (/^(?:彼ら?|彼女ら?|[同両]氏|[同両]者|同[学行店館園校])$/.test(text)) return true
  const rest = text.slice(1)
  if (!text.startsWith('同') || notPointing.test(text)) return false
  return (
    rest.length <= 6 &&
    (vocabulary.has('titles', rest) || vocabulary.ending('bodies', rest) !== null || vocabulary.has('honorifics', rest))
  )
}

// 駅員, 利用客, 美容師: what people are by occupation. 定員 and the like count or name a deed.
const occupation =
  /^(?!(?:.*(?:定|満|全|動|増|減|人|要|一|欠)員|.*集客|前者|後者|.*再生)$)[一-龠々]{1,5}[員者客民師士婦]$/

function sourceOf(segments: readonly Segment[], text: string): Sort | null {
  const last = segments.at(-1)
  if (last?.kind === 'source') return { kind: 'source', name: text, title: last.text, sure: true }
  if (last?.kind === 'title') return { kind: 'role', name: text, title: last.text, sure: true }
  if (/^(?:お|ご)?(?:母|父|兄|姉|弟|妹|じい|ばあ|客|子|隣|医者|皆|みな)(?:さん|様)$/.test(text))
    return { kind: 'source', name: text, title: null, sure: true }
  return occupation.test(text) && segments.every(({ kind }) => kind === 'other')
    ? { kind: 'source', name: text, title: null, sure: true }
    : null
}

function placeOf(segments: readonly Segment[], text: string): Sort | null {
  const first = segments[0]
  const only = first?.morphemes[0]
  const isPlace = segments.length === 1 && first?.morphemes.length === 1 && only?.category === '地域' && text.length > 1
  return isPlace ? { kind: 'place', name: text, title: null, sure: false } : null
}

/** What the words of a phrase name or describe, or null where that is nobody who may speak. */
export function sortOf(core: readonly Token[], vocabulary: Vocabulary): Sort | null {
  const text = textOf(core)
  const only = core[0]
  if (core.length === 1 && only !== undefined && only.quotation !== undefined) return quotedName(only.surface)
  if (
    only?.pos === '接続詞' ||
    !core.every(morpheme => isNoun(morpheme) || isJoining(morpheme) || morpheme.pos === '記号')
  )
    return null
  if (isPointing(text, vocabulary)) return { kind: 'pronoun', name: text, title: null, sure: true }
  const segments = segmentsOf(core, vocabulary)
  const person = vocabulary.known.has(text) ? null : personIn(segments, vocabulary)
  const named =
    person === null
      ? null
      : ({
          kind: 'person',
          name: person.name,
          title: person.title,
          sure: person.sure,
          morphemes: person.morphemes,
          parts: person.parts,
        } as const)
  if (named?.sure) return named
  const written = vocabulary.ending('documents', text)
  const document =
    written !== null && written.length > 1 ? ({ kind: 'document', name: text, title: null, sure: true } as const) : null
  if (vocabulary.ending('writing-places', text) !== null) return { kind: 'medium', name: text, title: null, sure: true }
  const place = placeOf(segments, text)
  if (place !== null) return place
  return bodyOf(text, core, vocabulary) ?? document ?? named ?? sourceOf(segments, text)
}
