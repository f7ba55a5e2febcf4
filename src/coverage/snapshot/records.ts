import { createHash } from 'node:crypto'
import { closeSync, fstatSync, fsyncSync, mkdirSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { asideOf } from '../../files/whole-file.ts'

/**
 * A file of records, each under a key of 32 bytes in base64: `DEDORECS`, the format's version, what all of them depend on
 * (32 bytes), then for each record its key, its length in bytes, eight bytes of its SHA-256, and itself.
 */
const magic = Buffer.from('DEDORECS')
const formatVersion = 1
const keyLength = 32
const checkLength = 8
const headLength = keyLength + 4 + checkLength
/** Bytes that are written at once. */
const written = 1 << 20

const checkOf = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest().subarray(0, checkLength)

function headerOf(maker: Buffer): Buffer {
  const version = Buffer.alloc(4)
  version.writeUInt32LE(formatVersion)
  return Buffer.concat([magic, version, maker])
}

function readAt(file: number, at: number, length: number): Buffer | null {
  const bytes = Buffer.allocUnsafe(length)
  return readSync(file, bytes, 0, length, at) === length ? bytes : null
}

interface Place {
  readonly at: number
  readonly length: number
  readonly check: Buffer
}

/** Records that were saved under the same maker. */
export class Records {
  readonly #file: number | null
  readonly #places = new Map<string, Place>()

  /** A missing or foreign file has no records; a truncated one has those before the break. */
  constructor(file: string, maker: Buffer) {
    this.#file = openExisting(file)
    if (this.#file === null) return
    const header = headerOf(maker)
    if (readAt(this.#file, 0, header.length)?.equals(header) !== true) return
    const { size } = fstatSync(this.#file)
    let at = header.length
    for (let head = readAt(this.#file, at, headLength); head !== null; head = readAt(this.#file, at, headLength)) {
      const length = head.readUInt32LE(keyLength)
      at += headLength
      if (at + length > size) return
      const check = head.subarray(keyLength + 4)
      this.#places.set(head.toString('base64', 0, keyLength), { at, length, check })
      at += length
    }
  }

  get isEmpty(): boolean {
    return this.#places.size === 0
  }

  has(key: string): boolean {
    return this.#places.has(key)
  }

  /** The record, or undefined if there is no complete one. */
  find(key: string): Uint8Array | undefined {
    const place = this.#places.get(key)
    if (place === undefined || this.#file === null) return undefined
    const bytes = readAt(this.#file, place.at, place.length)
    return bytes !== null && checkOf(bytes).equals(place.check) ? bytes : undefined
  }

  close(): void {
    if (this.#file !== null) closeSync(this.#file)
  }
}

function openExisting(file: string): number | null {
  try {
    return openSync(file, 'r')
  } catch {
    return null
  }
}

/** Writes records aside; `save` puts them in the file's place, whole. Whatever fails before is thrown by `save`. */
export class RecordsWriter {
  readonly #place: string
  readonly #aside: string
  #file: number | null = null
  #waiting: Uint8Array[] = []
  #length = 0
  #error: unknown = null

  constructor(file: string, maker: Buffer) {
    this.#place = file
    this.#aside = asideOf(file)
    this.#try(() => {
      mkdirSync(dirname(file), { recursive: true })
      this.#file = openSync(this.#aside, 'wx', 0o600)
    })
    this.#push(headerOf(maker))
  }

  add(key: string, bytes: Uint8Array): void {
    const length = Buffer.alloc(4)
    length.writeUInt32LE(bytes.length)
    this.#push(Buffer.from(key, 'base64'), length, checkOf(bytes), bytes)
  }

  /** @throws Error if the records could not be written; the old file then stays in place */
  save(): void {
    this.#flush()
    this.#try(() => this.#file !== null && fsyncSync(this.#file))
    this.#close()
    this.#try(() => renameSync(this.#aside, this.#place))
    if (this.#error === null) return
    this.#remove()
    throw this.#error
  }

  /** Leaves the file's place as it is. */
  drop(): void {
    this.#close()
    this.#remove()
  }

  #remove(): void {
    try {
      rmSync(this.#aside, { force: true })
    } catch {
      // If it could not be written there is nothing to remove; the first error is the one to report.
    }
  }

  #try(write: () => unknown): void {
    if (this.#error !== null) return
    try {
      write()
    } catch (error) {
      this.#error = error
    }
  }

  #push(...parts: readonly Uint8Array[]): void {
    if (this.#error !== null) return
    for (const part of parts) {
      this.#waiting.push(part)
      this.#length += part.length
    }
    if (this.#length >= written) this.#flush()
  }

  #flush(): void {
    const bytes = Buffer.concat(this.#waiting)
    this.#waiting = []
    this.#length = 0
    this.#try(() => {
      for (let at = 0; this.#file !== null && at < bytes.length; ) at += writeSync(this.#file, bytes, at)
    })
  }

  #close(): void {
    if (this.#file !== null) closeSync(this.#file)
    this.#file = null
  }
}
