import { setImmediate as nextRound } from 'node:timers/promises'
import { type APIInteraction, ApplicationCommandType, InteractionType } from 'discord.js'
import type { Log } from '../../log.ts'
import { type Callback, newMessage } from './callback.ts'
import type { Clock } from './clock.ts'
import { startCost } from './cost.ts'
import { apologize, respond } from './dispatch.ts'
import { answerOrApologize, answerOrApologizeLater, excuse } from './excuse.ts'
import { showSentence } from './pages.ts'
import type { Post } from './post.ts'
import { seatOf } from './seat.ts'
import { deferral, sendDeferred, sendResponse } from './send.ts'
import { tooFast } from './sentences.ts'
import { completeServerCall, respondToServerCall, type ShowProgress } from './server.ts'
import { readServerCall } from './server-calls.ts'

/** Milliseconds: Discord waits 3 seconds for a response. */
const DEFER_AFTER = 2500

/** A response that takes its time; a slow one may also keep everything else from running. */
interface Later {
  readonly slow: boolean
  /** Proposals come in time or not at all. */
  readonly canWait: boolean
  readonly run: (show: ShowProgress) => Promise<Callback | null>
}

/** Answers an interaction. Never throws nor rejects: whatever fails is logged with the interaction's id, the asker gets an apology. */
export async function deliverResponse(post: Post, interaction: APIInteraction): Promise<void> {
  const log = post.log.child({ interaction: interaction?.id })
  const pending = { interaction, since: post.clock.now() }
  let deferred = false
  const send = (callback: Callback) =>
    deferred ? sendDeferred(post, pending, callback) : sendResponse(post, pending, callback)
  const defer = async () => {
    await send(deferral(interaction))
    deferred = true
  }
  try {
    logQuestion(interaction, log)
    await post.turns(seatOf(post.desk, interaction).asker)
    const response = respondOrApologize(post, interaction, log)
    if (!('run' in response)) return await send(response)
    if (response.slow) await defer()
    const running = response.run(async callback => (deferred ? send(callback) : undefined))
    if (!deferred && response.canWait && (await isLate(running, post.clock))) await defer()
    const made = await running
    if (made !== null) await send(made)
  } catch (error) {
    await excuse(error, log, async () => send(apologize(post.desk, interaction)))
  }
}

/** Logs the command and the names of its options, never their values. */
function logQuestion({ type, data }: APIInteraction, log: Log): void {
  if (type !== InteractionType.ApplicationCommand || data.type !== ApplicationCommandType.ChatInput) return
  log.debug({ command: data.name, options: (data.options ?? []).map(({ name }) => name) }, 'A command was called.')
}

async function isLate(response: Promise<unknown>, clock: Clock): Promise<boolean> {
  // What is answered from memory is there in this round of the event loop: no clock is set for it.
  if (await Promise.race([response.then(() => true), nextRound(false)])) return false
  const answered = new AbortController()
  const late = clock.sleep(DEFER_AFTER, answered.signal).then(
    () => true,
    () => false,
  )
  const first = await Promise.race([response.then(() => false), late])
  answered.abort()
  return first
}

function respondOrApologize(post: Post, interaction: APIInteraction, log: Log): Callback | Later {
  const { desk, server } = post
  const apology = (error: unknown) => apologize(desk, interaction, error)
  const later = (slow: boolean, answer: (show: ShowProgress) => Promise<Callback | null>): Later => ({
    slow,
    canWait: interaction.type !== InteractionType.ApplicationCommandAutocomplete,
    run: show => answerOrApologizeLater(() => answer(show), apology, log),
  })
  const answer = () => {
    const called = readServerCall(server?.menu, interaction)
    const wait = refuseWhenFast(post, interaction)
    if (wait) return wait
    if (server && called)
      return later(called.command?.slow === true, show => respondToServerCall(desk, server, { ...called, show }))
    return later(false, () => respondAtCost(post, interaction, log))
  }
  return answerOrApologize<Callback | Later>(answer, apology, log)
}

/** The response, whose cost is counted. */
async function respondAtCost(post: Post, interaction: APIInteraction, log: Log): Promise<Callback | null> {
  const { desk, server, clock, limiter } = post
  const started = clock.now()
  const cost = startCost(clock)
  const typed =
    interaction.type === InteractionType.ApplicationCommandAutocomplete
      ? await completeServerCall(desk, server, interaction)
      : null
  const response = typed ?? (await respond(desk, interaction))
  const now = clock.now()
  const milliseconds = now - started
  limiter.spend(seatOf(desk, interaction).asker, interaction.guild_id ?? null, { milliseconds: cost(), now })
  // A handler that computes all the while cannot be overtaken by a deferral.
  if (milliseconds > DEFER_AFTER) log.warn({ milliseconds }, 'A handler took longer than Discord waits.')
  return response
}

/** Proposals come with every letter and are not counted. */
function refuseWhenFast({ desk, limiter, clock }: Post, interaction: APIInteraction): Callback | null {
  const { type } = interaction
  if (
    type !== InteractionType.ApplicationCommand &&
    type !== InteractionType.MessageComponent &&
    type !== InteractionType.ModalSubmit
  )
    return null
  const { asker, locale } = seatOf(desk, interaction)
  const taken = limiter.take(asker, interaction.guild_id ?? null, clock.now())
  if (taken.kind === 'ok') return null
  return newMessage(showSentence(desk, tooFast(locale, taken.who, taken.seconds), locale))
}
