import { expect, test } from 'vitest'
import { checkFeeds } from '../../src/doctor/feeds.ts'

const feed = { address: 'https://news.example/feed', fault: null, failures: 0 }
const contact = 'mailto:desk@example.com'

test('without feeds nothing is reported', () => {
  expect(checkFeeds({ feeds: [], contact: null, listFault: null })).toEqual([])
})

test('readable feeds are in order if a contact address for sites is set', () => {
  expect(checkFeeds({ feeds: [feed], contact, listFault: null })).toMatchObject([
    { level: 'ok', message: 'All 1 feeds can be read.' },
  ])
  expect(checkFeeds({ feeds: [feed], contact: null, listFault: null })).toMatchObject([
    { level: 'warning', message: expect.stringContaining('set OPERATOR_CONTACT') },
  ])
})

test('a failing feed is reported with the reason, and an invalid feed list is a fault', () => {
  const failing = { ...feed, fault: '503', failures: 4 }
  expect(checkFeeds({ feeds: [failing], contact, listFault: 'feeds.yaml is not a list of feeds.' })).toMatchObject([
    { level: 'fault', message: 'feeds.yaml is not a list of feeds.' },
    {
      level: 'warning',
      message: expect.stringMatching(/https:\/\/news\.example\/feed could not be read 4 times in a row \(503\)/),
    },
  ])
})
