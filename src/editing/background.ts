/** What the bot does without being asked: it looks at feeds, tells of news, and forgets servers that it has left. */

import type { Log } from '../log.ts'
import type { Settings } from '../settings.ts'
import type { Editing } from './editing.ts'
import { openFeeds, syncList } from './feeds.ts'
import type { FollowingDesk } from './following.ts'
import { forgetLeftServers, type LeftServersOptions } from './left-servers.ts'

/** Milliseconds between two looks at what waits to be told. */
const tellEvery = 60_000
/** Milliseconds between two looks for servers that the bot has left. */
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
  const failed = (error: unknown) => log.error({ err: error }, 'News could not be told; it is tried again.')
  await following.sync().catch(failed)
  while (!stopped.aborted) {
    await following.tell().catch(failed)
    await editing.clock.sleep(tellEvery)
  }
}

/** Each shard looks after its own servers. */
async function cleanUp({ editing, membership, log, stopped }: BackgroundOptions): Promise<void> {
  const { store, forgetServer: forget, clock } = editing
  while (!stopped.aborted) {
    try {
      forgetLeftServers({ store, forget, membership, now: clock.now, log })
    } catch (error) {
      log.error({ err: error }, 'Servers that the bot has left could not be looked for; it is tried again.')
    }
    await clock.sleep(lookEvery)
  }
}

/** Goes on until it is stopped; of several processes one does. @throws Error if the operator's list of feeds is none */
export async function runBackground(options: BackgroundOptions): Promise<void> {
  const { editing, settings, log, stopped } = options
  void cleanUp(options)
  if (!settings.isFirst) return
  const { tools, store, clock } = editing
  await syncList(store, settings.feeds.file, settings.openHosts)
  const failed = (error: unknown) => log.error({ err: error }, 'Looking at feeds failed; it is tried again.')
  void openFeeds({ tools, settings, clock, failed }).run(stopped)
  void tellNews(options)
}
