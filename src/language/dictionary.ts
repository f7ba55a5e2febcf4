import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'

/** The unpacked files of kuromoji's dictionary by their names, in memory that threads can share. */
export type Dictionary = Readonly<Record<(typeof files)[number], SharedArrayBuffer>>

const files = [
  'base.dat',
  'check.dat',
  'tid.dat',
  'tid_pos.dat',
  'tid_map.dat',
  'cc.dat',
  'unk.dat',
  'unk_pos.dat',
  'unk_map.dat',
  'unk_char.dat',
  'unk_compat.dat',
  'unk_invoke.dat',
] as const

const folder = join(dirname(createRequire(import.meta.url).resolve('kuromoji/package.json')), 'dict')

const unpack = promisify<Buffer, { chunkSize: number }, Buffer>(gunzip)

/**
 * kuromoji 0.1.2 unpacks its 100 MB in pieces of 16 kB: in one piece it takes three fifths of the time.
 * The last four bytes contain its size (RFC 1952, ISIZE).
 */
async function unpacked(file: string): Promise<SharedArrayBuffer> {
  const packed = await readFile(file)
  const size = packed.readUInt32LE(packed.length - 4)
  const bytes = await unpack(packed, { chunkSize: Math.max(size, 64) })
  const shared = new SharedArrayBuffer(bytes.length)
  new Uint8Array(shared).set(bytes)
  return shared
}

/** Reads the IPA dictionary that kuromoji carries. @throws Error if one of its files cannot be read */
export async function readDictionary(): Promise<Dictionary> {
  try {
    const read = files.map(async name => [name, await unpacked(join(folder, `${name}.gz`))] as const)
    return Object.fromEntries(await Promise.all(read)) as Dictionary
  } catch (error) {
    throw new Error(`The dictionary in ${folder} cannot be read. Run npm ci again.`, { cause: error })
  }
}
