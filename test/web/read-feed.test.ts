import { expect, test } from 'vitest'
import { declaredFeed, readFeed } from '../../src/web/read-feed.ts'
import { rss } from '../fakes/web/feeds.ts'

const bytes = (text: string) => Buffer.from(text)

test.each([
  ['RSS 2.0', rss(['/a?x=1&amp;y=2'])],
  [
    'Atom',
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>港町日報</title><entry><id>i</id><link rel="edit" href="/e"/><link href="/a?x=1&amp;y=2"/></entry></feed>',
  ],
  [
    'RDF',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="u"><title>港町日報</title></channel><item rdf:about="x"><link>/a?x=1&amp;y=2</link></item></rdf:RDF>',
  ],
  [
    'JSON Feed',
    '{"version":"https://jsonfeed.org/version/1.1","title":"港町日報","items":[{"id":"1","url":"/a?x=1&y=2"}]}',
  ],
])('%s is read: its title, and its items with absolute addresses', (_name, text) => {
  const read = readFeed(bytes(text), 'https://news.example/feed/')
  expect([read?.title, read?.items.map(({ address }) => address)]).toEqual([
    '港町日報',
    ['https://news.example/a?x=1&y=2'],
  ])
})

test('a feed is read in its declared encoding', () => {
  const eucJp = Buffer.from([0xb9, 0xc1]) // 港
  const head = bytes('<?xml version="1.0" encoding="EUC-JP"?><rss version="2.0"><channel><title>')
  const read = readFeed(Buffer.concat([head, eucJp, bytes('</title></channel></rss>')]), 'https://news.example/')
  expect(read?.title).toBe('港')
})

test('what is not a feed is refused, and entities do not expand without bound', () => {
  const laughs = `<!DOCTYPE r [<!ENTITY a "${'x'.repeat(1000)}">${Array.from({ length: 9 }, (_, n) => `<!ENTITY ${'bcdefghij'[n]} "${`&${'abcdefghi'[n]};`.repeat(10)}">`).join('')}]><rss version="2.0"><channel><title>&j;</title></channel></rss>`
  for (const text of ['', '<html></html>', '{"items":1}', 'words'])
    expect(readFeed(bytes(text), 'https://e.example/')).toBeNull()
  expect((readFeed(bytes(laughs), 'https://e.example/')?.title ?? '').length).toBeLessThan(100_000)
})

test('the feed that a page declares is found', () => {
  const page =
    '<link rel="stylesheet" href="/s.css"><link rel="alternate" hreflang="en" href="/en"><link rel="alternate" type="application/atom+xml" href="/atom">'
  expect(declaredFeed(bytes(page), 'https://news.example/a/b')).toBe('https://news.example/atom')
  expect(declaredFeed(bytes('<p>no feed'), 'https://news.example/')).toBeNull()
})
