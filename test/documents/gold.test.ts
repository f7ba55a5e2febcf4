import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { parseFolder } from '../../src/documents/folder.ts'
import { readLexicon } from '../../src/lexicon/read-lexicon.ts'

interface Gold {
  readonly doc: string
  readonly noise: readonly string[]
  readonly articles: readonly {
    readonly title?: string | null
    readonly title_starts?: string
    readonly outlet: string
    readonly authors: readonly string[]
    readonly published: string | null
    readonly url: string | null
    readonly starts: string
    readonly ends: string
  }[]
}

const shared = fileURLToPath(new URL('../../../shared/', import.meta.url))
const there = existsSync(`${shared}gold/articles.json`) && existsSync(`${shared}seeds`)
const gold: readonly Gold[] = there ? JSON.parse(readFileSync(`${shared}gold/articles.json`, 'utf8')) : []
const folded = (text: string | null | undefined) => (text ?? '').normalize('NFKC').replace(/\s+/g, '')

if (!there) console.warn(`${shared}seeds is not there: its documents are not tested.`)

test.skipIf(!there)('finds exactly the labelled articles of the raw documents, with their facts', async () => {
  const { articles, problems } = await parseFolder(`${shared}seeds`, await readLexicon())
  expect(problems).toEqual([])
  expect(articles).toHaveLength(gold.flatMap(document => document.articles).length)
  for (const { doc, articles: wanted, noise } of gold) {
    const mine = articles.filter(({ document }) => document.startsWith(doc))
    for (const label of wanted) {
      const article = mine.find(({ body }) => folded(body).includes(folded(label.starts)))
      expect(folded(article?.body)).toContain(folded(label.ends))
      if (label.title) expect(folded(article?.title)).toBe(folded(label.title))
      expect(folded(article?.title)).toContain(folded(label.title_starts))
      expect(article?.outlet).toContain(label.outlet)
      expect(article?.published?.slice(0, 10) ?? null).toBe(label.published?.slice(0, 10) ?? null)
      expect(article?.authors).toEqual(label.authors)
      if (label.url) expect(article?.url).toContain(label.url)
    }
    for (const words of noise) for (const { body } of mine) expect(folded(body)).not.toContain(folded(words))
  }
})
