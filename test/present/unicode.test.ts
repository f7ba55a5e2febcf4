import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answerPages, missPage } from '../../src/present/answer-pages.ts'
import { articlePages, newsPages, sourcePages } from '../../src/present/article-pages.ts'
import { toMessage } from '../../src/present/message.ts'
import type { Page } from '../../src/present/page.ts'
import { aroundPage, citationPage } from '../../src/present/place-pages.ts'
import { addressOf } from '../../src/present/source.ts'
import { saidPages, statementPages, unknownSpeakerPage } from '../../src/present/statement-pages.ts'
import { pageText } from '../../src/present/terminal.ts'
import { textFragment } from '../../src/present/text-fragment.ts'
import { timelinePages } from '../../src/present/timeline-pages.ts'
import { readWebAddress } from '../../src/present/web-address.ts'
import { faultOfCallback } from '../fakes/discord/validate.ts'
import { anyUnicode, expectPlain, expectSafe, hostileAddresses } from '../fakes/unicode.ts'

test.each(hostileAddresses)('no link leads to %s', address => {
  expect(readWebAddress(address)).toBeNull()
})

test.each(['https://news.example.com/a', 'http://8.8.8.8/', 'https://例え.jp/記事', 'https://discord.com/blog'])(
  '%s is a web address',
  address => {
    expect(readWebAddress(address)?.protocol).toMatch(/^https?:$/)
  },
)

test('a text fragment never splits a character, and its parts occur in the words', () => {
  const family = '👨‍👩‍👧‍👦'
  for (const words of [
    `𠮷野家の${family}が𠮷田橋を渡った。`.repeat(4),
    family.repeat(20),
    '𠮷'.repeat(60),
    'か\u3099'.repeat(50),
  ]) {
    const [, parts = ''] = (textFragment(words) ?? '').split(':~:text=')
    for (const part of parts.split(',').map(decodeURIComponent)) {
      expect(words).toContain(part)
      const graphemes = [...new Intl.Segmenter('ja').segment(words)].map(({ segment }) => segment)
      for (const { segment } of new Intl.Segmenter('ja').segment(part)) expect(graphemes).toContain(segment)
    }
  }
  expect(textFragment('\uD800')).toBeNull()
})

const article = (text: fc.Arbitrary<string>) =>
  fc
    .record({
      title: fc.option(text),
      outlet: fc.option(text),
      carrier: fc.option(text),
      authors: fc.array(text, { maxLength: 3 }),
      section: fc.option(text),
      url: fc.option(fc.oneof(text, fc.constantFrom(...hostileAddresses), fc.webUrl({ withFragments: true }))),
      body: fc.tuple(text, text).map(all => `潮見橋は${all.join('')}。橋は長い。`),
      kind: fc.constantFrom('report' as const, 'brief' as const),
      published: fc.constantFrom(null, '2024-07', '2025-03-22T16:26:00+09:00'),
    })
    .map(facts => ({
      ...facts,
      id: '0123456789',
      document: 'a.txt',
      precision: 'day' as const,
      origins: {},
      references: [],
      sentences: [{ start: 0, end: facts.body.length }],
    }))

const anyArticle = article(anyUnicode)
const anyStatement = fc.record({ speaker: fc.option(anyUnicode), via: fc.option(anyUnicode), named: fc.boolean() })

type Article = typeof anyArticle extends fc.Arbitrary<infer A> ? A : never
type Told = typeof anyStatement extends fc.Arbitrary<infer S> ? S : never

/** All kinds of pages that show an article. */
function pagesOf(one: Article, told: Told, asked: string, locale: 'ja' | 'en'): readonly Page[] {
  const span = { start: 0, end: one.body.length }
  const why = { rule: 'test', evidence: [] }
  const place = { article: one, ...span }
  const searched = { articles: 1, passages: 1, outlets: [asked, one.outlet ?? ''], from: '2024-07-01', to: null }
  const more = {
    aliases: [],
    kind: 'direct' as const,
    cue: { start: 1, end: 2 },
    when: null,
    passage: 'p',
    id: 's',
    ...why,
  }
  const statement = { ...told, ...more, ...span, article: one.id, text: one.body }
  const said = [{ statement, article: one, also: [one] }]
  const hit = { ...place, highlights: [{ start: 0, end: 2 }], also: [one] }
  const readAs = [{ typed: asked, as: asked }]
  return [
    ...answerPages({ question: asked, certain: false, hits: [hit, hit], searched, readAs }, locale),
    missPage({ question: asked, unknown: [asked], suggestions: [asked], searched }, locale),
    ...sourcePages({ query: asked, articles: [one], problems: [{ document: asked, reason: asked }], searched }, locale),
    ...newsPages({ articles: [one], searched, words: asked, period: null, fits: false }, locale),
    ...articlePages(one, said, locale),
    ...statementPages({ name: asked, aliases: [asked, 'x'], topic: asked, said }, locale),
    ...saidPages(asked, said, locale),
    ...timelinePages(
      { topic: asked, dated: [{ date: '2024', article: one, statement }], undated: 1, searched },
      locale,
    ),
    aroundPage(place, { ...span, next: 6, statement: null }, locale),
    citationPage(place, statement, locale),
    unknownSpeakerPage(asked, [asked], locale),
  ]
}

test('whatever an article and a question contain, the message shown is safe', () => {
  fc.assert(
    fc.property(anyArticle, anyStatement, anyUnicode, fc.constantFrom('ja', 'en'), (one, told, asked, locale) => {
      for (const page of pagesOf(one, told, asked, locale)) {
        const data = toMessage(page, { locale, actionId: ({ command, options }) => `${command}${options.at}` })
        expect(faultOfCallback({ type: 4, data })).toBeNull()
        expectSafe(data.components)
        expectPlain(pageText(page, { number: 1, of: 2 }, { colour: false, locale }))
      }
    }),
    { numRuns: 100 },
  )
})

test('whatever an article’s address and words contain, its link is well-formed and leads to its own page', () => {
  fc.assert(
    fc.property(anyArticle, one => {
      const url = addressOf(one, { start: 0, end: one.body.length })
      if (url === undefined) return
      expect(readWebAddress(url)?.host).toBe(new URL(one.url ?? '').host)
      expect(() => decodeURIComponent(url.split('#:~:text=')[1] ?? '')).not.toThrow()
    }),
    { numRuns: 500 },
  )
})
