import { expect, test } from 'vitest'
import { checkCredentials, checkEngine } from '../../src/doctor/engine.ts'

test('without an engine nothing is reported', async () => {
  expect(await checkEngine(null)).toEqual([])
})

test('for an engine, its contents are reported and whether its replicas are allocated', async () => {
  const told = { release: '2.19.4', generation: 7, articles: 120, isWhole: true }
  expect(await checkEngine(async () => told)).toMatchObject([
    {
      level: 'ok',
      message: 'OpenSearch 2.19.4 has generation 7 of the coverage, 120 articles, with all of its replicas.',
    },
  ])
  const [torn] = await checkEngine(async () => ({ ...told, isWhole: false }))
  expect(torn?.message).toMatch(/with some replicas not yet allocated\.$/)
})

test('an engine that cannot be asked is a fault', async () => {
  const ask = async () => {
    throw new Error('No node can be reached.')
  }
  expect(await checkEngine(ask)).toMatchObject([
    {
      level: 'fault',
      message: 'No node can be reached.',
      ja: '検索エンジンに問い合わせられません：No node can be reached.',
    },
  ])
})

test('credentials that cross a network unencrypted are a warning that names the node, without them', () => {
  const search = { login: { user: 'reader', password: 'geheim' } }
  const nodes = ['http://127.0.0.1:9200', 'http://search.example:9200', 'https://search.example:9201']
  const [told, ...others] = checkCredentials({ ...search, nodes })
  expect(told).toMatchObject({ level: 'warning', message: expect.stringContaining('to http://search.example:9200 un') })
  expect(JSON.stringify(told)).not.toContain('geheim')
  expect(others).toEqual([])
  expect(checkCredentials({ ...search, nodes, login: null })).toEqual([])
  expect(checkCredentials({ ...search, nodes: ['http://localhost:9200'] })).toEqual([])
  expect(checkCredentials(null)).toEqual([])
})
