import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'vitest'
import { repository } from './opened.ts'

/** Raw documents that may not be published, and what a careful reader finds in them: beside the repository, or not there. */
export const sharedSeeds = join(repository, '../shared/seeds')
export const gold = join(repository, '../shared/gold')

export interface GoldArticle {
  readonly title?: string
  readonly title_starts?: string
  readonly outlet: string | null
  readonly published: string | null
  readonly url: string | null
  /** First and last words of the body. */
  readonly starts?: string
  readonly ends?: string
}

export interface GoldDocument {
  /** The first characters of the file's name. */
  readonly doc: string
  readonly title?: string
  readonly articles: readonly GoldArticle[]
  readonly noise?: readonly string[]
}

export interface GoldStatement {
  readonly id: string
  readonly doc: string
  readonly speaker: string
  readonly text: string
}

export interface GoldQuestion {
  readonly id: string
  readonly type: string
  readonly question: string
  readonly gold: readonly { readonly doc: string; readonly contains: string }[]
  readonly answers: readonly string[]
}

export const readLabels = <T>(name: string): T => JSON.parse(readFileSync(join(gold, name), 'utf8'))

export const readLabelLines = <T>(name: string): T[] =>
  readFileSync(join(gold, name), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line))

/** A test over the raw documents and these labels, skipped with a message where they are not there. */
export function labelled(title: string, labels: readonly string[], run: () => void): void {
  const missing = [sharedSeeds, ...labels.map(name => join(gold, name))].filter(path => !existsSync(path))
  test(title, context => {
    if (missing.length > 0) context.skip(`${missing.join(', ')} is not there`)
    run()
  })
}
