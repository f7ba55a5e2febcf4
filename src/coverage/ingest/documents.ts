import { deserialize } from 'node:v8'
import { parseSurveyed } from '../../documents/folder.ts'
import type { ArticleReading } from '../reading/article.ts'
import { articleKey, type Desk, readArticles } from '../reading/articles.ts'
import type { Surveyed } from '../reading/cache.ts'
import { type ParseOptions, parseBy } from '../reading/folder.ts'
import { defaultLimits } from '../reading/limits.ts'
import { Losses } from '../reading/losses.ts'
import { type NamesOfArticle, packNames } from '../reading/reader.ts'
import type { Readers } from '../reading/readers.ts'
import { lighten } from './light-articles.ts'
import type { Progress } from './progress.ts'
import type { Spool, SpooledArticle } from './spool.ts'

/** Parses what was surveyed into the spool, unless it is there. */
export async function spoolArticles(
  { survey, hashes }: Surveyed,
  { spool, readers, options }: { readonly spool: Spool; readonly readers: Readers; readonly options: ParseOptions },
  progress: Progress,
): Promise<void> {
  if (spool.fact('parsed') === true) return
  const losses = new Losses(options.limits ?? defaultLimits)
  const parse = parseBy(readers, losses, { ...options, hashes, kept: spool.kept })
  spool.forgetParsed()
  const light = lighten(spool)
  progress.begin('parsing documents', survey.files.length)
  const { articles, problems, dropped } = await parseSurveyed(survey, async file => {
    const parsed = await parse(file)
    progress.done(1)
    // What is dropped is only counted, and as long as the articles.
    return {
      articles: parsed.articles.map(light),
      dropped: parsed.dropped.map(one => ({ ...one, text: '' })),
      problems: parsed.problems,
    }
  })
  progress.end()
  spool.setArticles(articles)
  spool.forgetParsed()
  spool.setFact('problems', [...problems, ...losses.problems])
  spool.setFact('dropped', dropped.length)
  spool.setFact('parsed', true)
}

/** The reading of an article that was read before. @throws Error if it was not */
export function readingOf(spool: Spool, { article }: SpooledArticle): ArticleReading {
  const reading = spool.kept.find(articleKey(article))
  if (reading === undefined) throw new Error(`The reading of ${article.document} is missing. Run npm run ingest again.`)
  return deserialize(reading)
}

/** Reads the articles of the spool, and returns the names in all of them, packed; what has to be given up is left out. */
export async function readSpooled(spool: Spool, desk: Desk, progress: Progress): Promise<Uint8Array[]> {
  const all: Uint8Array[] = []
  spool.forgetAttributable()
  progress.begin('reading articles', spool.size)
  for (const part of spool.articles()) {
    let at = 0
    const names: NamesOfArticle[] = []
    const articles = part.map(({ article }) => article)
    for await (const [article, reading] of readArticles(articles, desk)) {
      const number = part[at++]?.number ?? -1
      if ('kind' in reading) {
        desk.losses.add(article.document, 'read', { title: article.title, givenUp: reading })
        spool.leaveOut(number)
        continue
      }
      names.push({ article: article.id, ...reading.names })
      const unsure = reading.names.mentions.filter(({ sure }) => !sure).map(({ name }) => name)
      if (reading.tokens !== null) spool.setAttributable(number, [...new Set(unsure)])
    }
    all.push(packNames(names))
    progress.done(part.length)
  }
  progress.end()
  return all
}
