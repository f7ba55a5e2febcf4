import { spawnSync } from 'node:child_process'
import { chmod, mkdir, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { harbour } from '../fakes/documents.ts'
import { type Files, makeFolder, writeFolder } from '../fakes/opened.ts'
import { type Ended, runProgram } from '../fakes/program.ts'

// Programs are started one after the other, which takes its time on a busy machine.
const patience = 180_000

interface Line {
  readonly type: string
  readonly document: string
  readonly reason: string
}

const linesOf = ({ out }: Ended): Line[] =>
  out
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line))

/** Starts the program on a folder of documents, and returns what it understood of them. */
function inspector(seeds: string, cache: string, env: Readonly<Record<string, string>> = {}) {
  return async (within: readonly string[] = []) => {
    const args = ['inspect', '--json', '--seeds', seeds]
    const ended = await runProgram({ args, env: { CACHE_DIR: cache, ...env }, cwd: cache, within })
    const lines = linesOf(ended)
    const problems = lines.filter(({ type }) => type === 'problem')
    return {
      ended,
      articles: lines.filter(({ type }) => type === 'article').map(({ document }) => document),
      problems: Object.fromEntries(problems.map(({ document, reason }) => [document, reason])),
    }
  }
}

/** A folder of documents and one for the cache, for one test. */
async function setUp(files: Files, env: Readonly<Record<string, string>> = {}) {
  const [seeds, cache] = await Promise.all([writeFolder(files), writeFolder({})])
  return { seeds, cache, inspect: inspector(seeds, cache, env) }
}

/** One folder of everything that is refused, beside documents that are read, and what one start understood of it. */
let understood: Awaited<ReturnType<Awaited<ReturnType<typeof openFolder>>['inspect']>>
let folder: Awaited<ReturnType<typeof openFolder>>
beforeAll(async () => {
  folder = await openFolder()
  understood = await folder.inspect()
}, patience)
afterAll(() => folder.close())

async function openFolder() {
  const line = (title: string, text: string) => JSON.stringify({ title, text, outlet: '港新聞' })
  const long = [line('長い話', '港は静かだ。'.repeat(350_000)), line('短い話', '港の灯台が週末に公開された。')]
  const outside = await makeFolder({ 'secret.md': harbour, 'more/other.md': harbour })
  const seeds = await makeFolder({
    'harbour.md': harbour,
    'old/ferry.txt': '',
    'sparse.txt': '',
    '.data/tower.md': '---\ntitle: 灯台\n---\n灯台は来月に塗り替えられる。費用は3400万円である。\n',
    'lines.txt': `港の題名\n\n${'あ\n'.repeat(1_200_000)}`,
    'all.jsonl': `${long.join('\n')}\n`,
  })
  const cache = await makeFolder({})
  await truncate(join(seeds, 'sparse.txt'), 800 * 1024 * 1024)
  await symlink(join(outside, 'secret.md'), join(seeds, 'out.md'))
  await symlink(join(outside, 'more'), join(seeds, 'linked'))
  await symlink('nowhere.md', join(seeds, 'dead.md'))
  await symlink('.data/tower.md', join(seeds, 'tower.md'))
  spawnSync('mkfifo', [join(seeds, 'pipe.txt'), join(seeds, 'harbour.md.meta.json')])
  await symlink('pipe.txt', join(seeds, 'to-pipe.txt'))
  const close = async () => {
    for (const made of [outside, seeds, cache]) await rm(made, { recursive: true })
  }
  return { inspect: inspector(seeds, cache), close }
}

const pipe = 'It is not a regular file but a pipe, a socket or a device. Remove it.'
const leadsOut = 'It is a link to a file outside the folder and is not followed. Copy the file here.'

test('everything readable is read, and a link to a file of the folder counts as that file', () => {
  const { ended, articles } = understood
  expect([ended.code, ended.err, [...articles].sort()]).toEqual([0, '', ['all.jsonl', 'harbour.md', 'tower.md']])
})

test.each([
  [
    'dead.md',
    'It is a broken link, or one that the bot may not follow. Give the bot permission to read its target, or remove it.',
  ],
  ['harbour.md.meta.json', pipe],
  ['linked', leadsOut],
  ['old/ferry.txt', 'The file is empty. Remove it, or save the article again.'],
  ['out.md', leadsOut],
  ['pipe.txt', pipe],
  ['sparse.txt', 'The file has 800 MB; files over 50 MB are not read. Split it into smaller ones.'],
  ['to-pipe.txt', pipe],
  ['lines.txt', 'The file has 1200002 lines; files with more than 1000000 are not read. Split it.'],
  ['all.jsonl', expect.stringMatching(/^“長い話” has 2\d{6} characters in 350000 sentences; the limit is /)],
])('%s is not opened or not read whole, and a problem says so', (name, reason) => {
  expect(understood.problems[name]).toEqual(reason)
  expect(Object.keys(understood.problems)).toHaveLength(10)
})

/** Not root: that may read everything. */
const nobody = process.getuid?.() === 0 ? ['setpriv', '--reuid', '65534', '--clear-groups'] : []
const mayDrop = nobody.length === 0 || spawnSync(nobody[0] ?? '', [...nobody.slice(1), 'true']).status === 0
if (!mayDrop) process.stderr.write('Folders without the right to read them are not tried: setpriv is missing.\n')

test.skipIf(!mayDrop)(
  'an unreadable folder is reported, and changes beside it are still noticed',
  async () => {
    const { seeds, cache, inspect } = await setUp({ 'harbour.md': harbour })
    await mkdir(join(seeds, 'lost+found'), { mode: 0o000 })
    await chmod(seeds, 0o755)
    await chmod(cache, 0o777)
    const first = await inspect(nobody)
    const reason = 'The folder cannot be read (EACCES). Give the bot permission to read it, or remove it.'
    expect([first.articles, first.problems]).toEqual([['harbour.md'], { 'lost+found': reason }])
    await writeFile(join(seeds, 'harbour.md'), harbour.replace('38億円', '39億円'))
    const second = await inspect(nobody)
    expect(second.ended.out).toContain('39億円')
    expect(second.ended.out).not.toContain('38億円')
  },
  patience,
)

test(
  'a document that takes too long is given up on the first start, and the next start reads its neighbours at once',
  async () => {
    const long = `---\ntitle: 長い記事\n---\n${'大森拓也市長は「漁業者の声を聞きながら港を直したい」と語った。'.repeat(50_000)}\n`
    const { inspect } = await setUp({ 'harbour.md': harbour, 'long.md': long }, { DOCUMENT_SECONDS: '1' })
    const first = await inspect()
    expect([first.ended.code, first.articles]).toEqual([0, ['harbour.md']])
    expect(first.problems['long.md']).toMatch(
      /took longer than [\d.]+ s and was given up; .+ or raise DOCUMENT_SECONDS\.$/,
    )
    expect((await inspect()).ended).toEqual(first.ended)
  },
  patience,
)
