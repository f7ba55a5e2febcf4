/** What an element's name or class says of its words. */
export type Hint =
  | 'caption'
  | 'list of other pieces'
  | 'menu'
  | 'sharing'
  | 'advertisement'
  | 'reader comments'
  | 'about the author'
  | 'notice for members'
  | 'hidden'

export interface Element {
  readonly name: string
  readonly parent: Element | null
  readonly hint: Hint | null
  /** Marked up as the article's text. */
  readonly body: boolean
  /** Its name or class says that it tells who wrote. */
  readonly byline: boolean
  /** A picture stands in it, not only below it. */
  picture: boolean
  /** Characters of prose below it, counted once all blocks are known. */
  prose: number
}

const names: Readonly<Record<string, Hint>> = {
  nav: 'menu',
  footer: 'menu',
  aside: 'list of other pieces',
  figcaption: 'caption',
  form: 'menu',
  dialog: 'notice for members',
}

const classes: readonly (readonly [Hint, RegExp])[] = [
  ['caption', /^(?:fig)?caption$|^(?:photo|image|img|pict?)(?:caption|credit|text|txt)?$|^credits?$|^figure$|^cap$/],
  ['sharing', /^(?:sns|share|sharing|social|socials|sharebtn|snsbtn|snslist|addthis|bookmark|hatena|clip|tools?)$/],
  [
    'advertisement',
    /^(?:ads?|advert\w*|banner|bnr|pr|sponsor\w*|promo\w*|outbrain|taboola|dfp|gpt|adsense|amazlet|affiliate)$/,
  ],
  [
    'list of other pieces',
    /^(?:related?|relation|relate|relatedlinks?|recommend\w*|osusume|ranking|rank|popular|pickup|latest|newest|newslist|topics?list|readmore|toc|series|backnumber|sidebar|side|subcontents?|widget|carousel|slider|kanren|linklist|prevnext|trending)$/,
  ],
  [
    'menu',
    /^(?:nav|navi|navigation|gnav\w*|menu|menus|breadcrumbs?|topicpath|pankuzu|crumbs?|footer|foot|pager|pagination|pagenation|tags?|taglist|keywords?|category|categories|search|language|tab|tabs|utility|skip|btn|button)$/,
  ],
  ['reader comments', /^(?:comments?|disqus|commentlist|feedback|survey|vote)$/],
  ['about the author', /^(?:profile|authorbox|authorinfo|authorprofile|writerprofile|bio|biography|publisher)$/],
  [
    'notice for members',
    /^(?:paywall|subscribe|subscription|newsletter|mailmagazine|mailmag|regist\w*|login|signin|modal|popup|cookies?|consent|member|members|premium|lead?gen|cta|offer)$/,
  ],
]

const bodyMark =
  /(?:^|[\s_-])(?:article|entry|post|news|story|content)[_-]?(?:body|text|content|main|txt|detail)|^honbun$|articlebody|cmstxt|main[_-]?text/i

/** Words of class names: `articleRelated-list2` → article, related, list. Generated names (`css-1pr8ad`) have none. */
function partsOf(name: string): string[] {
  const words = name
    .replace(/([a-z]{2})([A-Z][a-z]{2})/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
  return words.map(word => word.replace(/\d+$/, '')).filter(word => word.length > 1 && !/\d/.test(word))
}

function classHint(name: string): Hint | null {
  const parts = partsOf(name)
  const joined = parts.flatMap((part, at) => [part, part + (parts[at + 1] ?? '')])
  return classes.find(([, pattern]) => joined.some(part => pattern.test(part)))?.[0] ?? null
}

const bylineMark = /(?:^|[\s_-])(?:writer|author|byline|reporter)(?:[\s_-]?name)?(?:[\s_-]|$)/i
const hiddenStyle = /display\s*:\s*none|visibility\s*:\s*hidden/i
const known = new Map<string, Hint | null>()
const mostKnown = 5000

export function elementOf(name: string, attributes: Record<string, string>, parent: Element | null): Element {
  const named = `${attributes.class ?? ''} ${attributes.id ?? ''}`.trim()
  let hint = names[name] ?? null
  if (hint === null && named !== '' && named.length < 300) {
    if (known.size > mostKnown) known.clear()
    if (!known.has(named)) known.set(named, classHint(named))
    hint = known.get(named) ?? null
  }
  if ('hidden' in attributes || hiddenStyle.test(attributes.style ?? '')) hint = 'hidden'
  if (name === 'html' || name === 'body' || name === 'main' || name === 'article') hint = null
  const body =
    /articleBody/i.test(attributes.itemprop ?? '') || (named !== '' && named.length < 300 && bodyMark.test(named))
  const byline = named.length < 300 && bylineMark.test(named)
  return { name, parent, hint, body, byline, picture: false, prose: 0 }
}
