import type { Cues } from '../cues.ts'
import { authorsIn, mayBeName } from '../facts/authors.ts'
import { type Judged, judge } from '../plain/judged.ts'
import type { Block } from './blocks.ts'
import type { Element, Hint } from './element.ts'

/** A line of a page with the element that holds it. */
export interface PageLine extends Judged {
  readonly within: Element
  readonly heading: boolean
  /** Its text is a link. */
  readonly linked: boolean
  readonly hint: Hint | null
}

/** More links than this: a block leads elsewhere. */
const mostlyLinks = 0.6
/** An element with this share of the page's prose is the article, whatever its class says. */
const articleShare = 0.45

function countProse(lines: readonly { line: Judged; block: Block }[]): number {
  let all = 0
  for (const { line, block } of lines) {
    if (line.kind !== 'prose' || block.links > mostlyLinks) continue
    all += line.text.length
    for (let at: Element | null = block.within; at; at = at.parent) at.prose += line.text.length
  }
  return all
}

/** Characters of prose. Captions, buttons and tags hold less: what holds more is text that is set beside a picture. */
const longestAside: Partial<Record<Hint, number>> = {
  caption: 250,
  menu: 400,
  sharing: 300,
  advertisement: 300,
  'notice for members': 300,
}

function holds(element: Element, hint: Hint, all: number): boolean {
  return element.prose < articleShare * all && element.prose <= (longestAside[hint] ?? Number.POSITIVE_INFINITY)
}

function hintOf(within: Element, all: number): Hint | null {
  for (let at: Element | null = within; at; at = at.parent) {
    if (at.hint && holds(at, at.hint, all)) return at.hint
  }
  return null
}

const isIn = (within: Element, names: RegExp) => {
  for (let at: Element | null = within, steps = 0; at && steps < 4; at = at.parent, steps++)
    if (names.test(at.name)) return true
  return false
}

/** Characters of prose. An element with a picture and more than this is the article's, not the picture's. */
const longestBesidePicture = 80
const longestName = 8

/** A short line beside a picture, in an element that holds little else. */
function isCaption(line: Judged, within: Element): boolean {
  if (
    line.kind !== 'short' ||
    line.text.length < 6 ||
    authorsIn(line.text).length > 0 ||
    (line.text.length <= longestName && mayBeName(line.text))
  )
    return false
  const holder = within.picture ? within : within.parent
  if (!holder?.picture || holder.name === 'body' || holder.name === 'article' || holder.body) return false
  return holder.prose <= longestBesidePicture
}

const asks = /会員|登録|購読|ログイン|有料|無料|お試し|メール|アプリ|cookie|subscri|sign (?:in|up)/i

/** What stands behind a members' wrapper is the article, but for what speaks of becoming one. */
const isArticleText = (line: Judged, heading: boolean) => (line.kind === 'prose' || heading) && !asks.test(line.text)

/** Judges the blocks of a page as lines, with what their elements say of them. */
export function pageLines(blocks: readonly Block[], cues: Cues): PageLine[] {
  const plain = blocks.map(block => ({
    text: block.text,
    gap: 1,
    item: isIn(block.within, /^(?:li|dt|dd)$/),
    loose: false,
  }))
  const judged = judge(plain, cues)
  const paired = judged.flatMap((line, at) => {
    const block = blocks[at]
    return block ? [{ line, block }] : []
  })
  const all = countProse(paired)
  return paired.map(({ line, block }) => {
    const heading = isIn(block.within, /^h[1-6]$/)
    const told = hintOf(block.within, all) ?? (!heading && isCaption(line, block.within) ? 'caption' : null)
    const hint = told === 'notice for members' && isArticleText(line, heading) ? null : told
    const leads = block.links > mostlyLinks && !heading && line.kind !== 'rights'
    const kind = hint && line.kind !== 'date' ? 'aside' : leads && line.kind !== 'related' ? 'link' : line.kind
    return { ...line, kind, within: block.within, heading, linked: block.links > mostlyLinks, hint }
  })
}
