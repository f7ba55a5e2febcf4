import { createHash } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { deserialize, serialize } from 'node:v8'

/** What stands in a snapshot's place: its contents, nothing, or something that is not it. */
export type Found =
  | { readonly kind: 'valid'; readonly contents: unknown }
  | { readonly kind: 'none' }
  | { readonly kind: 'refused'; readonly reason: string }

const magic = Buffer.from('DEDOKORO')
const formatVersion = 1
const hashLength = 32
/** Bytes: the magic word, the format's version, the key, and the hash of what follows. */
const headerLength = magic.length + 4 + 2 * hashLength

const hashOf = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest()

/** @throws Error where V8 cannot read the bytes */
function readBody(bytes: Buffer, key: Buffer): Found {
  const refused = (reason: string): Found => ({ kind: 'refused', reason })
  if (bytes.length < headerLength || !bytes.subarray(0, magic.length).equals(magic)) return refused('it is no snapshot')
  const version = bytes.readUInt32LE(magic.length)
  if (version !== formatVersion) return refused(`its format is ${version}, not ${formatVersion}`)
  const at = magic.length + 4
  // Other documents or other code are no fault: it is of another time.
  if (!bytes.subarray(at, at + hashLength).equals(key)) return { kind: 'none' }
  const body = bytes.subarray(headerLength)
  if (!bytes.subarray(at + hashLength, headerLength).equals(hashOf(body))) return refused('it is torn')
  return { kind: 'valid', contents: deserialize(body) }
}

/** Opens the snapshot in a file where it was made under the same key: 32 bytes that stand for all that it was made of. */
export async function openSnapshot(file: string, key: Buffer): Promise<Found> {
  try {
    return readBody(await readFile(file), key)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return { kind: 'none' }
    return { kind: 'refused', reason: error instanceof Error ? error.message : String(error) }
  }
}

async function writeWhole(file: string, parts: readonly Uint8Array[]): Promise<void> {
  const handle = await open(file, 'wx', 0o600)
  try {
    for (const part of parts) await handle.writeFile(part)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Written aside, synced and renamed: who reads finds the old one or the new one, whenever this process is ended. */
export async function saveSnapshot(file: string, key: Buffer, contents: unknown): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  const body = serialize(contents)
  const version = Buffer.alloc(4)
  version.writeUInt32LE(formatVersion)
  const aside = `${file}.${process.pid}.${Date.now()}.part`
  try {
    await writeWhole(aside, [magic, version, key, hashOf(body), body])
    await rename(aside, file)
  } catch (error) {
    await rm(aside, { force: true })
    throw error
  }
}

/** Hours after which a part belongs to a process that was ended. */
const oldPart = 1

/** Removes the snapshots that were made longest ago, beyond so many, and what ended processes left. */
export async function sweepSnapshots(folder: string, keep: number): Promise<void> {
  const names = (await readdir(folder)).filter(name => /\.snapshot(?:\..+\.part)?$/.test(name))
  const aged = await Promise.all(
    names.map(async name => ({ name, made: (await stat(join(folder, name)).catch(() => null))?.mtimeMs ?? 0 })),
  )
  aged.sort((a, b) => b.made - a.made)
  const whole = aged.filter(({ name }) => name.endsWith('.snapshot'))
  const parts = aged.filter(({ name, made }) => name.endsWith('.part') && Date.now() - made > oldPart * 3_600_000)
  for (const { name } of [...whole.slice(keep), ...parts]) await rm(join(folder, name), { force: true })
}
