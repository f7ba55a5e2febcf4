import type { Format } from '../draft.ts'
import { jsonLines } from './jsonl.ts'
import { markdown } from './markdown.ts'
import { plain } from './plain.ts'

/** Every way of writing articles down that is read, the most specific first. */
export const formats: readonly Format[] = [jsonLines, markdown, plain]
