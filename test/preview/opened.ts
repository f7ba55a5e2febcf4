import { allCommands, callFor, commands, serverMenu } from '../../commands/index.ts'
import { toMessage } from '../../src/present/message.ts'
import { botOf } from '../../src/preview/bot.ts'
import { openPreview, type Preview } from '../../src/preview/server.ts'
import { now, openBundled } from '../fakes/opened.ts'

/** The preview of the bundled coverage, on a free port if none is named. */
export async function openBundledPreview(port = 0): Promise<Preview> {
  const coverage = await openBundled()
  const load = { at: now, milliseconds: 1 }
  const bot = botOf({
    desk: { commands: allCommands, toMessage, route: callFor, context: locale => ({ coverage, locale, now }) },
    server: { menu: serverMenu, load: () => load, reload: async () => ({ coverage, load }) },
  })
  return openPreview(bot, port)
}

/** Commands behind a slash, those for moderators of a server left out. */
export const slashCommands = commands

export const question = '7月12日の電話でロシア国防相は何を警告したか'
