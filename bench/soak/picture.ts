import { openBrowser } from '../../src/preview/browser.ts'
import type { Minute } from './minutes.ts'

const size = { width: 1200, height: 700 } as const
const plot = { left: 90, right: 40, height: 220 } as const
const ink = { axis: '#3c434d', faint: '#e3e6ea', text: '#20242a', soft: '#6a727d' } as const

interface Curve {
  readonly name: string
  readonly colour: string
  readonly values: readonly number[]
}

interface Panel {
  readonly title: string
  readonly unit: string
  readonly top: number
  readonly curves: readonly Curve[]
}

/** A step of 1, 2 or 5 times a power of ten that makes about five of the highest value. */
function stepOf(highest: number): number {
  const power = 10 ** Math.floor(Math.log10(highest / 5))
  return power * ([1, 2, 5, 10].find(factor => factor * power >= highest / 5) ?? 10)
}

const upTo = (highest: number, step: number): readonly number[] =>
  Array.from({ length: Math.floor(highest / step + 1e-9) + 1 }, (_, n) => n * step)

const text = (x: number, y: number, { words, anchor = 'start', style = '' }: Record<string, string>): string =>
  `<text x="${x}" y="${y}" text-anchor="${anchor}" style="${style}">${words}</text>`

function panelOf({ title, unit, top, curves }: Panel): string {
  const count = curves[0]?.values.length ?? 0
  const step = stepOf(Math.max(...curves.flatMap(({ values }) => values)))
  const highest = step * Math.ceil(Math.max(...curves.flatMap(({ values }) => values)) / step)
  const x = (minute: number) => plot.left + ((minute - 1) / Math.max(1, count - 1)) * across
  const across = size.width - plot.left - plot.right
  const y = (value: number) => top + plot.height - (value / highest) * plot.height
  const right = plot.left + across
  const rows = upTo(highest, step).flatMap(value => [
    `<line x1="${plot.left}" x2="${right}" y1="${y(value)}" y2="${y(value)}" stroke="${value === 0 ? ink.axis : ink.faint}"/>`,
    text(plot.left - 10, y(value) + 5, { words: String(value), anchor: 'end' }),
  ])
  const minutes = upTo(count, count > 20 ? 10 : count > 8 ? 2 : 1).map(minute => Math.max(1, minute))
  const columns = minutes.map(minute =>
    text(x(minute), top + plot.height + 22, { words: `${minute}`, anchor: 'middle' }),
  )
  const lines = curves.map(({ colour, values }) => {
    const points = values.map((value, n) => `${x(n + 1).toFixed(1)},${y(value).toFixed(1)}`)
    return `<polyline points="${points.join(' ')}" fill="none" stroke="${colour}" stroke-width="2.5" stroke-linejoin="round"/>`
  })
  const names = curves.map(({ name, colour, values }, n) => {
    const at = right - 150 * (curves.length - n)
    const label = `${name} ${(values.at(-1) ?? 0).toFixed(0)} ${unit}`
    return `<rect x="${at}" y="${top - 27}" width="18" height="4" rx="2" fill="${colour}"/>${text(at + 26, top - 20, { words: label })}`
  })
  const heading = text(plot.left, top - 20, { words: `${title}, ${unit}`, style: 'font-weight:600' })
  return [...rows, ...columns, ...lines, ...names, heading].join('\n')
}

/** The curves of a run, as an SVG. */
export function drawSoak(minutes: readonly Minute[], told: readonly string[]): string {
  const curve = (name: string, colour: string, kind: keyof Minute): Curve => ({
    name,
    colour,
    values: minutes.map(minute => minute[kind]),
  })
  const [title = '', ...notes] = told
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" font-family="sans-serif" font-size="15" fill="${ink.text}">
<rect width="100%" height="100%" fill="#fff"/>
${text(plot.left, 44, { words: title, style: 'font-size:22px;font-weight:600' })}
${notes.map((note, n) => text(plot.left, 70 + 21 * n, { words: note, style: `fill:${ink.soft}` })).join('\n')}
${panelOf({ title: 'From a question to the first response', unit: 'ms', top: 136, curves: [curve('p50', '#2f6fde', 'p50'), curve('p99', '#d9622b', 'p99')] })}
${panelOf({ title: 'Memory after a collection', unit: 'MB', top: 420, curves: [curve('heap', '#1f8a5b', 'heap'), curve('external', '#8a63d2', 'external'), curve('RSS', '#9aa3ae', 'rss')] })}
${text(plot.left + (size.width - plot.left - plot.right) / 2, 688, { words: 'minutes since the start', anchor: 'middle', style: `fill:${ink.soft}` })}
</svg>`
}

/** Takes the picture of an SVG with the browser that takes those of replies. */
export async function takePicture(svg: string, file: string): Promise<void> {
  const browser = await openBrowser()
  try {
    const page = await browser.newPage({ viewport: size })
    await page.setContent(`<style>body{margin:0}</style>${svg}`)
    await page.screenshot({ path: file })
  } finally {
    await browser.close()
  }
}
