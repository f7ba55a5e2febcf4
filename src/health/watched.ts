import type { Coverage } from '../model/coverage.ts'
import type { EngineStatus } from '../model/engine-status.ts'
import type { Load } from './builds.ts'
import type { GatewayStatus } from './gateway.ts'
import type { KeptCounts } from './kept.ts'

/** What is looked at whenever somebody asks how the bot is. */
export interface Watched {
  /** Null until it is open. */
  readonly coverage: () => Coverage | null
  readonly load: () => Load | null
  readonly gateway: () => GatewayStatus
  /** Null until it is open. */
  readonly kept?: () => KeptCounts | null
  readonly engine?: () => EngineStatus
}
