import { webcrypto } from 'node:crypto'
import { type FileHandle, open, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate as pause } from 'node:timers/promises'
import { deserialize, serialize } from 'node:v8'
import { writeWhole } from '../../files/whole-file.ts'

/** What was found in place of a snapshot: its sections, nothing, or something else. */
export type Found =
  | { readonly kind: 'valid'; readonly sections: readonly unknown[] }
  | { readonly kind: 'none' }
  | { readonly kind: 'refused'; readonly reason: string }

const magic = Buffer.from('DEDOKORO')
const formatVersion = 2
const hashLength = 32
/** Bytes: the magic word, the format's version, and the key. */
const headerLength = magic.length + 4 + hashLength
/** Before each section: its length in bytes (a double) and its SHA-256. A length of 0 ends the file. */
const frameLength = 8 + hashLength

/** On a thread of its own. */
const hashOf = async (bytes: Uint8Array): Promise<Buffer> =>
  Buffer.from(await webcrypto.subtle.digest('SHA-256', bytes))

const refused = (reason: string): Found => ({ kind: 'refused', reason })

/** Reads fewer bytes if the file ends early. */
async function readBytes(file: FileHandle, length: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafeSlow(length)
  let read = 0
  for (let got = -1; got !== 0 && read < length; read += got) {
    got = (await file.read(bytes, read, length - read)).bytesRead
  }
  return bytes.subarray(0, read)
}

/** @throws Error if V8 cannot read a section */
async function readSections(file: FileHandle, key: Buffer): Promise<Found> {
  const { size } = await file.stat()
  const header = await readBytes(file, headerLength)
  if (header.length < headerLength || !header.subarray(0, magic.length).equals(magic))
    return refused('it is not a snapshot')
  const version = header.readUInt32LE(magic.length)
  if (version !== formatVersion) return refused(`its format is ${version}, not ${formatVersion}`)
  // A snapshot of other documents or code is merely outdated, not faulty.
  if (!header.subarray(magic.length + 4).equals(key)) return { kind: 'none' }
  const sections: unknown[] = []
  for (let left = size - headerLength; left >= frameLength; ) {
    const frame = await readBytes(file, frameLength)
    const length = frame.readDoubleLE()
    if (length === 0) return { kind: 'valid', sections }
    left -= frameLength + length
    if (!(length > 0 && left >= 0)) break
    const bytes = await readBytes(file, length)
    if (!(await hashOf(bytes)).equals(frame.subarray(8))) break
    sections.push(deserialize(bytes))
    // Questions are answered between the sections of a large coverage.
    await pause()
  }
  return refused('it is incomplete')
}

/** Opens the snapshot in a file if it was made under the same key: a 32-byte hash of everything it depends on. */
export async function openSnapshot(file: string, key: Buffer): Promise<Found> {
  try {
    const handle = await open(file)
    return await readSections(handle, key).finally(() => handle.close())
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return { kind: 'none' }
    return refused(error instanceof Error ? error.message : String(error))
  }
}

async function frameOf(bytes: Uint8Array): Promise<Buffer> {
  const length = Buffer.alloc(8)
  length.writeDoubleLE(bytes.length)
  return Buffer.concat([length, await hashOf(bytes)])
}

async function writeSections(handle: FileHandle, header: Uint8Array, sections: Iterable<unknown>): Promise<void> {
  await handle.writeFile(header)
  for (const section of sections) {
    const bytes = serialize(section)
    await handle.writeFile(await frameOf(bytes))
    await handle.writeFile(bytes)
  }
  await handle.writeFile(await frameOf(Buffer.alloc(0)))
}

/** @throws what the file system throws; then the file's place is as it was */
export function saveSnapshot(file: string, key: Buffer, sections: Iterable<unknown>): Promise<void> {
  const version = Buffer.alloc(4)
  version.writeUInt32LE(formatVersion)
  return writeWhole(file, handle => writeSections(handle, Buffer.concat([magic, version, key]), sections))
}

/** Hours after which a part, or readings without a snapshot, belong to a process that was ended. */
const abandoned = 1

/** Snapshots, readings, and what was being written when a process was ended. */
const kinds = /\.(?:snapshot|readings|part)$/

/** Removes the snapshots that were made longest ago, beyond so many, and what ended processes left. */
export async function sweepSnapshots(folder: string, keep: number): Promise<void> {
  const names = (await readdir(folder)).filter(name => kinds.test(name))
  const aged = await Promise.all(
    names.map(async name => ({ name, made: (await stat(join(folder, name)).catch(() => null))?.mtimeMs ?? 0 })),
  )
  aged.sort((a, b) => b.made - a.made)
  const whole = aged.filter(({ name }) => name.endsWith('.snapshot'))
  const kept = new Set(whole.slice(0, keep).map(({ name }) => name.replace('.snapshot', '.readings')))
  const left = aged.filter(({ name, made }) => {
    const isAlone = name.endsWith('.part') || (name.endsWith('.readings') && !kept.has(name))
    return isAlone && Date.now() - made > abandoned * 3_600_000
  })
  for (const { name } of [...whole.slice(keep), ...left]) await rm(join(folder, name), { force: true })
}
