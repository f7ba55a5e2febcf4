import { expect, test } from 'vitest'
import { cuesOf } from '../../src/documents/cues.ts'
import { nothing } from '../../src/documents/draft.ts'
import { linesOf } from '../../src/documents/lines/raw-lines.ts'
import { textLines } from '../../src/documents/lines/text-lines.ts'
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
