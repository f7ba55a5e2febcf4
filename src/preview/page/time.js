import { locale } from './words.js'

const styles = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
}

/** The time of now, for the head of a message. */
export const clock = () => new Date().toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' })

/** Formats a time in one of Discord's styles, in the reader's zone; `R` is always in days. */
export function formatTime(date, style) {
  if (style !== 'R') return new Intl.DateTimeFormat(locale, styles[style]).format(date)
  const days = Math.round((date - Date.now()) / 86_400_000)
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day')
}
