import type { Line, Run } from './page.ts'

const SURROGATES = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g
const LINE_BREAKS = /\r\n|[\r\v\f\u0085\u2028\u2029]/g
// Bidirectional controls would reorder the rest of the message, ours included.
const UNSEEN = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu
// Escaped wherever they stand, not only where they are active: a run cannot know what stands before it. The colon
// breaks bare links and :emoji:, the full stop breaks invitations (discord.gg/…) and numbered lists.
const ACTIVE = /[\\*_~`|<>[\]#\-+:@.]/g

/** The text as it can be shown: what JSON or a screen cannot carry is replaced or removed, line breaks are `\n`. */
export function toShowable(text: string): string {
  const lines = text.replace(SURROGATES, '\uFFFD').replace(LINE_BREAKS, '\n')
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

/** A line in Discord's Markdown: as many lines as its text has, without the blank ones; `''` where nothing would show. */
export function renderLine(line: Line): string {
  if (line.as === 'block') return renderBlock(line.runs)
  return physicalLines(line.runs)
    .map(renderRuns)
    .filter(text => text.trim() !== '')
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
  return text === '' ? '' : `\`\`\`\n${safe}\n\`\`\``
}

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
  if (run.style === 'code') return `\`${run.text}\``
  return run.style === 'mark' ? `__${escapeMarkdown(run.text)}__` : escapeMarkdown(run.text)
}

function mergeStyles(runs: readonly Run[]): readonly Run[] {
  const merged: Run[] = []
  for (const run of runs) {
    const style = effectiveStyle(run)
    const last = merged.at(-1)
    if (run.text === '') continue
    const same = last && last.style === style && last.time === undefined && run.time === undefined
    if (same) merged[merged.length - 1] = { ...last, text: last.text + run.text }
    else merged.push({ text: run.text, ...(style && { style }), ...(run.time !== undefined && { time: run.time }) })
  }
  return merged
}

/** Blank text has no style to show, and nothing can be escaped inside of code. */
function effectiveStyle(run: Run): Run['style'] {
  const cannotBeCode = run.style === 'code' && /`|discord(?:app)?\.(?:gg|com)/i.test(run.text)
  return run.text.trim() === '' || cannotBeCode ? undefined : run.style
}
