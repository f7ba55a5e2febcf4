import type { Format } from '../draft.ts'
import { docx } from './docx.ts'
import { feed } from './feed.ts'
import { html } from './html.ts'
import { jsonLines } from './jsonl.ts'
import { mail } from './mail.ts'
import { markdown } from './markdown.ts'
import { pdf } from './pdf.ts'
import { plain } from './plain.ts'
import { zip } from './zip.ts'

/** Every way of writing articles down that is read, the most specific first. */
export const formats: readonly Format[] = [pdf, docx, zip, mail, jsonLines, feed, html, markdown, plain]
