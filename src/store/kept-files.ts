import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import type { KeptDocument } from '../model/curation.ts'
import type { DocumentsTable } from './documents-table.ts'

/** The bytes of added documents, in a folder that the coverage reads; the table says which of them count. */
export interface KeptFiles {
  readonly folder: string
  /** Stores a document's row and bytes; after kill -9 both exist, or neither. */
  readonly keep: (document: KeptDocument, bytes: Uint8Array) => void
  readonly remove: (document: KeptDocument) => void
  readonly read: (document: KeptDocument) => Buffer
  /** Finishes what a killed process began and removes files that no row names. */
  readonly sweep: () => void
}

/** Folders below the data folder: documents that the coverage reads, and documents on their way there. */
const placeNames = { articles: 'articles', incoming: 'incoming' } as const

export const keptFolderIn = (dataDir: string): string => join(dataDir, placeNames.articles)

/** All folders that must be writable for an article to be stored. */
export const keptFoldersIn = (dataDir: string): readonly string[] =>
  Object.values(placeNames).map(name => join(dataDir, name))

const sidecarOf = (name: string): string => `${name}.meta.json`

/** Milliseconds after which a file in transit or without a row no longer belongs to a running process. */
const abandoned = 60_000

function writeSynced(file: string, bytes: Uint8Array): void {
  const handle = openSync(file, 'w', 0o600)
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

const isOld = (file: string, now: number): boolean => {
  const found = statSync(file, { throwIfNoEntry: false })
  return found !== undefined && now - found.mtimeMs > abandoned
}

const textOrNull = (file: string): string | null => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

interface Places {
  readonly folder: string
  readonly incoming: string
}

const stagedIn = ({ incoming }: Places, { name, hash }: KeptDocument): string => join(incoming, `${hash}.${name}`)

function putFacts({ folder, incoming }: Places, { name, hash, facts }: KeptDocument): void {
  const place = join(folder, sidecarOf(name))
  const text = Object.keys(facts).length === 0 ? null : `${JSON.stringify(facts)}\n`
  if (textOrNull(place) === text) return
  if (text === null) {
    rmSync(place, { force: true })
    return
  }
  const staged = join(incoming, `${hash}.${sidecarOf(name)}`)
  writeSynced(staged, Buffer.from(text))
  renameSync(staged, place)
}

/** The row decides: the file that it names is moved into place, now or by the next sweep. */
function settle(places: Places, document: KeptDocument): void {
  const staged = stagedIn(places, document)
  if (existsSync(staged)) renameSync(staged, join(places.folder, document.name))
  putFacts(places, document)
}

function removeFiles({ folder }: Places, name: string): void {
  for (const file of [sidecarOf(name), name]) rmSync(join(folder, file), { force: true })
}

function sweep(places: Places, table: DocumentsTable, now: number): void {
  const documents = table.all()
  for (const document of documents) {
    settle(places, document)
    const isThere = existsSync(join(places.folder, document.name))
    if (!isThere && now - Date.parse(document.at) > abandoned) table.remove(document.id)
  }
  const named = new Set(documents.flatMap(({ name }) => [name, sidecarOf(name)]))
  const stray = readdirSync(places.folder).filter(name => !named.has(name))
  const files = [
    ...stray.map(name => join(places.folder, name)),
    ...readdirSync(places.incoming).map(name => join(places.incoming, name)),
  ]
  for (const file of files) if (isOld(file, now)) rmSync(file, { recursive: true, force: true })
}

/** Opens the folder of stored documents below the data folder. */
export function openKeptFiles(dataDir: string, table: DocumentsTable, now: () => number = Date.now): KeptFiles {
  const places: Places = { folder: keptFolderIn(dataDir), incoming: join(dataDir, placeNames.incoming) }
  for (const place of Object.values(places)) mkdirSync(place, { recursive: true })
  return {
    folder: places.folder,
    keep: (document, bytes) => {
      const before = table.find(document.id)
      writeSynced(stagedIn(places, document), bytes)
      table.save(document)
      settle(places, document)
      if (before !== null && before.name !== document.name) removeFiles(places, before.name)
    },
    remove: ({ id, name }) => {
      table.remove(id)
      removeFiles(places, name)
    },
    read: ({ name }) => readFileSync(join(places.folder, name)),
    sweep: () => sweep(places, table, now()),
  }
}
