import { ASKER, ME, member } from '../../test/fakes/discord/payloads.ts'
import type { Answered, StandIn } from '../../test/fakes/discord/server.ts'
import { pick } from './chance.ts'
import { type Heard, hear } from './hear.ts'
import { openPages } from './opened-pages.ts'
import type { Words } from './words.ts'

/** Members and servers for each question a second: enough that nobody is told to wait. */
const crowd = { members: 30, servers: 2 } as const

/** Of twenty questions; a press where nothing can be pressed yet is a question. */
const shares = {
  ask: 9,
  strange: 2,
  whoSaid: 2,
  timeline: 1,
  sources: 1,
  article: 1,
  complete: 1,
  mention: 1,
  press: 2,
} as const

type Way = keyof typeof shares
const ways = (Object.keys(shares) as Way[]).flatMap(way => Array.from({ length: shares[way] }, () => way))

export interface Crowd {
  /** Somebody asks something, and waits for the first response. */
  readonly ask: () => Promise<Heard>
}

export interface CrowdOptions {
  readonly words: Words
  readonly chance: () => number
  /** Questions a second. */
  readonly rate: number
}

/** Members in many servers who ask this and that, turn pages, and use the buttons of replies. */
export function openCrowd(discord: StandIn, { words, chance, rate }: CrowdOptions): Crowd {
  const pages = openPages(chance)
  const somebody = () => {
    const number = Math.floor(chance() * crowd.members * rate)
    const server = 600_000_000_000_000_000n + BigInt(number % (crowd.servers * rate))
    const user = { ...ASKER, id: String(500_000_000_000_000_000n + BigInt(number)) }
    return { user, fields: { guild_id: String(server), member: member(user) } }
  }
  const locale = () => (chance() < 0.8 ? 'ja' : 'en-US')
  const slash = (name: string, options: Readonly<Record<string, string>>) =>
    discord.slash(name, options, locale(), somebody().fields)
  const ask = (questions: readonly string[]) => slash('ask', { question: pick(questions, chance) })
  // A reply to a mention is told from another by nothing but its channel: one at a time.
  let isMentioned = false
  const mention = async () => {
    const question = pick(words.questions, chance)
    if (isMentioned) return slash('ask', { question })
    isMentioned = true
    const answer = await discord.write(`<@${ME.id}> ${question}`, { author: somebody().user })
    isMentioned = false
    return answer
  }
  const press = () => {
    const opened = pages.take()
    if (opened === null) return ask(words.questions)
    return discord.press(opened, opened.button, locale(), somebody().fields)
  }
  const asked = {
    ask: () => ask(words.questions),
    strange: () => ask(words.strange),
    whoSaid: () => slash('who-said', { speaker: pick(words.speakers, chance) }),
    timeline: () => slash('timeline', { topic: pick(words.topics, chance) }),
    sources: () => slash('sources', chance() < 0.5 ? {} : { query: pick(words.topics, chance) }),
    article: () => slash('article', { article: pick(words.titles, chance) }),
    complete: () => discord.complete('who-said', { speaker: pick(words.speakers, chance).slice(0, 2) }, 'speaker'),
    mention,
    press,
  } satisfies Record<Way, () => Promise<Answered>>
  return {
    ask: async () => {
      const way = pick(ways, chance)
      const heard = await hear(way, asked[way])
      if (heard.answer !== null) pages.add(heard.answer)
      return heard
    },
  }
}
