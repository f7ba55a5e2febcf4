import { randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import type { Document, Lexicon, Parsed } from '../model.ts'
import type { Limits } from './reading/limits.ts'
import { Losses } from './reading/losses.ts'
import { openReaderPool } from './reading/reader-pool.ts'

/** Parses one web document on a separate thread, so that it can neither block nor crash the program. */
export async function parseApart(
  { path, bytes }: Document,
  { lexicon, limits }: { readonly lexicon: Lexicon; readonly limits: Limits },
): Promise<Parsed> {
  const folder = await mkdtemp(join(tmpdir(), 'dedokoro-parse-'))
  const readers = openReaderPool({ lexicon, limits, count: 1 })
  try {
    const file = join(folder, `${randomUUID()}${extname(path)}`)
    await writeFile(file, bytes)
    const outcome = await readers.ask('parse', { file, path, size: bytes.length, told: null }, limits.seconds * 1000)
    if (outcome.kind === 'done') return outcome.value
    const losses = new Losses(limits)
    losses.add(path, 'parse', { title: null, givenUp: outcome })
    return { articles: [], dropped: [], problems: losses.problems }
  } finally {
    readers.close()
    await rm(folder, { recursive: true, force: true })
  }
}
