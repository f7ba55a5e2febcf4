import { expect, test } from 'vitest'
import { readRetryAfter } from '../../src/web/fetch-page.ts'
import { articlePage, HALF_HOUR_AND_MORE, HOUR, newspaper, openTestFeeds } from '../fakes/web/feeds.ts'
import { type Handler, openSite } from '../fakes/web/site.ts'

test('robots.txt is fetched once and obeyed', async () => {
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

test('a site that disallows robots, or whose robots.txt cannot be fetched, is not read, and that is reported', async () => {
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

test('a failing feed is fetched less and less often, never before Retry-After, and recovers', async () => {
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

test('an item that fails today is tried again, one that is gone is not', async () => {
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

test('Retry-After is read as seconds or as a date', () => {
  const now = Date.parse('2025-03-03T00:00:00Z')
  expect(readRetryAfter('30', now)).toBe(30_000)
  expect(readRetryAfter('Mon, 03 Mar 2025 00:01:00 GMT', now)).toBe(60_000)
  expect(readRetryAfter('Sun, 02 Mar 2025 00:00:00 GMT', now)).toBe(0)
  expect([readRetryAfter('soon', now), readRetryAfter(null, now)]).toEqual([null, null])
})
