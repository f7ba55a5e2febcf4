import type { Lexicon } from '../../model.ts'
import { clean } from '../clean.ts'
import { cuesOf } from '../cues.ts'
import type { Draft, Reading, Source } from '../draft.ts'
import { type Outlets, outletsOf } from '../facts/outlet.ts'
import { plainTitle } from '../facts/title.ts'
import { paragraphsOf } from '../paragraphs.ts'
import { headlineOf } from '../plain/headline.ts'
import { removedBlocks } from '../plain/keep.ts'
import { readLive } from '../plain/live.ts'
import { readBlocks } from './blocks.ts'
import { htmlFacts } from './facts.ts'
import { type PageLine, pageLines } from './lines.ts'
import { emptyMeta, type Meta } from './meta.ts'
import { type Story, storiesOf } from './stories.ts'
import { type StructuredArticle, structuredArticle } from './structured.ts'
import { type PageTitle, pageTitle } from './title.ts'
import { type Words, wordsOf } from './words.ts'

interface Reader {
  readonly lexicon: Lexicon
  readonly outlets: Outlets
}

/** Pages that are built by script hold their text in JSON-LD alone; others cut it there. This much more of it counts. */
const muchMore = 2.5
/** Characters. */
const shortestBody = 80
const outsideIt = 'outside the article'

function wordsOrBody(words: Words, structured: StructuredArticle | null): Words {
  const shown = words.paragraphs.join('').length
  const body = structured?.body ?? ''
  return body.length > Math.max(shortestBody, shown * muchMore)
    ? { ...words, paragraphs: paragraphsOf(clean(body)) }
    : words
}

interface Opened {
  readonly lines: readonly PageLine[]
  readonly meta: Meta
  readonly structured: StructuredArticle | null
}

const noWords = 'No paragraphs were found in the page. Check that it holds the article: some pages load it by script.'

/** Reads the one article of a page, below the line `told.at`. */
function readOne({ lines, meta, structured }: Opened, told: PageTitle, { lexicon, outlets }: Reader): Reading {
  const at = told.at >= 0 ? told.at : headlineOf(lines).at
  const words = wordsOrBody(wordsOf(lines, at), structured)
  if (words.paragraphs.length === 0) {
    const text = lines.map(line => line.text).join('\n')
    return { drafts: [], dropped: [{ reason: 'no paragraphs', text }], problems: [noWords] }
  }
  const title = told.title ?? lines[at]?.text ?? (meta.title ? plainTitle(meta.title, outlets) : null)
  const facts = htmlFacts({ lines, meta, structured, words, title, at }, lexicon)
  const page: Draft = { facts, kind: 'report', paragraphs: words.paragraphs, references: [] }
  const inside = lines.slice(at + 1, words.end).filter(line => line.kind !== 'aside')
  const live = readLive(page, inside)
  if (!live) return { drafts: [page], dropped: words.dropped, problems: [] }
  const held = new Set<PageLine>(inside)
  const outside = lines.filter(line => !held.has(line)).map(({ hint, text }) => ({ reason: hint ?? outsideIt, text }))
  return { drafts: live.drafts, dropped: [...live.dropped, ...removedBlocks(outside)], problems: [] }
}

/** What a page's head tells of one of its several stories: whose page it is, and no more. */
function sharedMeta(meta: Meta): Meta {
  const name = meta.properties.get('og:site_name')
  return { ...emptyMeta(), lang: meta.lang, properties: new Map(name ? [['og:site_name', name]] : []) }
}

function readStories(page: Opened, stories: readonly Story[], reader: Reader): Reading {
  const { meta, lines } = page
  const section = meta.properties.get('og:title') ?? meta.title
  const shared = { ...page, meta: sharedMeta(meta), structured: null }
  const read = stories.map(story => {
    const title = story.lines[story.at]?.text ?? null
    return readOne({ ...shared, lines: story.lines }, { title, at: story.at }, reader)
  })
  const held = new Set(stories.flatMap(story => story.lines))
  const outside = lines.filter(line => !held.has(line)).map(({ hint, text }) => ({ reason: hint ?? outsideIt, text }))
  const titled = section ? plainTitle(section.trim(), reader.outlets) : null
  const drafts = read.flatMap(reading => reading.drafts)
  return {
    drafts: drafts.map(draft => ({
      ...draft,
      facts: { ...draft.facts, section: titled, origins: { ...draft.facts.origins, section: 'page head' } },
    })),
    dropped: [...removedBlocks(outside), ...read.flatMap(({ dropped }) => dropped)],
    problems: read.flatMap(({ problems }) => problems),
  }
}

/** Reads the article of a web page, or its stories where it holds several. */
export function readHtmlPage({ text, lexicon }: Source): Reading {
  const { blocks, meta } = readBlocks(text)
  const reader = { lexicon, outlets: outletsOf(lexicon) }
  const structured = structuredArticle(meta.structured)
  const lines = pageLines(blocks, cuesOf(lexicon))
  const told = pageTitle(lines, { meta, structured }, reader.outlets)
  const page = { lines, meta, structured }
  const stories = storiesOf(lines, told.at)
  return stories.length > 0 ? readStories(page, stories, reader) : readOne(page, told, reader)
}
