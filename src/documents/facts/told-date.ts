import { datesIn, type Published, publishedOn, unknownDate } from './date.ts'

const iso = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/
const isoTime = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d)?)(?:\.\d+)?\s*(Z|[+-]\d\d:?\d\d)?$/

/**
 * Reads a date that stands alone in a field of its own: front matter, a JSON line, structured data.
 * Keeps the precision that is told; what is no date is unknown.
 */
export function toldDate(value: unknown): Published {
  const text =
    value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString() : String(value ?? '').trim()
  const whole = iso.exec(text)
  if (whole) {
    const [, year = '', month, day] = whole
    const published = [year, month, day].filter(Boolean).join('-')
    if (Number.isNaN(Date.parse(published))) return unknownDate
    return { published, precision: day ? 'day' : month ? 'month' : 'year' }
  }
  const moment = isoTime.exec(text)
  if (moment && !Number.isNaN(Date.parse(moment[1] ?? ''))) {
    const [, day, time = '', zone = ''] = moment
    const offset = /^[+-]\d{4}$/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone
    return { published: `${day}T${time.length === 5 ? `${time}:00` : time}${offset}`, precision: 'minute' }
  }
  const told = datesIn(text.slice(0, 200)).find(date => date.year !== null)
  if (told) return publishedOn(told)
  const year = /^(\d{4})年?$/.exec(text)
  return year?.[1] ? { published: year[1], precision: 'year' } : unknownDate
}
