import type { REST } from 'discord.js'
import type { Log } from '../../log.ts'
import type { Clock } from './connect.ts'
import type { Desk } from './pages.ts'
import type { Limiter } from './rate.ts'
import type { ServerDesk } from './server.ts'

/** What sending needs. */
export interface Post {
  readonly desk: Desk
  readonly server: ServerDesk | undefined
  readonly rest: REST
  readonly log: Log
  readonly clock: Clock
  readonly limiter: Limiter
}
