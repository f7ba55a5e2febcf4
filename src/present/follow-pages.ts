import type { Follow, FollowKind } from '../model/follow.ts'
import type { Article, PlacedStatement } from '../model.ts'
import type { Entry, Line, Locale, Page } from './page.ts'
import { line } from './paging.ts'
import { quoteLine, sourceLine, titleOf } from './source.ts'
import { statementFacts } from './statement-pages.ts'
import { wordsOf } from './words.ts'

const say = {
  ja: {
    news: 'フォロー中の新着',
    follows: 'フォロー',
    none: 'フォローしているものはありません。/フォロー に、発言者・話題・媒体・記事のどれかを入れてください。',
    kinds: { speaker: '発言者', topic: '話題', outlet: '媒体', story: '続報' },
    here: 'このチャンネル',
    alone: 'DM',
    paused: '一時停止中',
    pause: '一時停止',
    resume: '再開',
    stop: 'やめる',
    more: (count: number) => `ほか ${count}件。/発言、/出典 で見られます。`,
    hidden: (count: number) => `ほか ${count}件`,
  },
  en: {
    news: 'News you follow',
    follows: 'Followed',
    none: 'Nothing is followed yet. Give /follow a speaker, a topic, an outlet or an article.',
    kinds: { speaker: 'speaker', topic: 'topic', outlet: 'outlet', story: 'story' },
    here: 'this channel',
    alone: 'direct message',
    paused: 'paused',
    pause: 'Pause',
    resume: 'Resume',
    stop: 'Stop',
    more: (count: number) => `and ${count} more: /who-said and /sources show them.`,
    hidden: (count: number) => `and ${count} more`,
  },
} as const satisfies Record<Locale, object>

/** Pieces of news in a message, and follows in a list. */
const most = { news: 5, follows: 8 } as const
/** Characters of an article's first sentence, at most. */
const longestOpening = 200

/** News of something that is followed; `statement` is null for an article. */
export interface ShownNews {
  readonly article: Article
  readonly statement: PlacedStatement | null
  readonly follow: Pick<Follow, 'kind' | 'name'>
}

const followed = ({ kind, name }: ShownNews['follow'], locale: Locale): string => `${say[locale].kinds[kind]}: ${name}`

function wordsLine({ article, statement }: ShownNews, locale: Locale): readonly Line[] {
  if (statement !== null) return [quoteLine(article, statement, [], locale)]
  const [first] = article.sentences
  const fits = first !== undefined && first.end - first.start <= longestOpening
  return fits ? [quoteLine(article, first, [], locale)] : []
}

function newsEntry(news: ShownNews, locale: Locale): Entry {
  const { article, statement, follow } = news
  const speaker = statement?.speaker ?? wordsOf(locale).unknownSpeakerName
  const said: readonly Line[] =
    statement === null
      ? []
      : [
          {
            as: 'text',
            runs: [{ text: speaker, style: 'strong' }, { text: ` · ${statementFacts(statement, locale)}` }],
          },
        ]
  const title: Line = { as: 'small', runs: [{ text: titleOf(article, locale), style: 'strong' }] }
  const source = sourceLine(article, locale)
  return { lines: [...wordsLine(news, locale), ...said, title, source, line('small', followed(follow, locale))] }
}

/** One message with what is new, the rest of it counted. */
export function noticePage(news: readonly ShownNews[], locale: Locale): Page {
  const words = say[locale]
  const rest = news.length - most.news
  return {
    heading: [line('heading', words.news)],
    entries: news.slice(0, most.news).map(one => newsEntry(one, locale)),
    footer: rest > 0 ? [line('small', words.more(rest))] : [],
  }
}

function followEntry(follow: Follow, locale: Locale): Entry {
  const words = say[locale]
  const facts = [
    words.kinds[follow.kind],
    follow.channel === null ? words.alone : words.here,
    ...(follow.paused ? [words.paused] : []),
  ]
  const options = { id: String(follow.id) }
  const turn = { label: follow.paused ? words.resume : words.pause, command: 'follow-pause', options }
  return {
    lines: [{ as: 'text', runs: [{ text: follow.name, style: 'strong' }] }, line('small', facts.join(' · '))],
    actions: [turn, { label: words.stop, command: 'follow-stop', options }],
  }
}

/** What is followed, each with buttons that pause and stop it. */
export function followsPage(follows: readonly Follow[], locale: Locale, told: readonly string[] = []): Page {
  const words = say[locale]
  const heading = [line('heading', words.follows), ...told.map(text => line('text', text))]
  if (follows.length === 0) return { heading: [...heading, line('text', words.none)], entries: [], footer: [] }
  const newest = follows.toReversed()
  const rest = newest.length - most.follows
  return {
    heading,
    entries: newest.slice(0, most.follows).map(follow => followEntry(follow, locale)),
    footer: rest > 0 ? [line('small', words.hidden(rest))] : [],
  }
}

export const kindName = (kind: FollowKind, locale: Locale): string => say[locale].kinds[kind]
