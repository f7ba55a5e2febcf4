import { profileBoxes } from '../body/profile.ts'
import type { Cues } from '../cues.ts'
import { kindOf } from './kinds.ts'
import type { Line } from './line.ts'
import type { RawLine } from './raw-lines.ts'

/** A line of text without mark-up, with the white space about it. */
export interface TextLine extends Line, RawLine {
  readonly gap: number
}

/** Reads the lines of a text with what they look to be; boxes about persons stand beside it. */
export function textLines(raw: readonly RawLine[], cues: Cues): TextLine[] {
  const lines = raw.map(({ text, gap, item, loose }): TextLine => {
    const kind = kindOf(text, cues)
    return { text, gap, item, loose, kind: kind === 'short' && item ? 'item' : kind, heading: false }
  })
  const boxes = profileBoxes(lines)
  return boxes.size === 0 ? lines : lines.map((line, at) => (boxes.has(at) ? { ...line, kind: 'aside' } : line))
}
