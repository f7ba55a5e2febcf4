import { openEmbedded } from '../../../src/search/engines/embedded.ts'
import { holdToContract } from './contract.ts'

holdToContract('the embedded engine', ({ parsed: { articles }, statements, columns }) => {
  const { store, engine: index, vocabulary } = columns
  return openEmbedded({ articles, statements, store, index, documentFrequency: vocabulary.documentFrequency })
})
