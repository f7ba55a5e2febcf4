import { type CheckResult, fault, ok, reasonOf, warning } from './check.ts'

export interface PortPlace {
  readonly host: string
  readonly port: number
  /** Listens on the port for a moment. Rejects with a sentence if that fails. */
  readonly listen: () => Promise<void>
}

const WAIT = 2000

/** Returns what a running bot reports; null if none answers. */
async function askReady({
  host,
  port,
}: PortPlace): Promise<{ readonly ready: boolean; readonly reasons: string } | null> {
  const asked = host.includes(':') ? `[${host}]` : host
  try {
    const response = await fetch(`http://${asked}:${port}/readyz`, { signal: AbortSignal.timeout(WAIT) })
    const { ready, reasons } = Object(await response.json())
    return typeof ready === 'boolean' && Array.isArray(reasons) ? { ready, reasons: reasons.join(' ') } : null
  } catch {
    return null
  }
}

/** Null: HEALTH_PORT is not set. */
export async function checkPort(place: PortPlace | null): Promise<readonly CheckResult[]> {
  if (place === null)
    return [
      ok(
        'HEALTH_PORT is not set: the bot runs without health checks and metrics.',
        'HEALTH_PORTは未設定です。ボットの状態はHTTPでは公開しません。',
      ),
    ]
  const at = `${place.host}, port ${place.port}`
  try {
    await place.listen()
    return [ok(`The health server can listen at ${at}.`, `ボットの状態を ${at} で公開できます。`)]
  } catch (error) {
    const running = await askReady(place)
    if (running === null) return [fault(reasonOf(error), `${at} で待ち受けられません（${reasonOf(error)}）。`)]
    return running.ready
      ? [
          ok(
            `The bot is running and reports at ${at} that it is ready.`,
            `ボットは動いていて、準備ができています（${at}）。`,
          ),
        ]
      : [
          warning(
            `The bot is running and reports at ${at} that it is not ready. ${running.reasons}`,
            `ボットは動いていますが、まだ準備ができていません（${at}）。${running.reasons}`,
          ),
        ]
  }
}
