import type { Log } from '../../log.ts'
import type { Clock } from './clock.ts'
import type { Desk } from './pages.ts'
import type { Limiter } from './rate.ts'
import type { Requests } from './requests.ts'
import type { ServerDesk } from './server.ts'
import type { Turns } from './turns.ts'
import type { Typed } from './typing.ts'

/** Everything that sending a reply needs. */
export interface Post {
  readonly desk: Desk
  readonly server: ServerDesk | undefined
  readonly request: Requests
  readonly log: Log
  readonly clock: Clock
  readonly limiter: Limiter
  readonly turns: Turns
  readonly typed: Typed
}
