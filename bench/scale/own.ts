import { openCoverage } from '../../src/coverage/open-coverage.ts'
import { ownEngine } from '../qa-engines.ts'
import type { Opened } from './engine.ts'

/** This project, as the program opens and asks it. */
export async function openOwn(documents: string, cache: string): Promise<Opened> {
  const warn = (sentence: string) => process.stderr.write(`${sentence}\n`)
  const coverage = await openCoverage(documents, { cache, warn })
  return { passages: coverage.sizes.passages, documents: coverage.sizes.articles, ask: ownEngine(coverage) }
}
