import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { docxOf, parse, zipped } from './held.ts'

const file = (name: string) => readFileSync(new URL(`./files/${name}`, import.meta.url))
const title = '遊歩道を延ばす計画、市が発表へ'
const words = [
  '市は三日、川沿いの遊歩道を来年の春に延ばすと発表した。',
  '総延長は二キロになり、夜も歩けるよう灯りを増やす。',
  '住民からは歓迎の声が上がっている。',
]
const page = `${title}\n\n2024年5月3日\n\n${words.join('\n\n')}\n`
const other =
  '橋の名前を募る、来月から受け付け\n\n2024年5月4日\n\n市は新しい橋の名前を来月から募ると発表した。応募は一人一点までとする。\n'
const reasons = async (path: string, content: string | Uint8Array) =>
  (await parse(path, content)).problems.map(({ reason }) => reason)

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
