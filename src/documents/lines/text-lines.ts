import type { Cues } from '../cues.ts'
import { withoutPersons } from '../plain/person.ts'
import { kindOf } from './kinds.ts'
import type { Line } from './line.ts'
import type { RawLine } from './raw-lines.ts'

/** A line of text without mark-up, with the white space about it. */
export interface TextLine extends Line, RawLine {}

/** Reads the lines of a text with what they look to be. */
export function textLines(lines: readonly RawLine[], cues: Cues): TextLine[] {
  return withoutPersons(
    lines.map(line => {
      const kind = kindOf(line.text, cues)
      return { ...line, kind: kind === 'short' && line.item ? 'item' : kind, heading: false }
    }),
  )
}
