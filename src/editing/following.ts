/** Joins the coverage, the store and Discord: what is new is matched with what is followed, and sent once. */

import { randomBytes } from 'node:crypto'
import { itemsFor, type NoticeItem } from '../follow/items.ts'
import { indexFollows, matchNews } from '../follow/match.ts'
import { keyedArticles, newsOf } from '../follow/news.ts'
import { mayTell } from '../follow/times.ts'
import type { Coverage } from '../model/coverage.ts'
import { type Follow, type Following, type Notice, type NoticeTimes, usualTimes } from '../model/follow.ts'
import type { Article } from '../model.ts'
import { noticePage } from '../present/follow-pages.ts'
import type { Page } from '../present/page.ts'
import type { Store } from '../store/store.ts'

/**
 * Sends a message to a place: `c` and a channel's id, or `u` and a user's. With `begunAt`, the time of an earlier attempt in
 * milliseconds since 1970, it first checks whether a message with this nonce has already arrived.
 */
export type Send = (
  target: string,
  page: Page,
  options: { readonly nonce: string; readonly locale: 'ja' | 'en'; readonly begunAt: number | null },
) => Promise<'sent' | 'closed' | 'later'>

export interface FollowingOptions {
  readonly store: Store
  readonly coverage: () => Coverage
  readonly send: Send
  readonly timesOf: (server: string) => NoticeTimes | undefined
  readonly now: () => number
}

export interface FollowingDesk extends Following {
  /** Finds what is new in the coverage, and stores the notices that are due. */
  readonly sync: () => Promise<void>
  /** Sends waiting notices that are due. */
  readonly tell: () => Promise<void>
}

/** Keys stored at a time. */
const portion = 5000
const most = { user: 25, channel: 50 } as const

const targetOf = ({ channel, user }: Pick<Follow, 'channel' | 'user'>): string =>
  channel === null ? `u${user}` : `c${channel}`

/** A version that came after the first: what it says beyond that is news. */
function wasReplaced({ store }: FollowingOptions, { document }: Article): boolean {
  const kept = store.documents.byName(document.slice(document.indexOf('/') + 1))
  return kept !== null && kept.at !== kept.firstAt
}

async function record(options: FollowingOptions): Promise<void> {
  const { store, coverage, now } = options
  const seen = store.notices.seen()
  // The first time all is old.
  const isFirst = seen.size === 0
  const current = coverage()
  const index = indexFollows(store.follows.all(), current)
  let [keys, notices]: [string[], Notice[]] = [[], []]
  const flush = () => {
    if (keys.length > 0) store.notices.record(keys, notices)
    ;[keys, notices] = [[], []]
  }
  for await (const keyed of keyedArticles(current)) {
    const unseen = [keyed, ...keyed.statements].map(({ key }) => key).filter(key => !seen.has(key))
    if (unseen.length === 0) continue
    const news = isFirst
      ? null
      : newsOf(
          keyed,
          key => seen.has(key),
          article => wasReplaced(options, article),
        )
    const matches = news === null ? [] : matchNews(news, index)
    for (const { key, follow } of matches)
      notices.push({ target: targetOf(follow), key, follow: follow.id, at: now(), batch: null })
    keys.push(...unseen)
    if (keys.length >= portion) flush()
  }
  flush()
}

function byTarget(notices: readonly Notice[]): ReadonlyMap<string, readonly Notice[]> {
  const groups = new Map<string, Notice[]>()
  for (const notice of notices) groups.set(notice.target, [...(groups.get(notice.target) ?? []), notice])
  return groups
}

/** Returns the items of a message that are still valid, each with the follow that it belongs to. */
async function itemsOf({ store, coverage }: FollowingOptions, notices: readonly Notice[]) {
  const found = await itemsFor(coverage(), new Set(notices.map(({ key }) => key)))
  const names = new Map(coverage().speakers.flatMap(({ name, aliases }) => [name, ...aliases].map(one => [one, name])))
  return notices.flatMap(({ key, follow: id }): readonly (NoticeItem & { readonly follow: Follow })[] => {
    const [item, follow] = [found.get(key), store.follows.find(id)]
    if (item === undefined || follow === null || follow.paused) return []
    const isOther = follow.kind === 'speaker' && item.statement?.speaker !== (names.get(follow.name) ?? follow.name)
    // A correction has put it right meanwhile: it is another's.
    return isOther ? [] : [{ ...item, follow }]
  })
}

/** An id for a message, at most 25 characters, as Discord limits nonces. It begins with the time. */
const newBatch = (now: number): string => `${Math.round(now).toString(36)}.${randomBytes(11).toString('base64url')}`

/** When sending a message began, in milliseconds since 1970. Ids from before version 0.2 have no time; their news' time is used. */
function begunAt(batch: string, [first]: readonly Notice[]): number {
  const time = /^([0-9a-z]+)\./.exec(batch)?.[1]
  return time === undefined ? (first?.at ?? 0) : Number.parseInt(time, 36)
}

/** Sends one message with all that waits for a place; begun before, it is the same message. */
async function tellTarget(options: FollowingOptions, target: string, waiting: readonly Notice[]): Promise<void> {
  const { store, send, timesOf, now } = options
  const first = store.follows.find(waiting[0]?.follow ?? 0)
  const begun = waiting.find(({ batch }) => batch !== null)?.batch ?? null
  const times = (first?.server ? timesOf(first.server) : undefined) ?? usualTimes
  if (begun === null && !mayTell(times, store.notices.lastAt(target), now())) return
  const batch = begun ?? newBatch(now())
  if (begun === null) store.notices.batch(target, batch)
  const notices = begun === null ? waiting : waiting.filter(one => one.batch === begun)
  const items = await itemsOf(options, notices)
  const locale = items[0]?.follow.locale ?? 'ja'
  const message = { nonce: batch, locale, begunAt: begun === null ? null : begunAt(begun, notices) }
  const outcome = items.length === 0 ? 'sent' : await send(target, noticePage(items, locale), message)
  if (outcome === 'later') return
  if (outcome === 'sent') return store.notices.sent(target, batch, now())
  // Nobody can be reached there: its follows are paused until somebody resumes them.
  store.notices.drop(target)
  for (const follow of store.follows.all()) if (targetOf(follow) === target) store.follows.pause(follow.id, true)
}

export function openFollowing(options: FollowingOptions): FollowingDesk {
  const { store } = options
  let turn: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = turn.then(work)
    turn = done.catch(() => undefined)
    return done
  }
  return {
    sync: () =>
      inTurn(async () => {
        const isIdle = store.notices.seen().size === 0 && store.follows.all().length === 0
        if (!isIdle) await record(options)
      }),
    tell: () =>
      inTurn(async () => {
        for (const [target, waiting] of byTarget(store.notices.pending())) await tellTarget(options, target, waiting)
      }),
    add: follow =>
      inTurn(async () => {
        await record(options)
        const beside = store.follows.all().filter(one => targetOf(one) === targetOf(follow))
        if (beside.some(({ kind, name }) => kind === follow.kind && name === follow.name)) return 'there'
        if (beside.length >= (follow.channel === null ? most.user : most.channel)) return 'too-many'
        store.follows.add(follow)
        return 'added'
      }),
    of: store.follows.of,
    find: store.follows.find,
    pause: store.follows.pause,
    stop: store.follows.remove,
  }
}
