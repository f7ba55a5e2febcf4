import { searchedIn } from '../src/answer/searched.ts'
import type { CommandContext, RawInput, Reply } from '../src/command.ts'
import type { Filter } from '../src/model/filter.ts'
import { formatDate } from '../src/present/date.ts'
import { line, note } from '../src/present/paging.ts'
import { periodOf } from '../src/present/searched.ts'

type Locale = CommandContext['locale']

const say = {
  ja: {
    within: 'この返事に出てきた記事の中だけを探しました。',
    widen: 'すべての記事に尋ねる',
    noneThen: (when: string) => `${when}の記事はありません。`,
    noneBy: (what: string) => `${what}の記事はありません。`,
    since: (day: string) => `${day}以降`,
    until: (day: string) => `${day}まで`,
    there: (period: string) => `記事があるのは ${period} です。`,
    drop: '条件を外して尋ねる',
  },
  en: {
    within: 'Only the articles in that reply were searched.',
    widen: 'Ask all articles',
    noneThen: (when: string) => `There are no articles from that time (${when}).`,
    noneBy: (what: string) => `There are no such articles (${what}).`,
    since: (day: string) => `since ${day}`,
    until: (day: string) => `up to ${day}`,
    there: (period: string) => `The articles are from ${period}.`,
    drop: 'Ask without the filter',
  },
} as const

/** A miss within the articles of a reply, with an offer to ask all articles. */
export function widened(
  reply: Reply,
  asked: { readonly question: string; readonly within?: string },
  locale: Locale,
): Reply {
  const [page] = reply.pages
  if (asked.within === undefined || page === undefined) return reply
  const { within, widen } = say[locale]
  const pages = [{ ...page, heading: [...page.heading, line('small', within)] }]
  return { ...reply, pages, offer: { label: widen, call: { command: 'ask', options: { question: asked.question } } } }
}

function conditionOf({ outlet, from, to }: Filter, locale: Locale): string {
  const { since, until } = say[locale]
  const day = (date: string) => formatDate(date, locale)
  const when =
    from !== undefined && to !== undefined
      ? periodOf({ from, to }, locale)
      : from
        ? since(day(from))
        : to
          ? until(day(to))
          : ''
  return [outlet, when].filter(Boolean).join(locale === 'ja' ? '・' : ', ')
}

export interface Narrowed {
  readonly command: string
  readonly input: RawInput
  readonly filter: Filter
}

/** Says that a filter leaves no article, and offers to ask without it; null if it leaves some, or there is none. */
export async function noArticleFits(
  { command, input, filter }: Narrowed,
  { coverage, locale }: CommandContext,
): Promise<Reply | null> {
  const { articles: _, ...condition } = filter
  const searched = await searchedIn(coverage, condition)
  if (searched.articles > 0 || Object.keys(condition).length === 0) return null
  const { noneThen, noneBy, there, drop } = say[locale]
  const all = await searchedIn(coverage, {})
  const told = (condition.outlet === undefined ? noneThen : noneBy)(conditionOf(condition, locale))
  const period = all.from === null ? [] : [line('small', there(periodOf(all, locale)))]
  const { outlet: _outlet, from: _from, to: _to, ...options } = input
  return {
    kind: 'nothing-found',
    private: true,
    pages: [note(line('text', told), ...period)],
    record: { searched, suggestions: [] },
    offer: { label: drop, call: { command, options } },
  }
}
