import type { Article } from '../model.ts'
import type { Draft } from './draft.ts'

/** The day on which it was said, ISO 8601 as far as told; null where the text does not tell. */
export function saidOn(_draft: Draft, _article: Article): string | null {
  return null
}
