import { isBlank, wellFormed } from '../language/graphemes.ts'
import type { Line, Run } from './page.ts'

const LINE_BREAKS = /\r\n|[\r\v\f\u0085\u2028\u2029]/g
// Bidirectional controls would reorder the rest of the message, ours included.
const UNSEEN = /[\p{Cc}\p{Bidi_Control}]/gu
// Escaped wherever they stand, not only where they are active: a run cannot know what stands before it. The colon
// breaks bare links and :emoji:, the full stop breaks invitations (discord.gg/…) and numbered lists.
const ACTIVE = /[\\*_~`|<>[\]#\-+:@.]/g

/** The text as it can be shown: what JSON or a screen cannot carry is replaced or removed, line breaks are `\n`. */
export function toShowable(text: string): string {
  const lines = wellFormed(text).replace(LINE_BREAKS, '\n')
  return lines.replace(UNSEEN, control => (control === '\n' ? '\n' : control === '\t' ? ' ' : ''))
}

/** The text in Discord's Markdown, where it shows as itself: no style, mention, link, emoji, date or list comes of it. */
export function escapeMarkdown(text: string): string {
  return text.replace(ACTIVE, '\\$&')
}

const PREFIX = { heading: '### ', quote: '> ', text: '', small: '-# ', block: '' } as const satisfies Record<
  Line['as'],
  string
>

/**
 * A line in Discord's Markdown, `''` if nothing would show. A quotation has as many lines as its words, without the
 * blank ones, each marked; all else has one, so that no word from outside looks like a line of ours.
 */
export function renderLine(line: Line): string {
  if (line.as === 'block') return renderBlock(line.runs)
  const lines = line.as === 'quote' ? physicalLines(line.runs) : [line.runs.map(onOneLineRun)]
  return lines
    .filter(runs => !isBlank(runs.map(run => run.text).join('')))
    .map(renderRuns)
    .map(text => PREFIX[line.as] + text)
    .join('\n')
}

/** Nothing can be escaped inside of a block: a zero-width space parts what would end it, and invitations. */
function renderBlock(runs: readonly Run[]): string {
  const text = toShowable(runs.map(run => run.text).join('')).trim()
  const safe = text
    .replaceAll('``', '`\u200B`')
    .replace(/`$/, '`\u200B')
    .replace(/(discord(?:app)?\.)(?=gg|com)/gi, '$1\u200B')
  return isBlank(text) ? '' : `\`\`\`\n${safe}\n\`\`\``
}

const onOneLineRun = (run: Run): Run => ({ ...run, text: toShowable(run.text).replaceAll('\n', ' ') })

export function renderLines(lines: readonly Line[]): string {
  return lines
    .map(renderLine)
    .filter(text => text !== '')
    .join('\n')
}

function physicalLines(runs: readonly Run[]): readonly (readonly Run[])[] {
  let current: Run[] = []
  const lines = [current]
  for (const run of runs) {
    const [first = '', ...rest] = toShowable(run.text).split('\n')
    current.push({ ...run, text: first })
    for (const text of rest) {
      current = [{ ...run, text }]
      lines.push(current)
    }
  }
  return lines
}

/**
 * Neighbouring runs share their delimiters: `**a****b**` would show two stars. Words of `mark` are underlined inside
 * the bold of their neighbours.
 */
function renderRuns(runs: readonly Run[]): string {
  const merged = mergeStyles(runs)
  let bold = false
  let text = ''
  for (const run of merged) {
    const isBold = run.style === 'strong' || run.style === 'mark'
    if (isBold !== bold) text += '**'
    bold = isBold
    text += renderRun(run)
  }
  return bold ? `${text}**` : text
}

function renderRun(run: Run): string {
  if (run.time !== undefined) return `<t:${run.time}:f>`
  if (run.url !== undefined && !isBlank(run.text)) return `[${labelOf(run.text)}](${targetOf(run.url)})`
  if (run.style === 'code') return `\`${run.text}\``
  return run.style === 'mark' ? `__${escapeMarkdown(run.text)}__` : escapeMarkdown(run.text)
}

// A bracket that is not closed would end the label too early, escaped or not.
const labelOf = (text: string): string => escapeMarkdown(text.replaceAll('[', '［').replaceAll(']', '］'))

/** The address with all encoded that could end it, or begin a style. */
const targetOf = (url: string): string =>
  url.replace(
    /[^\w\-.~:/?#@!$&+,;=%]/gu,
    found => `%${Buffer.from(found).toString('hex').toUpperCase().match(/../g)?.join('%')}`,
  )

function mergeStyles(runs: readonly Run[]): readonly Run[] {
  const merged: Run[] = []
  for (const run of runs) {
    const style = effectiveStyle(run)
    const last = merged.at(-1)
    if (run.text === '') continue
    const { time, url, text } = run
    const isPlain = [last?.time, last?.url, time, url].every(own => own === undefined)
    if (last && last.style === style && isPlain) merged[merged.length - 1] = { ...last, text: last.text + text }
    else merged.push({ text, ...(style && { style }), ...(time !== undefined && { time }), ...(url && { url }) })
  }
  return merged
}

/** Blank text has no style to show, and nothing can be escaped inside of code. */
function effectiveStyle(run: Run): Run['style'] {
  const cannotBeCode = run.style === 'code' && /`|discord(?:app)?\.(?:gg|com)/i.test(run.text)
  return isBlank(run.text) || cannotBeCode ? undefined : run.style
}
