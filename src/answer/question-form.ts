import type { QuestionFormEntry } from '../model/question.ts'
import type { TermKind, Wanted } from '../model/search.ts'
import type { Lexicon, Span } from '../model.ts'
import { type FindAttribute, openAttributes } from './attribute.ts'

/** What kind of answer a question asks for. `terms` is a search without a question word. */
export type QuestionType = QuestionFormEntry['kind'] | 'terms'

/** How a question is asked. */
export interface QuestionForm {
  readonly type: QuestionType
  /** The words that ask, in the question; null in a question that only names what it is about. */
  readonly asking: Span | null
  readonly wanted: Wanted
  /** Words in a sentence that tell what is asked for, besides those of the wanted kinds. */
  readonly tells: RegExp | null
  /** Words of which one stands in a text that tells the thing asked for: 妻 for 市長の奥さんは; null if it is told without. */
  readonly toldBy: RegExp | null
  /** For each event that the question takes to have happened, words of which one stands in a text that tells of it. */
  readonly events: readonly RegExp[]
  /** The question with blanks in place of its asking words, each as long as they are. */
  readonly searched: string
}

interface Reader {
  readonly forms: readonly { readonly kind: QuestionFormEntry['kind']; readonly pattern: RegExp }[]
  readonly tells: ReadonlyMap<string, RegExp>
  readonly asking: RegExp
  readonly attribute: FindAttribute
  readonly events: readonly { readonly asked: RegExp; readonly told: RegExp }[]
}

const readers = new WeakMap<Lexicon, Reader>()

function readerOf(lexicon: Lexicon): Reader {
  const known = readers.get(lexicon)
  if (known !== undefined) return known
  const { forms, tells, asking, attributes, events } = lexicon.questions
  const reader = {
    forms: forms.map(({ kind, pattern }) => ({ kind, pattern: new RegExp(pattern, 'u') })),
    tells: new Map(Object.entries(tells).map(([kind, pattern]) => [kind, new RegExp(pattern, 'u')])),
    asking: new RegExp(asking, 'gu'),
    attribute: openAttributes(attributes),
    events: events.map(({ asked, told }) => ({ asked: new RegExp(asked, 'u'), told: new RegExp(told, 'u') })),
  }
  readers.set(lexicon, reader)
  return reader
}

const sign = /[\s\p{P}\p{S}笑]/u
const drawn = /[ぁ-ん誰何]ー$/u
const laughing = /[^a-z]w$/u

/** A question without what chat ends it with: 〜誰w, 〜なの？！, 〜だれー. */
function withoutEnding(asked: string): string {
  let end = asked.length
  for (; end > 1; end--) {
    const last = asked.slice(Math.max(0, end - 2), end)
    if (!sign.test(last.slice(-1)) && !drawn.test(last) && !laughing.test(last) && last !== 'ww') break
  }
  return asked.slice(0, end)
}

const answerKinds: Readonly<Partial<Record<QuestionType, readonly TermKind[]>>> = {
  who: ['person', 'body'],
  when: ['date'],
  where: ['place'],
  'how-many': ['number', 'date'],
}

/** What 何人, なん個 count in. */
const countedIn = (asked: string, { counters }: Lexicon['questions']): readonly string[] =>
  [...asked.matchAll(/(?:何|なん)(?=([^\s、。?か]+))/gu)].flatMap(
    ([, unit = '']) => counters.find(([counter]) => counter !== undefined && unit.startsWith(counter)) ?? [],
  )

/** 何月何日 asks for both; なんぼ and いくら for money; 身長は for what a height is measured in. */
function countersIn(asked: string, lexicon: Lexicon['questions']): readonly string[] {
  const counted = countedIn(asked, lexicon)
  if (counted.length > 0) return counted
  const { attributes } = lexicon
  const measured = attributes.filter(({ counters }) => counters.length > 0)
  return measured.find(({ words }) => words.some(word => isAsked(word, asked)))?.counters ?? []
}

/** A Latin word is asked for as a whole word. */
const isAsked = (word: string, asked: string): boolean =>
  /^[a-z]+$/.test(word) ? new RegExp(`\\b${word}\\b`).test(asked) : asked.includes(word)

const kanjiDigits = '〇一二三四五六七八九'

/** 3人は誰, 二つはどこ: how many the question says there are. */
function countIn(asked: string): number {
  const [, told] = /([0-9]|[二三四五六七八九])(?:人|名|つ|カ所|か所|カ国|か国)(?:は|とは|の|を)/.exec(asked) ?? []
  if (told === undefined) return 1
  return Math.max(1, kanjiDigits.includes(told) ? kanjiDigits.indexOf(told) : Number(told))
}

/** 鐘の大きさは and 何馬力 ask how many, whatever the words around them. */
const typeOf = (type: QuestionType, counters: readonly string[]): QuestionType =>
  (type === 'what' || type === 'terms') && counters.length > 0 ? 'how-many' : type

/** Reads how a question, in compatibility form (NFKC), is asked. */
export function formOf(question: string, lexicon: Lexicon): QuestionForm {
  const asked = withoutEnding(question.toLowerCase())
  const { forms, tells, asking, attribute, events } = readerOf(lexicon)
  const first = forms.flatMap(({ kind, pattern }) => {
    const found = pattern.exec(asked)
    return found === null ? [] : [{ kind, start: found.index, end: found.index + found[0].length }]
  })[0]
  const thing = attribute(asked)
  const type = typeOf(first?.kind ?? 'terms', [...(thing?.counters ?? []), ...countedIn(asked, lexicon.questions)])
  const counters = type === 'how-many' || type === 'when' ? countersIn(asked, lexicon.questions) : []
  return {
    type,
    asking: first === undefined ? null : { start: first.start, end: first.end },
    wanted: { kinds: answerKinds[type] ?? [], counters, count: countIn(asked) },
    tells: tells.get(type) ?? null,
    toldBy: thing?.told ?? null,
    events: events.flatMap(event => (event.asked.test(asked) ? [event.told] : [])),
    searched: question.replace(asking, words => ' '.repeat(words.length)),
  }
}
