import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseDocument } from '../../src/documents/parse.ts'
import { readLexicon } from '../../src/lexicon/read-lexicon.ts'

interface Label {
  readonly document: string
  readonly title: string
  readonly outlet: string | null
  readonly carrier: string | null
  readonly authors: readonly string[]
  readonly published: string
  readonly body: readonly string[]
  readonly noise: readonly string[]
}

/** Sites that no list has, as HTML and as the text that a browser leaves: small papers, offices, clubs, magazines, weblogs. */
const folder = new URL('./dresses/pages/', import.meta.url)
const labels: readonly Label[] = JSON.parse(readFileSync(new URL('labels.json', folder), 'utf8'))
const lexicon = await readLexicon()
const spaceless = (text: string) => text.normalize('NFKC').replace(/\s+/g, '')

test.each(labels)('reads the one article of $document', async label => {
  const bytes = readFileSync(new URL(label.document, folder))
  const { articles, problems } = await parseDocument({ path: label.document, bytes }, lexicon)
  expect(problems).toEqual([])
  expect(articles).toHaveLength(1)
  const [article] = articles
  const { title, outlet, carrier, authors } = label
  expect(article).toMatchObject({ title, outlet, carrier, authors })
  expect(article?.published?.slice(0, 10)).toBe(label.published)
  const words = spaceless(article?.body ?? '')
  for (const paragraph of label.body) expect(words).toContain(spaceless(paragraph))
  for (const line of label.noise) expect(words).not.toContain(spaceless(line))
  expect(words.length).toBeLessThan(spaceless(label.body.join('')).length + 10)
})
