import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { syncList } from '../../src/feeds.ts'
import { declaredFeed, readFeed } from '../../src/web/read-feed.ts'
import { articlePage, openTestFeeds, rss } from '../fakes/web/feeds.ts'
import { type Handler, openSite } from '../fakes/web/site.ts'

const bytes = (text: string) => Buffer.from(text)
const HOUR = 3_600_000
const HALF_HOUR_AND_MORE = 40 * 60_000

/** A site with a feed of so many pieces, and what a test changes of it. */
function newspaper(changes: Readonly<Record<string, Handler>> = {}, count: () => number = () => 2): Handler {
  return (request, response) => {
    const url = request.url ?? ''
    const changed = changes[url]
    if (changed) return changed(request, response)
    const piece = /^\/a(\d+)$/.exec(url)?.[1]
    if (url === '/feed') {
      const addresses = Array.from({ length: count() }, (_, n) => `/a${count() - n}`)
      return void response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(rss(addresses))
    }
    if (piece) return void response.writeHead(200, { 'content-type': 'text/html' }).end(articlePage(piece))
    response.writeHead(404, { 'content-type': 'text/html' }).end()
  }
}

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
])('%s is read: its title, and its items by whole addresses', (_name, text) => {
  const read = readFeed(bytes(text), 'https://news.example/feed/')
  expect([read?.title, read?.items.map(({ address }) => address)]).toEqual([
    '港町日報',
    ['https://news.example/a?x=1&y=2'],
  ])
})

test('a feed is read in the encoding that it declares', () => {
  const eucJp = Buffer.from([0xb9, 0xc1]) // 港
  const head = bytes('<?xml version="1.0" encoding="EUC-JP"?><rss version="2.0"><channel><title>')
  const read = readFeed(Buffer.concat([head, eucJp, bytes('</title></channel></rss>')]), 'https://news.example/')
  expect(read?.title).toBe('港')
})

test('what is no feed is none, and entities that grow do not', () => {
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

test('the pages of new items come in, once, also after a restart', async () => {
  let count = 2
  const site = await openSite(newspaper({}, () => count))
  const feeds = await openTestFeeds([site.host])
  feeds.add(site.url('/feed'))
  await feeds.tick()
  expect(feeds.kept().sort()).toEqual(['/a1', '/a2'])
  const [document] = feeds.store.documents.all()
  expect([document?.server, document?.feed, document?.facts.url]).toEqual(['1', 1, document?.finalAddress])
  count = 3
  feeds.restart()
  feeds.clock.pass(HALF_HOUR_AND_MORE)
  await feeds.tick()
  expect(feeds.kept().sort()).toEqual(['/a1', '/a2', '/a3'])
  expect(site.asked.filter(path => path === '/a1')).toHaveLength(1)
})

test('a feed is asked for when it is due, and conditionally', async () => {
  const site = await openSite(
    newspaper({
      '/feed': ({ headers }, response) => {
        if (headers['if-none-match'] === '"v1"') return void response.writeHead(304).end()
        response.writeHead(200, { 'content-type': 'application/rss+xml', etag: '"v1"' }).end(rss(['/a1']))
      },
    }),
  )
  const feeds = await openTestFeeds([site.host])
  feeds.add(site.url('/feed'))
  await feeds.tick()
  await feeds.tick()
  const asked = () => site.requests.filter(({ url }) => url === '/feed')
  expect(asked()).toHaveLength(1)
  feeds.clock.pass(HALF_HOUR_AND_MORE)
  await feeds.tick()
  expect(asked().map(({ headers }) => headers['if-none-match'])).toEqual([undefined, '"v1"'])
  expect(feeds.store.feeds.all()[0]?.failures).toBe(0)
})

test('of a feed of 10,000 items the newest come in, and the rest never', async () => {
  const site = await openSite(newspaper({}, () => 10_000))
  const feeds = await openTestFeeds([site.host])
  feeds.add(site.url('/feed'))
  for (let n = 0; n < 3; n++) {
    await feeds.tick()
    feeds.clock.pass(HALF_HOUR_AND_MORE)
  }
  expect(feeds.kept()).toHaveLength(10)
  expect(feeds.kept()).toContain('/a10000')
})

test('no more than so many articles come in a day; the others wait for the next', async () => {
  let count = 1
  const site = await openSite(newspaper({}, () => count))
  const feeds = await openTestFeeds([site.host], { aDay: 3 })
  feeds.add(site.url('/feed'))
  await feeds.tick()
  count = 8
  feeds.clock.pass(HOUR)
  await feeds.tick()
  expect(feeds.kept()).toHaveLength(3)
  feeds.clock.pass(25 * HOUR)
  await feeds.tick()
  expect(feeds.kept()).toHaveLength(6)
})

test('one request at a time to a host, with a pause between them', async () => {
  let [underWay, most] = [0, 0]
  const slow: Handler = (request, response) => {
    most = Math.max(most, ++underWay)
    setImmediate(() => {
      underWay--
      newspaper({}, () => 3)(request, response)
    })
  }
  const site = await openSite(slow)
  const feeds = await openTestFeeds([site.host])
  for (const path of ['/feed', '/feed?b', '/feed?c']) feeds.add(site.url(path))
  await feeds.tick()
  expect(most).toBe(1)
  expect(feeds.clock.slept.length).toBeGreaterThan(2)
  expect(Math.min(...feeds.clock.slept)).toBeGreaterThan(3000)
})

test('robots.txt is asked for once and heeded', async () => {
  const site = await openSite(
    newspaper({
      '/robots.txt': (_, response) =>
        void response.writeHead(200, { 'content-type': 'text/plain' }).end('User-agent: Dedokoro\nDisallow: /a1\n'),
    }),
  )
  const feeds = await openTestFeeds([site.host])
  feeds.add(site.url('/feed'))
  await feeds.tick()
  expect(feeds.kept()).toEqual(['/a2'])
  expect(site.asked).not.toContain('/a1')
  expect(site.asked.filter(path => path === '/robots.txt')).toHaveLength(1)
})

test('a site that refuses robots, or whose rules are out of order, is not read; that is told', async () => {
  let status = 200
  const site = await openSite(
    newspaper({
      '/robots.txt': (_, response) =>
        void response.writeHead(status, { 'content-type': 'text/plain' }).end('User-agent: *\nDisallow: /\n'),
    }),
  )
  for (status of [200, 503]) {
    const feeds = await openTestFeeds([site.host])
    feeds.add(site.url('/feed'))
    await feeds.tick()
    expect(feeds.store.feeds.all()[0]).toMatchObject({ fault: 'robots', failures: 1 })
  }
  expect(site.asked).not.toContain('/feed')
})

test('a feed that fails is asked for less and less often, and not before Retry-After; it recovers', async () => {
  let answer: Handler = (_, response) => void response.writeHead(500).end()
  const site = await openSite(newspaper({ '/feed': (request, response) => answer(request, response) }))
  const feeds = await openTestFeeds([site.host])
  feeds.add(site.url('/feed'))
  const waits: number[] = []
  for (let n = 0; n < 8; n++) {
    await feeds.tick()
    const [feed] = feeds.store.feeds.all()
    waits.push((feed?.nextAt ?? 0) - feeds.clock.now())
    feeds.clock.pass(waits.at(-1) ?? 0)
  }
  expect(waits.slice(0, 4).every((wait, n) => n === 0 || wait > (waits[n - 1] ?? 0) * 1.5)).toBe(true)
  expect(Math.max(...waits)).toBeLessThanOrEqual(30 * HOUR)
  answer = (_, response) => void response.writeHead(429, { 'retry-after': String(72 * 3600) }).end()
  await feeds.tick()
  const [limited] = feeds.store.feeds.all()
  expect((limited?.nextAt ?? 0) - feeds.clock.now()).toBe(72 * HOUR)
  expect(limited).toMatchObject({ fault: '429', failures: 9 })
  answer = newspaper()
  feeds.clock.pass(72 * HOUR)
  await feeds.tick()
  expect(feeds.store.feeds.all()[0]).toMatchObject({ fault: null, failures: 0 })
  expect(feeds.kept()).toHaveLength(2)
})

test('an item that is out of order today is tried again, one that is gone is not', async () => {
  let isDown = true
  const site = await openSite(
    newspaper({
      '/a1': (_, response) =>
        void response.writeHead(isDown ? 503 : 200, { 'content-type': 'text/html' }).end(articlePage(1)),
      '/a2': (_, response) => void response.writeHead(410, { 'content-type': 'text/html' }).end(),
    }),
  )
  const feeds = await openTestFeeds([site.host])
  feeds.add(site.url('/feed'))
  await feeds.tick()
  expect(feeds.kept()).toEqual([])
  isDown = false
  feeds.clock.pass(HALF_HOUR_AND_MORE)
  await feeds.tick()
  expect(feeds.kept()).toEqual(['/a1'])
  expect(site.asked.filter(path => path === '/a2')).toHaveLength(1)
})

test('a page that declares a feed is followed by it; one without is taken in again when it changes', async () => {
  let words = '初めの知らせ。'
  const html =
    (text: string): Handler =>
    (_, response) =>
      void response.writeHead(200, { 'content-type': 'text/html' }).end(text)
  const site = await openSite(
    newspaper({
      '/': html('<link rel="alternate" type="application/rss+xml" href="/feed"><p>港町日報の表紙'),
      '/notice': (request, response) => html(articlePage('お知らせ', words))(request, response),
    }),
  )
  const feeds = await openTestFeeds([site.host])
  feeds.add(site.url('/'))
  feeds.add(site.url('/notice'))
  await feeds.tick()
  expect(feeds.kept().sort()).toEqual(['/a1', '/a2', '/notice'])
  words = '改めての知らせ。'
  feeds.clock.pass(HALF_HOUR_AND_MORE)
  await feeds.tick()
  expect(feeds.kept().sort()).toEqual(['/a1', '/a2', '/notice'])
  expect(site.asked.filter(path => path === '/')).toHaveLength(1)
  const notice = feeds.store.documents.byAddress(site.url('/notice'))
  expect(notice?.at).not.toBe(notice?.firstAt)
})

test('articles of feeds go by age and by count; what members brought in stays', async () => {
  let count = 4
  const site = await openSite(newspaper({}, () => count))
  const feeds = await openTestFeeds([site.host], { keepArticles: 3, keepDays: 2 })
  feeds.add(site.url('/feed'))
  await feeds.tick()
  expect(feeds.kept()).toHaveLength(3)
  const [kept] = feeds.store.documents.all()
  if (kept) feeds.store.documents.save({ ...kept, feed: null })
  feeds.clock.pass(49 * HOUR)
  count = 5
  await feeds.tick()
  expect(feeds.kept().sort()).toEqual([new URL(kept?.address ?? '').pathname, '/a5'].sort())
})

test('the operator’s feeds are those of the list: what leaves it is looked at no longer; what is no list is told', async () => {
  const feeds = await openTestFeeds([])
  const file = join(feeds.folder, 'feeds.yaml')
  await syncList(feeds.store, file, [])
  feeds.add('https://server.example/feed')
  await writeFile(file, '- https://news.example/feed\n- address: https://other.example/feed\n')
  await syncList(feeds.store, file, [])
  const addresses = () => feeds.store.feeds.of(null).map(({ address }) => address)
  expect(addresses()).toEqual(['https://news.example/feed', 'https://other.example/feed'])
  await writeFile(file, '- https://other.example/feed\n')
  await syncList(feeds.store, file, [])
  expect(addresses()).toEqual(['https://other.example/feed'])
  expect(feeds.store.feeds.of('1')).toHaveLength(1)
  await writeFile(file, 'feeds: none')
  await expect(syncList(feeds.store, file, [])).rejects.toThrow(/feeds\.yaml is no list of feeds/)
  await writeFile(file, '- http://10.0.0.1/feed')
  await expect(syncList(feeds.store, file, [])).rejects.toThrow(/not fetched \(private\): http:\/\/10\.0\.0\.1\/feed/)
})
