import type { Format } from '../draft.ts'
import { feed } from './feed.ts'
import { html } from './html.ts'
import { jsonLines } from './jsonl.ts'
import { mail } from './mail.ts'
import { markdown } from './markdown.ts'
import { plain } from './plain.ts'

/** Every way of writing articles down that is read, the most specific first. */
export const formats: readonly Format[] = [mail, jsonLines, feed, html, markdown, plain]
