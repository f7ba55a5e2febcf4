import { createHash } from 'node:crypto'

export const halves = ['looked', 'unseen'] as const
export type Half = (typeof halves)[number]

/** SHA-256 of the name: an even first byte is looked at. */
export const halfOf = (name: string): Half =>
  (createHash('sha256').update(name).digest()[0] ?? 0) % 2 === 0 ? 'looked' : 'unseen'
