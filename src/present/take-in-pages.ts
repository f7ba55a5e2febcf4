import type { TakeInFault, TakeInResult, TakenIn } from '../model/curation.ts'
import type { Entry, Line, Locale, Page } from './page.ts'
import { line } from './paging.ts'
import { sourceLine, titleOf } from './source.ts'

type Reasons = Readonly<Record<TakeInFault, string>>

const faults: Readonly<Record<Locale, Reasons>> = {
  ja: {
    'no-address': 'アドレスとして読めません。https:// から始めて、そのまま貼り付けてください。',
    'no-web-address': 'ウェブのアドレス（http、https）だけ取り込めます。',
    credentials: 'ユーザー名やパスワードの入ったアドレスは取り込みません。',
    port: '通常のポート（80、443）のページだけ取り込めます。',
    private: '公開されていない場所を指しているため、取り込みません。',
    'too-long': 'アドレスが長すぎます（2000字まで）。',
    type: '記事として読める形式ではありません。ウェブページ、テキスト、PDF などをお使いください。',
    'too-large': '大きすぎます（10 MB まで）。',
    redirects: '転送が多すぎるため、あきらめました（5回まで）。',
    'too-slow': '20秒以内に届きませんでした。時間をおいてお試しください。',
    unreachable: '届きませんでした。アドレスを確かめるか、時間をおいてお試しください。',
    'too-many': '取り込める数の上限に達しています。いらない記事を外してからお試しください。',
  },
  en: {
    'no-address': 'This is not an address. Paste all of it, beginning with https://.',
    'no-web-address': 'Only web addresses (http, https) are accepted.',
    credentials: 'Addresses with a user name or password are not accepted.',
    port: 'Only pages on the usual ports (80, 443) are accepted.',
    private: 'It leads to an address that is not public, so it is not accepted.',
    'too-long': 'The address is too long (2,000 characters at most).',
    type: 'This type of file cannot be read as an article. Use a web page, a text or a PDF.',
    'too-large': 'It is too large (10 MB at most).',
    redirects: 'It redirects too often (5 redirects at most).',
    'too-slow': 'It did not arrive within 20 seconds. Please try again later.',
    unreachable: 'It could not be reached. Check the address, or try again later.',
    'too-many': 'No more can be added. Remove what is not needed and try again.',
  },
}

const say = {
  ja: {
    heading: '記事の取り込み',
    fetching: '読み込んでいます…',
    kept: '取り込みました。いまから答えに使います。',
    replaced: '新しい版に替えました。日付は最初の版のものです。',
    same: '同じものがすでにあります。',
    noArticle: '記事が見つかりませんでした。取り込んでいません。',
    unread: '保存しましたが、まだ答えに使えません。/報道 読み込み直し をお試しください。',
    elsewhere: 'ほかの文書と同じ記事なので、まとめて一度だけ示します。',
    status: (code: number) => `サーバーが ${code} を返しました。`,
    counts: (passages: number, statements: number) => `箇所 ${passages}・発言 ${statements}件`,
    more: (count: number) => `ほか ${count}件`,
    takeOut: '取り消す',
    forget: '自分の ID を消す',
  },
  en: {
    heading: 'Adding articles',
    fetching: 'Fetching and reading…',
    kept: 'Added. Answers use it from now on.',
    replaced: 'The new version replaces it and keeps the date of the first.',
    same: 'It has already been added.',
    noArticle: 'It contains no article. Nothing was stored.',
    unread: 'It was stored, but answers do not use it yet. Try /coverage reload.',
    elsewhere: 'Another document has the same article, so it is shown only once.',
    status: (code: number) => `The server answered ${code}.`,
    counts: (passages: number, statements: number) => `${passages} passages, ${statements} statements`,
    more: (count: number) => `and ${count} more`,
    takeOut: 'Remove it again',
    forget: 'Forget my ID',
  },
} as const

/** Articles and problems of one document that are listed. */
const most = { articles: 5, problems: 3 } as const

/** What was asked for, and what became of it. */
export interface ShownTakeIn {
  /** An address, or the name of a file. */
  readonly source: string
  readonly result: TakeInResult | null
}

/** Why something is not fetched, in a sentence. */
export const faultSentence = (reason: string, locale: Locale): string =>
  Object.hasOwn(faults[locale], reason) ? faults[locale][reason as TakeInFault] : reason

/** What became of it, in a sentence. */
export function outcomeOf(taken: TakenIn, locale: Locale): string {
  const words = say[locale]
  if (taken.kind === 'kept') return taken.replaced ? words.replaced : words.kept
  if (taken.kind === 'same') return words.same
  if (taken.kind === 'no-article') return words.noArticle
  return taken.kind === 'status' ? words.status(taken.status) : faults[locale][taken.reason]
}

function limited<T>(items: readonly T[], count: number, locale: Locale, toLines: (item: T) => readonly Line[]): Line[] {
  const rest = items.length - count
  return [...items.slice(0, count).flatMap(toLines), ...(rest > 0 ? [line('small', say[locale].more(rest))] : [])]
}

function readLines({ taken, read }: TakeInResult, locale: Locale): Line[] {
  const words = say[locale]
  if (taken.kind === 'no-article')
    return taken.problems.slice(0, most.problems).map(told => line('small', told[locale]))
  if (taken.kind !== 'kept' && taken.kind !== 'same') return []
  if (read === null) return [line('small', words.unread)]
  const articles = limited(read.articles, most.articles, locale, ({ article, passages, statements }) => [
    { as: 'text', runs: [{ text: titleOf(article, locale), style: 'strong' }] },
    sourceLine(article, locale),
    line('small', words.counts(passages, statements)),
  ])
  const hidden = read.articles.length === 0 ? [line('small', words.elsewhere)] : []
  return [
    ...articles,
    ...hidden,
    ...limited(read.problems, most.problems, locale, told => [line('small', told[locale])]),
  ]
}

function toEntry({ source, result }: ShownTakeIn, locale: Locale): Entry {
  const words = say[locale]
  const head: Line = { as: 'small', runs: [{ text: source, style: 'code' }] }
  if (result === null) return { lines: [head, line('text', words.fetching)] }
  const { taken } = result
  const lines = [head, line('text', outcomeOf(taken, locale)), ...readLines(result, locale)]
  if (taken.kind !== 'kept' && taken.kind !== 'same') return { lines }
  const takeOut = { label: words.takeOut, command: 'take-in-undo', options: { id: taken.document.id } }
  return { lines, actions: [takeOut, { label: words.forget, command: 'take-in-forget', options: {} }] }
}

/** What became of what was brought in, one entry each. */
export const takeInPage = (shown: readonly ShownTakeIn[], locale: Locale): Page => ({
  heading: [line('heading', say[locale].heading)],
  entries: shown.map(one => toEntry(one, locale)),
  footer: [],
})
