import { escapeHtml } from './escape.ts'

type Rule = readonly [pattern: RegExp, html: (match: readonly string[]) => string]

const tagged =
  (tag: string) =>
  ([, inner = '']: readonly string[]): string =>
    `<${tag}>${inlineHtml(inner)}</${tag}>`

const linked = (url: string, label: string): string =>
  `<a href="${escapeHtml(url)}" target="_blank" rel="noopener noreferrer">${label}</a>`

const mention = ([found = '']: readonly string[]): string => `<span class="mention">${escapeHtml(found)}</span>`

const code = ([, inner = '']: readonly string[]): string => `<code>${escapeHtml(inner)}</code>`

/** In the order of Discord's client: the first that fits wins. */
const rules: readonly Rule[] = [
  [/^\\([^0-9A-Za-z\s])/, ([, escaped = '']) => escapeHtml(escaped)],
  [/^<(https?:\/\/[^ >]+)>/, ([, url = '']) => linked(url, escapeHtml(url))],
  [/^https?:\/\/[^\s<]+[^<.,:;"'\]\s]/, ([url = '']) => linked(url, escapeHtml(url))],
  [/^\[([^[\]\n]+)\]\((https?:\/\/[^\s)]+)\)/, ([, label = '', url = '']) => linked(url, inlineHtml(label))],
  [/^<@!?(\d+)>/, ([found = '', id]) => `<span class="mention" data-user="${id}">${escapeHtml(found)}</span>`],
  [/^<(?:@&|#)\d+>/, mention],
  [/^@(?:everyone|here)/, mention],
  [/^<a?:\w+:\d+>/, mention],
  [/^<t:(-?\d{1,13})(?::([tTdDfFR]))?>/, ([, seconds = '0', style = 'f']) => timeHtml(Number(seconds), style)],
  [/^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/, tagged('strong')],
  [/^__((?:\\[\s\S]|[^\\])+?)__(?!_)/, tagged('u')],
  [/^\*(?=\S)((?:\*\*|\\[\s\S]|\s+(?:\\[\s\S]|[^\s*\\]|\*\*)|[^\s*\\])+?)\*(?!\*)/, tagged('em')],
  [/^_((?:__|\\[\s\S]|[^\\_])+?)_(?!\w)/, tagged('em')],
  [/^~~([\s\S]+?)~~(?!_)/, tagged('s')],
  [/^\|\|([\s\S]+?)\|\|/, ([, inner = '']) => `<span class="spoiler">${inlineHtml(inner)}</span>`],
  [/^``([\s\S]*?[^`])``(?!`)/, code],
  [/^`([^`]*[^`])`(?!`)/, code],
]

/** The page shows it in the reader's zone, as Discord does. */
function timeHtml(seconds: number, style: string): string {
  const time = new Date(seconds * 1000)
  if (Number.isNaN(time.getTime())) return escapeHtml(`<t:${seconds}:${style}>`)
  return `<time datetime="${time.toISOString()}" data-style="${style}">${time.toISOString()}</time>`
}

function inlineHtml(markdown: string): string {
  let html = ''
  let rest = markdown
  while (rest !== '') {
    const [pattern, render] = rules.find(([candidate]) => candidate.test(rest)) ?? []
    const match = pattern?.exec(rest)
    // Letters are read as one word, so that `_` and `@` within it start nothing, as in Discord's client.
    const taken = match?.[0] ?? /^[0-9A-Za-z]+?(?=[^0-9A-Za-z]|https?:|$)|^[\s\S]/u.exec(rest)?.[0] ?? rest
    html += match && render ? render(match) : escapeHtml(taken)
    rest = rest.slice(taken.length)
  }
  return html
}

const blocks: readonly Rule[] = [
  [/^> (.*)/, tagged('blockquote')],
  [/^# +(.*)/, tagged('h1')],
  [/^## +(.*)/, tagged('h2')],
  [/^### +(.*)/, tagged('h3')],
  [/^-# +(.*)/, tagged('small')],
  [/^(?:[*+-]|\d+\.) (.*)/, tagged('li')],
  [/^(.*)$/, tagged('p')],
]

function blockHtml(line: string): string {
  const [pattern, render] = blocks.find(([candidate]) => candidate.test(line)) ?? []
  const match = pattern?.exec(line)
  return match && render ? render(match) : ''
}

// Code between fences, without the language that its first line may name.
const fence = /```(?:[\w+-]+\n)?\n?([\s\S]*?[^\n`])\n?```\n?/

function linesHtml(lines: string): string {
  if (lines === '') return ''
  // Lines of one quotation share one bar.
  return lines.split('\n').map(blockHtml).join('').replaceAll('</blockquote><blockquote>', '<br>')
}

/** Discord's Markdown as HTML: what replies use of it, and what a quoted text could set off if it were not escaped. */
export function markdownHtml(markdown: string): string {
  // With a group in its pattern, split gives the words around the fences at even places and the code at odd ones.
  return markdown
    .split(fence)
    .map((part, at) => (at % 2 === 1 ? `<pre>${escapeHtml(part)}</pre>` : linesHtml(part.replace(/\n$/, ''))))
    .join('')
}
