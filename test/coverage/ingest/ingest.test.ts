import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect } from 'vitest'
import { followGeneration } from '../../../src/coverage/follow-generation.ts'
import { beginGeneration } from '../../../src/search/engines/opensearch/draft.ts'
import { indexesOf } from '../../../src/search/engines/opensearch/place.ts'
import { currentGeneration } from '../../../src/search/engines/opensearch/pointer.ts'
import { writeArticles } from '../../../src/search/engines/opensearch/writer.ts'
import { documents } from '../../fakes/documents.ts'
import { ownEngine, type TestEngine, withEngine } from '../../fakes/engine.ts'
import { reply, repository, writeFolder } from '../../fakes/opened.ts'

const extra = (n: number) => `---\ntitle: 青浜の朝市、${n}回目\noutlet: 港新聞\n---\n青浜の朝市に${n}店が並んだ。\n`

const generationsOf = async ({ connection, place }: TestEngine): Promise<readonly string[]> => {
  const { body } = await connection.client.indices.get({ index: `${place.prefix}-meta-*` })
  return Object.keys(body).sort()
}

withEngine('what has not changed is not written again, and what nobody reads goes', async () => {
  const engine = await ownEngine()
  const folder = await writeFolder(documents)
  expect(await engine.ingest(folder)).toMatchObject({ generation: 1, isNew: true, articles: 3, removed: [] })
  expect(await engine.ingest(folder)).toMatchObject({ generation: 1, isNew: false, articles: 3 })
  const first = await engine.open()
  await writeFile(join(folder, 'market.md'), extra(2))
  expect(await engine.ingest(folder)).toMatchObject({ generation: 2, isNew: true, articles: 4, removed: [] })
  // Whoever holds the generation before answers from it as long as it is there.
  expect(await reply(first, '朝市に何店が並んだ？')).toMatchObject({ kind: 'nothing-found' })
  expect(await reply(await engine.open(), '朝市に何店が並んだ？')).toMatchObject({ kind: 'answer' })
  await writeFile(join(folder, 'market.md'), extra(3))
  expect(await engine.ingest(folder)).toMatchObject({ generation: 3, removed: [1] })
  const { prefix } = engine.place
  expect(await generationsOf(engine)).toEqual([`${prefix}-meta-2`, `${prefix}-meta-3`])
})

withEngine('a folder without articles leaves the pointer where it is', async () => {
  const engine = await ownEngine()
  await engine.ingest(await writeFolder(documents))
  const empty = await writeFolder({ 'menu.md': '' })
  await expect(engine.ingest(empty)).rejects.toThrow(`${empty} contains no articles to ingest.`)
  expect(await currentGeneration(engine.connection)).toBe(1)
})

/** Runs npm run ingest and kills it when it begins a step; the lines that it wrote. */
async function killAt(step: string, engine: TestEngine, folder: string): Promise<readonly string[]> {
  const env = {
    PATH: process.env.PATH,
    SEARCH_URL: engine.place.nodes[0],
    SEARCH_PREFIX: engine.place.prefix,
    CACHE_DIR: engine.cache,
    DATA_DIR: join(engine.cache, 'data'),
    SEEDS_DIR: folder,
  }
  const args = ['--import', 'tsx/esm', 'src/ingest.ts', '--threads', '1']
  const child = spawn(process.execPath, args, { cwd: repository, env, stdio: ['ignore', 'ignore', 'pipe'] })
  const lines: string[] = []
  createInterface({ input: child.stderr }).on('line', line => {
    lines.push(line)
    if (line.startsWith(step)) child.kill('SIGKILL')
  })
  await once(child, 'close')
  return lines
}

withEngine('what kill -9 interrupts turns no pointer, and is finished by the next one', async () => {
  const engine = await ownEngine()
  const many = Object.fromEntries(Array.from({ length: 40 }, (_, n) => [`market-${n}.md`, extra(n)]))
  const folder = await writeFolder({ ...documents, ...many })
  for (const step of ['reading articles', 'attributing statements', 'writing articles', 'merging and checking']) {
    const lines = await killAt(step, engine, folder)
    expect(lines.at(-1)).toContain(step)
    expect(await currentGeneration(engine.connection)).toBeNull()
  }
  // What was parsed before is not parsed again.
  expect((await killAt('reading articles', engine, folder)).some(line => line.startsWith('parsing'))).toBe(false)
  const places = { ...engine, beside: join(engine.cache, 'data', 'articles') }
  expect(await places.ingest(folder)).toMatchObject({ generation: 1, isNew: true, articles: 43 })
  const { sizes, newest } = await engine.open()
  expect(sizes.articles).toBe(43)
  expect((await newest({}, 100)).total).toBe(43)
})

withEngine('of two that write one generation the later one goes on', async () => {
  const { connection } = await ownEngine()
  const first = await beginGeneration(connection, 'documents of the morning')
  const second = await beginGeneration(connection, 'documents of the evening')
  expect(second).toMatchObject({ generation: first.generation, isNew: true })
  const nothing = { articles: [], order: 0 }
  await expect(writeArticles(connection, first, nothing)).rejects.toThrow(
    'Another npm run ingest is writing generation 1, so this one stops.',
  )
  await writeArticles(connection, second, nothing)
  expect(await beginGeneration(connection, 'documents of the evening')).toEqual({ ...second, isNew: false })
})

withEngine('a generation of another schema is not read', async () => {
  const engine = await ownEngine()
  await engine.ingest(await writeFolder(documents))
  const { meta } = indexesOf(engine.place.prefix, 1)
  const change = (schema: number) =>
    engine.connection.client.update({ index: meta, id: 'generation', body: { doc: { schema } }, refresh: true })
  await change(99)
  await expect(engine.open()).rejects.toThrow('has schema 99, but this program reads 1: update this program.')
  await change(0)
  await expect(engine.open()).rejects.toThrow('has schema 0, but this program reads 1: run npm run ingest')
})

withEngine('a generation that is torn is not read', async () => {
  const engine = await ownEngine()
  await engine.ingest(await writeFolder(documents))
  const { meta } = indexesOf(engine.place.prefix, 1)
  const doc = { data: Buffer.from('harbour').toString('base64') }
  await engine.connection.client.update({ index: meta, id: 'vocabulary-0', body: { doc }, refresh: true })
  await expect(engine.open()).rejects.toThrow('Generation 1 of the coverage is incomplete. Run npm run ingest.')
})

withEngine('a process follows the pointer, and hears of an engine that is empty', async () => {
  const engine = await ownEngine()
  const folder = await writeFolder(documents)
  await engine.ingest(folder)
  let held = 1
  const faults: (string | null)[] = []
  const follow = (until: (fault: string | null) => boolean) =>
    new Promise<void>(resolve => {
      const stop = followGeneration(engine.connection, {
        seconds: 0.01,
        held: () => held,
        changed: async () => {
          held = (await engine.open()).generation
        },
        looked: fault => {
          faults.push(fault)
          if (until(fault)) stop().then(resolve)
        },
      })
    })
  await writeFile(join(folder, 'market.md'), extra(2))
  const followed = follow(() => held === 2)
  await engine.ingest(folder)
  await followed
  expect(new Set(faults)).toEqual(new Set([null]))
  await engine.connection.client.indices.deleteAlias({ index: '*', name: `${engine.place.prefix}-current` })
  await follow(fault => fault !== null)
  expect(faults.at(-1)).toBe('The search engine no longer has a coverage. Run npm run ingest.')
})
