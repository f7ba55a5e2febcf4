import type { Article, PlacedStatement } from '../../model.ts'

/** When something was said, as far as told: its own day, else its article's; `''` for neither. */
export const saidOn = ({ when }: PlacedStatement, { published }: Article): string => when ?? published ?? ''

/** The places of items by a date that each has, newest first, those without one last; equal ones in their own order. */
export function newestPlaces(dates: readonly string[]): Uint32Array {
  return Uint32Array.from(dates.keys()).sort((a, b) => {
    const [first = '', second = ''] = [dates[a], dates[b]]
    return first === second ? a - b : second > first ? 1 : -1
  })
}
