import { chmod, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { checkNode } from '../../src/doctor/node.ts'
import { openHealth } from '../../src/health/health.ts'
import { TOKEN } from '../fakes/discord/server.ts'
import { documents } from '../fakes/documents.ts'
import { writeFolder } from '../fakes/opened.ts'
import { runProgram } from '../fakes/program.ts'
import { ask, GUILD, open, openSound } from './ask.ts'

test('when all is well, every line says so, in order of importance, and no files are left behind', async () => {
  const discord = await openSound()
  const dataDir = await writeFolder({})
  const env = { DISCORD_TOKEN: TOKEN, DISCORD_GUILD_ID: GUILD, DATA_DIR: dataDir }
  const { code, err, out, findings, cwd } = await ask({ discord, env })
  expect(findings.filter(({ level }) => level !== 'ok')).toEqual([])
  expect([...new Set(findings.map(({ about }) => about))]).toEqual([
    'Node',
    'settings',
    'lexicon',
    'documents',
    'dictionary',
    'cache',
    'data',
    'health',
    'token',
    'Discord',
  ])
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).not.toContain(TOKEN.split('.')[2])
  expect(discord.rest.requests.filter(({ method }) => method !== 'GET')).toEqual([])
  expect([await readdir(cwd), await readdir(dataDir)]).toEqual([[], []])
})

test('all faults are reported together, each with a remedy, and the exit code reflects them', async () => {
  const folder = await writeFolder({ 'a-file': 'x' })
  const env = {
    DISCORD_TOKEN: 'secret.of.mine',
    LOG_LEVEL: 'loud',
    SEEDS_DIR: '/nowhere/at/all',
    DATA_DIR: join(folder, 'a-file', 'data'),
  }
  const { code, out, err, about } = await ask({ env })
  expect(about('settings').slice(0, 2)).toEqual([
    expect.stringMatching(/^fault: DISCORD_TOKEN \(not shown\) is not a bot token: copy all of it/),
    'fault: LOG_LEVEL=loud must be one of fatal, error, warn, info, debug, trace, silent.',
  ])
  expect(about('documents')).toEqual([
    expect.stringMatching(/^fault: The folder \/nowhere\/at\/all does not exist\. Create it/),
  ])
  expect(about('data')).toEqual([expect.stringMatching(/^fault: .+ is not writable \(ENOTDIR\).+ set DATA_DIR/)])
  expect(about('token')).toEqual(['skipped: DISCORD_TOKEN is not a token: see the settings.'])
  expect(about('Discord')).toEqual([expect.stringMatching(/^skipped: /)])
  expect({ code, err }).toEqual({ code: 1, err: '' })
  expect(out).not.toContain('secret')
})

test('without a token the terminal starts, which is not a fault', async () => {
  const { code, about } = await ask({})
  expect(about('token')).toEqual([
    expect.stringMatching(/^warning: DISCORD_TOKEN is not set: npm start opens a terminal prompt/),
  ])
  expect(code).toBe(0)
})

test('unreadable documents are listed, and a folder without articles is a fault', async () => {
  const SEEDS_DIR = await writeFolder({ ...documents, 'empty.txt': '' })
  expect((await ask({ args: ['--only', 'documents'], env: { SEEDS_DIR } })).about('documents')).toEqual([
    expect.stringMatching(/^ok: \d+ documents in .+ contain \d+ articles\.$/),
    expect.stringMatching(/^warning: empty\.txt: .+\.$/),
  ])
  const empty = await ask({ args: ['--only', 'documents', '--seeds', await writeFolder({})] })
  expect(empty.about('documents')[0]).toMatch(/^fault: .+ contains no articles to answer from\.$/)
  expect(empty.code).toBe(1)
})

test('a settings file that is not a database is a fault and stays as it is', async () => {
  const DATA_DIR = await writeFolder({
    'servers.sqlite': 'no database, but longer than the header of one has to be. '.repeat(9),
  })
  const { code, about } = await ask({ args: ['--only', 'data'], env: { DATA_DIR } })
  expect(about('data')).toEqual([
    expect.stringMatching(/^fault: The server settings in .+servers\.sqlite cannot be opened: /),
  ])
  expect(code).toBe(1)
})

test.each(['articles', 'incoming'])('an unwritable %s is a fault, next to settings that can be opened', async name => {
  // A file in the place of the folder refuses everybody, even root.
  const DATA_DIR = await writeFolder({ [name]: '' })
  const { code, about } = await ask({ args: ['--only', 'data'], env: { DATA_DIR } })
  expect(about('data')).toEqual([
    expect.stringMatching(/^ok: Server settings will be stored in /),
    expect.stringMatching(
      /^fault: \S+\/(?:articles|incoming) is not writable \(ENOTDIR\), so no article can be added\./,
    ),
  ])
  expect(code).toBe(1)
})

test('unknown settings in .env are reported, and so is an .env that others can read', async () => {
  const cwd = await writeFolder({ '.env': `DISCORD_TOKEN=${TOKEN}\nDISCORD_GUILD=${GUILD}\nTZ=Asia/Tokyo\n` })
  const look = async () => {
    const run = { program: 'src/doctor.ts', args: ['--only', 'settings'], env: { DATA_DIR: cwd }, cwd }
    return (await runProgram(run)).out
  }
  await chmod(join(cwd, '.env'), 0o644)
  const open = await look()
  expect(open).toMatch(
    /^! settings {4}\.env contains the token, and other users .+ \(mode 644\): run chmod 600 \.env\.$/m,
  )
  expect(open).toMatch(/^! settings {4}DISCORD_GUILD in \.env is not a setting and is ignored\. .+DISCORD_GUILD_ID/m)
  expect(open).not.toContain('TZ')
  expect(open).not.toContain(TOKEN)
  await chmod(join(cwd, '.env'), 0o600)
  expect(await look()).not.toContain('holds the token')
})

test('a health port in use is a fault unless this bot is using it', async () => {
  const watched = {
    coverage: () => null,
    load: () => null,
    gateway: () => ({ state: 'ready', ping: 1, reconnects: 0 }) as const,
  }
  const bot = await openHealth({ host: '127.0.0.1', port: 0 }, watched)
  onTestFinished(bot.close)
  const discord = await open()
  const look = async (port: number | string) =>
    (await ask({ args: ['--only', 'health'], env: { HEALTH_PORT: String(port) } })).about('health')
  expect(await look(bot.port)).toEqual([
    `warning: The bot is running and reports at 127.0.0.1, port ${bot.port} that it is not ready. The coverage is being opened.`,
  ])
  expect(await look(new URL(discord.address.api).port)).toEqual([
    expect.stringMatching(
      /^fault: The health server cannot listen on HEALTH_PORT=\d+ at 127\.0\.0\.1 \(EADDRINUSE\)\. .+HEALTH_PORT to a free port\.$/,
    ),
  ])
})

test('without --json the output is for people, with a conclusion, and without colours when written to a file', async () => {
  const folder = await writeFolder({})
  const run = {
    program: 'src/doctor.ts',
    args: ['--offline'],
    env: { SEEDS_DIR: folder, DATA_DIR: folder },
    cwd: folder,
  }
  const { code, out } = await runProgram(run)
  expect(out).toMatch(/^✓ Node {8}Node \S+ runs the bot\.$/m)
  expect(out).toMatch(/^✗ documents {3}.+ contains no articles to answer from\.$/m)
  expect(out).toMatch(/\n\nOne fault keeps the bot from running: correct the first one and run the doctor again\.\n$/)
  expect(out).not.toContain('\u001b')
  expect(code).toBe(1)
})

test('an unknown option is refused with the list of known ones', async () => {
  const { code, err } = await runProgram({ program: 'src/doctor.ts', args: ['--quick'], cwd: await writeFolder({}) })
  expect(err).toBe(
    "Unknown option '--quick'. Usage: npm run doctor -- [--offline] [--json] [--only NAME] [--seeds FOLDER]\n",
  )
  expect(code).toBe(1)
})

test.each([
  ['20.19.0', 'ok'],
  ['22.0.0', 'ok'],
  ['20.18.3', 'fault'],
  ['18.20.8', 'fault'],
])('Node %s is judged by the engines field of package.json: %s', (version, level) => {
  expect(checkNode(version, '>=20.19')).toMatchObject([{ level }])
})

test('a reader that closes the pipe early, as head does, is not a fault', async () => {
  const env = { SEEDS_DIR: await writeFolder(documents), DATA_DIR: await writeFolder({}) }
  const run = { program: 'src/doctor.ts', args: ['--offline'], env, cwd: await writeFolder({}), readLines: 1 }
  expect(await runProgram(run)).toMatchObject({ code: 0, err: '' })
})

test('under LANG=ja every line for people is Japanese, and records for programs stay English', async () => {
  const settings = {
    SEEDS_DIR: await writeFolder({ ...documents, 'empty.txt': '' }),
    DATA_DIR: await writeFolder({}),
    LANG: 'ja_JP.UTF-8',
  }
  const run = { program: 'src/doctor.ts', args: ['--offline'], env: settings, cwd: await writeFolder({}) }
  const { out } = await runProgram(run)
  const lines = out.split('\n').filter(line => line !== '')
  expect(lines.length).toBeGreaterThan(8)
  for (const line of lines) expect(line).toMatch(/[ぁ-ん].*。$/)
  expect(out).toContain('empty.txt：ファイルが空です。')
  expect(lines.at(-1)).toMatch(/^ボットは動きますが、気になる点が\d件あります/)
  const only = ['--only', 'documents']
  const missing = await runProgram({ ...run, args: only, env: { ...settings, SEEDS_DIR: '/nowhere/at/all' } })
  expect(missing.out).toContain('フォルダー /nowhere/at/all がありません。')
  expect((await ask({ args: only, env: settings })).about('documents')[1]).toMatch(/: The file is empty\./)
})
