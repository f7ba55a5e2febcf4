import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseDocument } from '../../src/documents/parse.ts'
import { readLexicon } from '../../src/lexicon/read-lexicon.ts'

interface Label {
  readonly document: string
  readonly title: string
  readonly outlet: string | null
  readonly published: string | null
  readonly body: readonly string[]
  readonly noise: readonly string[]
}

/** Dumps of many kinds of site, as a browser's text leaves them: invented words in the shapes of portals, papers and blogs. */
const folder = new URL('./dumps/', import.meta.url)
const labels: readonly Label[] = JSON.parse(readFileSync(new URL('labels.json', folder), 'utf8'))
const lexicon = await readLexicon()
const spaceless = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, '')

async function onlyArticle(path: string) {
  const { articles, problems } = await parseDocument({ path, bytes: readFileSync(new URL(path, folder)) }, lexicon)
  expect(problems).toEqual([])
  expect(articles).toHaveLength(1)
  return articles[0]
}

test.each(labels)('keeps exactly the words of $document', async ({ document, body, noise }) => {
  const article = await onlyArticle(document)
  const words = spaceless(article?.body)
  for (const paragraph of body) expect(words).toContain(spaceless(paragraph))
  for (const line of noise) expect(words).not.toContain(spaceless(line))
  expect(words.length).toBeLessThan(spaceless(body.join('')).length + 20)
})

test.each(labels)('finds the facts of $document', async ({ document, title, outlet, published }) => {
  const article = await onlyArticle(document)
  expect(spaceless(article?.title)).toBe(spaceless(title))
  expect(article?.outlet ?? null).toBe(outlet)
  expect(article?.published?.slice(0, published?.length) ?? null).toBe(published)
})
