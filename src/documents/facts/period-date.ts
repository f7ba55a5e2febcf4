const opensPeriod = /^\s?(?:[〜~]|から|まで)/
const closesPeriod = /[〜~]\s?$/

/** Whether a date begins or ends a period: those are the days of an event. `text` is in compatibility form. */
export const isOfPeriod = (text: string, { start, end }: { readonly start: number; readonly end: number }): boolean =>
  opensPeriod.test(text.slice(end, end + 4)) || closesPeriod.test(text.slice(Math.max(0, start - 2), start))
