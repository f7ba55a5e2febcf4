import type { Coverage } from '../model/coverage.ts'
import type { Article, Lexicon } from '../model.ts'
import type { Engine } from '../search/engines/engine.ts'
import { openSearch } from '../search/open.ts'
import { passagesOf } from '../search/passages.ts'
import type { Reader } from '../search/search.ts'
import { type CoverageFacts, TallyCounter } from './facts.ts'
import { speakerLookup } from './speaker-lookup.ts'

/** What a coverage consists of: an engine that keeps its articles, and what this process keeps in memory. */
export interface CoverageParts {
  readonly engine: Engine
  readonly reader: Reader
  readonly facts: CoverageFacts
  readonly lexicon: Lexicon
}

/** A coverage that can be laid corrections over. */
export interface OpenCoverage extends Coverage {
  readonly parts: CoverageParts
}

function talliesOf(articles: Iterable<Article>) {
  const counter = new TallyCounter()
  for (const article of articles) counter.count(article, passagesOf(article).length)
  return counter.done()
}

/** A coverage over whichever engine keeps its articles. */
export function assembleCoverage(parts: CoverageParts): OpenCoverage {
  const { engine, reader, facts, lexicon } = parts
  const { articles, articlesBy, newest, called, statements, quoted, all, close } = engine
  const { sizes, tallies, speakers, problems } = facts
  const search = openSearch(reader, engine)
  return {
    ...{ articles, articlesBy, newest, called, statements, quoted, all, close },
    ...{ sizes, tallies, speakers, problems, lexicon, parts },
    ...speakerLookup(facts, lexicon),
    talliesOf: async ids => talliesOf((await articles(ids)).values()),
    search: async (question, scope) => ({ ...(await search(question, scope)), passages: sizes.passages }),
  }
}
