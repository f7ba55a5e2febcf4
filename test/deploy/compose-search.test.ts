import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { DCLinter } from 'dclint'
import { load } from 'js-yaml'
import { expect, test } from 'vitest'
import { settingNames } from '../../src/settings.ts'
import { repository } from '../fakes/opened.ts'
import { readDeployed } from './image.ts'

interface Service {
  readonly extends?: { readonly file: string; readonly service: string }
  readonly command?: readonly string[]
  readonly environment: Readonly<Record<string, string>>
  readonly networks: readonly string[]
  readonly ports?: unknown
  readonly depends_on?: unknown
}

const path = 'deploy/compose.search.yaml'
const { services, networks } = load(readDeployed(path)) as {
  readonly services: Readonly<Record<'search' | 'writer' | 'bot', Service>>
  readonly networks: Readonly<Record<string, { readonly internal?: boolean } | null>>
}
const { search, writer, bot } = services

test('compose.search.yaml passes its schema and the linter', () => {
  const linter = new DCLinter({ rules: {}, quiet: false, debug: false, exclude: [] })
  const results: readonly { readonly messages: readonly { readonly message: string }[] }[] = linter.lintFiles(
    [join(repository, path)],
    false,
  )
  expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([])
})

test('writer and bot use the container of compose.yaml and run scripts that exist', () => {
  for (const one of [writer, bot]) {
    expect(one.extends).toEqual({ file: 'compose.yaml', service: 'bot' })
    const program = one.command?.find(word => word.startsWith('src/'))
    expect(existsSync(join(repository, program ?? 'nothing'))).toBe(true)
    expect(Object.keys(one.environment).filter(name => !settingNames.includes(name))).toEqual([])
    expect(one.environment.SEARCH_URL).toBe('http://search:9200')
    expect(one.depends_on).toEqual({ search: { condition: 'service_healthy' } })
  }
})

test('an engine without users can be reached only from inside', () => {
  expect(search.networks).toEqual(['inside'])
  expect(networks.inside).toEqual({ internal: true })
  expect([search, writer, bot].every(({ ports }) => ports === undefined)).toBe(true)
  expect(writer.networks).toEqual(['inside'])
  expect(bot.networks).toEqual(['inside', 'outside'])
})
