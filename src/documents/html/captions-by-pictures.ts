import type { Writers } from '../facts/authors.ts'
import type { Block } from './blocks.ts'
import type { Element } from './element.ts'
import type { ReadBlock } from './lines.ts'
import type { Picture } from './meta.ts'

const levels = 4
const shortest = 6
const longestName = 8
/** Characters of all text beside a picture. */
const longestBeside = 200
const longestShort = 120
const mostLines = 3
/** Characters of prose. An element with a picture and more than this is the article's, not the picture's. */
const longestProse = 80
const holders = new Set(['table', 'figure', 'dl', 'tr'])
const inlines = new Set(['small', 'span', 'em', 'i', 'figcaption', 'font'])

interface Weight {
  text: number
  lines: number
  pictures: number
}

interface Alike {
  with: number
  without: number
}

const isPart = ({ name, article, body }: Element) => name !== 'body' && name !== 'section' && !article && !body

function eachAbove(within: Element, visit: (element: Element) => void): void {
  let at: Element | null = within
  for (let step = 0; at && step < levels && isPart(at); step++, at = at.parent) visit(at)
}

function weigh(blocks: readonly Block[], pictures: readonly Picture[]): Map<Element, Weight> {
  const weights = new Map<Element, Weight>()
  const add = (within: Element, more: Weight) =>
    eachAbove(within, element => {
      const weight = weights.get(element) ?? { text: 0, lines: 0, pictures: 0 }
      weight.text += more.text
      weight.lines += more.lines
      weight.pictures += more.pictures
      weights.set(element, weight)
    })
  for (const { text, within } of blocks) add(within, { text: text.length, lines: 1, pictures: 0 })
  for (const { within } of pictures) add(within, { text: 0, lines: 0, pictures: 1 })
  return weights
}

/** How many elements of each kind hold text with a picture, and text without. */
function kindsOf(weights: ReadonlyMap<Element, Weight>): Map<string, Alike> {
  const kinds = new Map<string, Alike>()
  for (const [{ key }, { text, pictures }] of weights) {
    if (text === 0) continue
    const kind = kinds.get(key) ?? { with: 0, without: 0 }
    if (pictures > 0) kind.with++
    else kind.without++
    kinds.set(key, kind)
  }
  return kinds
}

const hasClass = ({ key, name }: Element) => key.trim() !== name

export type CaptionJudge = (read: ReadBlock, proseBeside: number) => boolean

interface Pictured {
  readonly blocks: readonly Block[]
  readonly pictures: readonly Picture[]
}

/**
 * Tells captions by their pictures: what also stands for the picture; a short line in an element that holds little
 * but the picture; the text of small elements that always hold a picture.
 */
export function captionJudge({ blocks, pictures }: Pictured, { mayBeName }: Writers): CaptionJudge {
  const alts = new Set(pictures.map(({ alt }) => alt))
  const weights = weigh(blocks, pictures)
  const kinds = kindsOf(weights)
  const isSmall = (element: Element) => {
    const weight = weights.get(element)
    return weight !== undefined && weight.text <= longestBeside && weight.lines <= mostLines
  }
  const isBoxed = (within: Element): boolean => {
    let holder: Element | null = null
    eachAbove(within, element => {
      if (!holder && (weights.get(element)?.pictures ?? 0) > 0) holder = element
    })
    const found = holder as Element | null
    if (!found || !isSmall(found)) return false
    if (holders.has(found.name) || (inlines.has(within.name) && within !== found)) return true
    const kind = kinds.get(found.key)
    return hasClass(found) && kind !== undefined && kind.with > 1 && kind.without === 0
  }
  return ({ block, kind, heading }, proseBeside) => {
    const { text, within } = block
    if (heading || text.length < shortest) return false
    if (alts.has(text) || isBoxed(within)) return true
    if (kind !== 'short' || text.length > longestShort || (text.length <= longestName && mayBeName(text))) return false
    const beside = within.picture ? within : within.parent
    return beside?.picture === true && isPart(beside) && proseBeside <= longestProse
  }
}
