import { createHash } from 'node:crypto'
import type { Article } from '../../model.ts'

/** SHA-256 of an article's body, the first 16 hexadecimal digits: the same wherever the article was read from. */
export const bodyHash = ({ body }: Pick<Article, 'body'>): string =>
  createHash('sha256').update(body).digest('hex').slice(0, 16)
