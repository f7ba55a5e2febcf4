import type { RawInput } from '../../command.ts'
import { fnv1a } from '../../language/fnv.ts'
import { LIMITS } from './limits.ts'

/** What the components below a page remember, so that they work after a restart and for anyone who may see them. */
export interface PageState {
  readonly command: string
  /** Counted from 0. */
  readonly page: number
  readonly options: RawInput
  /** Which coverage the page was made from. */
  readonly edition: string
}

/** The role of a component; a `filler` cannot be pressed and only carries part of the state, `outlet` is a list of `choice`s. */
const ROLES = {
  first: 'f',
  previous: 'p',
  count: 'c',
  next: 'n',
  last: 'l',
  outlet: 'o',
  choice: 'v',
  again: 'a',
  filler: 'e',
} as const
export type Role = keyof typeof ROLES

/*
 * d1 n 3 | …88 to 95 characters of the state… |
 *  | | |                                      `- so that white space at the end is not trimmed
 *  | | `- place of this part, base 36           state: checksum, then JSON of [command, page, options, edition]
 *  | `- role
 *  `- version
 */
const CARRIER = /^d1([a-z])([0-9a-z])\|(.*)\|$/s
const ROOM = LIMITS.customId - 'd1n0||'.length
const CHECKSUM = 7
const RADIX = 36

/** Custom ids (or select values), one for each role; null if the state is longer than they can carry. */
export function packState(state: PageState, roles: readonly Role[]): readonly string[] | null {
  const json = JSON.stringify([state.command, state.page, state.options, state.edition])
  const parts = chunksOf(checksum(json) + json)
  if (parts.length > roles.length) return null
  return roles.map((role, i) => `d1${ROLES[role]}${i.toString(RADIX)}|${parts[i] ?? ''}|`)
}

/** How many components a state needs. */
export function carriersFor(state: PageState): number {
  const json = JSON.stringify([state.command, state.page, state.options, state.edition])
  return chunksOf(checksum(json) + json).length
}

function chunksOf(text: string): readonly string[] {
  const chunks = ['']
  for (const character of text) {
    const last = chunks.at(-1) ?? ''
    if (last.length + character.length > ROOM) chunks.push(character)
    else chunks[chunks.length - 1] = last + character
  }
  return chunks
}

/** The role of one of our custom ids or values and the part of the state that it carries; null if it is not of this version. */
export function readCarrier(id: string): { readonly role: Role; readonly part: number } | null {
  const [, letter, part = ''] = CARRIER.exec(id) ?? []
  const role = (Object.keys(ROLES) as Role[]).find(name => ROLES[name] === letter)
  return role === undefined ? null : { role, part: Number.parseInt(part, RADIX) }
}

/** The state carried by the ids of a message, in any order and among other ids; null if any part is missing. */
export function unpackState(ids: readonly string[]): PageState | null {
  const parts = new Map<number, string>()
  for (const id of ids) {
    const part = readCarrier(id)?.part
    if (part === undefined) continue
    if (parts.has(part)) return null
    parts.set(part, CARRIER.exec(id)?.[3] ?? '')
  }
  const text = [...parts.keys()]
    .sort((a, b) => a - b)
    .map(part => parts.get(part))
    .join('')
  const json = text.slice(CHECKSUM)
  return text.length > CHECKSUM && checksum(json) === text.slice(0, CHECKSUM) ? toState(json) : null
}

function toState(json: string): PageState | null {
  const [command, page, options, edition] = readList(json)
  if (typeof command !== 'string' || typeof page !== 'number' || !Number.isSafeInteger(page)) return null
  if (typeof edition !== 'string' || typeof options !== 'object' || options === null) return null
  return { command, page, options: { ...options }, edition }
}

function readList(json: string): readonly unknown[] {
  try {
    const read: unknown = JSON.parse(json)
    return Array.isArray(read) ? read : []
  } catch {
    return []
  }
}

const checksum = (text: string): string => fnv1a(text).padStart(CHECKSUM, '0')
