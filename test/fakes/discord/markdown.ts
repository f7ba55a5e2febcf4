/** What a reader sees of Discord's Markdown, and what of it does something. After the rules of Discord's own client. */
export interface Shown {
  readonly text: string
  /** Kinds of markup that took effect, in order: `bold`, `underline`, `quote`, `mention`, … */
  readonly active: readonly string[]
}

type Rule = readonly [kind: string, pattern: RegExp, inner: 'markdown' | 'raw']

const INLINE: readonly Rule[] = [
  ['escape', /^\\([^0-9A-Za-z\s])/, 'raw'],
  ['autolink', /^<([^: >]+:\/[^ >]+)>/, 'raw'],
  ['url', /^((?:https?|steam):\/\/[^\s<]+[^<.,:;"'\]\s])/, 'raw'],
  ['link', /^\[((?:\[[^\]]*\]|[^[\]]|\](?=[^[]*\]))*)\]\(\s*<?(?:\S*?)>?(?:\s+['"][\s\S]*?['"])?\s*\)/, 'markdown'],
  ['mention', /^<@[!&]?(\d+)>/, 'raw'],
  ['mention', /^@(everyone|here)/, 'raw'],
  ['channel', /^<#(\d+)>/, 'raw'],
  ['navigation', /^<(?:id:\w+|\/[^:>]+:\d+)>/, 'raw'],
  ['emoji', /^<a?:(\w+):\d+>/, 'raw'],
  ['emoji', /^:([^\s:]+?(?:::skin-tone-\d)?):/, 'raw'],
  ['time', /^<t:(-?\d{1,17})(?::[tTdDfFR])?>/, 'raw'],
  ['bold', /^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/, 'markdown'],
  ['underline', /^__((?:\\[\s\S]|[^\\])+?)__(?!_)/, 'markdown'],
  ['italics', /^\*(?=\S)((?:\*\*|\\[\s\S]|\s+(?:\\[\s\S]|[^\s*\\]|\*\*)|[^\s*\\])+?)\*(?!\*)/, 'markdown'],
  ['italics', /^_((?:__|\\[\s\S]|[^\\_])+?)_(?!\w)/, 'markdown'],
  ['strike', /^~~([\s\S]+?)~~(?!_)/, 'markdown'],
  ['spoiler', /^\|\|([\s\S]+?)\|\|/, 'markdown'],
  ['code', /^```([\s\S]*?[^`])```/, 'raw'],
  ['code', /^(?:`)([^`]*[^`])`(?!`)/, 'raw'],
  ['code', /^(?:``)([\s\S]*?[^`])``(?!`)/, 'raw'],
]

const BLOCKS: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['quote', /^ *>>> /],
  ['quote', /^ *> /],
  ['heading', /^ *#{1,3}\s+(?!#)/],
  ['small', /^-# +/],
  ['list', /^ *(?:[*+-]|\d+\.) /],
]

export function readMarkdown(markdown: string): Shown {
  const active: string[] = []
  if (/discord(?:app)?\.(?:gg|com\/invite)\/[\w-]+/i.test(markdown)) active.push('invitation')
  const fenced = markdown.replace(/^```\n([\s\S]*?)\n```$/gm, () => {
    active.push('block')
    return ''
  })
  const blocks = [...markdown.matchAll(/^```\n([\s\S]*?)\n```$/gm)].map(([, text = '']) => text)
  const lines = fenced.split('\n').map(line => {
    const block = BLOCKS.find(([, pattern]) => pattern.test(line))
    if (block) active.push(block[0])
    return readInline(block ? line.replace(block[1], '') : line, active)
  })
  return { text: [...lines, ...blocks].join('\n'), active }
}

function readInline(markdown: string, active: string[]): string {
  let text = ''
  let rest = markdown
  while (rest !== '') {
    const rule = INLINE.find(([, pattern]) => pattern.test(rest))
    const match = rule?.[1].exec(rest)
    if (rule && match) {
      if (rule[0] !== 'escape') active.push(rule[0])
      const inner = match[1] ?? ''
      text += rule[2] === 'markdown' ? readInline(inner, active) : inner
      rest = rest.slice(match[0].length)
    } else {
      // Letters are read as one word, so that `_` and `@` within it start nothing, as in Discord's client.
      const word = /^[0-9A-Za-z]+?(?=[^0-9A-Za-z]|\w+:\S|$)|^[\s\S]/.exec(rest)?.[0] ?? rest
      text += word
      rest = rest.slice(word.length)
    }
  }
  return text
}
