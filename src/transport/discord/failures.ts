import { DiscordAPIError, DiscordjsErrorCodes, GatewayCloseCodes, HTTPError, RateLimitError } from 'discord.js'

const WRONG_TOKEN =
  'Discord rejected the token in DISCORD_TOKEN: copy it again from the Bot page of your application (https://discord.com/developers/applications; "Reset Token" makes a new one) into .env.'

/** Why Discord closed the connection for good, and what to do. */
const CLOSED: Readonly<Record<number, string>> = {
  [GatewayCloseCodes.AuthenticationFailed]: WRONG_TOKEN,
  [GatewayCloseCodes.InvalidShard]: 'Discord refused the shard: start the bot without SHARDS and SHARD_COUNT.',
  [GatewayCloseCodes.ShardingRequired]:
    'The bot is in too many servers for one connection: start it under a ShardingManager.',
  [GatewayCloseCodes.InvalidAPIVersion]: 'Discord no longer supports this version of its API: update discord.js.',
  [GatewayCloseCodes.InvalidIntents]: 'Discord refused the intents as invalid: update discord.js.',
  [GatewayCloseCodes.DisallowedIntents]:
    'Discord refused the intents as disallowed, although the bot uses no privileged ones: check that the application of DISCORD_TOKEN is a bot and not suspended.',
}

/** The error for a close code that ends the connection for good. */
export function closeFailure(code: number): Error {
  const sentence = CLOSED[code] ?? 'Discord closed the connection for good: start the bot again.'
  return new Error(`${sentence} (Discord closed with ${code}.)`)
}

/** The error for a login that Discord itself refused. */
export function loginFailure(error: unknown): Error {
  const code = error instanceof Error && 'code' in error ? error.code : null
  const unauthorized = error instanceof DiscordAPIError && error.status === 401
  if (unauthorized || code === DiscordjsErrorCodes.TokenInvalid) return new Error(WRONG_TOKEN, { cause: error })
  const message = error instanceof Error ? error.message : String(error)
  return new Error(`Discord refused the login: ${message}. Check DISCORD_TOKEN, or try again later.`, { cause: error })
}

/** Discord returned an invalid gateway address; asking again may return a valid one. */
export class BrokenGateway extends Error {
  override readonly name = 'BrokenGateway'

  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause })
  }
}

/** True for faults of the network or of Discord's servers, which pass. */
export function isUnreachable(error: unknown): boolean {
  if (error instanceof BrokenGateway) return true
  if (error instanceof HTTPError || error instanceof DiscordAPIError) return error.status >= 500
  // Discord said to wait, but not for how long.
  if (error instanceof RateLimitError) return error.retryAfter <= 0
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  return (
    error.name === 'AbortError' || /^(UND_ERR_|EAI_|ECONN|ENOTFOUND|ENOTCONN|ETIMEDOUT|EHOST|ENET|EPIPE)/.test(code)
  )
}
