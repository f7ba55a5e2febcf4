import type { Block } from './blocks.ts'

/** Characters in a line that was broken to fit a column. */
const narrowest = 16
const widest = 64
const fewestFull = 3
/** A line is full with so many characters less than the longest: marks do not begin a line. */
const slack = 2

/** Runs of blocks that single line breaks part, within one element, as `start..end`. */
function runsOf(blocks: readonly Block[]): { start: number; end: number }[] {
  const runs: { start: number; end: number }[] = []
  for (let at = 0; at < blocks.length; ) {
    let end = at + 1
    while (blocks[end - 1]?.wraps && blocks[end]?.within === blocks[at]?.within) end++
    if (end - at >= fewestFull) runs.push({ start: at, end })
    at = end
  }
  return runs
}

/** The width of the column that a run was broken to, or null: its lines end anywhere in their sentences. */
function widthOf(run: readonly Block[]): number | null {
  const width = run.reduce((most, { text }) => Math.max(most, text.length), 0)
  if (width < narrowest || width > widest) return null
  const full = run.filter(({ text }) => text.length >= width - slack)
  return full.length >= fewestFull && full.filter(({ text }) => !goesOn(text)).length * 2 <= full.length ? width : null
}

const goesOn = (text: string) => !/[。！？!?]$/.test(text)

/** For each block whether it goes on in the next one. */
export function wrappedLines(blocks: readonly Block[]): ReadonlySet<number> {
  const wrapped = new Set<number>()
  for (const { start, end } of runsOf(blocks)) {
    const width = widthOf(blocks.slice(start, end))
    if (width === null) continue
    for (let at = start; at < end - 1; at++) {
      const text = blocks[at]?.text ?? ''
      if (text.length >= width - slack && goesOn(text)) wrapped.add(at)
    }
  }
  return wrapped
}
