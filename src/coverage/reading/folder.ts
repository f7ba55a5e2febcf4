import { stat } from 'node:fs/promises'
import { parseFolder } from '../../documents/folder.ts'
import type { Morphology } from '../../language/analyzer.ts'
import type { Lexicon } from '../../model.ts'
import { filesBelow } from '../snapshot/key.ts'
import { type KeptReadings, readArticles } from './articles.ts'
import { CoverageBuilder, type CoverageContents } from './contents.ts'
import { type Crew, openCrew } from './crew.ts'

/** Bytes of documents: fewer are read before a second thread is ready. */
const enoughForThreads = 1_000_000

/** Bytes of all files below a folder, as far as they can be seen. */
async function sizeOf(folder: string): Promise<number> {
  const sizes = (await filesBelow(folder)).map(file =>
    stat(file).then(
      ({ size }) => size,
      () => 0,
    ),
  )
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}

export interface ReadingOptions {
  /** One that is being opened already. */
  readonly morphology: Promise<Morphology>
  readonly lexicon: Lexicon
  readonly kept?: KeptReadings
  /** A folder of documents that were brought in, read beside the other. */
  readonly beside?: string
}

async function openCrewFor(folder: string, { morphology, lexicon }: ReadingOptions): Promise<Crew> {
  const [opened, size] = await Promise.all([morphology, sizeOf(folder)])
  return openCrew(opened, lexicon, size < enoughForThreads ? 1 : undefined)
}

/**
 * Finds out what the documents below a folder hold; on several threads where there is much to read.
 * @throws Error where the folder or the dictionary cannot be read
 */
export async function readFolder(folder: string, options: ReadingOptions): Promise<CoverageContents> {
  // Threads start while documents are parsed.
  const opening = openCrewFor(folder, options)
  try {
    const [crew, parsed] = await Promise.all([opening, parseFolder(folder, options.lexicon, options.beside)])
    const builder = new CoverageBuilder()
    for await (const [article, reading] of readArticles(parsed.articles, crew, options.kept))
      builder.add(article, reading)
    return await builder.done(parsed, crew)
  } finally {
    // Where it fails, that was told above.
    void opening.then(
      crew => crew.close(),
      () => undefined,
    )
  }
}
