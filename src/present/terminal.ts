import { styleText } from 'node:util'
import type { Entry, Line, Locale, Page, Run } from './page.ts'
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
// Control characters of a quoted text could move the cursor or set the window's title.
const control = /[\p{Cc}\p{Cf}]/gu

const plain = (text: string): string => text.replace(control, found => (found === '\n' ? found : ''))

const painter = (colour: boolean) => (format: Format, text: string) =>
  colour && text !== '' ? styleText(format, text) : text

function runText({ text, style }: Run, { colour }: TerminalStyle): string {
  if (style === undefined) return plain(text)
  if (style === 'code' && !colour) return `[${plain(text)}]`
  return painter(colour)(styles[style], plain(text))
}

function lineText(line: Line, style: TerminalStyle): string {
  const text = line.runs.map(run => runText(run, style)).join('')
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

function entryText(entry: Entry, style: TerminalStyle): string {
  const lines = entry.lines.map(line => lineText(line, style))
  if (entry.link !== undefined) lines.push(painter(style.colour)('cyan', plain(entry.link.url)))
  return lines.join('\n')
}

/** A page as text for a terminal; `number` of `of` is told where there are several. */
export function pageText(page: Page, { number, of }: { number: number; of: number }, style: TerminalStyle): string {
  const blocks = [
    page.heading.map(line => lineText(line, style)).join('\n'),
    ...page.entries.map(entry => entryText(entry, style)),
    [
      ...(of > 1 ? [wordsOf(style.locale).page(number, of)] : []),
      ...page.footer.map(line => lineText(line, style)),
    ].join('\n'),
  ]
  return blocks.filter(Boolean).join('\n\n')
}
