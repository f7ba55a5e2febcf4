import { openBrowser } from '../../src/preview/browser.ts'
import type { Minute } from './minutes.ts'
import { type Curve, drawPanel, ink, type Panel, plot, size, text } from './panel.ts'

export interface Drawing {
  readonly minutes: readonly Minute[]
  readonly title: string
  readonly note: string
  /** What the heap may grow to. */
  readonly limit: NonNullable<Panel['limit']>
}

/** The curves of a run, as an SVG. */
export function drawSoak({ minutes, title, note, limit }: Drawing): string {
  const curve = (name: string, colour: string, kind: keyof Minute): Curve => ({
    name,
    colour,
    values: minutes.map(minute => minute[kind]),
  })
  const times = [curve('p50', '#2f6fde', 'p50'), curve('p99', '#d9622b', 'p99')]
  const memory = [curve('heap', '#1f8a5b', 'heap'), curve('external', '#8a63d2', 'external')]
  const middle = (plot.left + size.width - plot.right) / 2
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" font-family="sans-serif" font-size="15" fill="${ink.text}">
<rect width="100%" height="100%" fill="#fff"/>
${text(plot.left, 42, { words: title, style: 'font-size:22px;font-weight:600' })}
${text(plot.left, 68, { words: note, style: `fill:${ink.soft}` })}
${drawPanel({ title: 'From a question to the first response', unit: 'ms', top: 136, curves: times })}
${drawPanel({ title: 'Memory after a collection', unit: 'MB', top: 430, curves: memory, limit })}
${text(middle, 689, { words: 'minutes since the start', anchor: 'middle', style: `fill:${ink.soft}` })}
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
