import { beforeAll, expect, test } from 'vitest'
import { commands } from '../../commands/index.ts'
import type { Filled } from '../../src/command.ts'
import type { Coverage } from '../../src/model/coverage.ts'
import { bridge } from '../fakes/bridge.ts'
import { now, openDocuments } from '../fakes/opened.ts'

let coverage: Coverage
beforeAll(async () => {
  coverage = await openDocuments(bridge)
})

async function complete(
  command: string,
  option: string,
  typed: string,
  filled: Filled = {},
): Promise<readonly string[]> {
  const definition = commands.find(({ name }) => name === command)?.options[option]
  if (definition?.type !== 'text' || !definition.complete) throw new Error(`/${command} ${option} has no completion`)
  return (await definition.complete(typed, filled, { coverage, locale: 'ja', now })).map(({ name }) => name)
}

test('speakers are offered by part of a name or reading, the most quoted first', async () => {
  expect((await complete('who-said', 'speaker', ''))[0]).toBe('大森拓也 (2)')
  expect(await complete('who-said', 'speaker', '佐伯')).toEqual(['佐伯静香 (1)'])
  expect(await complete('who-said', 'speaker', 'おおもり')).toEqual(['大森拓也 (2)'])
})

test('once an outlet is filled in, its speakers are offered with how often it quotes them', async () => {
  expect(await complete('who-said', 'speaker', '', { outlet: '島日報' })).toEqual(['佐伯静香 (1)'])
  expect(await complete('who-said', 'speaker', '大森', { outlet: '北浜タイムス' })).toEqual(['大森拓也 (1)'])
})

test('once a speaker is filled in, the outlets that quote the speaker are offered', async () => {
  expect(await complete('who-said', 'outlet', '', { speaker: '佐伯' })).toEqual(['島日報'])
  expect(await complete('who-said', 'outlet', '', { speaker: '知らない人' })).toHaveLength(3)
  expect(await complete('ask', 'outlet', 'タイムス')).toEqual(['北浜タイムス'])
})

test('articles are offered by part of the title', async () => {
  expect(await complete('article', 'article', '入札')).toHaveLength(2)
})
