import type { Coverage } from '../../src/model/coverage.ts'
import { emptyLexicon } from './empty-lexicon.ts'

const nobody = () => []
const noList = async () => ({ items: [], total: 0 })

/** A coverage without an article. */
export const emptyCoverage: Coverage = {
  articles: async () => new Map(),
  articlesBy: async () => [],
  newest: noList,
  called: noList,
  statements: noList,
  quoted: async () => new Map(),
  all: async function* () {},
  search: async () => ({ terms: [], ranked: [], strength: 0, passages: 0 }),
  sizes: { articles: 0, passages: 0, statements: 0, bytes: 0 },
  tallies: [],
  talliesOf: async () => [],
  speakers: [],
  findSpeakers: nobody,
  nearestSpeakers: nobody,
  problems: [],
  lexicon: emptyLexicon,
  close: async () => undefined,
}
