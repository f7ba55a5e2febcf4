import { expect, test } from 'vitest'
import { file, other, page, reasons, title, words } from './archived.ts'
import { docxOf, parse, zipped } from './held.ts'

/** The sizes that the directory of an archive gives for its first file. */
function claiming(archive: Uint8Array, field: 'packed' | 'unpacked', size: number): Uint8Array {
  const bytes = Buffer.from(archive)
  bytes.writeUInt32LE(size, bytes.indexOf('PK\x01\x02') + (field === 'packed' ? 20 : 24))
  return bytes
}

test.each([
  ['packed', 1],
  ['packed', 4_000_000],
  ['unpacked', 1],
  ['unpacked', 100_000],
] as const)('reports a file whose archive gives a false %s size of %i, and reads the others', async (field, size) => {
  const archive = claiming(zipped({ 'a.txt': other, 'b.txt': page }), field, size)
  const { articles, problems } = await parse('a.zip', archive)
  expect(articles.map(article => article.title)).toEqual([title])
  expect(problems.map(({ reason }) => reason)).toEqual([
    expect.stringMatching(/^a\.txt: Reading it as ZIP archive failed: /),
  ])
})

test('reports a Word document of which a part is damaged', async () => {
  const damaged = claiming(docxOf([title, ...words]), 'unpacked', 1)
  expect(await reasons('a.docx', damaged)).toEqual([expect.stringMatching(/^Reading it as Word failed: /)])
})

test.each(['a.pdf', 'a.docx', 'a.zip'])('reads or reports every opening part of %s', async path => {
  const whole = {
    'a.pdf': file('harbour.pdf'),
    'a.docx': docxOf([title, ...words]),
    'a.zip': zipped({ 'a.txt': page }),
  }
  const bytes = whole[path as keyof typeof whole]
  for (let part = 1; part < 8; part++) {
    const { articles, problems } = await parse(path, bytes.subarray(0, Math.floor((bytes.length * part) / 8)))
    expect(articles.length + problems.length).toBeGreaterThan(0)
  }
})
