import { type APIInteraction, ApplicationCommandType, InteractionType } from 'discord.js'
import type { Log } from '../../log.ts'
import { type Callback, newMessage } from './callback.ts'
import { startCost } from './cost.ts'
import { apologize, respond } from './dispatch.ts'
import { answerOrApologize, answerOrApologizeLater, excuse } from './excuse.ts'
import { DEFER_AFTER, isLate } from './late.ts'
import { showSentence } from './pages.ts'
import type { Post } from './post.ts'
import { seatOf } from './seat.ts'
import { deferral, type Pending, sendDeferred, sendResponse } from './send.ts'
import { tooFast } from './sentences.ts'
import { completeServerCall, respondToServerCall, type ShowProgress } from './server.ts'
import { readServerCall } from './server-calls.ts'
import type { Turn } from './turns.ts'

/** A response that takes its time; a slow one may also keep everything else from running. */
interface Later {
  readonly slow: boolean
  /** Proposals come in time or not at all. */
  readonly canWait: boolean
  readonly run: (show: ShowProgress) => Promise<Callback | null>
}

/** Sends what answers an interaction, after a deferral in its place. */
interface Sending {
  readonly send: (callback: Callback) => Promise<void>
  /** Called at most once. */
  readonly defer: () => Promise<void>
  readonly isDeferred: () => boolean
}

/** Answers an interaction. Never throws nor rejects: whatever fails is logged with the interaction's id, the asker gets an apology. */
export async function deliverResponse(post: Post, interaction: APIInteraction): Promise<void> {
  const log = post.log.child({ interaction: interaction?.id })
  const pending = { interaction, since: post.clock.now() }
  const sending = sendingOf(post, pending)
  try {
    logQuestion(interaction, log)
    const made = await answerInTurn(post, pending, { ...sending, log })
    if (made !== null) await sending.send(made)
  } catch (error) {
    await excuse(error, log, async () => sending.send(apologize(post.desk, interaction)))
  }
}

function sendingOf(post: Post, pending: Pending): Sending {
  let deferred = false
  const send = (callback: Callback) =>
    deferred ? sendDeferred(post, pending, callback) : sendResponse(post, pending, callback)
  const defer = async () => {
    await send(deferral(pending.interaction))
    deferred = true
  }
  return { send, defer, isDeferred: () => deferred }
}

/** The response, made when it is the member's turn; who waits too long for that, or for it, is told so. */
async function answerInTurn(
  post: Post,
  { interaction, since }: Pending,
  { send, defer, isDeferred, log }: Sending & { readonly log: Log },
): Promise<Callback | null> {
  const { desk, clock, typed } = post
  const { asker } = seatOf(desk, interaction)
  if (isTyping(interaction)) typed.begin(asker, interaction.id)
  const mayWait = canWait(post, interaction)
  const turn = post.turns(asker)
  if (mayWait && (await isLate(turn, clock, since))) await defer().catch(error => giveUp(turn, error))
  const { end } = await turn
  try {
    if (isTyping(interaction) && !typed.isLast(asker, interaction.id)) return apologize(desk, interaction)
    const response = respondOrApologize(post, interaction, log)
    if (!('run' in response)) return response
    if (response.slow && !isDeferred()) await defer()
    const running = response.run(async callback => (isDeferred() ? send(callback) : undefined))
    if (response.slow) end()
    const late = await isLate(running, clock, since)
    // Whoever waits for something else than the processor holds up no further question of the same member.
    end()
    if (late && response.canWait && !isDeferred()) await defer()
    return await running
  } finally {
    end()
  }
}

/** Gives up a turn that has not come yet: it would keep the member from the next one. */
function giveUp(turn: Promise<Turn>, error: unknown): never {
  void turn.then(({ end }) => end())
  throw error
}

const isTyping = ({ type }: APIInteraction) => type === InteractionType.ApplicationCommandAutocomplete

/** True if the interaction can be deferred before it is known what answers it: a form cannot follow a deferral. */
function canWait({ server }: Post, interaction: APIInteraction): boolean {
  return !isTyping(interaction) && readServerCall(server?.menu, interaction) === null
}

/** Logs the command and the names of its options, never their values. */
function logQuestion({ type, data }: APIInteraction, log: Log): void {
  if (type !== InteractionType.ApplicationCommand || data.type !== ApplicationCommandType.ChatInput) return
  log.debug({ command: data.name, options: (data.options ?? []).map(({ name }) => name) }, 'A command was called.')
}

function respondOrApologize(post: Post, interaction: APIInteraction, log: Log): Callback | Later {
  const { desk, server } = post
  const apology = (error: unknown) => apologize(desk, interaction, error)
  const later = (slow: boolean, answer: (show: ShowProgress) => Promise<Callback | null>): Later => ({
    slow,
    canWait: !isTyping(interaction),
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
