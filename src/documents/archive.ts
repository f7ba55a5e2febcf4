import type { Readable } from 'node:stream'
import type { Entry } from 'yauzl'

/** What an archive may hold at most: files, bytes of all, of one, and bytes for each byte packed. */
export const limits = {
  entries: 5000,
  bytes: 200 * 1024 * 1024,
  entryBytes: 50 * 1024 * 1024,
  ratio: 200,
} as const

/** A small file of equal lines packs better than any bomb that matters. */
const ratioFrom = 1024 * 1024

/** A file of an archive, or why it cannot be unpacked. */
export interface Packed {
  readonly name: string
  readonly bytes: Uint8Array
  readonly failure: unknown
}

/** The limit that an archive is over. */
export class ArchiveLimit extends Error {
  readonly what: keyof typeof limits

  constructor(what: keyof typeof limits) {
    super(`the archive is over its limit of ${what}`)
    this.what = what
  }
}

/** UTF-8 where it is valid; the archives of Japanese Windows name their files in Shift_JIS. */
function nameOf(raw: Buffer | string): string {
  if (typeof raw === 'string') return raw
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(raw)
  } catch {
    return new TextDecoder('shift_jis').decode(raw)
  }
}

async function collect(stream: Readable, most: number): Promise<Uint8Array> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of stream) {
    size += part.length
    if (size > most) throw new ArchiveLimit('entryBytes')
    parts.push(part)
  }
  return Buffer.concat(parts)
}

function check({ uncompressedSize, compressedSize }: Entry): void {
  if (uncompressedSize > limits.entryBytes) throw new ArchiveLimit('entryBytes')
  if (uncompressedSize > ratioFrom && uncompressedSize > limits.ratio * compressedSize) throw new ArchiveLimit('ratio')
}

/** A file that is damaged, or not as large as the archive says, stops no other. */
async function unpack(name: string, open: () => Promise<Readable>): Promise<Packed> {
  try {
    return { name, bytes: await collect(await open(), limits.entryBytes), failure: null }
  } catch (failure) {
    if (failure instanceof ArchiveLimit) throw failure
    return { name, bytes: new Uint8Array(), failure }
  }
}

let reader: Promise<typeof import('yauzl')> | undefined

/**
 * The files of a ZIP archive that `takes` accepts, one after the other. Sizes are checked before and while they are unpacked.
 * @throws ArchiveLimit if it is over a limit
 */
export async function* filesIn(bytes: Uint8Array, takes: (name: string) => boolean): AsyncGenerator<Packed> {
  reader ??= import('yauzl')
  const yauzl = await reader
  const zip = await yauzl.fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
    decodeStrings: false,
  })
  if (zip.entryCount > limits.entries) throw new ArchiveLimit('entries')
  let total = 0
  for await (const entry of zip.eachEntry()) {
    const name = nameOf(entry.fileName).replaceAll('\\', '/')
    if (name.endsWith('/') || !takes(name)) continue
    check(entry)
    const unpacked = await unpack(name, () => zip.openReadStreamPromise(entry))
    total += unpacked.bytes.length
    if (total > limits.bytes) throw new ArchiveLimit('bytes')
    yield unpacked
  }
}
