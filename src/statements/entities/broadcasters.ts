import type { Vocabulary } from '../vocabulary.ts'

const parts = /[＝=・、,]/

/** Whether brackets behind a quotation name who broadcasts it: 「港の朝！」（北浦テレビ） is a programme, nobody’s words. */
export function namesStation(words: string, { ending, has }: Vocabulary): boolean {
  const text = words.normalize('NFKC').trim()
  const letters = /^[A-Za-z]+/.exec(text)?.[0].toUpperCase() ?? ''
  const begins = Array.from({ length: letters.length }, (_, at) => letters.slice(0, at + 1))
  if (begins.some(begin => has('station-letters', begin))) return true
  const whole = text.replace(/系列?$/, '')
  // 北浦テレビ系＝午後9時
  const first = (text.split(parts, 1)[0] ?? '').slice(0, -1)
  const names = [whole, ...(parts.test(text) ? [text.split(parts, 1)[0] ?? '', first, first.slice(0, -1)] : [])]
  return names.some(name => ending('stations', name) !== null)
}
