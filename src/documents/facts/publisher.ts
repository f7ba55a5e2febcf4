import type { ArticleFacts, Lexicon } from '../../model.ts'
import { outletsOf } from './outlet.ts'
import { type Finder, lastOrder, type OnSite, outletOrder, siteOrder } from './publisher-order.ts'
import type { FoundOutlet, Publishing } from './publishing.ts'
import { siteOf } from './site.ts'

function firstOf<T>(order: readonly Finder<T>[], evidence: T): (FoundOutlet & { readonly origin: string }) | null {
  for (const [origin, find] of order) {
    const found = find(evidence)
    if (found) return { ...found, origin: found.from ?? origin }
  }
  return null
}

export type Publisher = Pick<ArticleFacts, 'outlet' | 'carrier' | 'url' | 'origins'>

/**
 * Who is responsible for an article's words and, if it is another's, whose site carries it. What the text names, and
 * names in menus, never decide: unknown is better.
 */
export function publisherOf(page: Publishing, lexicon: Lexicon): Publisher {
  const outlets = outletsOf(lexicon)
  const evidence = { ...page, lexicon, outlets, notices: siteOf(page.around, lexicon) }
  const site = firstOf(siteOrder, evidence)
  const others = outletOrder.map(
    ([origin, find]): Finder<OnSite> => [
      origin,
      on => {
        const found = find(on)
        // [name, ITmedia] on ITmedia NEWS: the site's own name tells more.
        return found && !site?.name.startsWith(found.name) ? found : null
      },
    ],
  )
  const dateline = firstOf(outletOrder.slice(0, 1), { ...evidence, site })
  const responsible = dateline && dateline.name === site?.name ? null : firstOf(others, { ...evidence, site })
  const outlet = responsible ?? dateline ?? site ?? firstOf(lastOrder, evidence)
  const carrier = responsible ? site : null
  const { url } = evidence.notices
  const origins = {
    ...(outlet && { outlet: outlet.origin }),
    ...(carrier && { carrier: carrier.origin }),
    url: 'share button',
  }
  return { outlet: outlet?.name ?? null, carrier: carrier?.name ?? null, url, origins }
}
