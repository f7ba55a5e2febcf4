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
  if (TOO_LATE.includes(code)) return log.warn({ code }, 'The answer came too late or had already arrived.')
  if (CLOSED_DOOR.includes(code))
    return log.warn({ code }, 'The bot may not write there: give it the permissions View Channel and Send Messages.')
  if (isAskerGone(error)) return log.info('The message with the question was deleted; no answer was sent.')
  if (isUnreachable(error))
    return log.warn({ err: error }, 'Discord could not be reached in time; the answer was dropped.')
  const seconds = tooLongWait(error)
  if (seconds !== null) return log.warn({ seconds }, 'Discord’s rate limit outlasts the answer; it was dropped.')
  log.error({ err: error }, 'An answer could not be made or sent.')
  if (!(error instanceof DiscordAPIError) || error.status !== 400) return
  await apologize().catch(second => log.error({ err: second }, 'The apology could not be sent either.'))
}

function isAskerGone(error: unknown): boolean {
  if (!(error instanceof DiscordAPIError) || !('errors' in error.rawError)) return false
  const { errors } = error.rawError
  return typeof errors === 'object' && errors !== null && 'message_reference' in errors
}

function logFault(error: unknown, log: Log): void {
  if (error instanceof EngineFault)
    log.warn({ err: error }, 'The coverage could not be looked up; the asker gets a sentence that says so.')
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
