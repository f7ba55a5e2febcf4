import { expect, test } from 'vitest'
import { parseDocument } from '../../src/documents/parse.ts'
import { readLexicon } from '../../src/lexicon/read-lexicon.ts'

const lexicon = await readLexicon()
const words =
  '湊川市は、橋の工事を来月から始めると発表した。市によると、工事は半年続く見通しだ。\n通行止めの間は、上流の橋を使うよう市が呼びかけている。'

async function publishedOf(line: string): Promise<string | null | undefined> {
  const bytes = new TextEncoder().encode(`湊川の橋、来月から工事\n\n${line}\n\n${words}\n`)
  const { articles } = await parseDocument({ path: 'bridge.txt', bytes }, lexicon)
  return articles[0]?.published
}

test.each(['2024年5月3日〜6日', '2024年5月3日（金）～6日（月）', '2024年5月3日から', '2024/5/3〜2024/5/6'])(
  'the dates of an event below a title are not the publication date: %s',
  async line => {
    expect(await publishedOf(line)).toBeNull()
  },
)

test('a date below a title is the publication date', async () => {
  expect(await publishedOf('2024年5月3日 10時20分')).toBe('2024-05-03T10:20:00+09:00')
})
