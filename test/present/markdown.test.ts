import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isBlank } from '../../src/language/graphemes.ts'
import { escapeMarkdown, renderLine, toShowable } from '../../src/present/markdown.ts'
import type { Line, Run } from '../../src/present/page.ts'
import { readMarkdown } from '../fakes/discord/markdown.ts'

const HOSTILE = [
  '@everyone',
  '@here',
  '<@1>',
  '<@!1>',
  '<@&1>',
  '<#1>',
  '<t:0:R>',
  '</ask:1>',
  '<id:home>',
  '<:smile:1>',
  '<a:wave:1>',
  ':smile:',
  '[title](https://example.com/)',
  '<https://example.com/>',
  'https://example.com/a_b',
  'discord.gg/example',
  'discord.com/invite/example',
  '**bold**',
  '__under__',
  '*slanted*',
  '_slanted_',
  '~~gone~~',
  '||hidden||',
  '`code`',
  '```code```',
  '> quote',
  '>>> quote',
  '# heading',
  '-# small',
  '- item',
  '* item',
  '1. item',
  '\\',
  '\\*',
  '¯\\_(ツ)_/¯',
]

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'*_~`|<>[]()#-+:@.\\/ \n1aあ「」。') }),
  fc.array(fc.constantFrom(...HOSTILE, '\n', ' ', 'あ'), { maxLength: 6 }).map(parts => parts.join('')),
)
const anyRun: fc.Arbitrary<Run> = fc
  .record({ text: anyText, style: fc.constantFrom('strong', 'mark', 'code', undefined) })
  .map(({ text, style }) => (style === undefined ? { text } : { text, style }))
const ways = ['heading', 'quote', 'text', 'small'] as const
const anyLine: fc.Arbitrary<Line> = fc.record({
  as: fc.constantFrom(...ways),
  runs: fc.array(anyRun, { maxLength: 5 }),
})

const withoutBlankLines = (text: string) =>
  text
    .split('\n')
    .filter(line => !isBlank(line))
    .map(line => line.trimStart())

test.each(HOSTILE)('shows %j literally', text => {
  expect(readMarkdown(escapeMarkdown(text))).toEqual({ text, active: [] })
})

test('the Markdown reader of these tests recognizes active markup', () => {
  const inert = ['\\', '\\*', '¯\\_(ツ)_/¯']
  for (const text of HOSTILE.filter(text => !inert.includes(text))) {
    expect(readMarkdown(text).active, text).not.toEqual([])
  }
})

test('any text is shown literally', () => {
  fc.assert(
    fc.property(anyText, text => {
      const line = renderLine({ as: 'quote', runs: [{ text }] })
      expect(readMarkdown(line).active.filter(kind => kind !== 'quote')).toEqual([])
      expect(withoutBlankLines(readMarkdown(line).text)).toEqual(withoutBlankLines(toShowable(text)))
    }),
    { numRuns: 1000 },
  )
})

test('a line has only its own markup and shows its words', () => {
  const own = { strong: 'bold', mark: 'underline', code: 'code' } as const
  fc.assert(
    fc.property(anyLine, line => {
      const shown = readMarkdown(renderLine(line))
      const styles = line.runs.map(run => run.style)
      const allowed = [
        line.as,
        ...styles.map(style => style && own[style]),
        ...(styles.includes('mark') ? ['bold'] : []),
      ]
      expect(shown.active.filter(kind => !allowed.includes(kind))).toEqual([])
      const isOneLine = line.as !== 'quote'
      const all = line.runs.map(run => toShowable(run.text)).join('')
      const words = isOneLine ? all.replaceAll('\n', ' ') : all
      expect(withoutBlankLines(shown.text)).toEqual(withoutBlankLines(words))
    }),
    { numRuns: 1000 },
  )
})

test('every line of a quotation is quoted', () => {
  expect(renderLine({ as: 'quote', runs: [{ text: '一行目\n\n二行目' }] })).toBe('> 一行目\n> 二行目')
})

test('matched words are bold and underlined, even beside bold words', () => {
  const runs: readonly Run[] = [
    { text: '港の' },
    { text: '工事', style: 'mark' },
    { text: 'は春に', style: 'strong' },
    { text: '終わる', style: 'mark' },
    { text: '。' },
  ]
  expect(renderLine({ as: 'quote', runs })).toBe('> 港の**__工事__は春に__終わる__**。')
  expect(readMarkdown(renderLine({ as: 'quote', runs })).text).toBe('港の工事は春に終わる。')
})

test('headings, small print and code use Discord’s markup', () => {
  expect(renderLine({ as: 'heading', runs: [{ text: '港' }] })).toBe('### 港')
  expect(renderLine({ as: 'small', runs: [{ text: '港' }] })).toBe('-# 港')
  expect(renderLine({ as: 'text', runs: [{ text: '/ask *', style: 'code' }] })).toBe('`/ask *`')
})

test('removes control characters that would reorder the message', () => {
  expect(toShowable('a\u202Eb\u2066c\u0000d\r\ne\uD800')).toBe('abcd\ne\uFFFD')
})

test('removes every character that changes the text direction', () => {
  expect(toShowable('a\u061Cb\u200Ec\u200Fd\u202Ae\u2069f')).toBe('abcdef')
})

test('a line of invisible characters is left out, whatever they are', () => {
  for (const unseen of ['\u3164', '\u200B\u2060', '\uFFA0 \u115F', '\u2800', '\uFE0F'])
    expect(renderLine({ as: 'quote', runs: [{ text: unseen }] })).toBe('')
})

test('a line break within a title does not start a line of its own', () => {
  for (const as of ['small', 'heading'] as const)
    expect(renderLine({ as, runs: [{ text: '港の工事\n港新聞\u2028偽' }] })).not.toContain('\n')
})

test('words that link to an article are one link, whatever title and address contain', () => {
  const run = { text: '港[1] (春', style: 'strong', url: 'https://a.example/x_(y)*z?q=`a`' } as const
  expect(renderLine({ as: 'small', runs: [run, { text: ' · 港新聞' }] })).toBe(
    '-# **[港［1］ (春](https://a.example/x_%28y%29%2Az?q=%60a%60)** · 港新聞',
  )
  fc.assert(
    fc.property(anyText, fc.webUrl({ withFragments: true, withQueryParameters: true }), (text, url) => {
      const shown = readMarkdown(renderLine({ as: 'small', runs: [{ text, url }, { text: '|' }] }))
      const kinds = isBlank(text) ? [] : ['link']
      expect(shown.active).toEqual(['small', ...kinds])
      expect(shown.text.endsWith('|')).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test('a time is shown in the reader’s own zone and set off from the words around it', () => {
  const runs: readonly Run[] = [
    { text: '港新聞 · ' },
    { text: '2025年3月2日 9:00', time: 1740873600 },
    { text: '（2回）' },
  ]
  expect(renderLine({ as: 'small', runs })).toBe('-# 港新聞 · <t:1740873600:f>（2回）')
})

test('text to copy stays in one code block that nothing can break out of', () => {
  const words = fc.array(fc.oneof(fc.constantFrom(...HOSTILE, '`', '``', '\n'), fc.string({ unit: 'binary' })))
  fc.assert(
    fc.property(words, all => {
      const block = renderLine({ as: 'block', runs: [{ text: all.join('') }] })
      if (block !== '') expect(readMarkdown(block).active).toEqual(['block'])
    }),
    { numRuns: 1000 },
  )
  expect(renderLine({ as: 'block', runs: [{ text: ' 「港*の*」\n― 市長 ' }] })).toBe('```\n「港*の*」\n― 市長\n```')
})
