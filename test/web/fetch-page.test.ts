import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { parseDocument } from '../../src/documents/parse.ts'
import { readLexicon } from '../../src/lexicon/read-lexicon.ts'
import { fetchPage } from '../../src/web/fetch-page.ts'
import { fetcherFor, openSite, pages } from '../fakes/web/site.ts'

const page = '<!doctype html><title>渡し船</title><p>渡し船の料金は720円になる。'

/** A name that resolves to these addresses, one call after the other. */
const resolvesTo =
  (...answers: string[][]) =>
  (_host: string, _options: object, done: (error: null, found: { address: string; family: number }[]) => void) => {
    const answer = answers.length > 1 ? answers.shift() : answers[0]
    done(
      null,
      (answer ?? []).map(address => ({ address, family: address.includes(':') ? 6 : 4 })),
    )
  }

test('a page is fetched with its type, validators and final address, under our user agent', async () => {
  const site = await openSite((_, response) => {
    response.writeHead(200, {
      'content-type': 'text/html',
      etag: '"a1"',
      'last-modified': 'Mon, 03 Mar 2025 00:00:00 GMT',
    })
    response.end(page)
  })
  const fetched = await fetchPage(fetcherFor([site.host]), site.url('/ferry#top'))
  expect(fetched).toMatchObject({
    kind: 'page',
    type: 'text/html',
    ending: '.html',
    finalAddress: site.url('/ferry'),
    etag: '"a1"',
    lastModified: 'Mon, 03 Mar 2025 00:00:00 GMT',
  })
  expect(fetched.kind === 'page' && Buffer.from(fetched.bytes).toString()).toBe(page)
  expect(site.requests[0]?.headers['user-agent']).toBe('Dedokoro/test (+mailto:desk@example.com)')
  expect(site.requests[0]?.headers).not.toHaveProperty('cookie')
})

test('a known page is requested conditionally', async () => {
  const site = await openSite(({ headers }, response) => {
    response.writeHead(headers['if-none-match'] === '"a1"' ? 304 : 200, { 'content-type': 'text/html' }).end()
  })
  const known = { etag: '"a1"', lastModified: null }
  expect(await fetchPage(fetcherFor([site.host]), site.url('/'), known)).toEqual({ kind: 'unchanged' })
})

test('loopback is refused unless a setting opens it, and nothing is sent', async () => {
  const site = await openSite(pages({ '/': page }))
  expect(await fetchPage(fetcherFor([]), site.url('/'))).toEqual({ kind: 'refused', reason: 'port' })
  expect(site.asked).toEqual([])
})

test('a name that resolves to a private address is refused when connecting', async () => {
  for (const found of [
    ['127.0.0.1'],
    ['::1'],
    ['10.1.2.3'],
    ['169.254.169.254'],
    ['8.8.8.8', '127.0.0.1'],
    ['::ffff:7f00:1'],
  ]) {
    const fetcher = fetcherFor([], { resolve: resolvesTo(found) })
    expect(await fetchPage(fetcher, 'http://harmless.example/')).toEqual({ kind: 'refused', reason: 'private' })
  }
})

test('a name that resolves differently the second time gains nothing: every connection is checked', async () => {
  const site = await openSite((_, response) => response.writeHead(302, { location: 'http://rebinding.example/' }).end())
  const resolve = resolvesTo(['127.0.0.1'], ['93.184.215.14'])
  const fetched = await fetchPage(fetcherFor([site.host], { resolve }), site.url('/'))
  expect(fetched).toEqual({ kind: 'refused', reason: 'private' })
})

test.each([
  'http://127.0.0.1:1/',
  'http://[::1]/',
  'http://169.254.169.254/latest/meta-data/',
  'file:///etc/passwd',
  'http://user:pass@example.com/',
  'ftp://example.com/',
  '//10.0.0.1/',
])('a redirect to %s is refused', async location => {
  const site = await openSite((_, response) => response.writeHead(302, { location }).end())
  const fetched = await fetchPage(fetcherFor([site.host]), site.url('/'))
  expect(fetched.kind).toBe('refused')
  expect(fetched.kind === 'refused' && ['private', 'port', 'credentials', 'no-web-address']).toContain(
    fetched.kind === 'refused' ? fetched.reason : '',
  )
  expect(site.asked).toEqual(['/'])
})

test('five redirects are followed; a sixth and a loop are refused', async () => {
  const site = await openSite(({ url = '' }, response) => {
    const left = Number(url.slice(1))
    if (left === 0) return void response.writeHead(200, { 'content-type': 'text/html' }).end(page)
    response.writeHead(left > 90 ? 301 : 302, { location: left > 90 ? url : `/${left - 1}` }).end()
  })
  const fetcher = fetcherFor([site.host])
  expect(await fetchPage(fetcher, site.url('/5'))).toMatchObject({ kind: 'page', finalAddress: site.url('/0') })
  expect(await fetchPage(fetcher, site.url('/6'))).toEqual({ kind: 'refused', reason: 'redirects' })
  expect(await fetchPage(fetcher, site.url('/99'))).toEqual({ kind: 'refused', reason: 'redirects' })
})

test('a body that is too large is refused, whether by its declared or its actual size', async () => {
  const site = await openSite(({ url }, response) => {
    response.writeHead(200, { 'content-type': 'text/html', ...(url === '/told' && { 'content-length': '5000' }) })
    for (let n = 0; n < 5; n++) response.write('x'.repeat(1000))
    response.end()
  })
  const fetcher = fetcherFor([site.host], { limits: { bytes: 4000 } })
  for (const path of ['/told', '/untold'])
    expect(await fetchPage(fetcher, site.url(path))).toEqual({ kind: 'refused', reason: 'too-large' })
})

test.each([1, 2])(
  'a body that decompresses beyond the limit is refused while it does so (%i times compressed)',
  async times => {
    let bomb = Buffer.alloc(50 * 1024 * 1024, 'x')
    for (let n = 0; n < times; n++) bomb = gzipSync(bomb)
    const site = await openSite((_, response) => {
      const encoding = Array(times).fill('gzip').join(', ')
      response.writeHead(200, {
        'content-type': 'text/html',
        'content-encoding': encoding,
        'content-length': bomb.length,
      })
      response.end(bomb)
    })
    expect(await fetchPage(fetcherFor([site.host]), site.url('/'))).toEqual({ kind: 'refused', reason: 'too-large' })
  },
)

test('headers or a body that never arrive time out', async () => {
  const site = await openSite(({ url }, response) => {
    if (url === '/silent') return
    response.writeHead(200, { 'content-type': 'text/html' }).write('<p>')
  })
  const fetcher = fetcherFor([site.host], { limits: { milliseconds: 100 } })
  for (const path of ['/silent', '/dripping'])
    expect(await fetchPage(fetcher, site.url(path))).toEqual({ kind: 'refused', reason: 'too-slow' })
})

test('unsupported types are refused before their body is read', async () => {
  const site = await openSite((_, response) => {
    response.writeHead(200, { 'content-type': 'video/mp4' }).write('x')
  })
  expect(await fetchPage(fetcherFor([site.host]), site.url('/clip.html'))).toEqual({ kind: 'refused', reason: 'type' })
})

test('an error status is reported, with how long to wait', async () => {
  const site = await openSite((_, response) => response.writeHead(503, { 'retry-after': '120' }).end('busy'))
  const fetched = await fetchPage(fetcherFor([site.host]), site.url('/'))
  expect(fetched).toEqual({ kind: 'status', status: 503, retryAfter: 120_000 })
})

test('a broken connection, a closed port and invalid compression are reported as unreachable', async () => {
  const site = await openSite(({ url }, response) => {
    if (url === '/broken') return void response.socket?.destroy()
    response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end('no gzip')
  })
  for (const path of ['/broken', '/gzip'])
    expect(await fetchPage(fetcherFor([site.host]), site.url(path))).toEqual({ kind: 'refused', reason: 'unreachable' })
  expect(await fetchPage(fetcherFor(['127.0.0.1:1']), 'http://127.0.0.1:1/')).toEqual({
    kind: 'refused',
    reason: 'unreachable',
  })
})

test('an invalid charset of the server or page does not garble the text', async () => {
  const lexicon = await readLexicon()
  const words = '市は20日、渡し船の新しい料金を一人720円にすると発表した。料金は4月から変わる。'
  const story = (head: string) =>
    Buffer.from(
      `<html><head>${head}</head><body><article><h1>渡し船の料金</h1><p>${words}</p><p>船は一日に十往復する。</p></article></body></html>`,
    )
  const lies = {
    '/header': ['text/html; charset=iso-8859-1', story('<meta charset="utf-8">')],
    '/meta': ['text/html', story('<meta charset="shift_jis">')],
    '/none': ['text/html; charset=x-made-up', story('')],
  } as const
  const site = await openSite(({ url = '' }, response) => {
    const [type, bytes] = lies[url as keyof typeof lies]
    response.writeHead(200, { 'content-type': type }).end(bytes)
  })
  for (const path of Object.keys(lies)) {
    const fetched = await fetchPage(fetcherFor([site.host]), site.url(path))
    const bytes = fetched.kind === 'page' ? fetched.bytes : new Uint8Array()
    const { articles } = await parseDocument({ path: 'page.html', bytes }, lexicon)
    expect(articles.map(({ body }) => body).join()).toContain(words)
  }
})
