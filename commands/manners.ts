import { findArticles } from '../src/answer/articles.ts'
import { type NewsAsked, newsAskedIn } from '../src/answer/news.ts'
import { searchedIn } from '../src/answer/searched.ts'
import { type SmallTalk, smallTalkIn } from '../src/answer/small-talk.ts'
import type { CommandContext, Reply } from '../src/command.ts'
import type { Filter } from '../src/model/filter.ts'
import { newsPages } from '../src/present/article-pages.ts'
import { articleRecord } from '../src/present/record.ts'
import { outletsAmong, refuse } from './filter-options.ts'

const example = {
  ja: '例:「停戦交渉はどうなった？」「マスク氏の発言」「最新ニュース」',
  en: 'Try “what became of the talks?”, “what did Musk say?” or “latest news”.',
} as const

const say: Readonly<Record<SmallTalk, Readonly<Record<CommandContext['locale'], string>>>> = {
  greeting: {
    ja: `こんにちは。報道に書かれていることを、記事の言葉で答えます。${example.ja}`,
    en: `Hello. Ask me what the coverage says. ${example.en}`,
  },
  thanks: {
    ja: 'どういたしまして。続けて尋ねるときは、返事に返信してください。',
    en: 'You’re welcome. Reply to an answer to ask more about it.',
  },
  scolding: {
    ja: 'お役に立てず、すみません。人名や地名を入れて言い換えると、見つかることがあります。',
    en: 'Sorry that didn’t help. Try other words, with a name or a place.',
  },
  correction: {
    ja: '違いましたか。人名や地名を入れて、もう一度言い換えてみてください。',
    en: 'Not what you wanted? Please ask again in other words, with a name or a place.',
  },
  noise: {
    ja: `尋ねたいことを言葉で書いてください。${example.ja}`,
    en: `Please write what you want to know. ${example.en}`,
  },
  help: {
    ja: `報道に書かれていることを、記事の言葉で、出どころを添えて答えます。${example.ja} 詳しくは /使い方 へ。`,
    en: `I answer in the words of the coverage and name the source. ${example.en} See /help.`,
  },
}

async function news(
  { period, words }: NewsAsked,
  filter: Filter,
  { coverage, locale }: CommandContext,
): Promise<Reply> {
  const wanted = period === null ? filter : { ...filter, ...period }
  const { items: found } = await findArticles(undefined, wanted, coverage)
  const fits = found.length > 0
  const articles = fits ? found : (await findArticles(undefined, filter, coverage)).items
  const searched = await searchedIn(coverage, fits ? wanted : filter)
  return {
    kind: articles.length === 0 ? 'nothing-found' : 'answer',
    private: false,
    pages: newsPages({ articles, searched, words, period, fits }, locale),
    record: { articles: articles.map(articleRecord), searched },
    outlets: outletsAmong(articles),
  }
}

/** The reply to a message that is small talk, or asks for the newest articles; null if it is a question. */
export async function replyByManners(text: string, filter: Filter, context: CommandContext): Promise<Reply | null> {
  const talk = smallTalkIn(text)
  if (talk !== null) return refuse(say[talk][context.locale])
  const asked = newsAskedIn(text, context.now)
  return asked === null ? null : news(asked, filter, context)
}
