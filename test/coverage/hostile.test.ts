import { spawnSync } from 'node:child_process'
import { chmod, mkdir, symlink, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { harbour } from '../fakes/documents.ts'
import { type Files, writeFolder } from '../fakes/opened.ts'
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

/** A folder of documents and one for the cache, and what the program understands of the documents. */
async function setUp(files: Files, env: Readonly<Record<string, string>> = {}) {
  const [seeds, cache] = await Promise.all([writeFolder(files), writeFolder({})])
  const inspect = async (within: readonly string[] = []) => {
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
  return { seeds, cache, inspect }
}

test(
  'what is no regular file below the folder is not opened, and told in words',
  async () => {
    const outside = await writeFolder({ 'secret.md': harbour, 'more/other.md': harbour })
    const { seeds, inspect } = await setUp({ 'harbour.md': harbour, 'old/ferry.txt': '', 'sparse.txt': '' })
    await truncate(join(seeds, 'sparse.txt'), 800 * 1024 * 1024)
    await symlink(join(outside, 'secret.md'), join(seeds, 'out.md'))
    await symlink(join(outside, 'more'), join(seeds, 'linked'))
    await symlink('nowhere.md', join(seeds, 'dead.md'))
    expect(spawnSync('mkfifo', [join(seeds, 'pipe.txt'), join(seeds, 'harbour.md.meta.json')]).status).toBe(0)
    await symlink('pipe.txt', join(seeds, 'to-pipe.txt'))
    const pipe = 'It is no file with words: a pipe, a socket or a device. Remove it.'
    const leadsOut = 'It is a link that leads out of the folder, and is not followed. Copy the file here.'
    const { ended, articles, problems } = await inspect()
    expect([ended.code, ended.err, articles]).toEqual([0, '', ['harbour.md']])
    expect(problems).toEqual({
      'dead.md': 'It is a link that leads nowhere. Give the bot the right to read it, or remove it.',
      'harbour.md.meta.json': pipe,
      linked: leadsOut,
      'old/ferry.txt': 'The file is empty. Remove it, or save the article again.',
      'out.md': leadsOut,
      'pipe.txt': pipe,
      'sparse.txt': 'The file has 800 MB, and files over 50 MB are not read. Split it into smaller ones.',
      'to-pipe.txt': pipe,
    })
  },
  patience,
)

test(
  'a link to a file of the folder is read as that file',
  async () => {
    const { seeds, inspect } = await setUp({ '.data/harbour.md': harbour })
    await symlink('.data/harbour.md', join(seeds, 'harbour.md'))
    expect(await inspect()).toMatchObject({ articles: ['harbour.md'], problems: {} })
  },
  patience,
)

/** Not root: that may read everything. */
const nobody = process.getuid?.() === 0 ? ['setpriv', '--reuid', '65534', '--clear-groups'] : []
const mayDrop = nobody.length === 0 || spawnSync(nobody[0] ?? '', [...nobody.slice(1), 'true']).status === 0
if (!mayDrop) process.stderr.write('Folders without the right to read them are not tried: setpriv is missing.\n')

test.skipIf(!mayDrop)(
  'a folder that cannot be read is told, and does not hide what changes beside it',
  async () => {
    const { seeds, cache, inspect } = await setUp({ 'harbour.md': harbour })
    await mkdir(join(seeds, 'lost+found'), { mode: 0o000 })
    await chmod(seeds, 0o755)
    await chmod(cache, 0o777)
    const first = await inspect(nobody)
    const reason = 'The folder cannot be read (EACCES). Give the bot the right to read it, or remove it.'
    expect([first.articles, first.problems]).toEqual([['harbour.md'], { 'lost+found': reason }])
    await writeFile(join(seeds, 'harbour.md'), harbour.replace('38億円', '39億円'))
    const second = await inspect(nobody)
    expect(second.ended.out).toContain('39億円')
    expect(second.ended.out).not.toContain('38億円')
  },
  patience,
)

test(
  'a million and more lines are refused before they take gigabytes',
  async () => {
    const { inspect } = await setUp({ 'harbour.md': harbour, 'lines.txt': `港の題名\n\n${'あ\n'.repeat(1_200_000)}` })
    const { articles, problems } = await inspect()
    expect(articles).toEqual(['harbour.md'])
    expect(problems).toEqual({
      'lines.txt': 'The file has 1200002 lines, and files of over 1000000 are not read. Split it.',
    })
  },
  patience,
)

test(
  'an article longer than any is refused, and those beside it in its file are read',
  async () => {
    const line = (title: string, text: string) => JSON.stringify({ title, text, outlet: '港新聞' })
    const lines = [line('長い話', '港は静かだ。'.repeat(350_000)), line('短い話', '港の灯台が週末に公開された。')]
    const { articles, problems } = await (await setUp({ 'all.jsonl': `${lines.join('\n')}\n` })).inspect()
    expect(articles).toEqual(['all.jsonl'])
    expect(problems['all.jsonl']).toMatch(/^“長い話” has 2\d{6} characters in 350000 sentences, and no more than/)
  },
  patience,
)

test(
  'a document that takes too long is given up at the first start, and the next has its neighbours at once',
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
