import { allCommands, callFor, serverMenu } from '../../../commands/index.ts'
import type { Coverage } from '../../../src/model/coverage.ts'
import { toMessage } from '../../../src/present/message.ts'
import type { DiscordOptions } from '../../../src/transport/discord/client.ts'
import type { ServerDesk } from '../../../src/transport/discord/server.ts'
import type { StandIn } from '../../fakes/discord/server.ts'
import { editionFor } from '../../fakes/editions.ts'
import { now } from '../../fakes/opened.ts'
import { openBot, type Session } from './bot.ts'

/** A session of the bot with its own commands, on a coverage that can be changed while it runs. */
export interface RealSession extends Session {
  coverage: Coverage
}

export async function openReal(
  coverage: Coverage,
  changes: Partial<DiscordOptions> = {},
  discord?: StandIn,
): Promise<RealSession> {
  const held = { coverage }
  const session = await openBot(
    {
      commands: allCommands,
      context: locale => ({ coverage: held.coverage, locale, now }),
      toMessage,
      edition: () => editionFor(held.coverage),
      route: callFor,
      // Tests press faster than people.
      limiter: { take: () => ({ kind: 'ok' }), spend: () => undefined },
      ...changes,
    },
    discord,
  )
  return Object.create(session, {
    coverage: {
      get: () => held.coverage,
      set: (changed: Coverage) => {
        held.coverage = changed
      },
    },
  })
}

/** What a server's commands need, with its settings in memory. */
export function serverDesk(changes: Partial<ServerDesk> = {}): ServerDesk {
  const settings = new Map<string, ReturnType<ServerDesk['settingsOf']>>()
  return {
    menu: serverMenu,
    settingsOf: server => settings.get(server) ?? { private: false, publicChannels: [] },
    save: (server, changed) => void settings.set(server, changed),
    load: () => ({ at: new Date('2025-01-01T00:00:00Z'), milliseconds: 1500 }),
    reload: async () => null,
    ...changes,
  }
}
