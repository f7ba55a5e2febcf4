import type { GatewayStatus } from './gateway.ts'
import type { Watched } from './watched.ts'

const WAITING = {
  connecting: 'The bot is logging in to Discord.',
  reconnecting: 'The connection to Discord is lost; the bot is reconnecting.',
  closed: 'The connection to Discord is closed; the bot is stopping.',
} as const satisfies Record<Exclude<GatewayStatus['state'], 'ready'>, string>

/** Documents that took too long or too much memory: questions are answered without them. */
export const givenUpIn = ({ coverage }: Watched): readonly string[] => [
  ...new Set((coverage()?.problems ?? []).filter(({ isGivenUp }) => isGivenUp).map(({ document }) => document)),
]

/** Reasons why questions cannot be answered now; empty if they can. */
export function waitsFor({ coverage, gateway, engine }: Watched): readonly string[] {
  const { state } = gateway()
  const fault = engine?.().fault ?? null
  return [
    ...(coverage() === null ? ['The coverage is being opened.'] : []),
    ...(fault === null ? [] : [fault]),
    ...(state === 'ready' ? [] : [WAITING[state]]),
  ]
}
