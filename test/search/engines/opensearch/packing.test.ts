import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packTerms, unpackTerms } from '../../../../src/search/engines/opensearch/packed-terms.ts'
import { packPart, unpackPart } from '../../../../src/search/engines/opensearch/parts.ts'
import { generationOf, indexesOf } from '../../../../src/search/engines/opensearch/place.ts'

const number = fc.nat({ max: 0xffff_ffff })
const byte = fc.nat({ max: 255 })

test('an article’s terms survive packing and unpacking', () => {
  const terms = fc
    .array(fc.tuple(number, fc.nat({ max: 1_000_000_000 }), byte, fc.nat({ max: 7 })))
    .chain(rows => fc.tuple(fc.constant(rows), fc.array(number), fc.array(fc.nat({ max: rows.length }))))
  fc.assert(
    fc.property(terms, ([rows, title, ends]) => {
      const stored = {
        title: Uint32Array.from(title),
        ids: Uint32Array.from(rows, ([id]) => id),
        starts: Uint32Array.from(rows, ([, start]) => start),
        lengths: Uint8Array.from(rows, ([, , length]) => length),
        kinds: Uint8Array.from(rows, ([, , , kind]) => kind),
        sentences: Uint32Array.from([0, ...ends.sort((a, b) => a - b)]),
      }
      expect(unpackTerms(packTerms(stored))).toEqual(stored)
    }),
  )
})

test('plain columns survive packing and unpacking', async () => {
  const value = { a: new Uint32Array([0, 1, 0xffff_ffff]), b: [new Uint8Array([0, 255])], c: '港', d: [null, 1.5] }
  expect(await unpackPart(await packPart(value))).toEqual(value)
})

test('a damaged part is rejected', async () => {
  const { chunks, sha256 } = await packPart({ words: ['港', '灯台'] })
  expect(await unpackPart({ chunks: chunks.map(chunk => chunk.slice(4)), sha256 })).toBeNull()
  expect(await unpackPart({ chunks: [], sha256 })).toBeNull()
})

test('an index belongs to a generation only if it has the whole name', () => {
  expect(Object.values(indexesOf('news', 12)).map(index => generationOf('news', index))).toEqual([12, 12, 12, 12])
  for (const other of ['news-meta-', 'news-meta-0', 'news-12', 'news-more-meta-12', 'meta-12', 'news-meta-12-old'])
    expect(generationOf('news', other)).toBeNull()
})
