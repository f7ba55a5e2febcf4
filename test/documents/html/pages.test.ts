import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseDocument } from '../../../src/documents/parse.ts'
import { readLexicon } from '../../../src/lexicon/read-lexicon.ts'

/** A page in the mark-up of one kind of site, with invented words, and what a reader sees in it. */
interface Label {
  readonly document: string
  /** It holds no text of its own: a script would load it. */
  readonly problem?: true
  readonly title: string
  readonly outlet: string
  readonly carrier: string | null
  readonly authors: readonly string[]
  readonly published: string
  /** Its paragraphs and crossheads, and nothing else. */
  readonly body: readonly string[]
  readonly noise: readonly string[]
  readonly cut?: true
}

const folder = new URL('./pages/', import.meta.url)
const labels: readonly Label[] = JSON.parse(readFileSync(new URL('labels.json', folder), 'utf8'))
const lexicon = await readLexicon()
const parse = (path: string) => parseDocument({ path, bytes: readFileSync(new URL(path, folder)) }, lexicon)
const spaceless = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, '')

test.each(labels.filter(({ problem }) => !problem))('reads $document as a person would', async label => {
  const { articles, problems } = await parse(label.document)
  expect(problems).toEqual([])
  expect(articles).toHaveLength(1)
  const [article] = articles
  expect(article?.body.split('\n')).toEqual(label.body)
  for (const noise of label.noise) expect(article?.body).not.toContain(noise)
  expect(spaceless(article?.title)).toBe(spaceless(label.title))
  expect([article?.outlet, article?.carrier]).toEqual([label.outlet, label.carrier])
  expect(article?.authors.map(spaceless)).toEqual(label.authors)
  expect(article?.published).toBe(label.published)
  expect(article?.cut).toBe(label.cut)
})

test.each(labels.filter(({ problem }) => problem))(
  'shows no other text under the headline of $document',
  async label => {
    const { articles, problems } = await parse(label.document)
    expect(articles).toEqual([])
    expect(problems.map(({ reason }) => reason)).toEqual([
      'No paragraphs were found in the page. Check that it contains the article: some pages load it by script.',
    ])
  },
)
