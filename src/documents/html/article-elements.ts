import type { Element } from './element.ts'
import type { PageLine } from './lines.ts'

/** One of several articles of a page: its lines and where its title is among them. */
export interface Story {
  readonly lines: readonly PageLine[]
  readonly at: number
}

const leastParagraphs = 2
/** Characters of prose. */
const leastProse = 60
/** A story has at least this share of the longest one's prose: teasers have less. */
const leastShare = 0.15

function articleOf(within: Element): Element | null {
  let found: Element | null = null
  for (let at: Element | null = within; at; at = at.parent) if (at.name === 'article') found = at
  return found
}

const proseOf = (lines: readonly PageLine[]) =>
  lines.reduce((sum, line) => sum + (line.kind === 'prose' && !line.item ? line.text.length : 0), 0)

function storyOf(lines: readonly PageLine[]): Story | null {
  const at = lines.findIndex(line => line.heading)
  const prose = lines.filter(line => line.kind === 'prose' && !line.item)
  const first = lines.findIndex(line => line.kind === 'prose')
  if (at < 0 || first < at || prose.length < leastParagraphs || proseOf(lines) < leastProse) return null
  return { lines, at }
}

/**
 * The stories of a page that holds several, each an article element with its own heading and text.
 * None where the page's title stands in one of them: the others are teasers then.
 */
export function storyElements(lines: readonly PageLine[], title: number): Story[] {
  const groups = new Map<Element, PageLine[]>()
  for (const line of lines) {
    const element = articleOf(line.within)
    if (!element) continue
    const group = groups.get(element)
    if (group) group.push(line)
    else groups.set(element, [line])
  }
  const titled = lines[title]
  if (groups.size < 2 || (titled && articleOf(titled.within))) return []
  const stories = [...groups.values()].flatMap(group => storyOf(group) ?? [])
  const longest = Math.max(...stories.map(story => proseOf(story.lines)))
  const whole = stories.filter(story => proseOf(story.lines) >= leastShare * longest)
  return whole.length > 1 ? whole : []
}
