import type { Lexicon, Parsed } from '../model.ts'
import type { Morphology } from '../search/morphology/analyzer.ts'
import { type KeptReadings, readArticles } from './articles.ts'
import { CoverageBuilder, type CoverageContents } from './contents.ts'
import { openCrew, openSelf } from './crew.ts'

/** Characters: fewer are read before a second thread is ready. */
const enoughForThreads = 400_000

export interface ReadingOptions {
  readonly morphology: Morphology
  readonly lexicon: Lexicon
  readonly kept?: KeptReadings
}

/** Finds out what the articles of documents hold; on several threads where there is much to read. */
export async function readParsed(
  parsed: Parsed,
  { morphology, lexicon, kept }: ReadingOptions,
): Promise<CoverageContents> {
  const length = parsed.articles.reduce((sum, { body }) => sum + body.length, 0)
  const crew = length < enoughForThreads ? openSelf(morphology, lexicon) : openCrew(morphology, lexicon)
  try {
    const builder = new CoverageBuilder()
    for await (const [article, reading] of readArticles(parsed.articles, crew, kept)) builder.add(article, reading)
    return await builder.done(parsed, crew)
  } finally {
    await crew.close()
  }
}
