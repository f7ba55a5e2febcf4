/** Joins the web, the store and the coverage: how what is answered from is changed while it is answered from. */

import { anchorOf } from '../coverage/anchors.ts'
import { sentenceOf } from '../documents/problems.ts'
import { keptPrefix } from '../documents/survey.ts'
import type { Coverage } from '../model/coverage.ts'
import type {
  Anchor,
  Change,
  Correction,
  Curation,
  Editor,
  KeptDocument,
  PlaceIn,
  ReadDocument,
  Sentence,
} from '../model/curation.ts'
import type { Article, Document, Lexicon, Parsed, Problem } from '../model.ts'
import type { KeptFiles } from '../store/kept-files.ts'
import type { Store } from '../store/store.ts'
import { type Fetcher, fetchPage } from '../web/fetch-page.ts'
import { findFeed } from '../web/find-feed.ts'
import type { HostGate } from '../web/host-gate.ts'
import { type TakeInTools, takeIn } from '../web/take-in.ts'

/** Everything that changing the coverage needs. */
export interface CurationTools {
  readonly store: Store
  readonly files: KeptFiles
  readonly fetcher: Fetcher
  /** Parses a document that may be anything. */
  readonly parse: (document: Document, lexicon: Lexicon) => Promise<Parsed>
  readonly coverage: () => Coverage
  /** Opens the coverage again, with all that was changed before the call; null if that failed. */
  readonly reload: () => Promise<Coverage | null>
  readonly now: () => Date
  readonly gate: HostGate
  /** Does one thing after the other: documents are brought in in turn. */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>
}

const tell = (problem: Problem): Sentence => ({ ja: sentenceOf(problem, 'ja'), en: sentenceOf(problem, 'en') })

/** Everything that adding documents needs, without an open coverage. */
export type TakingTools = Pick<CurationTools, 'store' | 'files' | 'fetcher' | 'gate' | 'parse' | 'now'> & {
  readonly lexicon: () => Lexicon
}

export function takeInToolsOf({ store, files, fetcher, gate, lexicon, parse, now }: TakingTools): TakeInTools {
  const { documents } = store
  return {
    fetch: address => gate.through(address, () => fetchPage(fetcher, address), true),
    keeping: {
      byAddress: documents.byAddress,
      byHash: documents.byHash,
      count: documents.count,
      keep: files.keep,
      read: files.read,
    },
    parse: document => parse(document, lexicon()),
    tell,
    now,
  }
}

/** What the coverage makes of a document that was brought in. */
async function readingOf(coverage: Coverage, { name }: KeptDocument): Promise<ReadDocument> {
  const path = `${keptPrefix}${name}`
  const articles = await coverage.articlesBy('document', [path])
  const counted = articles.map(async article => {
    const articles = [article.id]
    const [tallies, said] = [await coverage.talliesOf(articles), await coverage.statements({ filter: { articles } }, 0)]
    return { article, passages: tallies[0]?.passages ?? 0, statements: said.total }
  })
  const problems = coverage.problems.filter(({ document }) => document === path).map(tell)
  return { articles: await Promise.all(counted), problems }
}

function documentOf({ store }: CurationTools, { document }: Article): KeptDocument | null {
  return document.startsWith(keptPrefix) ? store.documents.byName(document.slice(keptPrefix.length)) : null
}

/** Statements of one article. */
const mostStatements = 10_000

/** The value of a fact as it was read, for people to compare. */
async function readAt(coverage: Coverage, { article, start, end }: PlaceIn, { field }: Change): Promise<string | null> {
  if (field === 'outlet' || field === 'published') return article[field]
  if (field === 'article') return article.title
  const { items } = await coverage.statements({ filter: { articles: [article.id] } }, mostStatements)
  const touched = items.map(({ statement }) => statement).filter(one => one.start < end && start < one.end)
  return touched.toSorted((a, b) => a.start - b.start)[0]?.speaker ?? null
}

function reportsIn({ store, coverage, reload, now }: CurationTools) {
  const put = async (anchor: Anchor, change: Change, { server, by, before }: Editor & { before: string | null }) => {
    store.corrections.add({ ...anchor, ...change, server, by, before, at: now().toISOString() })
    await reload()
  }
  return {
    report: (place, { field, value }, { server, by }) => {
      if (server === null) throw new Error('A report needs a server whose managers can review it.')
      store.reports.add({ ...anchorOf(place.article, place), field, value, server, by, at: now().toISOString() })
    },
    reports: server => store.reports.of(server),
    findReport: (id, server) => {
      const report = store.reports.find(id)
      return report?.server === server ? report : null
    },
    dismiss: id => store.reports.remove(id),
    accept: async ({ id, field: _, value: __, ...report }, change, by) => {
      const { server, article, url, title, start, end, words } = report
      const anchor = { article, url, title, start, end, words }
      const same = await coverage().articlesBy('hash', [article])
      const place = same.find(one => one.title === title && one.url === url)
      const before = place === undefined ? null : await readAt(coverage(), { article: place, start, end }, change)
      store.together(() => {
        store.corrections.add({ ...anchor, ...change, server, by, before, at: now().toISOString() })
        store.reports.remove(id)
      })
      await reload()
    },
    correct: async (place, change, editor) =>
      put(anchorOf(place.article, place), change, { ...editor, before: await readAt(coverage(), place, change) }),
  } satisfies Partial<Curation>
}

function correctionsIn({ store, coverage, reload }: CurationTools) {
  return {
    corrections: () => {
      const applied = coverage().applied ?? new Set<number>()
      return store.corrections
        .all()
        .map((correction: Correction) => ({ correction, applies: applied.has(correction.id) }))
    },
    undo: async id => {
      if (store.corrections.find(id) === null) return false
      store.corrections.remove(id)
      await reload()
      return true
    },
  } satisfies Partial<Curation>
}

/** Feeds of one server, at most. */
const mostFeeds = 100

function feedsIn({ store, fetcher, gate }: CurationTools) {
  return {
    addFeed: async (given, { server, by }) => {
      const address = given.trim()
      const feeds = store.feeds.of(server)
      if (feeds.some(feed => feed.address === address)) return { kind: 'there' }
      if (feeds.length >= mostFeeds) return { kind: 'refused', reason: 'too-many' }
      const found = await findFeed(address, one => gate.through(one, () => fetchPage(fetcher, one), true))
      if (found.kind === 'feed' || found.kind === 'page') store.feeds.add({ server, address, by })
      return found
    },
    feeds: server => [...store.feeds.of(server), ...(server === null ? [] : store.feeds.of(null))],
    removeFeed: (id, server) => {
      if (store.feeds.find(id)?.server !== server) return false
      store.feeds.remove(id)
      return true
    },
  } satisfies Partial<Curation>
}

/** Opens what changes the coverage. Documents are brought in one after the other. */
export function openCuration(tools: CurationTools): Curation {
  const taking = takeInToolsOf({ ...tools, lexicon: () => tools.coverage().lexicon })
  const { inTurn } = tools
  return {
    takeIn: async request => {
      const taken = await inTurn(() => takeIn(request, taking))
      if (taken.kind !== 'kept' && taken.kind !== 'same') return { taken, read: null }
      const opened = taken.kind === 'kept' ? await tools.reload() : tools.coverage()
      const read = opened && (await readingOf(opened, taken.document))
      // An engine has it once its writer has written it.
      return { taken, read: read !== null && read.articles.length + read.problems.length > 0 ? read : null }
    },
    takeOut: async (id, { server }) => {
      const document = tools.store.documents.find(id)
      if (document === null || document.server !== server) return false
      await inTurn(async () => tools.files.remove(document))
      await tools.reload()
      return true
    },
    forgetUser: tools.store.forgetUser,
    keptOf: article => documentOf(tools, article),
    ...feedsIn(tools),
    ...reportsIn(tools),
    ...correctionsIn(tools),
  }
}
