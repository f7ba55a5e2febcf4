import type { KeptDocument, NewCorrection, NewReport } from '../../src/model/curation.ts'
import type { NewFollow } from '../../src/model/follow.ts'

export const document = (id: string, changes: Partial<KeptDocument> = {}): KeptDocument => ({
  ...{
    id,
    server: '1',
    address: `https://example.com/${id}`,
    finalAddress: `https://example.com/${id}`,
    name: `${id}.html`,
  },
  ...{
    hash: `hash-${id}`,
    bytes: 5,
    at: '2025-03-01T00:00:00Z',
    firstAt: '2025-03-01T00:00:00Z',
    by: '9',
    facts: {},
    feed: null,
  },
  ...changes,
})
const anchor = { article: 'a'.repeat(16), url: null, title: '渡し船', start: 3, end: 9, words: '料金は720円' }
export const correction: NewCorrection = {
  ...anchor,
  ...{ server: '1', field: 'speaker', value: '大森拓也', before: null, by: '9', at: '2025-03-01T00:00:00Z' },
}
export const report: NewReport = {
  ...anchor,
  server: '1',
  field: 'other',
  value: '違う',
  by: '9',
  at: '2025-03-01T00:00:00Z',
}

export const follow: NewFollow = {
  ...{ server: '1', channel: '7', user: '9', kind: 'topic', name: '渡し船', locale: 'ja' },
  terms: [{ text: '渡し船', weight: 1 }],
}
