export const size = { width: 1200, height: 700 } as const
export const plot = { left: 90, right: 40, height: 210 } as const
export const ink = { axis: '#3c434d', faint: '#e3e6ea', soft: '#6a727d', text: '#20242a' } as const

export interface Curve {
  readonly name: string
  readonly colour: string
  /** One for each minute. */
  readonly values: readonly number[]
}

export interface Panel {
  readonly title: string
  readonly unit: string
  readonly top: number
  readonly curves: readonly Curve[]
  /** A level that is to hold from a minute on. */
  readonly limit?: { readonly name: string; readonly value: number; readonly from: number }
}

interface Words {
  readonly words: string
  readonly anchor?: 'start' | 'middle' | 'end'
  readonly style?: string
}

export const text = (x: number, y: number, { words, anchor = 'start', style = '' }: Words): string =>
  `<text x="${x}" y="${y}" text-anchor="${anchor}" style="${style}">${words}</text>`

const right = size.width - plot.right

/** A step of 1, 2 or 5 times a power of ten of which about five make the highest value. */
function stepOf(highest: number): number {
  const power = 10 ** Math.floor(Math.log10(highest / 5))
  return power * ([1, 2, 5, 10].find(factor => factor * power >= highest / 5) ?? 10)
}

interface Scale {
  readonly x: (minute: number) => number
  readonly y: (value: number) => number
  readonly levels: readonly number[]
  readonly minutes: readonly number[]
}

function scaleOf({ curves, top }: Panel): Scale {
  const count = Math.max(...curves.map(({ values }) => values.length))
  const highest = Math.max(...curves.flatMap(({ values }) => values))
  const step = stepOf(highest)
  const steps = Math.ceil(highest / step)
  const stride = count > 20 ? 10 : count > 8 ? 2 : 1
  return {
    x: minute => plot.left + ((minute - 1) / Math.max(1, count - 1)) * (right - plot.left),
    y: value => top + plot.height - (value / (steps * step)) * plot.height,
    levels: Array.from({ length: steps + 1 }, (_, n) => n * step),
    minutes: [1, ...Array.from({ length: Math.floor(count / stride) }, (_, n) => (n + 1) * stride)].filter(
      (minute, n) => n === 0 || minute > 1,
    ),
  }
}

function gridOf({ top }: Panel, { x, y, levels, minutes }: Scale): readonly string[] {
  const rows = levels.flatMap(value => [
    `<line x1="${plot.left}" x2="${right}" y1="${y(value)}" y2="${y(value)}" stroke="${value === 0 ? ink.axis : ink.faint}"/>`,
    text(plot.left - 10, y(value) + 5, { words: String(value), anchor: 'end' }),
  ])
  const below = top + plot.height + 22
  return [...rows, ...minutes.map(minute => text(x(minute), below, { words: String(minute), anchor: 'middle' }))]
}

function limitOf({ limit }: Panel, { x, y }: Scale): readonly string[] {
  if (limit === undefined) return []
  const at = y(limit.value)
  return [
    `<line x1="${x(limit.from)}" x2="${right}" y1="${at}" y2="${at}" stroke="${ink.soft}" stroke-dasharray="5 5"/>`,
    text(right, at - 7, { words: limit.name, anchor: 'end', style: `fill:${ink.soft};font-size:13px` }),
  ]
}

/** Curves over minutes, with their axes and names, as elements of an SVG. */
export function drawPanel(panel: Panel): string {
  const { title, unit, top, curves } = panel
  const scale = scaleOf(panel)
  const lines = curves.map(({ colour, values }) => {
    const points = values.map((value, n) => `${scale.x(n + 1).toFixed(1)},${scale.y(value).toFixed(1)}`)
    return `<polyline points="${points.join(' ')}" fill="none" stroke="${colour}" stroke-width="2.5" stroke-linejoin="round"/>`
  })
  const names = curves.map(({ name, colour }, n) => {
    const at = right - 110 * (curves.length - n) + 10
    return `<rect x="${at}" y="${top - 27}" width="18" height="4" rx="2" fill="${colour}"/>${text(at + 26, top - 20, { words: name })}`
  })
  const heading = text(plot.left, top - 20, { words: `${title}, ${unit}`, style: 'font-weight:600' })
  return [...gridOf(panel, scale), ...limitOf(panel, scale), ...lines, ...names, heading].join('\n')
}
