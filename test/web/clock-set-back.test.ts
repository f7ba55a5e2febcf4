import { expect, test } from 'vitest'
import { openHostGate } from '../../src/web/host-gate.ts'
import { openRobots } from '../../src/web/robots.ts'
import { HALF_HOUR_AND_MORE, HOUR, newspaper, openTestClock, openTestFeeds } from '../fakes/web/feeds.ts'
import { openSite } from '../fakes/web/site.ts'

const YEAR = 365 * 24 * HOUR

test('a feed that was read while the clock was a year ahead is read again once it is right', async () => {
  let count = 2
  const site = await openSite(newspaper({}, () => count))
  const feeds = await openTestFeeds([site.host], { aDay: 2 })
  feeds.add(site.url('/feed'))
  feeds.clock.pass(YEAR)
  await feeds.tick()
  feeds.clock.pass(-YEAR)
  count = 4
  await feeds.tick()
  // What came in a year's time has not come today.
  expect(feeds.kept().sort()).toEqual(['/a1', '/a2', '/a3', '/a4'])
  feeds.clock.pass(HALF_HOUR_AND_MORE)
  await feeds.tick()
  expect(site.asked.filter(path => path === '/feed')).toHaveLength(3)
})

test('a site that asks to be left alone for years is asked again after thirty days', async () => {
  const site = await openSite(
    newspaper({ '/feed': (_, response) => void response.writeHead(429, { 'retry-after': '999999999' }).end() }),
  )
  const feeds = await openTestFeeds([site.host])
  feeds.add(site.url('/feed'))
  await feeds.tick()
  feeds.clock.pass(29 * 24 * HOUR)
  await feeds.tick()
  expect(site.asked.filter(path => path === '/feed')).toHaveLength(1)
  feeds.clock.pass(24 * HOUR)
  await feeds.tick()
  expect(site.asked.filter(path => path === '/feed')).toHaveLength(2)
})

test('between two requests to a host there is never more than the pause', async () => {
  const clock = openTestClock()
  const gate = openHostGate(clock)
  const ask = () => gate.through('https://example.com/', async () => undefined)
  await ask()
  clock.pass(-YEAR)
  await ask()
  expect(clock.slept).toEqual([5000])
})

test('robots.txt is fetched again if its day of validity lies in the future', async () => {
  const clock = openTestClock()
  let asked = 0
  const robots = openRobots(async () => {
    asked++
    return { kind: 'status', status: 404, retryAfter: null }
  }, clock.now)
  const allows = () => robots.allows('https://example.com/a')
  await allows()
  await allows()
  expect(asked).toBe(1)
  clock.pass(-YEAR)
  await allows()
  expect(asked).toBe(2)
})
