import { hash } from 'node:crypto'
import type { Article, Statement } from '../model.ts'

const keyOf = (parts: readonly string[]): string => hash('sha256', parts.join('\n'), 'hex').slice(0, 20)

const plain = (text: string): string => text.normalize('NFKC').replace(/\s/g, '')

/** The same for an article wherever and however often it is read: by its address, else by its document, and its title. */
export const articleKey = ({ url, document, title }: Pick<Article, 'url' | 'document' | 'title'>): string =>
  keyOf(['article', url ?? document, plain(title ?? '')])

/** Returns the same key for the same words in an article, whoever they are attributed to. */
export const statementKey = (article: string, { text }: Pick<Statement, 'text'>): string =>
  keyOf(['statement', article, plain(text)])
