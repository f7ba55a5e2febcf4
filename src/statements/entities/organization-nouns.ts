import type { Token } from '../../language/token.ts'
import type { Vocabulary } from '../vocabulary.ts'
import type { Mention } from './mention.ts'
import { textOf } from './noun-text.ts'
import { isPaper, nameBehindKind } from './outlet-names.ts'

type OrganizationNoun = Pick<Mention, 'kind' | 'name' | 'title' | 'sure'>

/** A quoted name: 『ポリティコ』は, 「港湾統計」によると. */
export function quotedName(text: string, vocabulary: Vocabulary): OrganizationNoun | null {
  const name = text.slice(1, -1).normalize('NFKC').trim()
  const isName = name.length > 1 && name.length <= 24 && !/[。、？！?!]|[たるだいうすんよねか]$/.test(name)
  if (!isName) return null
  const kind = vocabulary.ending('documents', name) === null || vocabulary.known.has(name) ? 'body' : 'document'
  return { kind, name, title: null, sure: true }
}

/** 東京地方裁判所: the dictionary's word itself ends in what a body is called. */
function suffixOf(core: readonly Token[], vocabulary: Vocabulary): string | undefined {
  const ends = Array.from({ length: Math.min(4, core.length) }, (_, i) => textOf(core.slice(-1 - i)))
  const aligned = ends.findLast(end => vocabulary.has('bodies', end))
  if (aligned !== undefined) return core.at(-1)?.category === '副詞可能' ? undefined : aligned
  const last = core.at(-1)?.surface ?? ''
  const within = /^[一-龠々]{3,}$/.test(last) ? vocabulary.ending('bodies', last) : null
  return within !== null && within.length > 1 ? within : undefined
}

const isCommon = ({ detail, category, reading, surface }: Token) =>
  reading !== null && detail !== '固有名詞' && category !== '地域' && category !== '人名' && !/^[A-Za-z]/.test(surface)
const isCountry = ({ subcategory, surface }: Token) => subcategory === '国' || /^[米英仏独露韓中]$/.test(surface)

const stemOf = (core: readonly Token[], suffix: string) =>
  core.filter((_, at) => textOf(core.slice(at)).length > suffix.length)

/** 所属事務所, 海外メディア, スポーツ紙: one common word says what kind of body it is; any number of them are so called. */
function isDescribed(core: readonly Token[], suffix: string, vocabulary: Vocabulary): boolean {
  const stem = stemOf(core, suffix)
  if (suffix === 'メディア') return stem.length > 0
  const words = /^[紙誌]$/.test(suffix) ? stem.filter(token => !isCountry(token)) : stem
  if (!vocabulary.has('described-bodies', suffix)) return false
  // 精神科病院, 大手広告会社: two common words are no name yet; nor are 女性週刊誌, 地元スポーツ紙.
  const plain = vocabulary.has('plain-bodies', suffix) && words.every(({ surface }) => /^[一-龠]+$/.test(surface))
  const most = plain || vocabulary.has('paper-attributes', words.at(-1)?.surface ?? '') ? 2 : 1
  return stem.length > 0 && words.length <= most && words.every(isCommon)
}

const isTime = ({ detail }: Token) => detail === '副詞可能'

/** 連日テレビ, すべて軽自動車: what says when or how many is no part of a name; 軽自動車 is a thing. */
function isPlain(core: readonly Token[], suffix: string, vocabulary: Vocabulary): boolean {
  const stem = stemOf(core, suffix)
  if (stem.length > 0 && stem.every(isTime)) return true
  const own = core.filter(token => !isTime(token))
  return own.length === 1 && own.every(isCommon) && vocabulary.has('trades', suffix)
}

/** The body that a compound noun names or describes, or null. */
export function organizationIn(text: string, core: readonly Token[], vocabulary: Vocabulary): OrganizationNoun | null {
  const last = core.at(-1)
  const behind = nameBehindKind(text, vocabulary)
  if (behind !== null) return { kind: 'body', name: behind, title: null, sure: true }
  const name = vocabulary.ending('media', text)?.match(/^[紙誌]$/) ? text.slice(0, -1) : text
  const body = { kind: 'body', name, title: null, sure: true } as const
  if (vocabulary.known.has(name) || vocabulary.known.has(text)) return body
  if (last === undefined || /^(?:同|両|各|当|本|自|他)/.test(text)) return null
  if (last.category === '組織') return { ...body, sure: !/^[ァ-ヴー]+$/.test(text) }
  const suffix = suffixOf(core, vocabulary)
  if (suffix !== undefined && isPlain(core, suffix, vocabulary)) return null
  if (suffix !== undefined && isDescribed(core, suffix, vocabulary))
    return { kind: 'source', name: text, title: null, sure: true }
  if (suffix !== undefined && suffix.length < text.length)
    return { ...body, name: suffix === '社' && /[ァ-ヴーA-Za-z]社$/.test(text) ? text.slice(0, -1) : name }
  if (vocabulary.has('unique-bodies', text)) return body
  if (suffix !== undefined && suffix.length > 1 && !vocabulary.has('trades', text))
    return { kind: 'source', name: text, title: null, sure: true }
  // スペースX, JR東日本's kind of brand: letters and katakana mixed.
  const plain = /^[ァ-ヴー]+$/.test(last.surface) && isCommon(last)
  if (
    !plain &&
    /^[A-Za-zァ-ヴー][A-Za-z0-9ァ-ヴー&+.-]{2,}$/.test(text) &&
    /[A-Za-z]/.test(text) &&
    /[ァ-ヴ]/.test(text)
  )
    return { ...body, sure: false }
  if (isPaper(text, vocabulary)) return body
  return /^[A-Z][A-Za-z0-9&.+-]{1,}$/.test(text)
    ? { ...body, sure: text === text.toUpperCase() || text.length > 3 }
    : null
}
