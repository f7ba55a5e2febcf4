import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { syncList } from '../../src/editing/feeds.ts'
import { articlePage, HALF_HOUR_AND_MORE, HOUR, newspaper, openTestFeeds, rss } from '../fakes/web/feeds.ts'
import { type Handler, openSite } from '../fakes/web/site.ts'

test('the pages of new items are added once, even across a restart', async () => {
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

test('a feed is fetched when due, and conditionally', async () => {
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

test('from a feed of 10,000 items the newest are added, and the rest never', async () => {
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

test('only so many articles are added per day; the others wait for the next', async () => {
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

test('a host gets one request at a time, with a pause in between', async () => {
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

test('a page that declares a feed is followed by that feed; one without is fetched again when it changes', async () => {
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

test('articles from feeds expire by age and number; those that members added stay', async () => {
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

test('the operator’s feeds are those in the list: removed ones are no longer fetched, and an invalid list is reported', async () => {
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
  await expect(syncList(feeds.store, file, [])).rejects.toThrow(/feeds\.yaml is not a list of feeds/)
  await writeFile(file, '- http://10.0.0.1/feed')
  await expect(syncList(feeds.store, file, [])).rejects.toThrow(/not fetched \(private\): http:\/\/10\.0\.0\.1\/feed/)
})
