import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { repository } from './fakes/repository.ts'

const read = (path: string) => JSON.parse(readFileSync(join(repository, path), 'utf8'))
const { dependencies, overrides } = read('package.json')
const wanted: Readonly<Record<string, string>> = { ...dependencies, ...overrides }

/** The program relies on more of each than its public API. */
test.each(['discord.js', '@discordjs/ws', 'kuromoji', 'minisearch'])(
  '%s is pinned exactly and installed in that version',
  name => {
    expect(wanted[name]).toMatch(/^\d+\.\d+\.\d+$/)
    expect(read(`node_modules/${name}/package.json`).version).toBe(wanted[name])
  },
)
