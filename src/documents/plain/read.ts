import { cuesOf } from '../cues.ts'
import { type Draft, nothing, type Reading, type Source } from '../draft.ts'
import { outletsOf } from '../facts/outlet.ts'
import { plainTitle } from '../facts/title.ts'
import { type ToldFacts, withTold } from '../facts/told-facts.ts'
import { frontMatterOf } from '../front-matter.ts'
import { linesOf } from '../lines/raw-lines.ts'
import { textLines } from '../lines/text-lines.ts'
import { validated } from '../operator-facts.ts'
import { layouts } from './layouts.ts'
import { toldHead } from './told-head.ts'

function readWords(source: Source): Reading {
  const lines = textLines(linesOf(source.text), cuesOf(source.lexicon))
  for (const { read } of layouts) {
    const reading = read(lines, source)
    if (reading) return reading
  }
  return nothing
}

/** The only article takes what the head tells; of several, the head's title is their section. */
function toldTo(
  drafts: readonly Draft[],
  facts: ToldFacts,
  { lexicon, origin }: { lexicon: Source['lexicon']; origin: string },
): Draft[] {
  const { title, ...others } = facts
  const cleaned = typeof title === 'string' ? plainTitle(title, outletsOf(lexicon)) : title
  const told = drafts.length === 1 ? { ...others, title: cleaned } : { section: facts.section ?? cleaned }
  return drafts.map(draft => ({ ...draft, facts: withTold(draft.facts, told, { lexicon, origin }) }))
}

/** The title that a head tells stands above the text like the title of a window. */
const withWindowTitle = (text: string, { title }: ToldFacts): string =>
  typeof title === 'string' ? `${title}\n\n${text}` : text

/** Reads text without marks: a newsletter, a digest of several pieces, or a page; facts that stand before it are taken first. */
export function readText(source: Source): Reading {
  const matter = frontMatterOf(source.text)
  const head = matter ? { facts: matter.facts, text: matter.body } : toldHead(source.text)
  if (Object.keys(head.facts).length === 0) {
    const reading = readWords(matter ? { ...source, text: head.text } : source)
    return matter ? { ...reading, problems: [...reading.problems, ...matter.problems] } : reading
  }
  const { facts } = validated(head.facts, { where: { where: 'The head of the text', whereJa: '文書の冒頭' } })
  const reading = readWords({ ...source, text: withWindowTitle(head.text, facts) })
  const origin = matter ? 'front matter' : 'head of the text'
  const drafts = toldTo(reading.drafts, facts, { lexicon: source.lexicon, origin })
  const brief = facts.kind === 'brief' ? { kind: 'brief' as const } : {}
  return {
    drafts: drafts.map(draft => ({ ...draft, ...brief })),
    dropped: reading.dropped,
    problems: [...reading.problems, ...(matter?.problems ?? [])],
  }
}
