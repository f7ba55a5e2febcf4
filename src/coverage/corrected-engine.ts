import { allowsArticle, type Filter } from '../model/filter.ts'
import type { ReportedArticle, StatementsWanted, StoredStatement } from '../model/holdings.ts'
import type { Article } from '../model.ts'
import type { Engine } from '../search/engines/engine.ts'
import { byDay, bySaying, merge, without } from '../search/engines/merged.ts'
import { saysOther } from './corrected-facts.ts'
import type { Laid } from './corrections.ts'

/** What of an engine's answers is another one's to give. */
interface Overlay extends Laid {
  readonly removed: readonly string[]
  /** Ids of articles with another outlet or day than was read. */
  readonly moved: readonly string[]
  /** Ids of articles in which others say something else. */
  readonly said: readonly string[]
}

function overlayOf({ before, after }: Laid): Overlay {
  const ids = (isOther: (one: ReportedArticle, right: ReportedArticle) => boolean) =>
    [...before].flatMap(([id, one]) => {
      const right = after.get(id)
      return right !== undefined && isOther(one, right) ? [id] : []
    })
  return {
    ...{ before, after },
    removed: [...before.keys()].filter(id => !after.has(id)),
    moved: ids((one, right) => one.article !== right.article),
    said: ids(saysOther),
  }
}

/** Whether a corrected article is one of a filter's. */
function fits({ speakers, statements, ...facts }: Filter, one: ReportedArticle): boolean {
  const quotes = (names: readonly string[]) =>
    one.statements.some(({ speaker }) => speaker !== null && names.includes(speaker))
  const reports = () => one.statements.some(({ when }) => statements === 'any' || when !== null)
  return (
    allowsArticle(facts, one.article) &&
    (speakers === undefined || quotes(speakers)) &&
    (statements === undefined || reports())
  )
}

/** The statements of corrected articles that are wanted, newest first. */
function ownStatements(own: readonly ReportedArticle[], { speakers, filter, dated }: StatementsWanted) {
  return own
    .filter(one => fits(filter, one))
    .flatMap(({ article, statements }) => statements.map((statement): StoredStatement => ({ statement, article })))
    .filter(
      ({ statement: { speaker, when } }) =>
        (speakers === undefined || (speaker !== null && speakers.includes(speaker))) &&
        (dated !== true || when !== null),
    )
    .sort(bySaying)
}

/** Ids of articles of which an engine would judge wrongly whether they are a filter's. */
const misjudged = ({ moved, said }: Overlay, { outlet, from, to, speakers, statements }: Filter): readonly string[] => [
  ...new Set([
    ...([outlet, from, to].every(one => one === undefined) ? [] : moved),
    ...(speakers === undefined && statements === undefined ? [] : said),
  ]),
]

const among = ({ after }: Overlay, ids: readonly string[]): readonly ReportedArticle[] =>
  ids.flatMap(id => after.get(id) ?? [])

const rightIn = ({ after }: Overlay, article: Article): Article => after.get(article.id)?.article ?? article

/** Candidates and lists whose filter or order corrections change. */
function correctLists(
  engine: Engine,
  overlay: Overlay,
): Pick<Engine, 'candidates' | 'newest' | 'statements' | 'quoted'> {
  const { removed, moved, said } = overlay
  const changed = [...new Set([...moved, ...said])]
  const beside = (filter: Filter, hidden: readonly string[]) => without(filter, [...removed, ...hidden])
  const articlesIn = (filter: Filter, hidden: readonly string[]): Article[] =>
    among(overlay, hidden).flatMap(one => (fits(filter, one) ? [one.article] : []))
  return {
    candidates: async (terms, filter, limit) => {
      const hidden = misjudged(overlay, filter)
      const found = await engine.candidates(terms, beside(filter, hidden), limit)
      const articles = articlesIn(filter, hidden).map(({ id }) => id)
      if (articles.length === 0) return found
      const own = await engine.candidates(terms, { articles }, limit)
      return merge(found, own, (a, b) => b.score - a.score).slice(0, limit)
    },
    newest: async (filter, limit) => {
      const hidden = [...new Set([...moved, ...misjudged(overlay, filter)])]
      const { items, total } = await engine.newest(beside(filter, hidden), limit)
      const own = articlesIn(filter, hidden).sort(byDay)
      return { items: merge(items, own, byDay).slice(0, limit), total: total + own.length }
    },
    statements: async (wanted, limit) => {
      const { items, total } = await engine.statements({ ...wanted, filter: beside(wanted.filter, changed) }, limit)
      const own = ownStatements(among(overlay, changed), wanted)
      return { items: merge(items, own, bySaying).slice(0, limit), total: total + own.length }
    },
    quoted: async filter => {
      const counts = new Map(await engine.quoted(beside(filter, changed)))
      for (const { statement } of ownStatements(among(overlay, changed), { filter }))
        if (statement.speaker !== null) counts.set(statement.speaker, (counts.get(statement.speaker) ?? 0) + 1)
      return counts
    },
  }
}

/** An engine with what corrections change laid over its answers: what they touch is looked up in them alone. */
export function correctEngine(engine: Engine, laid: Laid): Engine {
  const overlay = overlayOf(laid)
  const { removed, after } = overlay
  const right = (article: Article) => rightIn(overlay, article)
  const isIn = ({ id }: Article) => !removed.includes(id)
  return {
    ...correctLists(engine, overlay),
    articlesOf: async rows =>
      (await engine.articlesOf(rows)).map(stored => ({ ...stored, article: right(stored.article) })),
    articles: async ids =>
      new Map([...(await engine.articles(ids))].flatMap(([id, one]) => (isIn(one) ? [[id, right(one)]] : []))),
    articlesBy: async (key, values) => (await engine.articlesBy(key, values)).filter(isIn).map(right),
    called: async (typed, limit) => {
      const { items, total } = await engine.called(typed, limit + removed.length)
      const left = items.filter(isIn)
      return { items: left.slice(0, limit).map(right), total: total - (items.length - left.length) }
    },
    all: async function* () {
      for await (const part of engine.all())
        yield part.filter(({ article }) => isIn(article)).map(one => after.get(one.article.id) ?? one)
    },
    close: engine.close,
  }
}
