import type { NoticeTimes } from '../model/follow.ts'

/** The hour of the day in a time zone. */
function hourIn(zone: string, now: number): number {
  const parts = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hourCycle: 'h23', timeZone: zone }).formatToParts(
    now,
  )
  return Number(parts.find(({ type }) => type === 'hour')?.value ?? 0)
}

/** Returns true if a message may be sent now: the last one is long enough ago, and it is not a quiet hour. */
export function mayTell({ minutes, zone, quiet }: NoticeTimes, lastAt: number | null, now: number): boolean {
  // A last message in the future was sent before the clock was set back, and says nothing.
  const isRecent = lastAt !== null && lastAt <= now && now - lastAt < minutes * 60_000
  if (isRecent) return false
  if (quiet === null || quiet.from === quiet.to) return true
  const hour = hourIn(zone, now)
  const isQuiet = quiet.from < quiet.to ? hour >= quiet.from && hour < quiet.to : hour >= quiet.from || hour < quiet.to
  return !isQuiet
}
