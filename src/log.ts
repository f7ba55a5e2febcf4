import { type DestinationStream, type Logger, pino } from 'pino'

export type Log = Logger

/** Characters that wait for a disk with room again; what is logged beyond them is lost. */
const mostWaiting = 1_000_000

/** Ignores stream errors: a full disk or a closed pipe is no reason to stop. */
function outlive<T extends { on(event: 'error', take: () => void): unknown }>(stream: T): T {
  stream.on('error', () => undefined)
  return stream
}

/** Opens the log on standard error, so that standard output stays the replies'. Coloured on a terminal, JSON lines elsewhere. */
export async function openLog(level: string): Promise<Log> {
  outlive(process.stderr)
  const stream = outlive(pino.destination({ fd: 2, sync: true, maxLength: mostWaiting }))
  if (!process.stderr.isTTY) return logTo(stream, level)
  const { default: pretty } = await import('pino-pretty')
  const coloured = pretty({ destination: stream, sync: true, ignore: 'pid,hostname', translateTime: 'HH:MM:ss' })
  return logTo(outlive(coloured), level)
}

/**
 * A log of JSON lines. Whatever is logged, no line holds a token, and of an error under `err` none holds what was being sent
 * or read: errors of discord.js carry the whole request with them, and its address the token of an interaction.
 */
export function logTo(stream: DestinationStream, level: string): Log {
  return pino({ level, serializers: { err: error => toldError(error) }, hooks: { streamWrite: withoutTokens } }, stream)
}

interface ToldError {
  readonly type: string
  readonly message: string
  readonly code?: string | number
  readonly status?: number
  readonly method?: string
  readonly route?: string
  readonly stack: string
  readonly cause?: ToldError
}

const deepestCause = 4

function toldError(error: unknown, depth = 0): ToldError {
  if (!(error instanceof Error)) return { type: typeof error, message: 'The value thrown is not an Error.', stack: '' }
  const message = messageOf(error)
  return {
    type: error.name,
    message,
    ...factsOf(error),
    stack: [`${error.name}: ${message}`, ...framesOf(error)].join('\n'),
    ...(error.cause instanceof Error && depth < deepestCause && { cause: toldError(error.cause, depth + 1) }),
  }
}

/** The code and field of each error in Discord's response; the sentence after it may repeat the value. */
const refusal = /^[\w.[\]]+\[\w+\]/

function messageOf(error: Error): string {
  const [first = '', ...others] = error.message.split('\n')
  if ('rawError' in error) {
    const head = refusal.exec(first)?.[0] ?? first
    return [head, ...others.flatMap(line => refusal.exec(line)?.[0] ?? [])].join('\n')
  }
  // JSON.parse and RegExp repeat invalid input after a quotation mark or a slash.
  return error instanceof SyntaxError ? error.message.replace(/["'/].*$/s, '…') : error.message
}

function factsOf(error: Error): Pick<ToldError, 'code' | 'status' | 'method' | 'route'> {
  const { code, status, method, url }: Readonly<Record<string, unknown>> = { ...error }
  return {
    ...((typeof code === 'string' || typeof code === 'number') && { code }),
    ...(typeof status === 'number' && { status }),
    ...(typeof method === 'string' && { method }),
    ...(typeof url === 'string' && URL.canParse(url) && { route: new URL(url).pathname }),
  }
}

function framesOf({ stack = '', message }: Error): readonly string[] {
  const behind = stack.indexOf(message) + message.length
  return stack.slice(behind).match(/^ +at .*(?::\d+:\d+|native|<anonymous>)\)?$/gm) ?? []
}

/** A bot's token: three parts of Base64 for addresses with dots between them. */
const ofBot = /(?<![\w-])[\w-]{20,}\.[\w-]{5,}\.[\w-]{20,}/g
/** With it anyone may answer in the bot's name for 15 minutes. */
const ofInteraction = /((?:interactions|webhooks)(?:\/|%2F)\d+(?:\/|%2F))[^/\s"'?%]+/gi

const withoutTokens = (line: string): string => line.replace(ofBot, '(token)').replace(ofInteraction, '$1(token)')
