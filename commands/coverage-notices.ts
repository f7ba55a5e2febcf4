import { defineServerCommand } from '../src/command.ts'
import { usualTimes } from '../src/model/follow.ts'
import { told } from './coverage-editing.ts'
import { refuse } from './filter-options.ts'

const say = {
  ja: {
    set: (minutes: number, quiet: string, zone: string) =>
      `フォローのお知らせは、一つの場所に${minutes}分に一度までです。静かな時間: ${quiet}（${zone}）`,
    none: 'なし',
    minutes: '間隔は 1 から 1440 までの分で入れてください。',
    quiet: '静かな時間は 22-7 のように入れてください。なくすには「なし」。',
    zone: (name: string) => `「${name}」という時間帯はありません。Asia/Tokyo のように入れてください。`,
  },
  en: {
    set: (minutes: number, quiet: string, zone: string) =>
      `News is sent to each channel at most once every ${minutes} minutes. Quiet hours: ${quiet} (${zone})`,
    none: 'none',
    minutes: 'Give the interval in minutes, from 1 to 1440.',
    quiet: 'Give quiet hours as 22-7, or “none”.',
    zone: (name: string) => `There is no time zone “${name}”. Write it as Asia/Tokyo.`,
  },
} as const

const hours = /^([01]?\d|2[0-3])(?:時|:00)?\s*[-–〜～]\s*([01]?\d|2[0-3])(?:時|:00)?$/

/** Quiet hours as typed; undefined if they cannot be read. */
function readQuiet(typed: string) {
  const plain = typed.trim()
  if (/^(?:なし|none|off)$/i.test(plain)) return null
  const [, from, to] = hours.exec(plain) ?? []
  return from === undefined ? undefined : { from: Number(from), to: Number(to) }
}

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

export const coverageNotices = defineServerCommand({
  name: 'notices',
  ja: 'お知らせ',
  description: {
    ja: 'フォローのお知らせの間隔と静かな時間',
    en: 'How often news is sent, and during which hours it is not',
  },
  options: {
    minutes: {
      type: 'text',
      ja: '間隔',
      description: { ja: '一つの場所へのお知らせの間隔（分）', en: 'Minutes between two messages to the same channel' },
      maxLength: 4,
    },
    quiet: {
      type: 'text',
      ja: '静かな時間',
      description: { ja: '知らせない時間（22-7、なし）', en: 'Hours without messages (22-7, none)' },
      maxLength: 20,
    },
    zone: {
      type: 'text',
      ja: '時間帯',
      description: { ja: '時間帯（Asia/Tokyo）', en: 'Time zone (Asia/Tokyo)' },
      maxLength: 40,
    },
  },
  async run(input, { settings, save, locale }) {
    const words = say[locale]
    const before = settings.notices ?? usualTimes
    const minutes = input.minutes === undefined ? before.minutes : Number(input.minutes.normalize('NFKC'))
    if (!(Number.isInteger(minutes) && minutes >= 1 && minutes <= 1440)) return refuse(words.minutes)
    const quiet = input.quiet === undefined ? before.quiet : readQuiet(input.quiet.normalize('NFKC'))
    if (quiet === undefined) return refuse(words.quiet)
    const zone = input.zone?.trim() ?? before.zone
    if (!isZone(zone)) return refuse(words.zone(zone))
    save({ ...settings, notices: { minutes, quiet, zone } })
    return told(words.set(minutes, quiet === null ? words.none : `${quiet.from}–${quiet.to}`, zone))
  },
})
