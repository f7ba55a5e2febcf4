import { isJoining, isNoun } from '../../language/morphemes.ts'
import type { Token } from '../../language/token.ts'
import type { Vocabulary } from '../vocabulary.ts'
import type { Mention } from './mention.ts'
import { textOf } from './noun-text.ts'
import { isPaper, organizationIn, quotedName } from './organization-nouns.ts'
import type { PersonName } from './person-name.ts'
import { personIn } from './persons.ts'
import { type Segment, segmentsOf } from './segments.ts'

const notPointing = /^同(?:盟|国|僚|士|様|時|日|年|月|居|校生|級生|調|意|等|一|じ)/

const ofSame = /^同[社省庁署局党市県都府道区町村院校会紙誌団](?=..)/

export type Sort = Pick<Mention, 'kind' | 'name' | 'title' | 'sure'> & {
  readonly morphemes?: readonly Token[]
  readonly parts?: PersonName['parts']
}

/** 同社幹部: somebody of the body that was named before. */
const isOfSame = (text: string, vocabulary: Vocabulary): boolean =>
  ofSame.test(text) && (vocabulary.has('sources', text.slice(2)) || vocabulary.has('titles', text.slice(2)))

/** 彼, 同氏, and 同 before a title or what a body is called: 同長官, 同紙. */
function isPointing(text: string, vocabulary: Vocabulary): boolean {
  if (/^(?:彼ら?|彼女ら?|[同両]氏|[同両]者|同[学行店館園校])$/.test(text)) return true
  const rest = text.slice(1)
  if (!text.startsWith('同') || notPointing.test(text) || isOfSame(text, vocabulary)) return false
  return (
    rest.length <= 6 &&
    (vocabulary.has('titles', rest) ||
      vocabulary.has('sources', rest) ||
      vocabulary.has('documents', rest) ||
      vocabulary.kinds.has(rest) ||
      vocabulary.ending('bodies', rest) !== null ||
      vocabulary.ending('writing-places', rest) !== null ||
      vocabulary.has('honorifics', rest))
  )
}

// 駅員, 利用客, 美容師: what people are by occupation. 定員 and the like count or name a deed.
const occupation =
  /^(?!(?:.*(?:定|満|全|動|増|減|人|要|一|欠)員|.*集客|前者|後者|.*再生)$)[一-龠々]{1,5}[員者客民師士婦]$/

/** ツイッターユーザー, AKBファン, 韓国人: any number of people are so called; 浜口、森両氏 are two. */
const isPeople = (text: string, core: readonly Token[]): boolean =>
  /.両[氏名]$/.test(text) ||
  /(?:ユーザー|レビュアー|フォロワー|リスナー|サポーター)$/.test(text) ||
  /[^ァ-ヴー]ファン$/.test(text) ||
  (core.at(-1)?.surface === '人' && core.at(-2)?.subcategory === '国')

function sourceOf(segments: readonly Segment[], text: string): Sort | null {
  const last = segments.at(-1)
  if (last?.kind === 'source') return { kind: 'source', name: text, title: last.text, sure: true }
  if (last?.kind === 'title') return { kind: 'role', name: text, title: last.text, sure: true }
  if (/^(?:お|ご)?(?:母|父|兄|姉|弟|妹|じい|ばあ|客|子|隣|医者|皆|みな|旦那|嫁|奥|神)(?:さん|様)$/.test(text))
    return { kind: 'source', name: text, title: null, sure: true }
  if (last?.kind === 'honorific' && last.text !== '氏' && segments.length > 1 && !/^[一-龠]?さん$/.test(text))
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

/** タレント・デヴィ夫人: what the person is stands before the name. */
function withoutOccupation(person: PersonName | null, vocabulary: Vocabulary): PersonName | null {
  const [first = '', ...rest] = person?.name.split('・') ?? []
  const isOccupation = first.length > 2 && vocabulary.has('titles', first)
  return person === null || rest.length === 0 || !isOccupation ? person : { ...person, name: rest.join('・') }
}

/** What the words of a phrase name or describe, or null where that is nobody who may speak. */
export function sortOf(core: readonly Token[], vocabulary: Vocabulary): Sort | null {
  const text = textOf(core)
  const only = core[0]
  if (core.length === 1 && only !== undefined && only.quotation !== undefined)
    return quotedName(only.surface, vocabulary)
  if (
    only?.pos === '接続詞' ||
    !core.every(morpheme => isNoun(morpheme) || isJoining(morpheme) || morpheme.pos === '記号')
  )
    return null
  if (vocabulary.has('letter-words', core.at(-1)?.surface ?? '')) return null
  if (vocabulary.has('sources', text)) return { kind: 'source', name: text, title: text, sure: true }
  if (isPointing(text, vocabulary)) return { kind: 'pronoun', name: text, title: null, sure: true }
  if (isPeople(text, core)) return { kind: 'source', name: text, title: null, sure: true }
  const segments = segmentsOf(core, vocabulary)
  const person =
    vocabulary.known.has(text) || isPaper(text) ? null : withoutOccupation(personIn(segments, vocabulary), vocabulary)
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
  return organizationIn(text, core, vocabulary) ?? document ?? named ?? sourceOf(segments, text)
}
