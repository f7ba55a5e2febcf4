import { datedQuestionIn } from '../src/answer/dated-question.ts'
import { followUp } from '../src/answer/follow-up.ts'
import { newsAskedIn } from '../src/answer/news.ts'
import { smallTalkIn } from '../src/answer/small-talk.ts'
import { statementsOn } from '../src/answer/statements-on.ts'
import type { Call, CommandContext } from '../src/command.ts'
import { readOptions } from './filter-options.ts'
import { speechAskedIn } from './speech-questions.ts'

// A longer text is a question; patterns with two gaps take the square of its length.
const longestSaid = 300

/** Words that somebody writes to the bot, with the calls of the reply that they answer. */
export interface Written {
  readonly text: string
  readonly behind: readonly Call[]
}

const says =
  '(?:言|いっ|い(?:う|い)|述べ|語っ|話し|主張し|発言し|説明し|警告し|批判し|指摘し|否定し|認め|コメントし|証言し|伝え)'
const topics: readonly RegExp[] = [
  new RegExp(`^(?:誰|だれ|どなた)(?:が|は)[、,]?(.+?)(?:と|って|を|について)[^とって]{0,6}${says}`, 'u'),
  new RegExp(`^(.+?)(?:と|って)${says}.{0,8}(?:誰|だれ|どなた)`, 'u'),
  /^who (?:said|says|claimed|told \w+)(?: that)?\s+(\S(?:.*[^?？])?)[?？]*$/iu,
]
const quotes = /^[「『“"]+|(?<![」』”"])[」』”"]+$/gu

/** What is asked to have been said: 停戦は近い of 誰が停戦は近いと言った？; null where the text does not ask who said something. */
export function saidIn(text: string): string | null {
  const asked = text.normalize('NFKC').trim()
  const topic = topics.map(pattern => pattern.exec(asked)?.[1]).find(found => found !== undefined)
  return topic?.replace(quotes, '').trim() || null
}

const articleId = /^[0-9a-f]{10}(?=\.)/

/** The articles that a reply showed, by its buttons. */
function articlesBehind(behind: readonly Call[]): string {
  const ids = behind.flatMap(({ options }) => articleId.exec(String(options.at ?? ''))?.[0] ?? [])
  return [...new Set(ids)].join(' ')
}

const further =
  /^(?:もっと|もう少し|もうちょっと|さらに|より)?(?:詳しく|くわしく|詳細)(?:は|を|教えて|お願い|知りたい|に)*(?:ください)?$|^(?:もっと|続き|続きは|それで|more|tell me more|more details|go on)$/iu
const ends = /(?<![\s?？。!！…])[\s?？。!！…]+$/u
const sentencesAround = '6'

/** もっと詳しく below a reply: what stands around its first words. */
function furtherCall({ text, behind }: Written): Call | null {
  const first = behind.find(({ command, options }) => command === 'around' && options.sentences === undefined)
  const asks = further.test(text.normalize('NFKC').trim().replace(ends, ''))
  return first && asks ? { ...first, options: { ...first.options, sentences: sentencesAround } } : null
}

/** What somebody said, if the coverage quotes somebody of that name. */
function speechCall(text: string, { coverage }: CommandContext): Call | null {
  const asked = speechAskedIn(text)
  if (asked === null || coverage.findSpeakers(asked.speaker).length === 0) return null
  return { command: 'who-said', options: { ...asked } }
}

/** Who said something, if somebody in those articles did. */
async function saidCall(
  text: string,
  narrow: { readonly within?: string },
  context: CommandContext,
): Promise<Call | null> {
  const topic = text.length > longestSaid ? null : saidIn(text)
  if (topic === null) return null
  const read = readOptions(narrow, context)
  const found = read.kind === 'filter' ? await statementsOn(topic, read.filter, context.coverage) : []
  return found.length > 0 ? { command: 'said', options: { topic, ...narrow } } : null
}

/** What a reply was asked; else the title of the first article that it showed. */
async function askedBefore(
  { behind }: Written,
  articles: string,
  { coverage }: CommandContext,
): Promise<string | undefined> {
  const asked = behind.find(({ command }) => command === 'ask')?.options.question
  if (typeof asked === 'string') return asked
  const [first = ''] = articles.split(' ')
  return (await coverage.articles([first])).get(first)?.title ?? undefined
}

/** なんで？ below a reply, with what it is about. */
async function bareCall(written: Written, articles: string, context: CommandContext): Promise<Call | null> {
  const before = await askedBefore(written, articles, context)
  const question = before === undefined ? null : await followUp(written.text, before, context.coverage)
  if (question === null) return null
  return { command: 'ask', options: { question, ...(articles !== '' && { within: articles }) } }
}

/** 6月の香川のニュース asks for the articles of that month. */
function datedCall(text: string, { now }: CommandContext): Call | null {
  const dated = datedQuestionIn(text, now)
  if (dated === null) return null
  const { question, period } = dated
  return { command: 'ask', options: { question, from: period, to: period } }
}

/**
 * The call that free text is: more of a reply, なんで？ about it, news of a period, what somebody said, who said something, else a question; a follow-up stays
 * in the articles that it follows, unless it is no question on them.
 */
export async function callFor(written: Written, context: CommandContext): Promise<Call> {
  const { text, behind } = written
  const articles = articlesBehind(behind)
  const isOwn = smallTalkIn(text) !== null || newsAskedIn(text, context.now) !== null
  const narrow = articles === '' || isOwn ? {} : { within: articles }
  return (
    furtherCall(written) ??
    (isOwn ? null : await bareCall(written, articles, context)) ??
    (isOwn ? null : datedCall(text, context)) ??
    speechCall(text, context) ??
    (await saidCall(text, narrow, context)) ?? { command: 'ask', options: { question: text, ...narrow } }
  )
}
