import type { Lexicon } from '../../model.ts'
import { profileBoxes } from '../body/profile.ts'
import { cuesOf } from '../cues.ts'
import { writersOf } from '../facts/authors.ts'
import { kindOf, type WordKind } from '../lines/kinds.ts'
import type { Line } from '../lines/line.ts'
import type { Block, Page } from './blocks.ts'
import { captionJudge } from './captions-by-pictures.ts'
import { cardsOf } from './cards.ts'
import type { Element } from './element.ts'
import type { Hint } from './hints.ts'
import { isHeading } from './tags.ts'
import { openHints } from './void-hints.ts'

/** A line of a page with what its words and its element say of it. */
export interface PageLine extends Line {
  readonly within: Element
  /** Its text is a link. */
  readonly linked: boolean
  readonly hint: Hint | null
}

/** More links than this: a block leads elsewhere. */
export const mostlyLinks = 0.6
const listSteps = 4

const nearest = (within: Element, passes: (name: string) => boolean): boolean => {
  let at: Element | null = within
  for (let steps = 0; at && steps < listSteps; steps++, at = at.parent) if (passes(at.name)) return true
  return false
}

/** Characters. An element of a list with more holds an article, or its text. */
const longestItem = 300
const isList = ({ name }: Element) => name === 'li' || name === 'dt' || name === 'dd'

function listOf(within: Element): Element | null {
  let at: Element | null = within
  for (let steps = 0; at && steps < listSteps; steps++, at = at.parent) if (isList(at)) return at
  return null
}

/** In a description without links, less is a text. */
const longestTerm = 150

/** The elements of lists that hold an article, or its text, and not an item. */
function textsIn(blocks: readonly Block[]): ReadonlySet<Element> {
  const weights = new Map<Element, { text: number; links: number }>()
  for (const { text, links, within } of blocks) {
    const list = listOf(within)
    if (!list) continue
    const { text: before = 0, links: linked = 0 } = weights.get(list) ?? {}
    weights.set(list, { text: before + text.length, links: linked + links })
  }
  const holds = ([{ name }, { text, links }]: [Element, { text: number; links: number }]) =>
    text > longestItem || (name === 'dd' && text > longestTerm && links === 0)
  return new Set([...weights].filter(holds).map(([element]) => element))
}

/** A block with what its words say, before its element is asked. */
export interface ReadBlock {
  readonly block: Block
  readonly kind: WordKind
  readonly heading: boolean
}

const asks = /会員|登録|購読|ログイン|有料|無料|お試し|メール|アプリ|cookie|subscri|sign (?:in|up)/i

/** What stands behind a members' wrapper is the article, but for what speaks of becoming one. */
const isBehindWall = (hint: Hint | null, { block, kind, heading }: ReadBlock) =>
  hint === 'notice for members' && (kind === 'prose' || heading) && !asks.test(block.text)

/** Reads the blocks of a page as lines, with what their elements say of them. */
export function pageLines({ blocks, pictures }: Pick<Page, 'blocks' | 'pictures'>, lexicon: Lexicon): PageLine[] {
  const cues = cuesOf(lexicon)
  const texts = textsIn(blocks)
  const isCaption = captionJudge({ blocks, pictures }, writersOf(lexicon))
  const read = blocks.map(block => ({
    block,
    kind: kindOf(block.text, cues),
    heading: nearest(block.within, isHeading),
  }))
  const cards = cardsOf(blocks)
  const hints = openHints(read.filter(({ block }) => !cards.has(block)))
  const lines = read.map((one): PageLine => {
    const { block, kind, heading } = one
    const { text, within } = block
    const list = listOf(within)
    const item = list !== null && !texts.has(list)
    const told = hints.hintOf(within) ?? (isCaption(one, hints.proseBeside(within)) ? 'caption' : null)
    const hint = isBehindWall(told, one) ? null : told
    const linked = block.links > mostlyLinks
    const leads = (linked && !heading && kind !== 'rights') || cards.has(block)
    const own = kind === 'short' && item ? 'item' : kind
    const shown = hint && kind !== 'date' ? 'aside' : leads && kind !== 'related' ? 'link' : own
    return { text, kind: shown, within, heading, item, linked, hint }
  })
  const boxes = profileBoxes(lines)
  return boxes.size === 0
    ? lines
    : lines.map((line, at) => (boxes.has(at) ? { ...line, kind: 'aside', hint: 'about the author' } : line))
}
