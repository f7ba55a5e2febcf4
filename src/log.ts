import { type Logger, pino } from 'pino'

export type Log = Logger

/** Opens the log on standard error, so that standard output stays the replies'. Coloured on a terminal, JSON lines elsewhere. */
export async function openLog(level: string): Promise<Log> {
  if (!process.stderr.isTTY) return pino({ level }, pino.destination({ fd: 2, sync: true }))
  const { default: pretty } = await import('pino-pretty')
  return pino({ level }, pretty({ destination: 2, sync: true, ignore: 'pid,hostname', translateTime: 'HH:MM:ss' }))
}
