import type { Cues } from '../cues.ts'
import type { Block, Page } from './blocks.ts'
import { captionJudge } from './captions.ts'
import { cardsOf } from './cards.ts'
import type { Element } from './element.ts'
import type { Hint } from './hints.ts'
import { kindOf, type LineKind as TextKind } from './kinds.ts'
import { profileBoxes } from './profile.ts'
import { isHeading } from './tags.ts'
import { openHints } from './void-hints.ts'

export type LineKind = TextKind | 'item' | 'aside' | 'link'

/** A line of a page with what its words and its element say of it. */
export interface PageLine {
  readonly text: string
  readonly kind: LineKind
  readonly within: Element
  /** Marked up as a heading. */
  readonly heading: boolean
  /** It stands in a list. */
  readonly item: boolean
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
const isList = (name: string) => name === 'li' || name === 'dt' || name === 'dd'

/** A block with what its words say, before its element is asked. */
export interface ReadBlock {
  readonly block: Block
  readonly kind: TextKind
  readonly heading: boolean
}

const asks = /会員|登録|購読|ログイン|有料|無料|お試し|メール|アプリ|cookie|subscri|sign (?:in|up)/i

/** What stands behind a members' wrapper is the article, but for what speaks of becoming one. */
const isBehindWall = (hint: Hint | null, { block, kind, heading }: ReadBlock) =>
  hint === 'notice for members' && (kind === 'prose' || heading) && !asks.test(block.text)

/** Reads the blocks of a page as lines, with what their elements say of them. */
export function pageLines({ blocks, pictures }: Pick<Page, 'blocks' | 'pictures'>, cues: Cues): PageLine[] {
  const isCaption = captionJudge(blocks, pictures)
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
    const item = nearest(within, isList)
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
