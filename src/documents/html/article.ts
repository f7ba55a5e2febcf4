import type { Lexicon } from '../../model.ts'
import { removedBlocks } from '../body/keep.ts'
import { noText, readOne } from '../body/read-one.ts'
import { clean } from '../clean.ts'
import { cuesOf } from '../cues.ts'
import type { Reading, Source } from '../draft.ts'
import { type Outlets, outletsOf } from '../facts/outlet.ts'
import { plainTitle } from '../facts/title.ts'
import { paragraphsOf } from '../paragraphs.ts'
import { trouble } from '../problems.ts'
import { type Story, storyElements } from './article-elements.ts'
import { readBlocks } from './blocks.ts'
import { isCut } from './cut.ts'
import { htmlFacts } from './facts.ts'
import { type PageLine, pageLines } from './lines.ts'
import { emptyMeta, type Meta, type Picture } from './meta.ts'
import { type StructuredArticle, structuredArticle } from './structured.ts'
import { headingBefore, headingOver, type PageTitle, pageTitles } from './title.ts'
import { witnessOf } from './witness.ts'
import { type Words, wordsOf } from './words.ts'

interface Reader {
  readonly lexicon: Lexicon
  readonly outlets: Outlets
}

interface Opened {
  readonly lexicon: Lexicon
  readonly lines: readonly PageLine[]
  readonly pictures: readonly Picture[]
  readonly meta: Meta
  readonly structured: StructuredArticle | null
}

interface Found {
  readonly words: Words
  readonly title: PageTitle
}

/** Pages that are built by script hold their text in JSON-LD alone; others cut it there. This much more of it counts. */
const muchMore = 2.5
/** Characters. */
const shortestBody = 80
const outsideIt = 'outside the article'

/** The text below the first of the titles that has one. */
function firstWith({ lines, meta, structured, lexicon }: Opened, titles: readonly PageTitle[]): Found | null {
  const witness = witnessOf(meta, structured)
  for (const title of titles) {
    const words = wordsOf({ lines, title: title.at, witness }, lexicon)
    if (words) return { words, title }
  }
  return null
}

/** The text that the page shows, or that of its JSON-LD if the page shows next to nothing of it. */
function findArticle(page: Opened, titles: readonly PageTitle[]): Found | null {
  // What stands below no title is the article's only if the page shows its title nowhere.
  const shown = titles.some(({ at }) => at >= 0) ? titles.filter(({ at }) => at >= 0) : titles
  const found = firstWith(page, shown)
  const body = page.structured?.body ?? ''
  const length = found?.words.paragraphs.join('').length ?? 0
  const [title] = shown
  if (body.length <= Math.max(shortestBody, length * muchMore) || (found && page.structured?.restricted) || !title)
    return found
  const at = Math.max(0, title.at + 1)
  const words = found?.words ?? { references: [], dropped: [], own: [], first: at, end: at }
  return { words: { ...words, paragraphs: paragraphsOf(clean(body)) }, title: found?.title ?? title }
}

/** Reads the one article of a page below one of its titles. */
function readPageArticle(page: Opened, titles: readonly PageTitle[], { lexicon, outlets }: Reader): Reading {
  const { lines, meta } = page
  const found = findArticle(page, titles)
  if (!found) return noText(lines, 'no-paragraphs')
  const { words } = found
  const title = found.title.at < 0 ? (headingBefore(lines, words.first) ?? found.title) : found.title
  const { at } = title
  const named = title.title ?? (meta.title ? plainTitle(meta.title, outlets) : null)
  const facts = htmlFacts({ ...page, words, title: named, at }, lexicon)
  const cut = isCut(lines, words.end, words.paragraphs.at(-1) ?? '', page)
  const within = lines.slice(at + 1, words.end).filter(line => line.kind !== 'aside')
  return readOne({ lines, within, own: words.own, end: words.end, words, facts, cut })
}

/** What a page's head tells of one of its several stories: whose page it is, and no more. */
function sharedMeta(meta: Meta): Meta {
  const name = meta.properties.get('og:site_name')
  return { ...emptyMeta(), lang: meta.lang, properties: new Map(name ? [['og:site_name', name]] : []) }
}

function readStories(page: Opened, stories: readonly Story[], reader: Reader): Reading {
  const { meta, lines } = page
  const section = meta.properties.get('og:title') ?? meta.title
  const shared = { ...page, pictures: [], meta: sharedMeta(meta), structured: null }
  const read = stories.map(story => {
    const title = story.lines[story.at]?.text ?? null
    return readPageArticle({ ...shared, lines: story.lines }, [{ title, at: story.at }], reader)
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

/** Reads the article of a web page, or its stories if it holds several. */
export function readHtmlPage({ text, lexicon }: Source): Reading {
  const opened = readBlocks(text)
  const { meta, pictures } = opened
  const reader = { lexicon, outlets: outletsOf(lexicon) }
  const structured = structuredArticle(meta.structured)
  const lines = pageLines(opened, cuesOf(lexicon))
  const told = pageTitles(lines, { meta, structured }, reader.outlets)
  const page = { lexicon, lines, pictures, meta, structured }
  const stories = storyElements(lines, told[0]?.at ?? -1)
  // A head that tells no title, or one that the page does not show: the text has a heading of its own.
  const titles = told.some(({ title }) => title !== null) ? told : [headingOver(lines)]
  const reading = stories.length > 0 ? readStories(page, stories, reader) : readPageArticle(page, titles, reader)
  return opened.deep ? { ...reading, problems: [...reading.problems, trouble('nested-page')] } : reading
}
