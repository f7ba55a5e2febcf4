import { expect, test } from 'vitest'
import { parseDocument } from '../../../src/documents/parse.ts'
import { readLexicon } from '../../../src/lexicon/read-lexicon.ts'

const lexicon = await readLexicon()
const parse = (html: string) => parseDocument({ path: 'a.html', bytes: new TextEncoder().encode(html) }, lexicon)
const words = '市は三日、川沿いの遊歩道を来年の春に延ばすと発表した。総延長は二キロになる。'
const heading = '<h1>遊歩道を延ばす計画</h1>'

/* Each of these pages once took seconds or minutes, or would with patterns that backtrack: the runner's limit would end the test. */

test('reads the text below a hundred thousand nested elements, and reports the nesting', async () => {
  const { articles, problems } = await parse(`<html><body>${heading}${'<div>'.repeat(100_000)}<p>${words}</p>`)
  expect(articles.map(({ title, body }) => [title, body])).toEqual([['遊歩道を延ばす計画', words]])
  expect(problems.map(({ reason }) => reason)).toEqual([
    'The page nests thousands of elements and was read in parts. Check its article, or save the page again.',
  ])
})

test('keeps the text before, between and after parts that are nested too deeply', async () => {
  const deep = '<div>'.repeat(9000)
  const { articles } = await parse(
    `<html><body>${heading}<p>一つ目に、${words}</p>${deep}<p>二つ目に、${words}</p>${deep}`,
  )
  expect(articles[0]?.body.split('\n')).toEqual([`一つ目に、${words}`, `二つ目に、${words}`])
})

const long = 60_000
test.each([
  ['a title of digits', `<title>AB${'1'.repeat(long)}x</title>`, ''],
  ['JSON-LD of comment ends', `<script type="application/ld+json">${'--> '.repeat(long)}x</script>`, ''],
  [
    'JSON-LD of white space',
    `<script type="application/ld+json">-->${' '.repeat(long)};${' '.repeat(long)}x</script>`,
    '',
  ],
  ['a time and wide spaces', '', `<p>10:30${'　'.repeat(long)}x</p>`],
  ['a paragraph of links', '', `<p>${'<a href="/x">公園</a>、'.repeat(long / 4)}</p>`],
  ['a paragraph of ruby', '', `<p>${'<ruby>公園<rt>こうえん</rt></ruby> '.repeat(long / 4)}</p>`],
  ['open brackets', '', `<p>${'（【'.repeat(long)}</p>`],
  ['spaces before a rights notice', '', `<p>©${' .'.repeat(long)}x 無断</p>`],
  ['line breaks', '', `<p>${'<br>'.repeat(long)}</p>`],
  ['cards', '', `${'<div class="c"><a href="/x">橋の名前を募る</a><p>応募は来月まで。</p></div>'.repeat(long / 10)}`],
])('reads a page with %s', async (_, head, more) => {
  const page = `<html><head>${head}<meta property="og:title" content="遊歩道を延ばす計画"></head><body>${heading}<p>${words}</p>${more}</body></html>`
  expect((await parse(page)).articles[0]?.body).toContain(words)
})

test('reads a page without a single closing tag', async () => {
  const paragraphs = Array.from({ length: 20 }, (_, at) => `<p>${at + 1}番目に、${words}`)
  const { articles } = await parse(`<html><body>${heading}${paragraphs.join('')}`)
  expect(articles[0]?.body.split('\n')).toHaveLength(20)
})
