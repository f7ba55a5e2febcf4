import { digest } from './digest.ts'
import type { Layout } from './layout.ts'
import { newsletter } from './newsletter.ts'
import { page, stories } from './page.ts'

/** Every layout of a text that is read, the most specific first. The last takes what the others leave. */
export const layouts: readonly Layout[] = [newsletter, digest, stories, page]
