import { expect, test } from 'vitest'
import { type FactorExample, factors } from '../../src/search/factors.ts'
import { openDocuments } from '../fakes/opened.ts'

const examples = Object.entries(factors).map(([name, { example }]): [string, FactorExample] => [name, example])

const bodyOf = (written: string): string => written.split('|').at(-1) ?? ''
const titleOf = (written: string): string => (written.includes('|') ? (written.split('|')[0] ?? '') : '港')

// The worse one stands first, so that it stays there if nothing tells them apart.
test.each(examples)(
  '%s ranks the better passage of its example first',
  async (_, { question, wanted, ...passages }) => {
    const pieces = [passages.worse, passages.better, '山|山では雪が降った。', '川|川では魚が跳ねた。']
    const files = pieces.map((piece, n) => [`${n}.md`, `---\ntitle: ${titleOf(piece)}\n---\n${bodyOf(piece)}\n`])
    const coverage = await openDocuments(Object.fromEntries(files))
    const { ranked } = await coverage.search(question, { limit: 9, ...(wanted && { wanted }) })
    const texts = ranked.map(({ article, passage }) => article.body.slice(passage.start, passage.end))
    expect(texts.slice(0, 2)).toEqual([bodyOf(passages.better), bodyOf(passages.worse)])
  },
)
