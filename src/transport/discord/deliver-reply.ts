import { type GatewayMessageCreateDispatchData, Routes } from 'discord.js'
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
  read: () => { readonly mention: Mention; readonly channels: readonly string[] } | null,
): Promise<void> {
  const log = post.log.child({ message: message?.id })
  const apology = (mention: Mention | null, error?: unknown) => sentence(post.desk, mention, sentencesFor(error))
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
    const { asker, locale } = mention
    await post.turns(asker)
    const guild = message.guild_id ?? null
    const taken = post.limiter.take(asker, guild, post.clock.now())
    if (taken.kind === 'wait' && !taken.first) return
    const answer = async (): Promise<Shown | MessageBody> => {
      if (taken.kind === 'wait') return showSentence(post.desk, tooFast(locale, taken.who, taken.seconds), locale)
      if (guild && post.desk.isQuiet?.(guild, found.channels)) return sentence(post.desk, mention, SENTENCES.notHere)
      return answerMention(post.desk, found.mention)
    }
    const cost = startCost(post.clock)
    const shown = await answerOrApologizeLater(answer, error => apology(mention, error), log)
    post.limiter.spend(asker, guild, { milliseconds: cost(), now: post.clock.now() })
    await send('message' in shown ? shown.message : shown)
  } catch (error) {
    await excuse(error, log, async () => send(apology(mention)))
    // Discord itself reports an interaction without a response; for a message nothing does.
    const regret = sentence(post.desk, mention, SENTENCES.askAgain)
    if (mention !== null && isUnreachable(error)) await send(regret, REGRET).catch(() => undefined)
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
