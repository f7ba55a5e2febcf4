import { allCommands as commands, serverMenu as menu, callFor as route } from '../commands/index.ts'
import { freshly } from './coverage/freshly.ts'
import type { CoverageHolder } from './coverage/holder.ts'
import { watchFolder } from './coverage/watch.ts'
import { type Editing, openEditing } from './editing.ts'
import { openFeeds, syncList } from './feeds.ts'
import type { Health } from './health/health.ts'
import { type Log, openLog } from './log.ts'
import { toMessage } from './present/message.ts'
import type { Settings } from './settings.ts'
import { keptFolderIn } from './store/kept-files.ts'
import { type Discord, startDiscord } from './transport/discord/client.ts'
import { type Limiter, openLimiter } from './transport/discord/rate.ts'
import { READY } from './transport/discord/shards.ts'
import type { GatewayStatus } from './transport/discord/status.ts'

type Gateway = Omit<GatewayStatus, 'state'> & { readonly state: GatewayStatus['state'] | 'connecting' }

/** Nobody is asked how the bot is where HEALTH_PORT is not set, and what counts is not loaded. */
async function openHealth(held: CoverageHolder, place: Settings['health'], gateway: () => Gateway) {
  if (place === null) return null
  const health = await import('./health/health.ts')
  return health.openHealth(place, { coverage: held.coverage, load: held.load, gateway })
}

function countRefusals(limiter: Limiter, health: Health): Limiter {
  return {
    take: (...asked) => {
      const taken = limiter.take(...asked)
      if (taken.kind === 'wait') health.countRefusal(taken.who)
      return taken
    },
  }
}

/** What nothing caught would be printed with all that the error carries, members' words among it. */
function endOnUncaught(log: Log): void {
  process.on('uncaughtException', error => {
    log.fatal({ err: error }, 'A fault that nothing caught ends the bot.')
    process.exit(1)
  })
}

/** Opens the coverage again, with all that was changed before the call; null if that failed and the old one stays. */
function reloader(held: CoverageHolder, log: Log, health: Health | null) {
  return freshly(async () => {
    try {
      const opened = await held.reload()
      health?.countBuild('opened')
      return opened
    } catch (error) {
      health?.countBuild('failed')
      log.error({ err: error }, 'The coverage could not be opened again; the old one stays.')
      return null
    }
  })
}

/** Looks at feeds for as long as the bot runs; one process of several does. @throws Error if the operator's list is none */
async function runFeeds(
  { tools, store, clock }: Editing,
  settings: Settings,
  { log, stopped }: { log: Log; stopped: AbortSignal },
): Promise<void> {
  if (!settings.isFirst) return
  await syncList(store, settings.feeds.file, settings.openHosts)
  const failed = (error: unknown) => log.error({ err: error }, 'Looking at feeds failed; it is tried again.')
  void openFeeds({ tools, settings, clock, failed }).run(stopped)
}

/** What servers' commands change, with who may. */
function deskOf({ store, curation, forgetServer }: Editing, mayEdit: (server: string) => boolean) {
  return {
    settingsOf: store.settings.of,
    save: store.settings.save,
    curationFor: (server: string | null) => (server !== null && mayEdit(server) ? curation : null),
    forget: forgetServer,
  }
}

/** Runs the bot until it is told to stop. @throws Error that says why Discord closed for good */
export async function startBot(held: CoverageHolder, settings: Settings, token: string): Promise<never> {
  const { privacyUrl, guildId, logLevel, dataDir, editServers } = settings
  const log = await openLog(logLevel)
  endOnUncaught(log)
  // Until it is logged in nothing is under way that would have to be finished.
  let stop = async (): Promise<void> => undefined
  const leave = () => stop().finally(() => process.exit(0))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, leave)
  // A shard does not outlive the process that started it.
  process.once('disconnect', leave)
  let gateway = (): Gateway => ({ state: 'connecting', ping: null, reconnects: 0 })
  const health = await openHealth(held, settings.health, () => gateway())
  health?.countBuild('opened')
  const context = (locale: 'ja' | 'en') => ({
    coverage: held.coverage(),
    locale,
    now: new Date(),
    ...(privacyUrl && { privacyUrl }),
  })
  const reload = reloader(held, log, health)
  const editing = openEditing({
    settings,
    coverage: held.coverage,
    reload: async () => (await reload())?.coverage ?? null,
  })
  const unwatch = watchFolder([settings.seedsDir, keptFolderIn(dataDir)], async () => {
    const opened = await reload()
    if (opened !== null) log.info(`Documents changed: ${opened.coverage.articles.size} articles are answered from now.`)
  })
  const mayEdit = (server: string) => editServers?.includes(server) ?? bot.servers() === 1
  const server = { menu, load: held.load, reload, ...deskOf(editing, mayEdit) }
  const counted = health && { observe: health.observe, limiter: countRefusals(openLimiter(), health) }
  const desk = { commands, context, toMessage, edition: held.edition, route, ...counted }
  const bot: Discord = await startDiscord({ ...desk, token, guildId, server, log })
  gateway = bot.status
  const leaving = new AbortController()
  await runFeeds(editing, settings, { log, stopped: leaving.signal })
  stop = () => {
    gateway = () => ({ ...bot.status(), state: 'closed' })
    leaving.abort()
    void unwatch()
    return bot.stop()
  }
  process.send?.(READY)
  throw await bot.closed
}
