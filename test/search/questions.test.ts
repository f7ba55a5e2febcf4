import { beforeAll, expect, test } from 'vitest'
import type { Coverage } from '../../src/model/coverage.ts'
import { hitsOf, markedIn, piece } from '../answer/asked.ts'
import { lighthouse } from '../answer/lighthouse.ts'
import { bridge } from '../fakes/bridge.ts'
import { openDocuments } from '../fakes/opened.ts'

const asking = {
  'when.md': piece('合言葉', 'いつ、どこで、誰が、何を、なぜ、どのように。新人記者はこの合言葉を毎朝唱える。'),
  'dredging.md': piece('航路の浚渫', '航路の浚渫は6月に終わった。請け負ったのは隣町の業者だ。'),
  'ships.md': piece(
    '船の数',
    '航路の浚渫のあと、港に入れる船の長さは90メートルになった。漁協には苦情が3件寄せられた。',
  ),
  'mud.md': piece('泥の行き先', '航路の浚渫で出た泥は田に入れられる。'),
} as const
const headlines = { ...bridge, ...lighthouse }

let bridges: Coverage
let questions: Coverage
beforeAll(async () => {
  bridges = await openDocuments(headlines)
  questions = await openDocuments(asking)
})

test.each(['航路の浚渫はいつ終わった？', 'いつ、航路の浚渫は終わったのか', '航路の浚渫が終わったのは何月？'])(
  'a question word is not searched for: %s',
  async question => {
    const found = await hitsOf(questions, question)
    expect(found[0]?.text).toContain('6月')
    expect(found.map(({ article }) => article.title)).not.toContain('合言葉')
    for (const marked of found.flatMap(markedIn)) expect(marked).not.toMatch(/いつ|何|誰/)
  },
)

test('何 is not searched for, whatever is counted', async () => {
  for (const question of [
    '港に入れる船の長さは何メートル？',
    '漁協に寄せられた苦情は何件？',
    '航路の浚渫が終わったのは何月何日？',
  ]) {
    const { terms } = await questions.search(question, { limit: 1 })
    expect(terms.length).toBeGreaterThan(0)
    for (const { text } of terms) expect(text).not.toContain('何')
  }
})

test('a pasted headline ranks its article first', async () => {
  const { items } = await bridges.newest({}, 100)
  const titles = items.map(({ title }) => title ?? '').filter(title => title.length > 8)
  expect(titles.length).toBeGreaterThan(4)
  for (const title of titles) expect((await hitsOf(bridges, title))[0]?.article.title).toBe(title)
})

test('so does a headline in brackets followed by its outlet', async () => {
  expect((await hitsOf(bridges, '「潮見橋の工事、入札は不調」北浜タイムス'))[0]?.article.title).toBe(
    '潮見橋の工事、入札は不調',
  )
  expect((await hitsOf(bridges, '【港新聞】潮見橋、橋脚にひび'))[0]?.article.title).toBe('潮見橋、橋脚にひび')
})
