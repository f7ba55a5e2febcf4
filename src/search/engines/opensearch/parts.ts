import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'

const [pack, unpack] = [promisify(gzip), promisify(gunzip)]

/** Characters of base64 that stand in one document. */
const chunkLength = 2_000_000

const columns = { Uint8Array, Uint32Array } as const

/** JSON has no columns: they stand as the name of their class and their bytes, little end first, as all machines that Node runs on have them. */
function replaced(_key: string, value: unknown): unknown {
  if (!(value instanceof Uint8Array || value instanceof Uint32Array)) return value
  const bytes = Buffer.from(value.buffer, value.byteOffset, value.byteLength)
  return { $columns: value.constructor.name, bytes: bytes.toString('base64') }
}

function revived(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('$columns' in value && 'bytes' in value)) return value
  const bytes = Uint8Array.from(Buffer.from(String(value.bytes), 'base64'))
  return value.$columns === 'Uint32Array' ? new columns.Uint32Array(bytes.buffer) : bytes
}

export interface PackedPart {
  readonly chunks: readonly string[]
  /** Of the chunks together, in base64. */
  readonly sha256: string
}

const sumOf = (text: string): string => createHash('sha256').update(text).digest('base64')

/** Plain data, with columns of numbers in it, as documents of a size that an engine takes. */
export async function packPart(value: unknown): Promise<PackedPart> {
  const text = (await pack(JSON.stringify(value, replaced))).toString('base64')
  const count = Math.ceil(text.length / chunkLength)
  const chunks = Array.from({ length: count }, (_, n) => text.slice(n * chunkLength, (n + 1) * chunkLength))
  return { chunks, sha256: sumOf(text) }
}

/** What packPart was given; null if it is not whole. */
export async function unpackPart({ chunks, sha256 }: PackedPart): Promise<unknown> {
  const text = chunks.join('')
  if (sumOf(text) !== sha256) return null
  return JSON.parse((await unpack(Buffer.from(text, 'base64'))).toString(), revived)
}
