import type { Block } from './blocks.ts'
import type { Element } from './element.ts'

/** Characters. A teaser is a linked title with a date, a name, a blurb. */
const longestCard = 320
const shortestTitle = 6
const levels = 6
const mostlyLinks = 0.6
/** Of its characters: what leads elsewhere is much of a card. */
const leastLinked = 0.15
const fewestAlike = 2
const shortestBlurb = 16

interface Weight {
  text: number
  linked: number
  /** Blocks that are links, long enough for a title. */
  titles: number
  /** A title stands before other words of some length. */
  leads: boolean | null
}

function weigh(blocks: readonly Block[]): Map<Element, Weight> {
  const weights = new Map<Element, Weight>()
  for (const { text, links, within } of blocks) {
    const title = links > mostlyLinks && text.length >= shortestTitle ? 1 : 0
    for (let at: Element | null = within; at; at = at.parent) {
      const weight = weights.get(at) ?? { text: 0, linked: 0, titles: 0, leads: null }
      weight.text += text.length
      weight.linked += text.length * links
      weight.titles += title
      if (title > 0 || text.length >= shortestBlurb) weight.leads ??= title > 0
      weights.set(at, weight)
    }
  }
  return weights
}

/** A paragraph is a card only if the link stands first: others end with one. */
const isCard = ({ name }: Element, { text, linked, titles, leads }: Weight) =>
  titles >= 1 && titles <= 3 && text <= longestCard && linked >= leastLinked * text && (name !== 'p' || leads === true)

/**
 * The blocks of teasers: small elements with a linked title, of which several of one kind stand side by side.
 * Their blurbs are sentences, but of other pieces.
 */
export function cardsOf(blocks: readonly Block[]): ReadonlySet<Block> {
  const weights = weigh(blocks)
  const alike = new Map<Element, Map<string, number>>()
  for (const [element, weight] of weights) {
    if (!element.parent || !isCard(element, weight)) continue
    const siblings = alike.get(element.parent) ?? new Map<string, number>()
    siblings.set(element.key, (siblings.get(element.key) ?? 0) + 1)
    alike.set(element.parent, siblings)
  }
  const found = new Set<Block>()
  for (const block of blocks) {
    let at: Element | null = block.within
    for (let step = 0; at?.parent && step < levels; step++, at = at.parent) {
      const weight = weights.get(at)
      if (!weight || weight.text > longestCard) break
      if (isCard(at, weight) && (alike.get(at.parent)?.get(at.key) ?? 0) >= fewestAlike) {
        found.add(block)
        break
      }
    }
  }
  return found
}
