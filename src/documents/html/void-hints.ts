import type { Element } from './element.ts'
import type { Hint } from './hints.ts'
import type { ReadBlock } from './lines.ts'

const mostlyLinks = 0.6
/** Elements with this share of the page's prose are the article, whatever their class says. */
const articleShare = 0.45
/** Characters of prose. Captions, buttons and tags hold less: what holds more is text that is set beside a picture. */
const longestAside: Partial<Record<Hint, number>> = {
  caption: 250,
  menu: 400,
  sharing: 300,
  advertisement: 300,
  'notice for members': 300,
}

/** Classes that a paragraph of prose may have for its looks; a whole menu is no paragraph. */
const notOfParagraphs: ReadonlySet<Hint> = new Set(['menu', 'sharing', 'list of other pieces', 'advertisement'])
const leastParagraph = 40

export interface Hints {
  /** What the elements around a line say of it; null if they say nothing, or what cannot be. */
  readonly hintOf: (within: Element) => Hint | null
  /** Characters of prose in the element with the picture that a line stands beside. */
  readonly proseBeside: (within: Element) => number
}

interface Prose {
  all: number
  readonly byElement: Map<Element, number>
  /** Of all elements of one kind together: each paragraph may have a class that sounds like a menu. */
  readonly byKey: Map<string, number>
}

function proseOf(read: readonly ReadBlock[]): Prose {
  const prose: Prose = { all: 0, byElement: new Map(), byKey: new Map() }
  for (const { kind, block } of read) {
    if (kind !== 'prose' || block.links > mostlyLinks) continue
    const { length } = block.text
    prose.all += length
    const keys = new Set<string>()
    for (let at: Element | null = block.within; at; at = at.parent) {
      prose.byElement.set(at, (prose.byElement.get(at) ?? 0) + length)
      if (at.hint) keys.add(at.key)
    }
    for (const key of keys) prose.byKey.set(key, (prose.byKey.get(key) ?? 0) + length)
  }
  return prose
}

/** Class names are hints, no more: those that the article's own text would fall under are void. */
export function openHints(read: readonly ReadBlock[]): Hints {
  const { all, byElement, byKey } = proseOf(read)
  const isVoid = (element: Element, hint: Hint) =>
    all > 0 &&
    ((byKey.get(element.key) ?? 0) >= articleShare * all ||
      (byElement.get(element) ?? 0) > (longestAside[hint] ?? Number.POSITIVE_INFINITY) ||
      (element.name === 'p' && notOfParagraphs.has(hint) && (byElement.get(element) ?? 0) >= leastParagraph))
  const known = new Map<Element, Hint | null>()
  const hintOf = (within: Element): Hint | null => {
    const told = known.get(within)
    if (told !== undefined) return told
    const own = within.hint && !isVoid(within, within.hint) ? within.hint : null
    const hint = own ?? (within.parent ? hintOf(within.parent) : null)
    known.set(within, hint)
    return hint
  }
  const proseBeside = (within: Element) => byElement.get((within.picture ? within : within.parent) ?? within) ?? 0
  return { hintOf, proseBeside }
}
