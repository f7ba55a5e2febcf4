import { expect, test } from 'vitest'
import { documents, harbour } from './fakes/documents.ts'
import { bundledFolder, type Files, writeFolder } from './fakes/opened.ts'
import { type Ended, type Run, runProgram } from './fakes/program.ts'

/** Starts in an empty folder, where there is no .env. */
const start = async (args: readonly string[], run: Omit<Run, 'args' | 'cwd'> = {}, files: Files = {}): Promise<Ended> =>
  runProgram({ args, ...run, cwd: await writeFolder(files) })

/** Starts the console on a folder with these files. */
const converse = async (files: Files, input: string): Promise<Ended> =>
  start(['console', '--json', '--seeds', await writeFolder(files)], { input })

const records = ({ out }: Ended) =>
  out
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))

/** The start failed: a sentence for people, and nothing else. */
function expectRefusal(ended: Ended, sentence: RegExp): void {
  expect(ended.err).toMatch(sentence)
  expect(ended.err).not.toMatch(/^\s+at /m)
  expect(ended).toMatchObject({ code: 1, out: '' })
}

test('a missing folder stops the start', async () => {
  const ended = await start(['console', '--seeds', '/nowhere/at/all'])
  expectRefusal(ended, /^The folder \/nowhere\/at\/all does not exist\. Create it, or set SEEDS_DIR or --seeds .+\.\n$/)
})

test('a file in place of the folder stops the start', async () => {
  const folder = await writeFolder({ 'harbour.md': harbour })
  const ended = await start([], { env: { SEEDS_DIR: `${folder}/harbour.md` } })
  expectRefusal(ended, /harbour\.md is a file, not a folder\. Set SEEDS_DIR/)
})

test('an empty folder stops the start', async () => {
  const folder = await writeFolder({})
  const ended = await start(['console', '--seeds', folder])
  expectRefusal(ended, /^.+ contains no articles to answer from\.\n.+ contains no documents\. Put .+\.\n$/)
})

test('a folder without any readable document stops the start, with the reasons', async () => {
  const folder = await writeFolder({ 'a.txt': '', 'b.png': new Uint8Array([0x89, 0x50, 0, 1, 2, 0, 255]) })
  const ended = await start(['--seeds', folder])
  expectRefusal(ended, /^.+ contains no articles to answer from\.\n {2}a\.txt: .+\.\n {2}b\.png: .+\.\n$/)
  const inspected = await start(['inspect', '--json', '--seeds', folder])
  expect(records(inspected)).toMatchObject([
    { type: 'problem', document: 'a.txt' },
    { type: 'problem', document: 'b.png' },
  ])
  expect(inspected).toMatchObject({ code: 0, err: '' })
})

test('all faulty settings are reported at once, including those of .env, but never the token', async () => {
  const token = 'MTIzNDU2.secret'
  const ended = await start(
    [],
    { env: { DISCORD_TOKEN: token } },
    { '.env': 'DISCORD_GUILD_ID=harbour\nLOG_LEVEL=loud\n' },
  )
  expectRefusal(
    ended,
    /DISCORD_TOKEN \(not shown\) is not a bot token.+\n.*DISCORD_GUILD_ID=harbour .+\n.*LOG_LEVEL=loud/,
  )
  expect(ended.err).not.toContain('secret')
})

test.each([
  [['serve'], /^There is no mode “serve”\. Usage: npm start, npm run console or npm run inspect, .+\.\n$/],
  [['--sedes', 'x'], /^Unknown option '--sedes'\. Usage: npm start, .+\.\n$/],
  [['console', '--seeds'], /^Option '--seeds <value>' argument missing\. Usage: npm start, .+\.\n$/],
  [['console', 'news'], /^“news” is one argument too many\. Usage: npm start, .+\.\n$/],
])('%j is refused with the list of what is possible', async (args, sentence) => {
  expectRefusal(await start(args), sentence)
})

test.each([
  ['ja_JP.UTF-8', '記事・'],
  ['en_GB.UTF-8', 'articles'],
])('piped input is answered in the language of %s, without colours', async (LANG, words) => {
  const ended = await start(['console'], { env: { LANG }, input: 'ツイッター買収の金額は？\n' })
  expect(ended).toMatchObject({ code: 0, err: '' })
  expect(ended.out).toContain('440億ドル')
  expect(ended.out).toContain(words)
  expect(ended.out).not.toContain('\u001b')
})

test('without a token, start opens the console', async () => {
  const ended = await start([], { input: '/help\n', env: { SEEDS_DIR: bundledFolder, LANG: 'en' } })
  expect(ended).toMatchObject({ code: 0, err: '' })
  expect(ended.out).toContain('/who-said')
})

test('starting with neither a token nor input says so', async () => {
  const ended = await start([], { input: '\n', env: { SEEDS_DIR: bundledFolder } })
  expect(ended).toMatchObject({ code: 0, out: '' })
  expect(ended.err).toMatch(/No question was asked\. Set DISCORD_TOKEN to run on Discord/)
})

test('with --json each line of input gives one line of output, in order, whatever it contains', async () => {
  const asked = [
    '北埠頭の工事費はいくら？',
    '',
    '/sources',
    '！？！？',
    '💥🚀👩‍👩‍👧‍👦',
    '@everyone <@123> **`x`**',
    '港'.repeat(2000),
    '\u0000\u001b[2J',
    '/nothing',
    '/who-said speaker:大森拓也',
  ]
  const ended = await converse(documents, asked.join('\n'))
  expect(ended).toMatchObject({ code: 0, err: '' })
  const told = records(ended)
  expect(told).toHaveLength(asked.length)
  expect(told.map(({ command }) => command)).toEqual(asked.map(line => /^\/(\S+)/.exec(line)?.[1] ?? 'ask'))
  expect(told[0]).toMatchObject({ kind: 'answer', hits: [{ rank: 1, text: expect.stringContaining('38億円') }] })
  expect(told.slice(1, 4).map(({ kind }) => kind)).toEqual(['error', 'answer', 'error'])
  expect(told[6].message).toContain('2000')
  expect(told.at(-1).statements).toHaveLength(2)
})

test.each([[['console', '--json']], [['console']], [['inspect', '--json']], [['inspect']]])(
  'a reader of %j that closes the pipe early is not a fault',
  async args => {
    const ended = await start(args, { input: '/sources\n'.repeat(2000), readLines: 1 })
    expect(ended).toMatchObject({ code: 0, err: '' })
  },
)

test('unreadable documents do not stop the others, and are reported', async () => {
  const article = JSON.stringify({
    title: '市場の朝',
    text: '市場では朝五時に競りが始まり、鯛が高値を付けた。',
    outlet: '港新聞',
  })
  const files = {
    ...documents,
    'lines.jsonl': `${article}\n{"title": "途中で切れ\n\n[1, 2]\n`,
    'matter.md': '---\ntitle: [開いたまま\nauthors: : :\n---\n灯台守の家は丘の上にある。海を見下ろす窓が三つ並ぶ。\n',
    'binary.txt': new Uint8Array(5000).map((_, n) => (n * 7919) % 251),
    'empty.txt': '',
    'copy.md': harbour,
    'picture.md': `---\ntitle: 港の絵\n---\n絵には三隻の帆船が描かれている。\n\n${'data'.repeat(2_500_000)}\n`,
    'surrogate.jsonl': `${JSON.stringify({ title: '塩の道', text: '塩は峠を越え、\ud800山の村へ\u0000運ばれた。' })}\n`,
  }
  const ended = await converse(
    files,
    '市場では何が高値を付けた？\n北埠頭の工事費はいくら？\n絵に描かれたのは？\n塩は何を越えた？\n/sources\n',
  )
  expect(ended).toMatchObject({ code: 0, err: '' })
  const [market, harbourCost, picture, salt, sources] = records(ended)
  expect(market.hits[0].text).toContain('鯛が高値')
  expect(harbourCost.hits[0].text).toContain('38億円')
  expect(picture.hits[0].text).toBe('絵には三隻の帆船が描かれている。')
  expect(salt.hits[0].text).toContain('峠を越え')
  const about = new Map<string, string>()
  for (const { document, reason } of sources.problems) about.set(document, `${about.get(document) ?? ''}${reason}`)
  for (const document of ['lines.jsonl', 'matter.md', 'binary.txt', 'empty.txt'])
    expect(about.get(document), document).toMatch(/\.$/)
  expect(about.get('lines.jsonl')).toContain('2')
})
