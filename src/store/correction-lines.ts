import * as v from 'valibot'
import type { Correction, NewCorrection } from '../model/curation.ts'

const line = v.pipe(
  v.strictObject({
    article: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
    url: v.nullable(v.string()),
    title: v.nullable(v.string()),
    start: v.pipe(v.number(), v.integer(), v.minValue(0)),
    end: v.pipe(v.number(), v.integer(), v.minValue(0)),
    words: v.string(),
    field: v.picklist(['speaker', 'published', 'outlet', 'statement', 'article']),
    value: v.nullable(v.string()),
    before: v.nullable(v.string()),
    at: v.pipe(v.string(), v.isoTimestamp()),
  }),
  v.transform((read): NewCorrection => ({ ...read, server: null, by: null })),
)

/** A correction as a line of JSON, without the ids of servers and members. */
export function correctionLine({ id: _, server: __, by: ___, ...facts }: Correction): string {
  return JSON.stringify(facts)
}

/** Reads exported lines. @throws Error that names the first line that is not a correction */
export function readCorrectionLines(text: string): readonly NewCorrection[] {
  return text.split('\n').flatMap((written, n) => {
    if (written.trim() === '') return []
    try {
      return [v.parse(line, JSON.parse(written))]
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      throw new Error(`Line ${n + 1} is not a correction: ${reason}. Nothing was imported.`, { cause: error })
    }
  })
}
