import type { Correction, Report, ReportedField } from '../model/curation.ts'
import { formatDate } from './date.ts'
import type { Action, Entry, Line, Locale, Page } from './page.ts'
import { line } from './paging.ts'

const say = {
  ja: {
    speaker: '発言者',
    published: '日付',
    outlet: '媒体',
    statement: '発言ではない',
    article: '記事',
    other: 'その他',
    reports: '報告',
    noReports: '報告はありません。',
    corrections: '訂正',
    noCorrections: '訂正はありません。',
    right: '正しくは',
    says: '報告',
    removed: '外した',
    unknown: '不明',
    lost: 'いまの記事には当てはまりません（記事が変わったか、なくなりました）。',
    accept: '訂正する',
    edit: '直して訂正',
    dismiss: '取り下げる',
    undo: '元に戻す',
    more: (count: number) => `ほか ${count}件。片づけると次が出ます。`,
  },
  en: {
    speaker: 'speaker',
    published: 'date',
    outlet: 'outlet',
    statement: 'not a statement',
    article: 'article',
    other: 'other',
    reports: 'Reports',
    noReports: 'There are no reports.',
    corrections: 'Corrections',
    noCorrections: 'There are no corrections.',
    right: 'right is',
    says: 'says',
    removed: 'left out',
    unknown: 'unknown',
    lost: 'It matches no article at the moment (the article changed or was removed).',
    accept: 'Correct it',
    edit: 'Change and correct',
    dismiss: 'Dismiss',
    undo: 'Undo',
    more: (count: number) => `and ${count} more, once these are decided.`,
  },
} as const

/** Entries of a message: three buttons each, and room for the words. */
const most = 4
/** Characters of the words that are shown to tell a place. */
const longestWords = 120

/** A field's name, as members read it. */
export const fieldName = (field: ReportedField, locale: Locale): string => say[locale][field]

const shortWords = (words: string): string =>
  words.length <= longestWords ? words : `${words.slice(0, longestWords)}…`

/** The place that something is about: its article, and its words as far as they tell it. */
function aboutLines({ title, words }: Pick<Report, 'title' | 'words'>, isWhole: boolean): Line[] {
  const head: Line[] = title === null ? [] : [{ as: 'small', runs: [{ text: title, style: 'strong' }] }]
  return isWhole ? head : [line('quote', shortWords(words)), ...head]
}

const isWhole = (field: ReportedField): boolean => field === 'article'

function shownValue(field: ReportedField, value: string | null, locale: Locale): string {
  if (value === null || value === '') return say[locale].unknown
  return field === 'published' ? formatDate(value, locale) : value
}

function reportEntry(report: Report, locale: Locale): Entry {
  const words = say[locale]
  const { id, field, value, by } = report
  const options = { id: String(id) }
  const isReady = field === 'statement' || (field !== 'other' && value !== '')
  const actions: Action[] = [
    ...(isReady ? [{ label: words.accept, command: 'report-accept', options }] : []),
    { label: words.edit, command: 'report-edit', options },
    { label: words.dismiss, command: 'report-dismiss', options },
  ]
  const told =
    value === '' ? '' : ` · ${words.says}: ${field === 'published' ? shownValue(field, value, locale) : value}`
  const who = by === null ? [] : [{ text: ` · ID ${by}` }]
  const what: Line = { as: 'text', runs: [{ text: fieldName(field, locale), style: 'strong' }, { text: told }] }
  const when: Line = { as: 'small', runs: [{ text: `#${id} · ${report.at.slice(0, 10)}` }, ...who] }
  return { lines: [...aboutLines(report, isWhole(field)), what, when], actions }
}

/** What members say is wrong, oldest first, with what can be done about each. */
export function reportsPage(reports: readonly Report[], locale: Locale): Page {
  const words = say[locale]
  const heading = [line('heading', words.reports)]
  if (reports.length === 0) return { heading: [...heading, line('text', words.noReports)], entries: [], footer: [] }
  const rest = reports.length - most
  return {
    heading,
    entries: reports.slice(0, most).map(report => reportEntry(report, locale)),
    footer: rest > 0 ? [line('small', words.more(rest))] : [],
  }
}

function correctionEntry({ correction, applies }: { correction: Correction; applies: boolean }, locale: Locale): Entry {
  const words = say[locale]
  const { id, field, value, before, at } = correction
  const change =
    field === 'statement' || field === 'article'
      ? words.removed
      : `${shownValue(field, before, locale)} → ${shownValue(field, value, locale)}`
  const name = fieldName(field, locale)
  const lines: Line[] = [
    ...aboutLines(correction, isWhole(field)),
    { as: 'text', runs: [{ text: name, style: 'strong' }, { text: ` ${change}` }] },
    line('small', `#${id} · ${at.slice(0, 10)}`),
    ...(applies ? [] : [line('small', words.lost)]),
  ]
  return { lines, actions: [{ label: words.undo, command: 'correction-undo', options: { id: String(id) } }] }
}

/** What was put right, the newest first, each with a button that undoes it. */
export function correctionsPage(
  corrections: readonly { readonly correction: Correction; readonly applies: boolean }[],
  locale: Locale,
): Page {
  const words = say[locale]
  const heading = [line('heading', words.corrections)]
  if (corrections.length === 0)
    return { heading: [...heading, line('text', words.noCorrections)], entries: [], footer: [] }
  const newest = corrections.toReversed()
  const rest = newest.length - most
  return {
    heading,
    entries: newest.slice(0, most).map(one => correctionEntry(one, locale)),
    footer: rest > 0 ? [line('small', words.more(rest))] : [],
  }
}
