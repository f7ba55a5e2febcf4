import { setText, standsApart } from './block-text.ts'
import type { LinkSpan } from './text-run.ts'

/** Text that becomes a block. */
export interface Piece {
  readonly text: string
  /** Share of its characters that are links. */
  readonly links: number
}

interface Taken {
  readonly text: string
  readonly spans: readonly LinkSpan[]
}

const inkOf = (text: string) => text.replace(/\s/g, '').length

function pieceOf({ text: raw, spans }: Taken): Piece[] {
  const text = raw.trim() === '' ? '' : setText(raw)
  if (text === '') return []
  const linked = spans.reduce((sum, { start, end }) => sum + inkOf(raw.slice(start, end)), 0)
  return [{ text, links: Math.min(1, linked / inkOf(text)) }]
}

/** What stands before the last link, and the link. */
export function partedAt({ text, spans }: Taken, { start }: LinkSpan): Piece[] {
  const link = text.slice(start)
  const before = { text: text.slice(0, start), spans: spans.slice(0, -1) }
  return [...pieceOf(before), ...pieceOf({ text: link, spans: [{ start: 0, end: link.length }] })]
}

/** A run of text as one piece, or as two if its last link stands apart from the sentences. */
export function piecesOf(taken: Taken): Piece[] {
  const { text, spans } = taken
  const last = spans.at(-1)
  if (!last || text.slice(last.end).trim() !== '') return pieceOf(taken)
  const ink = text.slice(0, last.start).trimEnd().slice(-1)
  return standsApart(ink, text.slice(last.start), true) ? partedAt(taken, last) : pieceOf(taken)
}
