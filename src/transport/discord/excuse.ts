import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js'
import type { Log } from '../../log.ts'
import { EngineFault } from '../../model/holdings.ts'
import { isUnreachable } from './failures.ts'
import { tooLongWait } from './requests.ts'

/** The codes of answers that came too late, or twice. */
const TOO_LATE: readonly unknown[] = [
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
  // The token of an interaction is good for 15 minutes.
  RESTJSONErrorCodes.InvalidWebhookToken,
  RESTJSONErrorCodes.UnknownWebhook,
  RESTJSONErrorCodes.UnknownMessage,
]

/** The codes of channels the bot may not write to, or messages that are gone. */
const CLOSED_DOOR: readonly unknown[] = [
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory,
]

/** Logs why something was not sent; if Discord refused its contents, sends the apology instead. */
export async function excuse(error: unknown, log: Log, apologize: () => Promise<unknown>): Promise<void> {
  const code = error instanceof DiscordAPIError ? error.code : null
  if (TOO_LATE.includes(code)) return log.warn({ code }, 'The answer came too late, or had arrived already.')
  if (CLOSED_DOOR.includes(code))
    return log.warn({ code }, 'The bot may not write there: give it View Channel and Send Messages.')
  if (isAskerGone(error)) return log.info('The message that asked is gone; so is its answer.')
  if (isUnreachable(error)) return log.warn({ err: error }, 'Discord could not be reached in time; the answer is lost.')
  const seconds = tooLongWait(error)
  if (seconds !== null)
    return log.warn({ seconds }, 'Discord asks to wait for longer than the answer is of use; it is lost.')
  log.error({ err: error }, 'An answer could not be made or sent.')
  if (!(error instanceof DiscordAPIError) || error.status !== 400) return
  await apologize().catch(second => log.error({ err: second }, 'Nor could the apology be sent.'))
}

function isAskerGone(error: unknown): boolean {
  if (!(error instanceof DiscordAPIError) || !('errors' in error.rawError)) return false
  const { errors } = error.rawError
  return typeof errors === 'object' && errors !== null && 'message_reference' in errors
}

function logFault(error: unknown, log: Log): void {
  if (error instanceof EngineFault) log.warn({ err: error }, 'Nothing could be looked up; the asker is told so.')
  else log.error({ err: error }, 'A handler threw; the asker gets an apology.')
}

/** The handler's answer; if it throws, the cause is logged and the asker gets the apology. */
export function answerOrApologize<Answer>(answer: () => Answer, apology: (error: unknown) => Answer, log: Log): Answer {
  try {
    return answer()
  } catch (error) {
    logFault(error, log)
    return apology(error)
  }
}

/** The same for a handler that takes its time. */
export async function answerOrApologizeLater<Answer>(
  answer: () => Promise<Answer>,
  apology: (error: unknown) => Answer,
  log: Log,
): Promise<Answer> {
  try {
    return await answer()
  } catch (error) {
    logFault(error, log)
    return apology(error)
  }
}
