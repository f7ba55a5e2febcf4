import { statementsIn } from '../src/answer/statements-in.ts'
import type { FormField, Options } from '../src/command.ts'
import type { Coverage } from '../src/model/coverage.ts'
import type { Change, PlaceIn, ReportedField } from '../src/model/curation.ts'
import type { PlacedStatement } from '../src/model.ts'
import type { Locale } from './coverage-editing.ts'

const words = {
  ja: {
    what: '何が違いますか',
    right: '正しくは（わかれば）',
    hint: '日付は 2024-10-25 のように。その他は、何が違うかを書いてください',
    choices: { speaker: '発言者', published: '記事の日付', outlet: '媒体', statement: '発言ではない', other: 'その他' },
  },
  en: {
    what: 'What is wrong?',
    right: 'What is correct (if you know)',
    hint: 'A date as 2024-10-25. For “something else”, say what is wrong',
    choices: {
      speaker: 'The speaker',
      published: 'The date of the article',
      outlet: 'The outlet',
      statement: 'It is not a statement',
      other: 'Something else',
    },
  },
} as const

/** Members' own words in a report, at most. */
export const longestValue = 200

/** What a report or a correction says. */
export const changeOptions = {
  field: {
    type: 'choice',
    ja: '何が',
    description: { ja: '何が違うか', en: 'What is wrong' },
    required: true,
    choices: {
      speaker: { ja: '発言者', en: 'speaker' },
      published: { ja: '日付', en: 'date' },
      outlet: { ja: '媒体', en: 'outlet' },
      statement: { ja: '発言ではない', en: 'not a statement' },
      other: { ja: 'その他', en: 'other' },
    },
  },
  value: {
    type: 'text',
    ja: '正しくは',
    description: { ja: '正しいこと', en: 'The correct value' },
    maxLength: longestValue,
  },
} as const satisfies Options

/** What a form asks; without `other` where something is to be put right. */
export function changeFields(
  locale: Locale,
  filled: { readonly field?: ReportedField; readonly value?: string; readonly other: boolean },
): readonly FormField[] {
  const { what, right, hint, choices } = words[locale]
  const offered = Object.entries(choices).filter(([value]) => filled.other || value !== 'other')
  return [
    { option: 'field', label: what, required: true, choices: offered, ...(filled.field && { value: filled.field }) },
    {
      option: 'value',
      label: right,
      hint,
      required: false,
      maxLength: longestValue,
      ...(filled.value && { value: filled.value }),
    },
  ]
}

const date = /^(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?)?月?)?年?$/

/** A day as typed, ISO 8601 as far as told; null if it is none. */
export function readDate(typed: string): string | null {
  const [, year, month, day] = date.exec(typed.normalize('NFKC').trim()) ?? []
  if (year === undefined) return null
  const iso = [year, ...[month, day].flatMap(part => (part === undefined ? [] : part.padStart(2, '0')))].join('-')
  const isReal = !Number.isNaN(Date.parse(iso)) && (day === undefined || new Date(iso).getUTCDate() === Number(day))
  return isReal ? iso : null
}

/** The value of a field as it is kept: a speaker under the name that the coverage knows; null if it is no value for the field. */
export function readChange(field: Change['field'], typed: string, coverage: Coverage): Change | null {
  const value = typed.normalize('NFKC').trim()
  if (field === 'statement' || field === 'article') return { field, value: null }
  if (value === '') return null
  if (field === 'published') {
    const day = readDate(value)
    return day === null ? null : { field, value: day }
  }
  if (field === 'outlet') return { field, value }
  const named = coverage.findSpeakers(value)
  const exact = named.filter(({ name, aliases }) => [name, ...aliases].includes(value))
  return { field, value: exact.length === 1 ? (exact[0]?.name ?? value) : value }
}

/** The statements that words belong to. */
export async function statementsAt(
  { article: { id }, start, end }: PlaceIn,
  coverage: Coverage,
): Promise<readonly PlacedStatement[]> {
  const said = (await statementsIn(coverage, [id])).get(id) ?? []
  return said.filter(one => one.start < end && start < one.end)
}

/** The place of the one statement that a report on a speaker is about; null if there is none, or several are. */
export async function statementPlace(place: PlaceIn, coverage: Coverage): Promise<PlaceIn | null> {
  const touched = await statementsAt(place, coverage)
  const spans = new Set(touched.map(({ start, end }) => `${start}-${end}`))
  const [first] = touched
  if (first === undefined || spans.size > 1) return null
  return { article: place.article, start: first.start, end: first.end }
}
