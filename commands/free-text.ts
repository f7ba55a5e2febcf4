import { statementsOn } from '../src/answer/statements-on.ts'
import type { Call, CommandContext } from '../src/command.ts'
import { readOptions } from './filter-options.ts'

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
  /^who (?:said|says|claimed|told \w+)(?: that)?\s+(.+?)[?？]*$/iu,
]
const quotes = /^[「『“"]+|[」』”"]+$/gu

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

/** The call that free text is: who said something, else a question; a follow-up stays in the articles that it follows. */
export function callFor({ text, behind }: Written, context: CommandContext): Call {
  const articles = articlesBehind(behind)
  const narrow = articles === '' ? {} : { within: articles }
  const topic = saidIn(text)
  if (topic !== null) {
    const read = readOptions(narrow, context)
    const found = read.kind === 'filter' ? statementsOn(topic, read.filter, context.coverage) : []
    if (found.length > 0) return { command: 'said', options: { topic, ...narrow } }
  }
  return { command: 'ask', options: { question: text, ...narrow } }
}
