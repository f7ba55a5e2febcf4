import { spawn } from 'node:child_process'
import { readdir, stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, relative } from 'node:path'
import { validate } from 'dockerfile-utils'
import { expect, onTestFinished, test } from 'vitest'
import { readSettings, settingNames } from '../../src/settings.ts'
import { repository, writeFolder } from '../fakes/opened.ts'
import { copies, instructions, last, lastStage, layOut, readDeployed, seenByBuild, volumes } from './image.ts'

const { scripts, engines } = JSON.parse(readDeployed('package.json'))
const lines = (name: string) => instructions.filter(one => one.name === name).map(({ words }) => words)
const environment = Object.fromEntries(
  last('ENV')
    .split(' ')
    .map(pair => pair.split('=', 2)),
)

test('the Dockerfile passes the language server’s checks', () => {
  expect(validate(readDeployed('deploy/Dockerfile'), {})).toEqual([])
  expect(validate('FROM node:24\nCPY a b\n', {})).not.toEqual([])
})

test('the container runs what npm start runs, as a user other than root', () => {
  expect(JSON.parse(last('CMD')).join(' ')).toBe(scripts.start)
  expect(last('USER')).toMatch(/^[1-9]\d{2,}:[1-9]\d{2,}$/)
  expect(lastStage.at(-1)?.name).toBe('CMD')
  expect(lines('ENTRYPOINT')).toEqual([])
})

test('its Node version satisfies package.json, and every stage uses the same tag', () => {
  const [base = '', ...stages] = lines('FROM')
  const major = Number(/^node:(\d+)-[a-z]+-slim AS base$/.exec(base)?.[1])
  expect(major).toBeGreaterThan(Number(/^>=(\d+)/.exec(engines.node)?.[1]))
  expect(stages.filter(stage => !stage.startsWith('base'))).toEqual([])
})

test('its packages are those of the lock file, without devDependencies', () => {
  expect(lines('RUN')[0]).toMatch(/^npm ci --omit=dev\b/)
})

test('its volumes are the folders named by the settings and belong to its user', () => {
  const { dataDir } = readSettings({})
  expect(volumes).toContain(`/app/${relative(repository, dataDir)}`)
  const folders = volumes.map(path => relative('/app', path))
  expect(last('RUN')).toBe(`mkdir -p ${folders.join(' ')} && chown ${last('USER')} ${folders.join(' ')}`)
})

test('it sets only known settings', () => {
  expect(Object.keys(environment).filter(name => name !== 'NODE_ENV' && !settingNames.includes(name))).toEqual([])
})

test.each([
  [200, 0],
  [503, 1],
])('the health check of a bot that answers %i exits with %i', async (status, code) => {
  const asked: (string | undefined)[] = []
  const server = createServer(({ url }, response) => {
    asked.push(url)
    response.writeHead(status).end()
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  expect(await checkHealth((server.address() as AddressInfo).port)).toBe(code)
  expect(asked).toEqual(['/healthz'])
})

test('the health check exits with 1 if the bot is not running', async () => {
  expect(await checkHealth(1)).toBe(1)
})

function checkHealth(port: number): Promise<number | null> {
  const [node, ...args]: readonly string[] = JSON.parse(/ CMD (\[.+\])$/.exec(last('HEALTHCHECK'))?.[1] ?? '[]')
  expect(node).toBe('node')
  const child = spawn(process.execPath, args, { env: { ...environment, HEALTH_PORT: String(port) } })
  return new Promise(resolve => child.once('close', resolve))
}

test('the build context has everything that is copied, but no secrets, data, cache or articles of the operator', () => {
  const seen = seenByBuild()
  const copied = copies.map(([from]) => from)
  expect(copied.filter(path => path !== 'seeds' && !seen(path))).toEqual([])
  expect(['src/main.ts', 'commands/ask.ts', 'index-data/lexicon/names.yaml', 'package-lock.json'].every(seen)).toBe(
    true,
  )
  const secret = ['.env', 'deploy/.env', 'data/servers.sqlite', 'index-data/cache/synonyms.tsv', 'seeds/mine.txt']
  const needless = ['node_modules/pino/package.json', '.git/config', 'test/start.test.ts', 'docs/reply.en.light.png']
  expect([...secret, ...needless].filter(seen)).toEqual([])
})

test('the copied files answer a question and write only to the volumes and /tmp', async () => {
  const app = await layOut()
  const before = await listing(app)
  expect(before.length).toBeGreaterThan(100)
  const ended = await converse(app, 'ツイッター買収の金額は？\n')
  expect(ended.err).toBe('')
  expect(ended.out).toContain('440億ドル')
  expect(await listing(app)).toEqual(before)
})

async function listing(app: string): Promise<readonly string[]> {
  const files = await readdir(app, { recursive: true })
  const own = files.filter(file => !/^(?:node_modules|data|index-data\/cache)(?:\/|$)/.test(file)).sort()
  return Promise.all(own.map(async file => `${file} ${(await stat(join(app, file))).mtimeMs}`))
}

async function converse(app: string, input: string) {
  const [, ...args]: readonly string[] = JSON.parse(last('CMD'))
  const env = { ...environment, PATH: process.env.PATH, TMPDIR: await writeFolder({}), LANG: 'ja_JP.UTF-8' }
  const child = spawn(process.execPath, [...args], { cwd: app, env })
  let [out, err] = ['', '']
  child.stdout.setEncoding('utf8').on('data', text => {
    out += text
  })
  child.stderr.setEncoding('utf8').on('data', text => {
    err += text
  })
  child.stdin.end(input)
  await new Promise(resolve => child.once('close', resolve))
  return { out, err }
}
