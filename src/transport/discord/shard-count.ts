import { REST, type RESTGetAPIGatewayBotResult, type RESTOptions, Routes } from 'discord.js'
import type { Log } from '../../log.ts'
import { backOff, type Clock, systemClock } from './clock.ts'
import { isUnreachable, loginFailure } from './failures.ts'

interface AskingOptions {
  readonly token: string
  readonly log: Log
  readonly clock?: Clock
  readonly rest?: Partial<RESTOptions>
}

/**
 * How many shards Discord recommends for the servers that the bot is in. discord.js's own question goes to discord.com alone
 * and gives up at once; this one tries again for as long as Discord cannot be reached.
 * @throws Error that says why Discord refused
 */
export async function recommendedShards({
  token,
  log,
  clock = systemClock,
  rest = {},
}: AskingOptions): Promise<number> {
  const discord = new REST(rest).setToken(token)
  for (let attempt = 0; ; attempt++) {
    try {
      const answer = await discord.get(Routes.gatewayBot())
      return (answer as RESTGetAPIGatewayBotResult).shards
    } catch (error) {
      if (!isUnreachable(error)) throw loginFailure(error)
      const delay = backOff(attempt, clock.random())
      log.warn(`Discord cannot be reached (${String(error)}). Retrying in ${Math.ceil(delay / 1000)} s.`)
      await clock.sleep(delay)
    }
  }
}
