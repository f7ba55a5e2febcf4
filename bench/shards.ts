import './help.ts'
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

// The memory of 1, 2 and 4 processes that each hold the index, as `npm run shards` starts them; consoles stand for shards, as
// no Discord is there. PSS counts a page that several processes share once among them; RSS counts it in each.

const repository = fileURLToPath(new URL('..', import.meta.url))
const collection = join(repository, '../shared/qa/collection.jsonl')

interface Memory {
  /** Megabytes. */
  readonly rss: number
  readonly pss: number
}

function memoryOf({ pid }: ChildProcess): Memory {
  const told = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')
  const megabytes = (field: string) => Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(told)?.[1]) / 1024
  return { rss: megabytes('Rss'), pss: megabytes('Pss') }
}

/** Resolves when it has answered a question, and so has its index. */
function openConsole(folder: string): Promise<ChildProcess> {
  const args = ['--import', 'tsx/esm', 'src/main.ts', 'console', '--json', '--seeds', folder]
  const child = spawn(process.execPath, args, { cwd: repository, stdio: ['pipe', 'pipe', 'inherit'] })
  child.stdin.write('東京で何があったか\n')
  return new Promise((resolve, reject) => {
    child.stdout.once('data', () => resolve(child))
    child.once('exit', code => reject(new Error(`A console ended with ${code}.`)))
  })
}

async function measure(folder: string, count: number): Promise<Memory> {
  const consoles: ChildProcess[] = []
  // One after the other, as shards start: the later ones find the snapshot that the first wrote.
  while (consoles.length < count) consoles.push(await openConsole(folder))
  const each = consoles.map(memoryOf)
  for (const child of consoles) child.kill()
  const sum = (field: keyof Memory) => each.reduce((total, memory) => total + memory[field], 0)
  return { rss: sum('rss'), pss: sum('pss') }
}

/** A folder with the test collection alone; null where it is not there. */
async function collectionFolder(): Promise<string | null> {
  if (!existsSync(collection)) return null
  const folder = await mkdtemp(join(tmpdir(), 'shards-'))
  await symlink(collection, join(folder, 'collection.jsonl'))
  return folder
}

const folders = { 'bundled coverage': join(repository, 'seeds'), 'collection.jsonl': await collectionFolder() }

for (const [name, folder] of Object.entries(folders)) {
  if (folder === null) process.stdout.write(`${name}: not there, see ../shared/qa\n`)
  else
    for (const count of [1, 2, 4]) {
      const { rss, pss } = await measure(folder, count)
      const told = [`RSS ${rss.toFixed(0)} MB`, `PSS ${pss.toFixed(0)} MB`, `${(pss / count).toFixed(0)} MB each`]
      process.stdout.write(`${name}, ${count} processes: ${told.join(', ')}\n`)
    }
}
