import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseDocument } from '../../src/documents/parse.ts'
import { readLexicon } from '../../src/lexicon/read-lexicon.ts'
import type { Article } from '../../src/model.ts'

interface Label {
  readonly document: string
  readonly title: string | null
  readonly published: string | null
  readonly body: readonly string[]
  readonly noise: readonly string[]
  readonly outlet?: string
  readonly authors?: readonly string[]
  readonly url?: string
  readonly section?: string
}

const folder = new URL('./pages/', import.meta.url)
const labels: readonly Label[] = JSON.parse(readFileSync(new URL('labels.json', folder), 'utf8'))
const documents = [...new Set(labels.map(label => label.document))]
const lexicon = await readLexicon()
const spaceless = (text: string | null) => (text ?? '').replace(/\s+/g, '')

async function articlesOf(path: string): Promise<readonly Article[]> {
  const parsed = await parseDocument({ path, bytes: readFileSync(new URL(path, folder)) }, lexicon)
  expect(parsed.problems).toEqual([])
  return parsed.articles
}

test.each(documents)('keeps exactly the words of every article of %s', async document => {
  const articles = await articlesOf(document)
  const wanted = labels.filter(label => label.document === document)
  expect(articles).toHaveLength(wanted.length)
  for (const [at, label] of wanted.entries()) {
    const body = articles[at]?.body ?? ''
    for (const paragraph of label.body) expect(spaceless(body)).toContain(spaceless(paragraph))
    for (const noise of label.noise) expect(body).not.toContain(noise)
    expect(spaceless(body).length).toBeLessThan(spaceless(label.body.join('')).length * 1.05 + 20)
  }
})

test.each(documents)('finds the facts of %s', async document => {
  const articles = await articlesOf(document)
  for (const [at, label] of labels.filter(({ document: path }) => path === document).entries()) {
    const article = articles[at]
    expect(spaceless(article?.title ?? null)).toBe(spaceless(label.title))
    expect(article?.published?.slice(0, label.published?.length) ?? null).toBe(label.published)
    if (label.outlet !== undefined) expect(article?.outlet).toBe(label.outlet)
    if (label.authors !== undefined) expect(article?.authors).toEqual(label.authors)
    if (label.url !== undefined) expect(article?.url).toBe(label.url)
    if (label.section !== undefined) expect(article?.section).toBe(label.section)
  }
})

test('loses no words: whatever is not kept is dropped with a reason', async () => {
  const path = '21-dump-bullets.txt'
  const bytes = readFileSync(new URL(path, folder))
  const parsed = await parseDocument({ path, bytes }, lexicon)
  const shown = [
    ...parsed.articles.flatMap(({ title, body }) => [title, body]),
    ...parsed.dropped.map(({ text }) => text),
  ].join('\n')
  const lines = bytes
    .toString('utf8')
    .split('\n')
    .map(line => line.replace(/^•\s*/, '').trim())
  for (const line of lines) expect(shown).toContain(line)
  expect(parsed.dropped.map(({ reason }) => reason)).not.toContain('')
})
