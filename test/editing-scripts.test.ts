import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openStore } from '../src/store/store.ts'
import { harbour } from './fakes/documents.ts'
import { writeFolder } from './fakes/opened.ts'
import { runProgram } from './fakes/program.ts'
import { openSite, pages } from './fakes/web/site.ts'

const article =
  '<html lang="ja"><title>渡し船の料金が決まる</title><article><h1>渡し船の料金が決まる</h1><p>渡し船の料金は一人720円になる。市が発表した。</p></article></html>'

/** A folder of documents, and the scripts that an operator runs beside it. */
async function openScripts(open = '') {
  const folder = await writeFolder({ 'seeds/harbour.md': harbour, 'paper.md': harbour.replaceAll('北埠頭', '南埠頭') })
  const env = {
    ...{ SEEDS_DIR: join(folder, 'seeds'), DATA_DIR: join(folder, 'data'), CACHE_DIR: join(folder, 'cache') },
    ...(open && { OPEN_HOSTS: open }),
    LANG: 'ja_JP.UTF-8',
  }
  const run = (program: string, ...args: string[]) =>
    runProgram({ program: `src/${program}.ts`, args, env, cwd: folder })
  const ask = (question: string) => runProgram({ args: ['console'], env, cwd: folder, input: `${question}\n` })
  return { folder, run, ask }
}

test('add takes addresses and files, reports the outcome of each, and the next start answers from them', async () => {
  const site = await openSite(pages({ '/ferry': article }))
  const { folder, run, ask } = await openScripts(site.host)
  const added = await run('add', site.url('/ferry'), 'paper.md', site.url('/gone'), 'http://10.0.0.1/')
  expect(added.code).toBe(1)
  expect(added.out).toMatch(/\/ferry: 取り込みました。[\s\S]*渡し船の料金が決まる/)
  expect(added.out).toMatch(/paper\.md: 取り込みました。[\s\S]*南埠頭の改修/)
  expect(added.out).toMatch(/\/gone: サーバーが 404/)
  expect(added.out).toMatch(/10\.0\.0\.1\/: 公開されていない場所/)
  expect((await ask('渡し船の料金はいくら？')).out).toContain('720円')
  expect((await run('add', join(folder, 'paper.md'))).out).toContain('同じものがすでにあります。')
  expect((await run('add')).err).toMatch(/Nothing to add was given/)
})

test('with --seeds only that folder is read, without anything added by members', async () => {
  const { folder, run } = await openScripts()
  await run('add', 'paper.md')
  const inspected = async (...args: string[]) =>
    (await run('main', 'inspect', '--json', ...args)).out.split('\n').filter(line => line.includes('"type":"article"'))
  expect(await inspected()).toHaveLength(2)
  expect(await inspected('--seeds', join(folder, 'seeds'))).toHaveLength(1)
})

test('corrections are moved from one bot to another and become labels; invalid ones are refused', async () => {
  const { folder, run } = await openScripts()
  const store = openStore(join(folder, 'data'))
  store.corrections.add({
    ...{ article: '0'.repeat(16), url: null, title: '北埠頭の改修、来春に着工', start: 0, end: 0 },
    ...{ words: '漁業者の声を聞きながら進めたい', field: 'speaker', value: '佐伯静香', before: '大森拓也' },
    ...{ server: '1', by: '200000000000000009', at: '2025-03-01T00:00:00.000Z' },
  })
  store.close()
  const { out } = await run('corrections', 'export')
  expect(JSON.parse(out)).toMatchObject({ field: 'speaker', value: '佐伯静香' })
  expect(out).not.toContain('200000000000000009')
  await writeFile(join(folder, 'corrections.jsonl'), out)
  const other = await openScripts()
  expect((await other.run('corrections', 'import', join(folder, 'corrections.jsonl'))).out).toMatch(
    /^1 corrections were imported/,
  )
  expect((await other.run('corrections', 'export')).out).toBe(out)
  expect((await other.run('corrections', 'labels', 'labels')).out).toContain('1 labels were written')
  const labels = await readFile(join(other.folder, 'labels', 'statements.jsonl'), 'utf8')
  expect(JSON.parse(labels)).toMatchObject({ doc: 'harbour.md', speaker: '佐伯静香', kind: 'direct' })
  await writeFile(join(folder, 'broken.jsonl'), '{"field":"speaker"}\n')
  const refused = await other.run('corrections', 'import', join(folder, 'broken.jsonl'))
  expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('Line 1 is not a correction')])
})

test('backup copies everything that is stored and never overwrites a folder', async () => {
  const { folder, run } = await openScripts()
  await run('add', 'paper.md')
  const copy = join(folder, 'copy')
  expect((await run('backup', copy)).out).toContain(`was copied to ${copy}`)
  const store = openStore(copy)
  const [kept] = store.documents.all()
  store.close()
  expect(existsSync(join(copy, 'articles', kept?.name ?? ''))).toBe(true)
  expect((await run('backup', copy)).err).toMatch(/already exists/)
})
