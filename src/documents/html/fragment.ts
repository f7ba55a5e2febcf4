import type { Lexicon } from '../../model.ts'
import { keep } from '../body/keep.ts'
import type { Removed } from '../draft.ts'
import { readBlocks } from './blocks.ts'
import { pageLines } from './lines.ts'

/** The paragraphs of an article whose HTML holds nothing but its text, as in feeds. */
export function readFragment(
  html: string,
  lexicon: Lexicon,
): { readonly paragraphs: readonly string[]; readonly dropped: readonly Removed[] } {
  const { lines, dropped } = keep(pageLines(readBlocks(html), lexicon), lexicon)
  return { paragraphs: lines.map(({ text }) => text), dropped }
}
