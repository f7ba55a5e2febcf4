import { allCommands as commands, serverMenu as menu, callFor as route } from '../commands/index.ts'
import type { CoverageHolder } from './coverage-holder.ts'
import { openLog } from './log.ts'
import { toMessage } from './present/message.ts'
import type { Settings } from './settings.ts'
import { openSettingsStore } from './store/settings-store.ts'
import { startDiscord } from './transport/discord/client.ts'

/** Runs the bot until it is told to stop. @throws Error that says why Discord closed for good */
export async function startBot(held: CoverageHolder, settings: Settings, token: string): Promise<never> {
  const { privacyUrl, guildId, logLevel, dataDir } = settings
  const log = await openLog(logLevel)
  const store = openSettingsStore(dataDir)
  const context = (locale: 'ja' | 'en') => ({
    coverage: held.coverage(),
    locale,
    now: new Date(),
    ...(privacyUrl && { privacyUrl }),
  })
  const reload = () =>
    held.reload().catch((error: unknown) => {
      log.error({ err: error }, 'The coverage could not be opened again; the old one stays.')
      return null
    })
  const server = { menu, settingsOf: store.of, save: store.save, load: held.load, reload }
  const desk = { commands, context, toMessage, edition: held.edition, route }
  const bot = await startDiscord({ ...desk, token, guildId, server, log })
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => bot.stop().finally(() => process.exit(0)))
  throw await bot.closed
}
