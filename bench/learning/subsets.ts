import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Half, halfOf } from '../half.ts'
import { type Labelled, type Material, openFolder, plain, readNews, setFolder, toLabelled } from './material.ts'

/** One article as a line of one of a set's files. */
interface Line {
  readonly file: string
  readonly text: string
  readonly line: string
}

function linesIn(folder: string): Line[] {
  return readdirSync(folder)
    .filter(file => file.endsWith('.jsonl'))
    .flatMap(file =>
      readFileSync(join(folder, file), 'utf8')
        .split('\n')
        .filter(Boolean)
        .map(line => ({ file, line, text: plain(JSON.parse(line).text) })),
    )
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Articles of one coverage that are asked about, at most: half of few. */
const mostAsked = 10

interface Asked {
  readonly labelled: Labelled
  readonly home: Line
}

function write(lines: readonly Line[]): string {
  const folder = join(tmpdir(), 'dedokoro-subsets', hashOf(lines.map(({ line }) => line).join('\n')).slice(0, 16))
  mkdirSync(folder, { recursive: true })
  for (const file of new Set(lines.map(line => line.file)))
    writeFileSync(
      join(folder, file),
      lines
        .filter(line => line.file === file)
        .map(({ line }) => `${line}\n`)
        .join(''),
    )
  return folder
}

/** Questions that the articles answer, and as many that they do not. */
function questionsFor(here: readonly Asked[], all: readonly Asked[]): Labelled[] {
  const homes = new Set(here.map(({ home }) => home))
  const others = all.filter(({ home }) => !homes.has(home)).sort((a, b) => (key(a, here) < key(b, here) ? -1 : 1))
  const unanswerable = others.slice(0, here.length).map(({ labelled }) => ({ ...labelled, answers: [] }))
  return [...here.map(({ labelled }) => labelled), ...unanswerable]
}

const key = ({ labelled }: Asked, [first]: readonly Asked[]): string => hashOf(`${labelled.id} ${first?.labelled.id}`)

/** A set of questions over small coverages of `size` articles each, as a server has in its first days. */
export async function openSubsets(name: string, half: Half, size: number): Promise<Material[]> {
  const lines = linesIn(join(setFolder(name), 'docs')).sort((a, b) => (hashOf(a.line) < hashOf(b.line) ? -1 : 1))
  const all = readNews(name)
    .filter(({ id }) => halfOf(id) === half)
    .flatMap((question): Asked[] => {
      const { doc = '', contains = '' } = question.gold?.[0] ?? {}
      const home = lines.find(({ file, text }) => file.startsWith(doc) && text.includes(plain(contains)))
      return home === undefined || contains === '' ? [] : [{ labelled: toLabelled(question), home }]
    })
  const asked = Math.max(1, Math.min(mostAsked, Math.floor(size / 2)))
  const made: Material[] = []
  for (let at = 0; at < all.length; at += asked) {
    const here = all.slice(at, at + asked)
    const homes = [...new Set(here.map(({ home }) => home))]
    const rest = lines.filter(line => !homes.includes(line)).slice(at, at + size - homes.length)
    const coverage = await openFolder(write([...homes, ...rest]))
    made.push({ name: `${name}, ${half}, ${size} articles`, coverage, questions: questionsFor(here, all) })
  }
  return made
}
