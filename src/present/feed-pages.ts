import type { AddedFeed, Feed } from '../model/curation.ts'
import type { Entry, Line, Locale, Page, Run } from './page.ts'
import { line } from './paging.ts'
import { faultSentence } from './take-in-pages.ts'

const say = {
  ja: {
    heading: 'フィード',
    none: 'フィードはありません。',
    feed: (title: string, items: number) =>
      `「${title}」を登録しました（いま${items}件）。新しい記事を、まもなく取り込みます。`,
    page: 'フィードが見つからないので、ページそのものを見守ります。変わるたびに取り込みます。',
    there: 'このフィードは、もう登録されています。',
    robots: 'サイトが自動の読み取りを断っています（robots.txt）。',
    status: (code: number) => `サーバーが ${code} を返しました。登録していません。`,
    read: '最後に読めた時刻: ',
    never: 'まだ読んでいません。',
    failing: (times: number, fault: string) => `${times}回続けて読めていません: ${fault}`,
    operator: '運用者のフィード',
    remove: '登録を外す',
    noFeed: 'フィードではなくなりました',
    noArticle: '記事が見つかりません',
    more: (count: number) => `ほか ${count}件`,
    summary: (count: number, failing: number) =>
      `フィード ${count}件${failing > 0 ? `（うち ${failing}件は読めていません）` : ''}`,
  },
  en: {
    heading: 'Feeds',
    none: 'There are no feeds.',
    feed: (title: string, items: number) => `“${title}” was added (${items} items now). New articles come in shortly.`,
    page: 'The page has no feed, so the page itself is watched and added again whenever it changes.',
    there: 'This feed has already been added.',
    robots: 'The site does not allow programs to read it (robots.txt).',
    status: (code: number) => `The server answered ${code}. Nothing was added.`,
    read: 'Last read: ',
    never: 'Not read yet.',
    failing: (times: number, fault: string) => `Failed ${times} times in a row: ${fault}`,
    operator: 'added by the operator',
    remove: 'Remove it',
    noFeed: 'it is no longer a feed',
    noArticle: 'it contains no article',
    more: (count: number) => `and ${count} more`,
    summary: (count: number, failing: number) => `${count} feeds${failing > 0 ? ` (${failing} cannot be read)` : ''}`,
  },
} as const

/** Feeds of a message, each with a button. */
const most = 5

/** What adding a feed came to, in a sentence. */
export function addedSentence(added: AddedFeed, address: string, locale: Locale): string {
  const words = say[locale]
  if (added.kind === 'feed') return words.feed(added.title ?? address, added.items)
  if (added.kind === 'status') return words.status(added.status)
  if (added.kind === 'refused') return added.reason === 'robots' ? words.robots : faultSentence(added.reason, locale)
  return words[added.kind]
}

/** A fault as it is remembered: a word, or a status. */
function faultWords(fault: string, locale: Locale): string {
  const words = say[locale]
  if (fault === 'robots') return words.robots
  if (fault === 'no-feed') return words.noFeed
  if (fault === 'no-article') return words.noArticle
  return /^\d+$/.test(fault) ? fault : faultSentence(fault, locale)
}

function timeRun(milliseconds: number): Run {
  return { text: new Date(milliseconds).toISOString(), time: Math.floor(milliseconds / 1000) }
}

function toEntry(feed: Feed, locale: Locale): Entry {
  const { id, title, address, readAt, failures, fault, server } = feed
  const words = say[locale]
  const lines: Line[] = [
    { as: 'text', runs: [{ text: title ?? address, style: 'strong' }] },
    { as: 'small', runs: [{ text: address, style: 'code' }] },
    readAt === null ? line('small', words.never) : { as: 'small', runs: [{ text: words.read }, timeRun(readAt)] },
    ...(fault === null ? [] : [line('small', words.failing(failures, faultWords(fault, locale)))]),
  ]
  if (server === null) return { lines: [...lines, line('small', words.operator)] }
  return { lines, actions: [{ label: words.remove, command: 'feed-remove', options: { id: String(id) } }] }
}

/** Feeds, those that fail first, each with a button that removes it. */
export function feedsPage(feeds: readonly Feed[], locale: Locale): Page {
  const words = say[locale]
  const heading = [line('heading', words.heading)]
  if (feeds.length === 0) return { heading: [...heading, line('text', words.none)], entries: [], footer: [] }
  const ordered = feeds.toSorted((a, b) => b.failures - a.failures)
  const rest = ordered.length - most
  return {
    heading,
    entries: ordered.slice(0, most).map(feed => toEntry(feed, locale)),
    footer: rest > 0 ? [line('small', words.more(rest))] : [],
  }
}

/** Feeds in a line, and what fails, for the state of the coverage. */
export function feedLines(feeds: readonly Feed[], locale: Locale): readonly string[] {
  if (feeds.length === 0) return []
  const failing = feeds.filter(({ fault }) => fault !== null)
  const told = failing
    .slice(0, most)
    .map(({ title, address, fault }) => `${title ?? address}: ${faultWords(fault ?? '', locale)}`)
  return [say[locale].summary(feeds.length, failing.length), ...told]
}
