import type { Lexicon, OutletEntry } from '../../model.ts'
import type { NearLine } from './near-line.ts'
import type { Outlets } from './outlet.ts'
import type { Site } from './site.ts'

/** What a page calls itself, and where. */
export interface OwnName {
  readonly name: string
  readonly from: string
}

/** What a page tells of who publishes its article. Fields that the kind of page does not have are left out. */
export interface Publishing {
  /** Lines that name a publisher: those around the text of a dump, the rights notices of a page. Not the text and its title. */
  readonly around: readonly string[]
  readonly words: readonly string[]
  /** The lines about the title and right after the text, in the order in which they count. */
  readonly near?: readonly NearLine[]
  readonly title?: string | null
  /** What the page's head calls the article, with what stands behind. */
  readonly titles?: readonly string[]
  /** What stands for the page's pictures: the logo among them; what stands alone at the top of a dump. */
  readonly logos?: readonly string[]
  /** The lines above the title, from the first of a dump. */
  readonly top?: readonly string[]
  /** What the page calls itself: in its head, as the root of its path. */
  readonly siteNames?: readonly OwnName[]
  /** JSON-LD: whose site, who supplied it, which organizations wrote it. */
  readonly publisher?: string | null
  readonly providers?: readonly string[]
  readonly organizations?: readonly string[]
  readonly url?: string | null
}

/** A name with where it was found. `known` if the lexicon has it. */
export interface FoundOutlet {
  readonly name: string
  readonly known: OutletEntry | null
  readonly from?: string
}

export interface Evidence extends Publishing {
  readonly lexicon: Lexicon
  readonly outlets: Outlets
  /** What share buttons and rights notices tell. */
  readonly notices: Site
}
