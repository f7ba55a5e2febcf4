/** What the bot does by itself: it reads feeds, sends news of what is followed, and deletes the data of servers that it has left. */

import type { Log } from '../log.ts'
import type { Settings } from '../settings.ts'
import type { Editing } from './editing.ts'
import { openFeeds, syncList } from './feeds.ts'
import type { FollowingDesk } from './following.ts'
import { forgetLeftServers, type LeftServersOptions } from './left-servers.ts'

/** Milliseconds between two attempts to send waiting news. */
const tellEvery = 60_000
/** Milliseconds between two searches for servers that the bot has left. */
const lookEvery = 60 * 60_000

export interface BackgroundOptions {
  readonly editing: Editing
  readonly following: FollowingDesk
  readonly settings: Settings
  readonly log: Log
  readonly stopped: AbortSignal
  readonly membership: LeftServersOptions['membership']
}

async function tellNews({ editing, following, log, stopped }: BackgroundOptions): Promise<void> {
  const failed = (error: unknown) => log.error({ err: error }, 'News could not be sent; it will be retried.')
  await following.sync().catch(failed)
  while (!stopped.aborted) {
    await following.tell().catch(failed)
    await editing.clock.sleep(tellEvery)
  }
}

/** Each shard deletes the data of its own servers. */
async function cleanUp({ editing, membership, log, stopped }: BackgroundOptions): Promise<void> {
  const { store, forgetServer: forget, clock } = editing
  while (!stopped.aborted) {
    try {
      forgetLeftServers({ store, forget, membership, now: clock.now, log })
    } catch (error) {
      log.error({ err: error }, 'Looking for servers that the bot has left failed; it will be retried.')
    }
    await clock.sleep(lookEvery)
  }
}

/** Runs until it is stopped. Of several processes, only the first reads feeds and sends news. @throws Error if the operator's list of feeds is invalid */
export async function runBackground(options: BackgroundOptions): Promise<void> {
  const { editing, settings, log, stopped } = options
  void cleanUp(options)
  if (!settings.isFirst) return
  const { tools, store, clock } = editing
  await syncList(store, settings.feeds.file, settings.openHosts)
  const failed = (error: unknown) => log.error({ err: error }, 'Reading feeds failed; it will be retried.')
  void openFeeds({ tools, settings, clock, failed }).run(stopped)
  void tellNews(options)
}
