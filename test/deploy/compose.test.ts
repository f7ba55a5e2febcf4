import { join } from 'node:path'
import { DCLinter } from 'dclint'
import { load } from 'js-yaml'
import { expect, test } from 'vitest'
import { settingNames } from '../../src/settings.ts'
import { repository, writeFolder } from '../fakes/opened.ts'
import { last, readDeployed, volumes } from './image.ts'

interface Service {
  readonly build: { readonly context: string; readonly dockerfile: string }
  readonly environment: Readonly<Record<string, string>>
  readonly volumes: readonly { readonly type: string; readonly target: string; readonly read_only?: boolean }[]
}

const { services } = load(readDeployed('deploy/compose.yaml')) as { readonly services: { readonly bot: Service } }
const { bot } = services

/** Checks it by the schema of the Compose specification and by dclint's own rules. */
function faults(path: string): readonly string[] {
  const linter = new DCLinter({ rules: {}, quiet: false, debug: false, exclude: [] })
  const results: readonly { readonly messages: readonly { readonly message: string }[] }[] = linter.lintFiles(
    [path],
    false,
  )
  return results.flatMap(({ messages }) => messages.map(({ message }) => message))
}

test('compose.yaml passes its schema and the linter', async () => {
  expect(faults(join(repository, 'deploy/compose.yaml'))).toEqual([])
  const folder = await writeFolder({ 'compose.yaml': 'name: a\nservices:\n  bot:\n    image: a:1\n    redo: always\n' })
  expect(faults(join(folder, 'compose.yaml')).join()).toContain('must NOT have additional properties')
})

test('it builds the Dockerfile from the repository root', () => {
  expect(join(repository, 'deploy', bot.build.context, bot.build.dockerfile)).toBe(
    join(repository, 'deploy/Dockerfile'),
  )
})

test('only the image’s volumes are writable; the documents are mounted read-only', () => {
  const written = bot.volumes.filter(({ read_only }) => !read_only)
  expect(written.map(({ target }) => target).sort()).toEqual([...volumes].sort())
  expect(written.every(({ type }) => type === 'volume')).toBe(true)
  expect(bot.volumes.filter(({ read_only }) => read_only).map(({ target }) => target)).toEqual(['/app/seeds'])
})

test('it sets only known settings: the mounted folders and the health port', () => {
  const { SEEDS_DIR = '', DATA_DIR = '', CACHE_DIR = '', HEALTH_PORT } = bot.environment
  expect(Object.keys(bot.environment).filter(name => !settingNames.includes(name))).toEqual([])
  const targets = bot.volumes.map(({ target }) => target)
  expect([SEEDS_DIR, DATA_DIR, CACHE_DIR].sort()).toEqual([...targets].sort())
  expect(last('ENV')).toContain(`HEALTH_PORT=${HEALTH_PORT}`)
})

test('the container has minimal rights and bounded resources', () => {
  expect(bot).toMatchObject({
    read_only: true,
    cap_drop: ['ALL'],
    security_opt: ['no-new-privileges:true'],
    init: true,
    mem_limit: expect.stringMatching(/^\d+[mg]$/),
    pids_limit: expect.any(Number),
    logging: { options: { 'max-size': expect.any(String), 'max-file': expect.any(String) } },
  })
})

test('it does not start without a token, and allows the bot time to stop', () => {
  expect(bot).toMatchObject({ environment: { DISCORD_TOKEN: expect.stringMatching(/^\$\{DISCORD_TOKEN:\?.+\}$/) } })
  expect(bot).toMatchObject({ restart: 'unless-stopped', stop_grace_period: '10s' })
})
