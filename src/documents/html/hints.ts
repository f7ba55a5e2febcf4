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

const names: Readonly<Record<string, Hint>> = {
  nav: 'menu',
  footer: 'menu',
  aside: 'list of other pieces',
  figcaption: 'caption',
  form: 'menu',
  dialog: 'notice for members',
}

/** Words of class names and ids, alone or two together, most telling first. */
const classes: readonly (readonly [Hint, RegExp])[] = [
  [
    'caption',
    /^(?:fig)?caption$|^(?:photo|image|img|pict?|thumb|gall[ae]ry)(?:caption|credit|text|txt|img|desc)?$|^(?:photos?|images?|img|pics?|pictures?|thumbnails?)$|^credits?$|^figure$|^cap$/,
  ],
  ['sharing', /^(?:sns|share|sharing|social|socials|sharebtn|snsbtn|snslist|addthis|bookmark|hatena|clip|tools?)$/],
  [
    'advertisement',
    /^(?:ads?|advert\w*|banner|bnr|pr|sponsor\w*|promo\w*|outbrain|taboola|popin|logly|dfp|gpt|adsense|amazlet|affiliate)$/,
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

/** Words of class names: `articleRelated-list2` → article, related, list. Generated names (`css-1pr8ad`) have none. */
function partsOf(name: string): string[] {
  const words = name
    .replace(/([a-z]{2})([A-Z][a-z]{2})/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
  return words.map(word => word.replace(/(?<!\d)\d+$/, '')).filter(word => word.length > 1 && !/\d/.test(word))
}

function classHint(name: string): Hint | null {
  const parts = partsOf(name)
  const joined = parts.flatMap((part, at) => [part, part + (parts[at + 1] ?? '')])
  return classes.find(([, pattern]) => joined.some(part => pattern.test(part)))?.[0] ?? null
}

const longestClass = 300
const hiddenStyle = /(?:display\s?:\s?none|visibility\s?:\s?hidden)/i
const known = new Map<string, Hint | null>()
const mostKnown = 5000

function hintOfClass(named: string): Hint | null {
  if (named === '' || named.length >= longestClass) return null
  if (known.size > mostKnown) known.clear()
  const told = known.get(named)
  if (told !== undefined) return told
  const hint = classHint(named)
  known.set(named, hint)
  return hint
}

/** What an element's mark-up says of its words; null for those that hold the page. `named` is its classes and id. */
export function hintOf(name: string, named: string, attributes: Readonly<Record<string, string>>): Hint | null {
  if (name === 'html' || name === 'body' || name === 'main' || name === 'article') return null
  if ('hidden' in attributes || hiddenStyle.test(attributes.style ?? '')) return 'hidden'
  return names[name] ?? hintOfClass(named)
}
