import { type GatewayMessageCreateDispatchData, Routes } from 'discord.js'
import type { Log } from '../../log.ts'
import { startCost } from './cost.ts'
import { sentencesFor } from './dispatch.ts'
import { answerOrApologizeLater, excuse } from './excuse.ts'
import { isUnreachable } from './failures.ts'
import { answerMention, type Mention, toReply } from './mention.ts'
import { type Desk, type Shown, showSentence } from './pages.ts'
import type { Post } from './post.ts'
import type { MessageBody } from './present.ts'
import type { Patience } from './requests.ts'
import { SENTENCES, tooFast } from './sentences.ts'

/** An answer that comes later than a minute in a channel is no longer looked for. */
const PATIENCE = { within: 60_000, first: 1000 }

/** For so long it is tried to say that an answer was lost. */
const REGRET = { within: 10 * 60_000, first: 5000 }

/** Answers a message that asks the bot, in its channel. Never throws nor rejects. */
export async function deliverReply(
  post: Post,
  message: GatewayMessageCreateDispatchData,
  read: () => Found | null,
): Promise<void> {
  const log = post.log.child({ message: message?.id })
  // With the message's own nonce, so that what arrived after all is not followed by a second one.
  const send = async (shown: MessageBody, patience: Patience = PATIENCE) => {
    const body = toReply(shown, message.id)
    const route = Routes.channelMessages(message.channel_id)
    await post.request((rest, signal) => rest.post(route, { body, signal }), patience)
  }
  let mention: Mention | null = null
  try {
    const found = read()
    if (!found) return
    mention = found.mention
    const shown = await answerInTurn(post, message.guild_id ?? null, { ...found, log })
    if (shown !== null) await send(shown)
  } catch (error) {
    await excuse(error, log, async () => send(sentence(post.desk, mention, SENTENCES.failed)))
    // Discord itself reports an interaction without a response; for a message nothing does.
    const regret = sentence(post.desk, mention, SENTENCES.askAgain)
    if (mention !== null && isUnreachable(error)) await send(regret, REGRET).catch(() => undefined)
  }
}

interface Found {
  readonly mention: Mention
  readonly channels: readonly string[]
}

/** The answer, made when it is the member's turn; null if all there is to say is once more that the member asks too fast. */
async function answerInTurn(
  post: Post,
  guild: string | null,
  { mention, channels, log }: Found & { readonly log: Log },
): Promise<MessageBody | null> {
  const { asker, locale } = mention
  const { end } = await post.turns(asker)
  try {
    const taken = post.limiter.take(asker, guild, post.clock.now())
    if (taken.kind === 'wait')
      return taken.first ? showSentence(post.desk, tooFast(locale, taken.who, taken.seconds), locale).message : null
    const answer = async (): Promise<Shown | MessageBody> =>
      guild && post.desk.isQuiet?.(guild, channels)
        ? sentence(post.desk, mention, SENTENCES.notHere)
        : answerMention(post.desk, mention)
    const cost = startCost(post.clock)
    const apology = (error: unknown) => sentence(post.desk, mention, sentencesFor(error))
    const shown = await answerOrApologizeLater(answer, apology, log)
    post.limiter.spend(asker, guild, { milliseconds: cost(), now: post.clock.now() })
    return 'message' in shown ? shown.message : shown
  } finally {
    end()
  }
}

function sentence(
  desk: Desk,
  mention: Mention | null,
  sentences: (typeof SENTENCES)['failed' | 'notNow' | 'notHere' | 'askAgain'],
): MessageBody {
  const locale = mention?.locale ?? 'en'
  return showSentence(desk, sentences[locale], locale).message
}
