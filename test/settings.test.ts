import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkSettings, readSettings, settingNames } from '../src/settings.ts'
import { bundledFolder, repository } from './fakes/opened.ts'

/** Of the form of a token; no such bot exists. */
const token = `${'A'.repeat(26)}.BBBBBB.${'c'.repeat(38)}`

test('without settings, Discord is off and the bundled coverage is read', () => {
  expect(readSettings({})).toEqual({
    token: null,
    guildId: null,
    contact: null,
    openHosts: [],
    editServers: null,
    isFirst: true,
    feeds: {
      minutes: 30,
      aDay: 200,
      keepDays: null,
      keepArticles: 5000,
      file: expect.stringMatching(/data\/feeds\.yaml$/),
    },
    seedsDir: bundledFolder,
    dataDir: join(repository, 'data'),
    cacheDir: join(repository, 'index-data/cache'),
    privacyUrl: null,
    logLevel: 'info',
    health: null,
    search: null,
    limits: { seconds: 10, megabytes: 1024 },
    locale: 'en',
    colour: true,
  })
})

test('empty settings, as in .env.example, count as unset', () => {
  const empty = { DISCORD_TOKEN: '', DISCORD_GUILD_ID: ' ', SEEDS_DIR: '', LOG_LEVEL: '' }
  expect(readSettings(empty)).toEqual(readSettings({}))
})

test('white space around settings is ignored', () => {
  const given = {
    DISCORD_TOKEN: ` ${token}\n`,
    DISCORD_GUILD_ID: '123456789012345678',
    SEEDS_DIR: '/news ',
    LOG_LEVEL: 'debug',
  }
  expect(readSettings(given)).toMatchObject({
    token,
    guildId: '123456789012345678',
    seedsDir: '/news',
    logLevel: 'debug',
  })
})

test('settings are frozen', () => {
  expect(Object.isFrozen(readSettings({}))).toBe(true)
})

test('all faulty settings are reported at once, and the token is not shown', () => {
  const wrong = { DISCORD_TOKEN: 'secret.of.mine', DISCORD_GUILD_ID: 'harbour', LOG_LEVEL: 'loud' }
  expect(() => readSettings(wrong)).toThrow(
    [
      'These settings in .env or the environment need correcting:',
      '  DISCORD_TOKEN (not shown) is not a bot token: copy all of it from the portal (Bot → Reset Token), three parts separated by dots.',
      '  DISCORD_GUILD_ID=harbour is not a server id: it has 17 to 20 digits (right-click the server → Copy Server ID).',
      '  LOG_LEVEL=loud must be one of fatal, error, warn, info, debug, trace, silent.',
    ].join('\n'),
  )
})

test.each([
  [{ LANG: 'ja_JP.UTF-8' }, 'ja'],
  [{ LANG: 'en_US.UTF-8' }, 'en'],
  [{ LANG: 'de_DE.UTF-8' }, 'en'],
  [{ LANG: 'en_US.UTF-8', LC_ALL: 'ja_JP.UTF-8' }, 'ja'],
  [{ LANG: 'en_US.UTF-8', LC_MESSAGES: 'ja_JP' }, 'ja'],
  [{ LANG: 'ja_JP.UTF-8', LC_ALL: 'C' }, 'en'],
])('the language for %o is %s', (environment, locale) => {
  expect(readSettings(environment).locale).toBe(locale)
})

test('NO_COLOR turns colours off', () => {
  expect(readSettings({ NO_COLOR: '1' }).colour).toBe(false)
  expect(readSettings({ NO_COLOR: '' }).colour).toBe(true)
})

test('a PRIVACY_URL that is not a web address is refused', () => {
  expect(readSettings({ PRIVACY_URL: 'https://example.com/privacy' }).privacyUrl).toBe('https://example.com/privacy')
  for (const url of ['PRIVACY.md', 'file:///etc/passwd', 'javascript:alert(1)'])
    expect(() => readSettings({ PRIVACY_URL: url })).toThrow(/PRIVACY_URL=.* is not a web address/)
})

test('health is served on this machine only, unless HEALTH_HOST says otherwise', () => {
  expect(readSettings({ HEALTH_PORT: '9464' }).health).toEqual({ host: '127.0.0.1', port: 9464 })
  expect(readSettings({ HEALTH_PORT: '9464', HEALTH_HOST: '::' }).health).toEqual({ host: '::', port: 9464 })
  expect(readSettings({ HEALTH_HOST: '0.0.0.0' }).health).toBeNull()
})

test('each shard has its own port', () => {
  expect(readSettings({ HEALTH_PORT: '9464', SHARDS: '0' }).health?.port).toBe(9464)
  expect(readSettings({ HEALTH_PORT: '9464', SHARDS: '3' }).health?.port).toBe(9467)
})

test.each(['0', '65536', '80a', '-1', '1e3', '9464.5'])('HEALTH_PORT=%s is refused', port => {
  expect(() => readSettings({ HEALTH_PORT: port })).toThrow(
    `  HEALTH_PORT=${port} is not a port: use a number from 1 to 65535.`,
  )
})

test('a HEALTH_HOST that is not an address is refused', () => {
  expect(() => readSettings({ HEALTH_HOST: 'http://localhost' })).toThrow(
    /HEALTH_HOST=http:\/\/localhost is not an address/,
  )
})

test('when settings are only checked, faulty ones count as unset', () => {
  const { settings, faults } = checkSettings({ DISCORD_TOKEN: 'secret.of.mine', LOG_LEVEL: 'debug', HEALTH_PORT: 'x' })
  expect(settings).toMatchObject({ token: null, logLevel: 'debug', health: null })
  expect(faults.map(({ en }) => en)).toEqual([
    expect.stringMatching(/^DISCORD_TOKEN \(not shown\) is not a bot token: .+\.$/),
    'HEALTH_PORT=x is not a port: use a number from 1 to 65535.',
  ])
})

test('a Japanese operator reads about faulty settings in Japanese', () => {
  const wrong = { LANG: 'ja_JP.UTF-8', DISCORD_GUILD_ID: 'harbour', FEED_MINUTES: '2', EDIT_SERVERS: 'ours' }
  expect(() => readSettings(wrong)).toThrow(
    [
      '.env または環境変数の設定に誤りがあります。',
      '  DISCORD_GUILD_ID=harbour はサーバーIDではありません。17〜20桁の数字です（サーバーを右クリック →「サーバーIDをコピー」）。',
      '  EDIT_SERVERS=ours はサーバーIDの一覧ではありません。17〜20桁の数字をコンマで区切ってください。',
      '  FEED_MINUTES=2 は5から1440までの整数にしてください。',
    ].join('\n'),
  )
})

test('every sentence about a faulty setting exists in both languages', () => {
  const numbers = Object.fromEntries(settingNames.map(name => [name, 'http://[ 0']))
  const { faults } = checkSettings(numbers)
  expect(faults.length).toBeGreaterThanOrEqual(12)
  for (const { en, ja } of faults) expect([en.endsWith('.'), /[ぁ-ん].*。$/u.test(ja)]).toEqual([true, true])
})

test('SEARCH_URL names the engine’s nodes and the credentials', () => {
  const given = {
    SEARCH_URL: 'https://a.example:9200, https://b.example:9200',
    SEARCH_USER: 'reader',
    SEARCH_PASSWORD: 'of the harbour',
    SEARCH_CA: '/etc/search.pem',
  }
  expect(readSettings(given).search).toEqual({
    nodes: ['https://a.example:9200', 'https://b.example:9200'],
    login: { user: 'reader', password: 'of the harbour' },
    ca: '/etc/search.pem',
    prefix: 'dedokoro',
    seconds: 10,
  })
  expect(readSettings({ SEARCH_URL: 'http://127.0.0.1:9200', SEARCH_TOKEN: 'abc' }).search?.login).toEqual({
    token: 'abc',
  })
  expect(readSettings({ SEARCH_USER: 'reader' }).search).toBeNull()
})

test.each(['search.example', 'ftp://search.example', 'https://reader:secret@search.example'])(
  'SEARCH_URL=%s is refused',
  url => {
    expect(() => readSettings({ SEARCH_URL: url })).toThrow(/SEARCH_URL=.* is not a list of addresses/)
  },
)

test.each(['Dedokoro', '-a', 'a_b', 'a*'])('SEARCH_PREFIX=%s is refused', prefix => {
  expect(() => readSettings({ SEARCH_URL: 'http://a.example', SEARCH_PREFIX: prefix })).toThrow(
    `SEARCH_PREFIX=${prefix} cannot begin an index name`,
  )
})
