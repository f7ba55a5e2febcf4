import { beginningOf, wellFormed } from '../language/graphemes.ts'

const longest = 36
const edge = 14

const words = new Intl.Segmenter('ja', { granularity: 'word' })

// The fragment's own syntax uses - , and & : they are percent-encoded within it (WICG scroll-to-text-fragment).
const encode = (text: string): string => encodeURIComponent(text).replace(/-/g, '%2D')

// A browser finds words only if they begin and end where it parts words.
function startOf(line: string): string {
  const at = words.segment(line).containing(edge)?.index ?? 0
  return at > 0 ? line.slice(0, at) : beginningOf(line, edge)
}

function endOf(line: string): string {
  const from = line.length - edge
  const found = words.segment(line).containing(from)
  if (found === undefined) return ''
  const at = found.index === from ? from : found.index + found.segment.length
  return at < line.length ? line.slice(at) : line.slice(found.index)
}

/** The text fragment for the first line of some words, or for its beginning and end; null if it cannot be found by them. */
export function textFragment(shown: string): string | null {
  const line = shown.trimStart().split('\n')[0]?.trim() ?? ''
  const parts = line.length <= longest ? [line] : [startOf(line).trim(), endOf(line).trim()]
  const sound = parts.every(part => part !== '' && part.length <= longest && wellFormed(part) === part)
  return sound ? `:~:text=${parts.map(encode).join(',')}` : null
}
