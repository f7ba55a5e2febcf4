import type { RawInput } from '../../command.ts'
import { LIMITS } from './limits.ts'

/** What the buttons below a page remember, so that they work after a restart and for anyone who may see them. */
export interface PageState {
  readonly command: string
  /** Counted from 0. */
  readonly page: number
  readonly options: RawInput
}

/** The buttons of the row, in order; `count` cannot be pressed and only carries its part of the state. */
export const SLOTS = ['first', 'previous', 'count', 'next', 'last'] as const
export type Slot = (typeof SLOTS)[number]

/*
 * p1 2 | …88 to 95 characters of the state… |
 *  |  |                                     `- so that white space at the end is not trimmed
 *  |  `- slot                 state: checksum, then JSON of [command, page, options]
 *  `- version
 */
const CUSTOM_ID = /^p1([0-4])\|(.*)\|$/s
const ROOM = LIMITS.customId - 'p10||'.length
const CHECKSUM = 7

/** The custom ids of the five buttons; null where the state is longer than they can carry (about 400 characters of options). */
export function packState(state: PageState): readonly string[] | null {
  const json = JSON.stringify([state.command, state.page, state.options])
  const chunks = SLOTS.map(() => '')
  let slot = 0
  for (const character of checksum(json) + json) {
    if ((chunks[slot] ?? '').length + character.length > ROOM) slot++
    if (slot === SLOTS.length) return null
    chunks[slot] += character
  }
  return chunks.map((chunk, i) => `p1${i}|${chunk}|`)
}

/** The slot of a button of ours; null where it is none, or one of another version. */
export function slotOf(customId: string): Slot | null {
  const digit = CUSTOM_ID.exec(customId)?.[1]
  return digit === undefined ? null : (SLOTS[Number(digit)] ?? null)
}

/** The state that the custom ids of a message carry, in any order and among others; null where they carry none that is whole. */
export function unpackState(customIds: readonly string[]): PageState | null {
  const chunks = SLOTS.map(slot => customIds.filter(id => slotOf(id) === slot))
  if (chunks.some(ids => ids.length !== 1)) return null
  const text = chunks.map(([id = '']) => CUSTOM_ID.exec(id)?.[2] ?? '').join('')
  const json = text.slice(CHECKSUM)
  return checksum(json) === text.slice(0, CHECKSUM) ? toState(json) : null
}

function toState(json: string): PageState | null {
  const [command, page, options] = JSON.parse(json)
  if (typeof command !== 'string' || !Number.isSafeInteger(page) || typeof options !== 'object' || options === null)
    return null
  return { command, page, options }
}

/** FNV-1a of 32 bits over UTF-16 code units (http://www.isthe.com/chongo/tech/comp/fnv/), in base 36. */
function checksum(text: string): string {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return (hash >>> 0).toString(36).padStart(CHECKSUM, '0')
}
