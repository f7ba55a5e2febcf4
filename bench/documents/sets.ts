import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { halfOf } from '../half.ts'

/** What careful readers say of one article. A null date means that the page tells none; fields that are left out were not labelled. */
export interface Label {
  readonly title?: string | null
  readonly outlet?: string
  readonly authors?: readonly string[]
  readonly published?: string | null
  readonly starts?: string
  readonly ends?: string
}

export interface LabelledPage {
  readonly name: string
  readonly bytes: Uint8Array
  readonly articles: readonly Label[]
  /** Paragraphs and crossheads of all its articles; null if they are not labelled. */
  readonly body: string | null
  readonly noise: readonly string[]
}

export interface LabelledSet {
  readonly name: string
  readonly pages: readonly LabelledPage[]
}

interface StoredLabel {
  readonly doc: string
  readonly body?: readonly string[]
  readonly headlines?: readonly string[]
  readonly articles: readonly Label[]
  readonly noise?: readonly string[]
}

interface OwnLabel extends Label {
  readonly document: string
  /** The page holds no text, and has no other field. */
  readonly problem?: true
  readonly body: readonly string[]
  readonly noise: readonly string[]
}

const shared = fileURLToPath(new URL('../../../shared', import.meta.url))
const tests = fileURLToPath(new URL('../../test/documents', import.meta.url))

const readJson = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T

function storedSet(name: string, folder: string, kind: string): LabelledSet {
  const files = readdirSync(join(folder, kind))
  const labels = readJson<readonly StoredLabel[]>(join(folder, `labels-${kind}`, 'articles.json'))
  const pages = labels.flatMap((label): LabelledPage[] => {
    const file = files.find(candidate => candidate.startsWith(label.doc))
    if (file === undefined) return []
    const body = label.body ? [...label.body, ...(label.headlines ?? [])].join('') : null
    const bytes = new Uint8Array(readFileSync(join(folder, kind, file)))
    return [{ name: file, bytes, articles: label.articles, body, noise: label.noise ?? [] }]
  })
  return { name: `${name} ${kind}`, pages }
}

/** Pages of the repository, in `test/documents/`. */
function ownSet(folder: string, ending: string): LabelledSet {
  const own = join(tests, folder)
  const labels = readJson<readonly OwnLabel[]>(join(own, 'labels.json')).filter(
    ({ document, problem }) => document.endsWith(ending) && !problem,
  )
  const pages = [...new Set(labels.map(({ document }) => document))].map((name): LabelledPage => {
    const mine = labels.filter(({ document }) => document === name)
    return {
      name,
      bytes: new Uint8Array(readFileSync(join(own, name))),
      articles: mine.map(label => ({ ...label, starts: label.body[0] ?? '', ends: label.body.at(-1) ?? '' })),
      body: mine.flatMap(({ body }) => body).join(''),
      noise: mine.flatMap(({ noise }) => noise),
    }
  })
  return { name: `own ${folder} ${ending}`, pages }
}

function halvesOf({ name, pages }: LabelledSet): LabelledSet[] {
  return (['looked', 'unseen'] as const).map(half => ({
    name: `${name} (${half})`,
    pages: pages.filter(page => halfOf(page.name.replace(/\.[a-z]+$/, '')) === half),
  }))
}

/** The labelled pages that are there: the shared ones in two halves, and the repository's own. */
export function labelledSets(kind: 'html' | 'text'): LabelledSet[] {
  const folders = { 'sets/pages': 'sets/pages', pages: 'pages' }
  const stored = Object.entries(folders).flatMap(([name, path]) => {
    const folder = join(shared, path)
    if (existsSync(folder)) return halvesOf(storedSet(name, folder, kind))
    console.log(`${folder} is not here: its pages are not scored.`)
    return []
  })
  return kind === 'html'
    ? [...stored, ownSet('pages', '.html'), ownSet('html/pages', '.html')]
    : [...stored, ownSet('pages', '.txt')]
}
