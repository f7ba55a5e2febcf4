import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { openBundled, repository } from './fakes/opened.ts'

const read = (file: string): string => readFileSync(join(repository, file), 'utf8')
const markdownIn = (folder: string): string[] =>
  readdirSync(join(repository, folder))
    .filter(file => file.endsWith('.md'))
    .map(file => join(folder, file))
const pages = [...markdownIn('.'), ...markdownIn('docs'), ...markdownIn('docs/ja')]

test('docs/design.md maps every room', () => {
  const [, map = ''] = /<!-- rooms:.*?-->(.*)<!-- \/rooms -->/s.exec(read('docs/design.md')) ?? []
  const mapped = [...map.matchAll(/^\| `src\/([^/`]+)\/`/gm)].map(([, room]) => room)
  const rooms = readdirSync(join(repository, 'src'), { withFileTypes: true })
  const named = rooms.filter(entry => entry.isDirectory()).map(({ name }) => name)
  expect(mapped).toEqual(named.sort())
})

test.each(['docs/operating.md', 'docs/ja/operating.md'])('%s lists the settings of .env.example', page => {
  const [, table = ''] = /<!-- settings -->(.*)<!-- \/settings -->/s.exec(read(page)) ?? []
  const listed = [...table.matchAll(/`([A-Z_]{4,})`/g)].map(([, name]) => name)
  const offered = [...read('.env.example').matchAll(/^#? ?([A-Z_]+)=/gm)].map(([, name]) => name)
  expect(listed).toEqual(expect.arrayContaining(offered))
})

test.each(pages)('%s names only scripts that exist', page => {
  const { scripts }: { scripts: Record<string, string> } = JSON.parse(read('package.json'))
  const named = [...read(page).matchAll(/npm run (?:-s )?([a-z:]+)/g)].map(([, script = '']) => script)
  expect(named.filter(script => !(script in scripts))).toEqual([])
})

test.each(pages)('%s links only to files that exist', page => {
  const links = [...read(page).matchAll(/\]\(([^)\s#]+)[^)]*\)|(?:src|srcset)="([^"]+)"/g)]
  const targets = links.map(([, link, image]) => link ?? image ?? '').filter(target => !target.includes(':'))
  expect(targets.filter(target => !existsSync(join(repository, dirname(page), target)))).toEqual([])
})

test.each(['README.md', 'README.ja.md'])('%s is at most 130 lines long', page => {
  expect(read(page).trimEnd().split('\n').length).toBeLessThanOrEqual(130)
})

test('the command shown in CONTRIBUTING.md works', async () => {
  const [, code = ''] = /```ts\n(.*?)```/s.exec(read('CONTRIBUTING.md')) ?? []
  const folder = mkdtempSync(join(tmpdir(), 'dedokoro-shown-'))
  const file = join(folder, 'count.ts')
  writeFileSync(file, code.replaceAll("'../src/", `'${join(repository, 'src')}/`))
  try {
    const { count } = await import(file)
    const context = { coverage: await openBundled(), locale: 'ja', now: new Date() }
    const { kind, pages } = await count.run({}, context)
    expect([kind, pages[0].heading[0].runs[0].text]).toEqual(['answer', '16'])
  } finally {
    rmSync(folder, { recursive: true })
  }
})
