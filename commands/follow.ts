import { articlesCalled } from '../src/answer/articles.ts'
import { findOutlet } from '../src/answer/read-filter.ts'
import { statementsIn } from '../src/answer/statements-in.ts'
import { defineServerCommand, type Reply, type ServerContext } from '../src/command.ts'
import type { Following, FollowKind, FollowTerm } from '../src/model/follow.ts'
import { followsPage } from '../src/present/follow-pages.ts'
import { titleOf } from '../src/present/source.ts'
import { completeTitle } from './article.ts'
import { filterOptions, refuse } from './filter-options.ts'
import { completeSpeaker } from './who-said.ts'

const say = {
  ja: {
    added: 'フォローしました。新しいものが出たら知らせます（いままでのものは知らせません）。',
    there: 'もうフォローしています。',
    full: 'これ以上フォローできません。いらないものをやめてから、もう一度お試しください。',
    one: '発言者・話題・媒体・記事のどれか一つを入れてください。',
    noWords: 'この話題には、追える言葉がありません。人名や地名、できごとを入れてください。',
    noArticle: (title: string) => `「${title}」という題の記事はありません。`,
    noSpeaker: (name: string) => `「${name}」という発言者は、この報道に見当たりません。`,
    noOutlet: (name: string) => `「${name}」という媒体の記事はありません。`,
    channel:
      'チャンネルでのフォローは、サーバーを管理できる人か編集者ができます。「ここで」を外すと、DM でお知らせします。',
    nowhere: 'ここではフォローできません。ボットのいるサーバーの中でお試しください。',
  },
  en: {
    added: 'Following. You will hear about anything new from now on.',
    there: 'You are already following it.',
    full: 'You cannot follow any more. Stop following something and try again.',
    one: 'Give one of these: a speaker, a topic, an outlet, an article.',
    noWords: 'This topic has no word to search for. Name a person, a place or an event.',
    noArticle: (title: string) => `There is no article with the title “${title}”.`,
    noSpeaker: (name: string) => `Nobody called “${name}” is quoted in this coverage.`,
    noOutlet: (name: string) => `There is no article by “${name}”.`,
    channel:
      'Only managers of the server and editors can follow something in a channel. Without “here”, news comes by direct message.',
    nowhere: 'Nothing can be followed here. Please try it in a server that has the bot.',
  },
} as const

/** What is followed: its name and the words that it is known by, or the sentence that says why it cannot be. */
type Followed = { readonly kind: FollowKind; readonly name: string; readonly terms: readonly FollowTerm[] } | string

/** Words of a story, at most: those that tell its article from others. */
const mostTerms = 12

/** The words of a text that name things, as they stand in it, each with its weight. */
async function namingTerms(text: string, { coverage }: ServerContext): Promise<readonly FollowTerm[]> {
  const { terms } = await coverage.search(text, { limit: 1 })
  const naming = terms.filter(({ kind }) => kind !== 'part' && kind !== 'verb')
  return naming.map(({ start, end, weight }) => ({ text: text.slice(start, end), weight }))
}

async function topicOf(topic: string, context: ServerContext): Promise<Followed> {
  const terms = await namingTerms(topic, context)
  return terms.length === 0 ? say[context.locale].noWords : { kind: 'topic', name: topic, terms }
}

/** A story: the words of an article's title, and who is quoted in it. */
async function storyOf(typed: string, context: ServerContext): Promise<Followed> {
  const { coverage, locale } = context
  const [article] = await articlesCalled(typed, coverage, 1)
  if (article === undefined) return say[locale].noArticle(typed)
  const title = titleOf(article, locale)
  const said = (await statementsIn(coverage, [article.id])).get(article.id) ?? []
  const names = [...new Set(said.flatMap(({ speaker, named }) => (named && speaker !== null ? [speaker] : [])))]
  const words = (await namingTerms(title, context)).toSorted((a, b) => b.weight - a.weight)
  const heaviest = words[0]?.weight ?? 1
  const terms = [...words, ...names.map(text => ({ text, weight: heaviest / 2 }))].slice(0, mostTerms)
  return { kind: 'story', name: title, terms }
}

interface Wanted {
  readonly speaker?: string
  readonly topic?: string
  readonly outlet?: string
  readonly story?: string
}

async function followedBy({ speaker, topic, outlet, story }: Wanted, context: ServerContext): Promise<Followed> {
  const { coverage, locale } = context
  const words = say[locale]
  if (speaker !== undefined) {
    const [found] = coverage.findSpeakers(speaker)
    return found === undefined ? words.noSpeaker(speaker) : { kind: 'speaker', name: found.name, terms: [] }
  }
  if (outlet !== undefined) {
    const found = findOutlet(outlet, coverage)
    return found === undefined ? words.noOutlet(outlet) : { kind: 'outlet', name: found, terms: [] }
  }
  return story === undefined ? topicOf(topic ?? '', context) : storyOf(story, context)
}

/** What the asker and the channel follow. */
export const followsReply = (following: Following, context: ServerContext, told: readonly string[] = []): Reply => ({
  kind: 'answer',
  private: true,
  pages: [followsPage(following.of(context.asker.id, context.channel), context.locale, told)],
  record: {},
})

export const follow = defineServerCommand({
  name: 'follow',
  ja: 'フォロー',
  description: {
    ja: '新しい発言や記事を知らせます。何も入れないと、フォローの一覧です',
    en: 'Sends you new statements and articles; without options, lists what is followed',
  },
  surface: 'slash',
  options: {
    speaker: {
      type: 'text',
      ja: '発言者',
      description: { ja: 'この人や組織の新しい発言', en: 'New statements by this person or organization' },
      maxLength: 100,
      complete: completeSpeaker,
    },
    topic: {
      type: 'text',
      ja: '話題',
      description: { ja: 'この話題の新しい記事', en: 'New articles on this topic' },
      maxLength: 100,
    },
    outlet: { ...filterOptions.outlet, description: { ja: 'この媒体の新しい記事', en: 'New articles by this outlet' } },
    story: {
      type: 'text',
      ja: '記事',
      description: { ja: 'この記事の続報', en: 'Later articles on the same story' },
      maxLength: 300,
      complete: completeTitle,
    },
    here: {
      type: 'flag',
      ja: 'ここで',
      description: {
        ja: 'このチャンネルに知らせる（なければ DM）',
        en: 'Send news to this channel (otherwise by direct message)',
      },
    },
  },
  access: 'everybody',
  slow: true,
  async run({ here = false, ...wanted }, context) {
    const { following, locale, server, channel, asker } = context
    const words = say[locale]
    if (following === null || server === null) return refuse(words.nowhere)
    const given = Object.keys(wanted).length
    if (given === 0) return followsReply(following, context)
    if (given > 1) return refuse(words.one)
    if (here && !asker.edits) return refuse(words.channel)
    const followed = await followedBy(wanted, context)
    if (typeof followed === 'string') return refuse(followed)
    const target = { server, channel: here ? channel : null, user: asker.id, locale }
    const added = await following.add({ ...followed, ...target })
    if (added === 'too-many') return refuse(words.full)
    return followsReply(following, context, [added === 'added' ? words.added : words.there])
  },
})
