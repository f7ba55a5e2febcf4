import type { Lexicon, OutletEntry } from '../../model.ts'
import { outletsOf } from './outlet.ts'

const dateline =
  /^\s*(?:[[［【](.{2,40}?)[\]］】]|[^。]{1,24}[（(](.{2,16}?)[）)]\s*[-–—―]|[^/。]{0,20}。?\s*[/／]([^/／]{2,16})[/／])/

/** The agency in a dateline: `[ワシントン 21日 ロイター]`, `【ソウル共同】`, `モスクワ、8月6日(ロイター) -`, `/TASS/`. */
export function agencyOf(paragraph: string, lexicon: Lexicon): OutletEntry | null {
  const told = dateline.exec(paragraph.slice(0, 80))
  const inside = told?.[1] ?? told?.[2] ?? told?.[3]
  return inside ? outletsOf(lexicon).mentioned(inside) : null
}

const credit = /(?<=[。」』）)])\s?[（(［[【]([^（）()［］[\]【】。]{2,24})[）)\]］】]$/
const creditLine = /^[（(［[【]([^（）()［］[\]【】。]{2,24})[）)\]］】]$/
const lastParagraphs = 2
const longestCredit = 60

/** The agency that the text is credited to behind its last sentence: `…した。（共同）`. */
export function creditedTo(paragraphs: readonly string[], lexicon: Lexicon): OutletEntry | null {
  for (const paragraph of paragraphs.slice(-lastParagraphs).reverse()) {
    const end = paragraph.slice(-longestCredit).trim()
    const told = credit.exec(end)?.[1] ?? (paragraph.length <= longestCredit ? creditLine.exec(end)?.[1] : undefined)
    const entry = told ? outletsOf(lexicon).named(told) : null
    if (entry) return entry
  }
  return null
}

const unconfirmed = /(?:独自に|直ちに|すぐに|独立して)[^。]{0,30}?(?:検証|確認)[^。]{0,12}?(?:ない|ず|なかった)/
const subjectBefore = /(?:^|[。、])([^。、]{2,24}?)(?:は|では)[^。]{0,40}$/
/** Characters: one more than such a subject and what follows it may have. */
const farthest = 68

/** The outlet that speaks of itself: `…はこの報道を独自に確認していない`. */
export function firstPerson(paragraphs: readonly string[], lexicon: Lexicon): OutletEntry | null {
  for (const paragraph of paragraphs) {
    const { index } = unconfirmed.exec(paragraph) ?? {}
    // The subject before it begins a clause; what stands before that cannot belong to it.
    const told = index === undefined ? null : subjectBefore.exec(paragraph.slice(Math.max(0, index - farthest), index))
    const outlet = told?.[1] ? outletsOf(lexicon).mentioned(told[1]) : null
    if (outlet) return outlet
  }
  return null
}
