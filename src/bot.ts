import { allCommands as commands, serverMenu as menu, callFor as route } from '../commands/index.ts'
import { freshly } from './coverage/freshly.ts'
import type { CoverageHolder } from './coverage/holder.ts'
import type { CoverageSource } from './coverage/source.ts'
import { runBackground } from './editing/background.ts'
import { openEditing } from './editing/editing.ts'
import { openFollowing } from './editing/following.ts'
import type { Health } from './health/health.ts'
import type { KeptCounts } from './health/kept.ts'
import type { Watched } from './health/watched.ts'
import { type Log, openLog } from './log.ts'
import { toMessage } from './present/message.ts'
import type { Settings } from './settings.ts'
import type { Store } from './store/store.ts'
import { type Discord, startDiscord } from './transport/discord/client.ts'
import { type Limiter, openLimiter } from './transport/discord/rate.ts'
import type { ServerDesk } from './transport/discord/server.ts'
import { READY } from './transport/discord/shards.ts'
import type { GatewayStatus } from './transport/discord/status.ts'

type Gateway = Omit<GatewayStatus, 'state'> & { readonly state: GatewayStatus['state'] | 'connecting' }

/** Without HEALTH_PORT, metrics are never loaded. */
async function openHealth(
  held: CoverageHolder,
  place: Settings['health'],
  watched: Pick<Watched, 'kept' | 'engine'> & { gateway: () => Gateway },
) {
  if (place === null) return null
  const health = await import('./health/health.ts')
  return health.openHealth(place, { coverage: held.coverage, load: held.load, ...watched })
}

/** Counts for the metrics. */
function countsOf({ feeds, documents, follows, notices }: Store): KeptCounts {
  const all = feeds.all()
  return {
    feeds: all.length,
    failing: all.filter(({ fault }) => fault !== null).length,
    documents: documents.count(),
    follows: follows.all().length,
    waiting: notices.pending().length,
  }
}

function countRefusals(limiter: Limiter, health: Health): Limiter {
  return {
    ...limiter,
    take: (...asked) => {
      const taken = limiter.take(...asked)
      if (taken.kind === 'wait') health.countRefusal(taken.who)
      return taken
    },
  }
}

const countedBy = (health: Health) => ({
  observe: health.observe,
  judge: health.judge,
  limiter: countRefusals(openLimiter(), health),
})

/** What nothing caught would be printed with all that the error carries, members' words among it. */
function endOnUncaught(log: Log): void {
  process.on('uncaughtException', error => {
    log.fatal({ err: error }, 'An uncaught error ends the bot.')
    process.exit(1)
  })
}

/** Opens the coverage again, with all that was changed before the call; null if that failed and the old one stays. */
function reloader(
  held: CoverageHolder,
  { log, health, reloaded }: { log: Log; health: Health | null; reloaded: () => void },
) {
  return freshly(async () => {
    try {
      const opened = await held.reload()
      health?.countBuild('opened')
      reloaded()
      return opened
    } catch (error) {
      health?.countBuild('failed')
      log.error({ err: error }, 'The coverage could not be reopened; the old one stays.')
      return null
    }
  })
}

interface Around {
  readonly log: Log
  readonly health: Health | null
  /** Once it is logged in. */
  readonly bot: () => Discord
}

/** What servers' commands change, with who may, and what follows from a change. */
function openChanging(held: CoverageHolder, settings: Settings, { log, health, bot }: Around) {
  const failed = (error: unknown) => log.error({ err: error }, 'News could not be determined; it will be retried.')
  const reloaded = () => {
    if (settings.isFirst) following.sync().then(following.tell).catch(failed)
  }
  const reload = reloader(held, { log, health, reloaded })
  const editing = openEditing({
    settings,
    coverage: held.coverage,
    reload: async () => (await reload())?.coverage ?? null,
  })
  const { store, curation, forgetServer } = editing
  const following = openFollowing({
    store,
    coverage: held.coverage,
    send: (...message) => bot().notify(...message),
    timesOf: id => store.settings.of(id).notices,
    now: Date.now,
  })
  const mayEdit = (server: string) => settings.editServers?.includes(server) ?? bot().servers() === 1
  const server: ServerDesk = {
    ...{ menu, load: held.load, reload, following, forget: forgetServer },
    settingsOf: store.settings.of,
    save: store.settings.save,
    curationFor: id => (id !== null && mayEdit(id) ? curation : null),
  }
  return { editing, following, reload, server }
}

/** The coverage in use and its source. */
export interface Answering {
  readonly held: CoverageHolder
  readonly source: CoverageSource
}

/** Runs the bot until it is stopped. @throws Error that says why Discord closed the connection for good */
export async function startBot({ held, source }: Answering, settings: Settings, token: string): Promise<never> {
  const { privacyUrl, guildId, logLevel } = settings
  const log = await openLog(logLevel)
  endOnUncaught(log)
  // Until it is logged in nothing is under way that would have to be finished.
  let stop = async (): Promise<void> => undefined
  const leave = () => stop().finally(() => process.exit(0))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, leave)
  // A shard does not outlive the process that started it.
  process.once('disconnect', leave)
  let gateway = (): Gateway => ({ state: 'connecting', ping: null, reconnects: 0 })
  let kept = (): KeptCounts | null => null
  const health = await openHealth(held, settings.health, {
    gateway: () => gateway(),
    kept: () => kept(),
    engine: source.status,
  })
  health?.countBuild('opened')
  const context = (locale: 'ja' | 'en') => ({
    coverage: held.coverage(),
    locale,
    now: new Date(),
    ...(privacyUrl && { privacyUrl }),
  })
  const { editing, following, reload, server } = openChanging(held, settings, { log, health, bot: () => bot })
  kept = () => countsOf(editing.store)
  const unwatch = source.watch(async () => {
    const opened = await reload()
    if (opened !== null) log.info(`Documents changed: ${opened.coverage.sizes.articles} articles are searched now.`)
  })
  const counted = health && countedBy(health)
  const desk = { commands, context, toMessage, edition: held.edition, route, ...counted }
  const bot: Discord = await startDiscord({ ...desk, token, guildId, server, log })
  gateway = bot.status
  const leaving = new AbortController()
  await runBackground({ editing, following, settings, log, stopped: leaving.signal, membership: bot.membership })
  stop = () => {
    gateway = () => ({ ...bot.status(), state: 'closed' })
    leaving.abort()
    void unwatch()
    return bot.stop()
  }
  process.send?.(READY)
  throw await bot.closed
}
