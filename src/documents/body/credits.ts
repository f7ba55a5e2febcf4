import type { Lexicon } from '../../model.ts'
import { outletsOf } from '../facts/outlet.ts'
import type { Line } from '../lines/line.ts'

const longestCredit = 160
/** 橋の上に立つ人たち（みなと通信）, （みなと通信） */
const credited = /^([^。]*)[（(［[【]([^（()）［\]【】。]{2,24})[）)］\]】]$/

/** Lines that end no sentence and name an outlet in brackets: it made the picture above, or signs the text. */
export function creditsIn(lines: readonly Line[], lexicon: Lexicon): number[] {
  const { named, form } = outletsOf(lexicon)
  return lines.flatMap(({ text, kind }, at) => {
    if (at === 0 || kind !== 'short' || text.length > longestCredit) return []
    const [, before, name = ''] = credited.exec(text) ?? []
    return named(name) || (before === '' && form.isOutlet(name)) ? [at] : []
  })
}
