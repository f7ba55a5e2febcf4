/**
 * Draws the growth of Dedokoro beside that of other programs: `npm run -s bench:growth`.
 * It reads the table between `figures:scale` in docs/benchmarks.md, which `npm run bench:scale` prints, and writes docs/growth.svg:
 * time for a question (p50) and memory, over the number of passages, both axes logarithmic.
 */
import './help.ts'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

interface Row {
  readonly program: string
  readonly passages: number
  /** Megabytes when ready, and milliseconds for a question. */
  readonly memory: number
  readonly question: number
}

const root = fileURLToPath(new URL('..', import.meta.url))
const size = { width: 760, height: 340, plotWidth: 290, plotHeight: 200, top: 90 }
const colours: Readonly<Record<string, string>> = {
  Dedokoro: '#2f6fde',
  'kuromoji and MiniSearch, content words': '#d9622b',
  'kuromoji and MiniSearch as they come': '#b98a00',
  'Lucene, JapaneseAnalyzer': '#1f8a5b',
}

const numberIn = (cell = ''): number => Number.parseFloat(cell.replaceAll(',', ''))

/** The rows of the table; a row without a number of passages belongs to the collection above it. */
function rowsOf(markdown: string): Row[] {
  const [, table = ''] = /<!-- figures:scale -->(.*?)<!-- \/figures:scale -->/s.exec(markdown) ?? []
  let passages = 0
  return table.split('\n').flatMap(line => {
    const [, name = '', count, , , memory, , question] = line.split('|').map(cell => cell.trim())
    if (Number.isNaN(numberIn(question))) return []
    passages = Number.isNaN(numberIn(count)) ? passages : numberIn(count)
    const program = name === 'the same, content words' ? 'kuromoji and MiniSearch, content words' : name
    return [{ program, passages, memory: numberIn(memory), question: numberIn(question) }]
  })
}

type Measure = 'memory' | 'question'

/** Places values on a logarithmic axis of so many pixels that spans whole powers of ten. */
function axis(values: readonly number[], pixels: number) {
  const low = Math.floor(Math.log10(Math.min(...values)))
  const high = Math.ceil(Math.log10(Math.max(...values)))
  const ticks = Array.from({ length: high - low + 1 }, (_, n) => 10 ** (low + n))
  return { ticks, at: (value: number) => (pixels * (Math.log10(value) - low)) / (high - low) }
}

function panel(rows: readonly Row[], measure: Measure, title: string): string {
  const x = axis(
    rows.map(row => row.passages),
    size.plotWidth,
  )
  const y = axis(
    rows.map(row => row[measure]),
    size.plotHeight,
  )
  const bottom = size.plotHeight
  const level = (value: number) => bottom - y.at(value)
  const grid = y.ticks.map(
    tick =>
      `<path d="M0 ${level(tick)}H${size.plotWidth}" stroke="#ddd"/><text x="-8" y="${level(tick) + 4}" text-anchor="end">${tick.toLocaleString('en')}</text>`,
  )
  const counts = [...new Set(rows.map(row => row.passages))].map(
    count => `<text x="${x.at(count)}" y="${bottom + 18}" text-anchor="middle">${count.toLocaleString('en')}</text>`,
  )
  const curves = Object.entries(colours).map(([program, colour]) => {
    const points = rows.filter(row => row.program === program).map(row => [x.at(row.passages), level(row[measure])])
    const dots = points.map(([cx, cy]) => `<circle cx="${cx}" cy="${cy}" r="4" fill="${colour}"/>`).join('')
    return `<polyline points="${points.map(point => point.join(',')).join(' ')}" fill="none" stroke="${colour}" stroke-width="2"/>${dots}`
  })
  return `<text y="-14" font-weight="600">${title}</text>${[...grid, ...counts, ...curves].join('\n')}`
}

function draw(rows: readonly Row[]): string {
  const legend = Object.entries(colours).map(
    ([program, colour], n) =>
      `<g transform="translate(${60 + (n % 2) * 370} ${24 + Math.floor(n / 2) * 22})"><rect width="14" height="4" y="-6" fill="${colour}"/><text x="22">${program}</text></g>`,
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" font-family="sans-serif" font-size="13" fill="#333">
<rect width="100%" height="100%" fill="#fff"/>
${legend.join('\n')}
<g transform="translate(60 ${size.top})">${panel(rows, 'question', 'ms for a question (p50), by passages')}</g>
<g transform="translate(440 ${size.top})">${panel(rows, 'memory', 'MB of memory when ready, by passages')}</g>
</svg>
`
}

const rows = rowsOf(readFileSync(join(root, 'docs/benchmarks.md'), 'utf8'))
writeFileSync(join(root, 'docs/growth.svg'), draw(rows))
process.stdout.write(`docs/growth.svg shows ${rows.length} rows of docs/benchmarks.md.\n`)
