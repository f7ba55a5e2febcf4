import { type Hint, hintOf } from './hints.ts'

export interface Element {
  readonly name: string
  readonly parent: Element | null
  /** Elements above it. */
  readonly depth: number
  /** Name, classes and id: repeated elements share it. */
  readonly key: string
  readonly hint: Hint | null
  /** An article or the main part of the page: the element, its role, or its schema.org type. */
  readonly article: boolean
  /** Marked up as the article's text. */
  readonly body: boolean
  /** Its name or class says that it tells who wrote. */
  readonly byline: boolean
  /** Its name or class says that it tells who supplied the words. */
  readonly source: boolean
  /** A picture stands in it, not only below it. */
  picture: boolean
}

const longestClass = 300
const bodyMark =
  /(?:^|[\s_-])(?:article|entry|post|news|story|content)[_-]?(?:body|text|content|main|txt|detail)|^honbun$|articlebody|cmstxt|main[_-]?text/i
const bylineMark = /(?:^|[\s_-])(?:writer|author|byline|reporter)(?:[\s_-]?name)?(?:[\s_-]|$)/i

const sourceMark =
  /(?:^|[\s_-])(?:source|provider|supplier|vend[eo]r|media|publisher|company|feed|origin(?:al)?|cp|from|by)(?:[\s_-]?(?:name|logo|link|site))?(?:[\s_-]|$)/i

const isArticle = (name: string, attributes: Readonly<Record<string, string>>) =>
  name === 'article' ||
  name === 'main' ||
  attributes.role === 'main' ||
  attributes.role === 'article' ||
  /(?:Article|BlogPosting)$/.test(attributes.itemtype ?? '')

export function elementOf(name: string, attributes: Record<string, string>, parent: Element | null): Element {
  const named = `${attributes.class ?? ''} ${attributes.id ?? ''}`.trim()
  const short = named !== '' && named.length < longestClass
  return {
    name,
    parent,
    depth: parent ? parent.depth + 1 : 0,
    key: `${name} ${named}`,
    hint: hintOf(name, named, attributes),
    article: isArticle(name, attributes),
    body: /articleBody/i.test(attributes.itemprop ?? '') || (short && bodyMark.test(named)),
    byline:
      attributes.rel === 'author' || /author/i.test(attributes.itemprop ?? '') || (short && bylineMark.test(named)),
    source: short && sourceMark.test(named),
    picture: false,
  }
}

/** The deepest element that holds both. */
export function commonElement(one: Element, other: Element): Element {
  let a: Element = one
  let b: Element = other
  while (a !== b) {
    if (a.depth > b.depth && a.parent) a = a.parent
    else if (b.parent) b = b.parent
    else return a
  }
  return a
}

export function isBelow(within: Element, holder: Element): boolean {
  let at: Element | null = within
  while (at && at.depth > holder.depth) at = at.parent
  return at === holder
}

/** The first element that passes, from `within` up to the root. */
export function closest(within: Element, passes: (element: Element) => boolean): Element | null {
  for (let at: Element | null = within; at; at = at.parent) if (passes(at)) return at
  return null
}

/** The element right below `ancestor` on the way down to `within`. */
export function branchOf(within: Element, ancestor: Element): Element {
  let at = within
  while (at.parent && at.parent !== ancestor && at.depth > ancestor.depth) at = at.parent
  return at
}
