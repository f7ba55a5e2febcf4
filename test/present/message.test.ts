import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sentenceEnds } from '../../src/present/discord-cut.ts'
import { type MessageData, toMessage } from '../../src/present/message.ts'
import type { Entry, Line, Page } from '../../src/present/page.ts'
import { readMarkdown } from '../fakes/discord/markdown.ts'
import { allParts } from '../fakes/discord/validate.ts'

const line = (as: Line['as'], text: string): Line => ({ as, runs: [{ text }] })
const page = (parts: Partial<Page>): Page => ({ heading: [], entries: [], footer: [], ...parts })
const entry: Entry = {
  lines: [
    line('quote', '港の工事は春に終わる。'),
    {
      as: 'small',
      runs: [{ text: '港の工事', style: 'strong', url: 'https://news.example.com/port' }, { text: ' · 港新聞' }],
    },
  ],
}

const texts = (message: MessageData) => allParts(message.components).flatMap(part => part.content ?? [])

test('a page is a container with a heading, one text per entry and a footer, with separators between them', () => {
  const message = toMessage(
    page({ heading: [line('heading', '港')], entries: [entry], footer: [line('small', '1件')] }),
    {},
  )
  expect(message).toEqual({
    flags: (1 << 15) | (1 << 2),
    allowed_mentions: { parse: [] },
    components: [
      {
        type: 17,
        components: [
          { type: 10, content: '### 港' },
          { type: 14, divider: true, spacing: 1 },
          {
            type: 10,
            content: '> 港の工事は春に終わる。\n-# **[港の工事](https://news.example.com/port)** · 港新聞',
          },
          { type: 14, divider: true, spacing: 1 },
          { type: 10, content: '-# 1件' },
        ],
      },
    ],
  })
})

test('page buttons are in a row below the container', () => {
  const buttons = [
    { customId: 'a', label: '‹', disabled: true },
    { customId: 'b', label: '›' },
  ]
  expect(toMessage(page({ entries: [entry] }), { buttons }).components[1]).toEqual({
    type: 1,
    components: [
      { type: 2, style: 2, custom_id: 'a', label: '‹', disabled: true },
      { type: 2, style: 2, custom_id: 'b', label: '›', disabled: false },
    ],
  })
})

test('a private message has the flag for it', () => {
  expect(toMessage(page({ entries: [entry] }), { private: true }).flags & 64).toBe(64)
  expect(toMessage(page({ entries: [entry] }), {}).flags & 64).toBe(0)
})

test('an empty page says so', () => {
  expect(texts(toMessage(page({}), { locale: 'en' }))).toEqual([readMarkdown('(nothing to show)').text])
})

test('an entry that is too long is cut after a sentence, marked, and keeps its source', () => {
  const quote = '「壁は高い。門は低い。」と船長は話した。港は静かだった。'.repeat(200)
  const source = '港の工事・港新聞'
  const message = toMessage(page({ entries: [{ lines: [line('quote', quote), line('small', source)] }] }), {})
  const [shown = ''] = texts(message).map(text => readMarkdown(text).text)
  const [words = '', marker, kept] = shown.split('\n')
  expect(quote.startsWith(words)).toBe(true)
  expect(words).toMatch(/(話した|静かだった)。$/)
  expect(words.length).toBeGreaterThan(3500)
  expect([marker, kept]).toEqual(['（…以下略）', source])
})

test('entries that do not fit are left out, and a line says how many', () => {
  const long = { lines: [line('quote', '港は静かだった。'.repeat(180)), line('small', '港新聞')] }
  const message = toMessage(page({ entries: [long, long, long, long, long], footer: [line('small', '5件')] }), {})
  const shown = texts(message).map(text => readMarkdown(text).text)
  expect(shown).toHaveLength(4)
  expect(shown[2]).toMatch(/港は静かだった。\n（…以下略）\n港新聞$/)
  expect(shown[3]).toBe('（…ほか2件は1つのメッセージに入りきらないため省きました）\n5件')
})

test('entries beyond the component limit are left out', () => {
  const message = toMessage(page({ entries: Array.from({ length: 30 }, () => entry) }), { locale: 'en' })
  expect(allParts(message.components).length).toBeLessThanOrEqual(40)
  expect(texts(message)).toHaveLength(19)
  expect(texts(message).at(-1)).toContain('12 more left out')
})

test('sentences end after closing brackets, never within them', () => {
  const text = '「春。夏。」と話した。（秋！）冬？！ Ver 1.5 is out. 「一。」「二。」'
  const ends = sentenceEnds(text)
  const parts = ends.map((end, i) => text.slice(ends[i - 1] ?? 0, end))
  expect(parts).toEqual(['「春。夏。」と話した。', '（秋！）冬？！', ' Ver 1.5 is out.', ' 「一。」', '「二。」'])
})

test('every word shown occurs in its entry, up to a sentence end', () => {
  const marks = ['（…以下略）']
  const sentences = fc.array(fc.constantFrom('港は静かだった。', '「壁は高い。」と話した。', '門も*低い*。'), {
    minLength: 1,
    maxLength: 900,
  })
  fc.assert(
    fc.property(fc.array(sentences, { minLength: 1, maxLength: 12 }), all => {
      const quotes = all.map(parts => parts.join(''))
      const entries = quotes.map(quote => ({ lines: [line('quote', quote), line('small', '港新聞')] }))
      const shown = texts(toMessage(page({ entries }), {})).map(text => readMarkdown(text).text.split('\n'))
      for (const [i, [words = '', ...rest]] of shown.filter(lines => lines.length > 1).entries()) {
        expect(quotes[i]?.startsWith(words)).toBe(true)
        expect(sentenceEnds(quotes[i] ?? '')).toContain(words.length)
        expect(rest).toEqual(words === quotes[i] ? ['港新聞'] : [...marks, '港新聞'])
      }
    }),
    { numRuns: 100 },
  )
})
