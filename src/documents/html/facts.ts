import type { ArticleFacts, Lexicon } from '../../model.ts'
import { type Outlets, outletsOf } from '../facts/outlet.ts'
import { type Publisher, publisherOf } from '../facts/publisher.ts'
import { authorsOf } from './authors.ts'
import { dateOf } from './date.ts'
import type { PageLine } from './lines.ts'
import type { Meta } from './meta.ts'
import type { StructuredArticle } from './structured.ts'
import type { Words } from './words.ts'

export interface PageView {
  readonly lines: readonly PageLine[]
  readonly meta: Meta
  readonly structured: StructuredArticle | null
  readonly words: Words
  /** The title and the index of its line. */
  readonly title: string | null
  readonly at: number
}

/** The site by its link or by the name it gives itself, where the lexicon knows either; else what it calls itself. */
function siteOf(
  { meta, structured }: PageView,
  url: string | null,
  outlets: Outlets,
): { known: string | null; knownBy: string; calls: string | null } {
  const calls = [meta.properties.get('og:site_name'), structured?.publisher].flatMap(name => name ?? [])
  const named = calls.flatMap(name => outlets.named(name) ?? [])[0]
  const byHost = url && outlets.publishing(url)?.name
  return { known: byHost || named?.name || null, knownBy: byHost ? 'URL host' : 'page head', calls: calls[0] ?? null }
}

/** Whose article it is: with the site known, what stands around the words tells no more. */
function publisherIn(view: PageView, url: string | null, lexicon: Lexicon): Publisher {
  const { lines, words, title } = view
  const { known, knownBy, calls } = siteOf(view, url, outletsOf(lexicon))
  const around = [...lines.slice(0, words.first), ...lines.slice(words.end)].flatMap(line =>
    line.text === title ? [] : line.text,
  )
  const page = { around: known ? [known] : around, words: words.paragraphs, calls: known ?? calls }
  const told = publisherOf(page, lexicon)
  const origins = {
    ...told.origins,
    ...(known && told.outlet === known && { outlet: knownBy }),
    ...(known && told.carrier === known && { carrier: knownBy }),
  }
  return { ...told, carrier: told.carrier === told.outlet ? null : told.carrier, origins }
}

function linkOf({ meta, structured }: PageView): { url: string | null; from: string } {
  const links: readonly (readonly [string | null | undefined, string])[] = [
    [meta.canonical, 'canonical link'],
    [meta.properties.get('og:url'), 'meta element'],
    [structured?.url, 'JSON-LD'],
  ]
  const [url, from] = links.find(([link]) => link) ?? []
  return { url: url && /^https?:/.test(url) ? url : null, from: from ?? '' }
}

/** What a page says of its article: mark-up first, then what stands around the words. */
export function htmlFacts(view: PageView, lexicon: Lexicon): ArticleFacts {
  const { url, from: linked } = linkOf(view)
  const { outlet, carrier, origins } = publisherIn(view, url, lexicon)
  const { authors, from: signed } = authorsOf(view, outletsOf(lexicon))
  const { from: dated, ...date } = dateOf(view)
  const title = view.at >= 0 ? 'headline' : 'page head'
  return {
    title: view.title,
    outlet,
    carrier,
    authors,
    ...date,
    url,
    section: null,
    origins: { ...origins, title, authors: signed, published: dated, url: linked },
  }
}
