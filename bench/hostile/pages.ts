import type { Generator } from './generators.ts'

const paragraph = '<p>北埠頭の改修は来年の春に始まる予定だと市が説明した。</p>'
const page = (body: string, head = '') =>
  `<!doctype html><html><head><title>港の改修</title>${head}</head><body>${body}</body></html>`

type Made = readonly [name: string, make: (units: number) => string]

const html: readonly Made[] = [
  ['paragraphs', n => page(paragraph.repeat(n / 10))],
  ['nested boxes', n => page('<div>'.repeat(n) + paragraph)],
  ['nested boxes that close', n => page('<div>'.repeat(n) + paragraph + '</div>'.repeat(n))],
  ['nested lists', n => page('<ul><li>港'.repeat(n))],
  ['nested tables', n => page('<table><tr><td>'.repeat(n) + paragraph)],
  ['tags that were never opened', n => page('</b></i></p>'.repeat(n) + paragraph)],
  ['formatting left open', n => page('<b><i>港'.repeat(n))],
  ['attributes', n => page(`<a ${Array.from({ length: n }, (_, at) => `d${at}="v"`).join(' ')}>港</a>${paragraph}`)],
  ['one long attribute', n => page(`<a href="${'/港'.repeat(n)}">港</a>${paragraph}`)],
  ['comments', n => page(`${'<!-- 港 -->'.repeat(n)}${paragraph}`)],
  ['comments before the page', n => `${'<!-- 港 -->\n'.repeat(n)}${page(paragraph)}`],
  ['comments left open', n => page('<!--'.repeat(n))],
  [
    'a title of digits',
    n =>
      `<html><head><title>AA-${'0'.repeat(n)}</title></head><body><h1>AA-${'0'.repeat(n)}x</h1>${paragraph}</body></html>`,
  ],
  [
    'a title of strokes',
    n => `<html><head><title>${'港 | '.repeat(n)}</title></head><body><h1>港</h1>${paragraph}</body></html>`,
  ],
  [
    'a title of spaces',
    n =>
      `<html><head><title>港${' '.repeat(n)}-</title></head><body><h1>港${' '.repeat(n)}x</h1>${paragraph}</body></html>`,
  ],
  ['headings', n => page(Array.from({ length: n / 10 }, (_, at) => `<h2>港の話${at}</h2>${paragraph}`).join(''))],
  ['links', n => page(`${'<a href="/a">港の話題</a> '.repeat(n)}${paragraph}`)],
  ['meta elements', n => page(paragraph, '<meta property="og:title" content="港の改修">'.repeat(n / 2))],
  [
    'structured data',
    n => page(paragraph, `<script type="application/ld+json">${'[{"@type":"NewsArticle","a":'.repeat(n)}</script>`),
  ],
  [
    'structured data of ends of comments',
    n => page(paragraph, `<script type="application/ld+json">-->${'\t'.repeat(n)}!</script>`),
  ],
  ['entities', n => page(`<p>${'&amp;&#x6e2f;&nbsp;'.repeat(n)}</p>`)],
  ['breaks', n => page(`<p>${'港の話題<br>'.repeat(n)}</p>`)],
  ['preformatted lines', n => page(`<pre>${'港の話題\n'.repeat(n)}</pre>`)],
  ['scripts', n => page(`${'<script>var a = "<p>";</script>'.repeat(n / 2)}${paragraph}`)],
]

export const pageGenerators: readonly Generator[] = html.map(([name, make]) => ({ name, path: 'page.html', make }))
