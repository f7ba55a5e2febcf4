import type { Lexicon } from '../../model.ts'
import { withoutInlineLinks } from '../inline-links.ts'
import type { Line } from '../lines/line.ts'
import { referencesIn } from '../reference-lines.ts'
import { besideWords } from './beside.ts'
import { keep } from './keep.ts'
import type { ReadWords } from './read-one.ts'

/** The lines of an article's words, without what stands among them. */
export interface OwnWords<L extends Line> extends ReadWords {
  readonly lines: readonly L[]
}

interface Parts<L extends Line> {
  readonly words: readonly L[]
  /** Results that stand right after the words, or a sentence that is cut. */
  readonly results?: readonly L[]
  /** The other lines of the page. */
  readonly elsewhere: readonly L[]
}

/** Sorts the stretch of an article into its words and what is beside them: captions, calls, credits, lists of sources, links. */
export function ownWords<L extends Line>({ words, results = [], elsewhere }: Parts<L>, lexicon: Lexicon): OwnWords<L> {
  const beside = besideWords(words, elsewhere, lexicon)
  const own = words.filter((_, at) => !beside.reasons.has(at))
  const kept = keep([...own, ...results])
  const links: string[] = []
  const lines = kept.lines.map(line => {
    const unlinked = withoutInlineLinks(line.text)
    links.push(...unlinked.links)
    return unlinked.links.length > 0 ? { ...line, text: unlinked.words } : line
  })
  const removed = [
    ...[...beside.reasons].map(([at, reason]) => ({ reason, text: words[at]?.text ?? '' })),
    ...links.map(text => ({ reason: 'link to another piece', text })),
  ]
  return {
    lines,
    paragraphs: lines.map(({ text }) => text),
    references: [...beside.references, ...referencesIn(links)],
    dropped: [...kept.dropped, ...removed],
  }
}
