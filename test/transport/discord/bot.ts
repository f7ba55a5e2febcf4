import { type Command, type CommandContext, defineCommand, type Reply } from '../../../src/command.ts'
import { logTo } from '../../../src/log.ts'
import { toMessage } from '../../../src/present/message.ts'
import type { Line, Locale } from '../../../src/present/page.ts'
import { type Discord, type DiscordOptions, startDiscord } from '../../../src/transport/discord/client.ts'
import { openDiscord, type StandIn, TOKEN } from '../../fakes/discord/server.ts'
import { emptyCoverage } from '../../fakes/empty-coverage.ts'

const line = (text: string): Line => ({ as: 'quote', runs: [{ text }] })

/** `count` pages that say what was asked, in which language, and which page it is. */
function reply(kind: Reply['kind'], count: number, text: string): Reply {
  const pages = Array.from({ length: count }, (_, i) => ({
    heading: [line(text)],
    entries: [],
    footer: [line(`page ${i + 1}`)],
  }))
  return { kind, private: false, pages, record: {} }
}

const ask = defineCommand({
  name: 'ask',
  ja: '質問',
  description: { ja: '質問に答えます', en: 'Answers a question' },
  options: {
    outlet: { type: 'text', ja: '媒体', description: { ja: '媒体', en: 'Outlet' }, maxLength: 50 },
    question: {
      type: 'text',
      ja: '質問文',
      description: { ja: '質問文', en: 'Question' },
      maxLength: 450,
      required: true,
    },
    private: { type: 'flag', ja: '非公開', description: { ja: '自分だけに見せる', en: 'Only for you' } },
  },
  run: ({ question, outlet, private: hidden }, { locale }) => {
    if (question.includes('故障')) throw new Error('the engine is broken')
    if (question.includes('無い')) return reply('nothing-found', 1, 'no such thing')
    const count = Number(/(\d+) pages/.exec(question)?.[1] ?? 1)
    const said = `${locale}: ${question}${outlet ? ` (${outlet})` : ''}`
    return { ...reply('answer', count, said), private: hidden === true }
  },
})

const whoSaid = defineCommand({
  name: 'who-said',
  ja: '発言',
  description: { ja: '発言を探します', en: 'Finds statements' },
  options: {
    speaker: {
      type: 'text',
      ja: '発言者',
      description: { ja: '発言者', en: 'Speaker' },
      maxLength: 100,
      required: true,
      complete: (typed, filled) => {
        if (typed === '故障') throw new Error('the engine is broken')
        const choices = Array.from({ length: 40 }, (_, i) => ({
          name: `${typed}${i}${filled.topic ?? ''}`,
          value: `${i}`,
        }))
        const misfits = [
          { name: '', value: 'nameless' },
          { name: 'long', value: 'x'.repeat(101) },
          { name: '𠮷'.repeat(80), value: 'long name' },
        ]
        return [...misfits, ...choices]
      },
    },
    topic: { type: 'text', ja: '話題', description: { ja: '話題', en: 'Topic' }, maxLength: 100 },
  },
  run: ({ speaker }) => reply('answer', 1, speaker),
})

export const commands: readonly Command[] = [ask, whoSaid]

export const context = (locale: Locale): CommandContext => ({
  coverage: emptyCoverage,
  locale,
  now: new Date('2025-01-01T00:00:00Z'),
})

interface LogLine {
  readonly level: number
  readonly msg: string
  readonly interaction?: string
  readonly err?: { readonly message: string }
}

/** A bot against a stand-in for Discord, with the lines of its log. */
export interface Session {
  readonly discord: StandIn
  readonly bot: Discord
  readonly log: readonly LogLine[]
  /** What the log warned of, or worse. */
  readonly warnings: readonly string[]
  readonly stop: () => Promise<void>
}

export function options(discord: StandIn, lines: string[]): DiscordOptions {
  const log = logTo({ write: text => void lines.push(text) }, 'trace')
  return { token: TOKEN, guildId: null, commands, context, toMessage, log, rest: discord.address }
}

export async function openBot(changes: Partial<DiscordOptions> = {}, opened?: StandIn): Promise<Session> {
  const discord = opened ?? (await openDiscord())
  const lines: string[] = []
  const bot = await startDiscord({ ...options(discord, lines), ...changes })
  await bot.published
  const log = (): readonly LogLine[] => lines.map(text => JSON.parse(text))
  return {
    discord,
    bot,
    get log() {
      return log()
    },
    get warnings() {
      return log()
        .filter(({ level }) => level >= 40)
        .map(({ msg }) => msg)
    },
    stop: async () => {
      await bot.stop()
      await discord.stop()
    },
  }
}
