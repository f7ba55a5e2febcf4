import { expect, test } from 'vitest'
import { cuesOf } from '../../src/documents/cues.ts'
import { nothing } from '../../src/documents/draft.ts'
import { formats } from '../../src/documents/formats/index.ts'
import { linesOf } from '../../src/documents/lines/raw-lines.ts'
import { textLines } from '../../src/documents/lines/text-lines.ts'
import { parseDocument } from '../../src/documents/parse.ts'
import { layouts } from '../../src/documents/plain/layouts.ts'
import { readLexicon } from '../../src/lexicon/read-lexicon.ts'

const lexicon = await readLexicon()

test.each(layouts)('the example of a $name has that layout and none before it', ({ example, read }) => {
  const lines = textLines(linesOf(example.text), cuesOf(lexicon))
  const source = { path: 'a.txt', bytes: new Uint8Array(), text: example.text, lexicon, inside: async () => nothing }
  const first = layouts.find(layout => layout.read(lines, source) !== null)
  expect(first?.read).toBe(read)
  expect(read(lines, source)?.drafts).toHaveLength(example.articles)
})

test.each(formats)(
  'the example of $name is read as such, and no format before it takes it',
  async ({ name, example }) => {
    const bytes = 'text' in example ? new TextEncoder().encode(example.text) : Buffer.from(example.base64, 'base64')
    const text = 'text' in example ? example.text : ''
    const source = { path: example.path, bytes, text, lexicon, inside: async () => nothing }
    expect(formats.find(({ accepts }) => accepts(source))?.name).toBe(name)
    const { articles, problems } = await parseDocument({ path: example.path, bytes }, lexicon)
    expect(problems).toEqual([])
    expect(articles).toHaveLength(1)
  },
)
