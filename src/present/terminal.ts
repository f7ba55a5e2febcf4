import { styleText } from 'node:util'
import { onOneLine } from '../language/graphemes.ts'
import { toShowable } from './markdown.ts'
import type { Line, Locale, Page, Run } from './page.ts'
import { wordsOf } from './words.ts'

export interface TerminalStyle {
  readonly colour: boolean
  readonly locale: Locale
}

type Format = Parameters<typeof styleText>[0]

const styles: Readonly<Record<NonNullable<Run['style']>, Format>> = {
  strong: 'bold',
  mark: ['bold', 'yellow'],
  code: 'inverse',
}

// Control characters of a quoted text could move the cursor or set the window's title; format characters but the joiner
// within emoji could turn the line around.
const control = /(?!\u200D)[\p{Cc}\p{Cf}]/gu

const plain = (text: string): string => toShowable(text).replace(control, found => (found === '\n' ? found : ''))

const painter = (colour: boolean) => (format: Format, text: string) =>
  colour && text !== '' ? styleText(format, text) : text

function runText({ text, style }: Run, { colour }: TerminalStyle): string {
  if (style === undefined) return plain(text)
  if (style === 'code' && !colour) return `[${plain(text)}]`
  return painter(colour)(styles[style], plain(text))
}

function lineText(line: Line, style: TerminalStyle): string {
  const isOneLine = line.as !== 'quote' && line.as !== 'block'
  const text = line.runs.map(run => runText(isOneLine ? { ...run, text: onOneLine(run.text) } : run, style)).join('')
  const paint = painter(style.colour)
  if (line.as === 'heading') return paint(['bold', 'underline'], text)
  if (line.as === 'small') return paint('dim', text)
  if (line.as === 'quote')
    return text
      .split('\n')
      .map(part => `${paint('green', '▌')} ${part}`)
      .join('\n')
  return text
}

/** Lines with the addresses that their words lead to below them. */
function blockText(lines: readonly Line[], style: TerminalStyle): string {
  const urls = new Set(lines.flatMap(({ runs }) => runs.flatMap(({ url }) => url ?? [])))
  return [
    ...lines.map(line => lineText(line, style)),
    ...[...urls].map(url => painter(style.colour)('cyan', plain(url))),
  ].join('\n')
}

/** A page as text for a terminal; `number` of `of` is told where there are several. */
export function pageText(page: Page, { number, of }: { number: number; of: number }, style: TerminalStyle): string {
  const blocks = [
    blockText(page.heading, style),
    ...page.entries.map(entry => blockText(entry.lines, style)),
    [
      ...(of > 1 ? [wordsOf(style.locale).page(number, of)] : []),
      ...page.footer.map(line => lineText(line, style)),
    ].join('\n'),
  ]
  return blocks.filter(Boolean).join('\n\n')
}
