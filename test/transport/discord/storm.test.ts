import { afterEach, beforeEach, expect, test } from 'vitest'
import { ASKER, botMessage, commandData, interaction, member } from '../../fakes/discord/payloads.ts'
import { openBot, type Session } from './bot.ts'
import { serverDesk } from './real.ts'

let session: Session
const warned: string[] = []
const warn = (warning: Error) => void warned.push(warning.message)
beforeEach(async () => {
  process.on('warning', warn)
  const clock = { random: () => 1, now: () => 0, sleep: () => new Promise<void>(() => undefined) }
  const limiter = { take: () => ({ kind: 'ok' }) as const, spend: () => undefined }
  session = await openBot({ server: serverDesk(), clock, limiter })
})
afterEach(async () => {
  process.off('warning', warn)
  await session.stop()
})

/** A question of one of sixty members, in one of ten servers. */
function question(n: number) {
  const user = { ...ASKER, id: String(500_000_000_000_000_000n + BigInt(n % 60)) }
  const sent = interaction(2, commandData('ask', { question: '潮見橋' }, null), 'ja')
  return { ...sent, guild_id: String(200_000_000_000_000_000n + BigInt(n % 10)), member: member(user) }
}

const form = (data: unknown) => ({ ...interaction(5, {}, 'ja'), data })
const formId = (call: unknown) => `d1f|${JSON.stringify(call)}|`
const filled = (custom_id: string, components: unknown) => form({ custom_id, components })

/** What no program of Discord's sends: fields that are missing, of another kind or unknown, and forms of no command. */
function oddities(): readonly unknown[] {
  const whole = question(0)
  const { data: _, ...noData } = whole
  const { member: __, ...nobody } = whole
  const pressed = (data: unknown) => ({ ...interaction(3, {}, 'ja'), data, message: botMessage({ components: [] }) })
  const report = formId(['report', { article: 'a', start: 0 }])
  return [
    ...[null, 0, 'text', [], {}, noData, nobody, { ...whole, data: null }, { ...whole, member: {} }],
    ...[99, -1, '2', null].map(type => ({ ...whole, type })),
    { ...whole, data: { ...whole.data, options: 'none' } },
    { ...whole, data: { ...whole.data, options: [null, { name: 'question' }] } },
    ...[null, {}, { custom_id: 7 }, { custom_id: 'd1m||', values: null }, { custom_id: 'd1m||', values: [{}] }].map(
      pressed,
    ),
    ...[null, {}, { custom_id: report }, { custom_id: null, components: [] }].map(form),
    ...[null, 'rows', [null], [{ component: null }], [{ component: { custom_id: 'words', value: {} } }]].map(rows =>
      filled(report, rows),
    ),
    filled(report, [{ component: { custom_id: '__proto__', value: 'あ'.repeat(5000) } }]),
    filled(report, [{ component: { custom_id: 'words', value: '\ud800\u3164@everyone' } }]),
    ...[null, [], ['report'], ['report', null], ['__proto__', {}], [{}, {}], 'report'].map(call =>
      filled(formId(call), []),
    ),
  ].map((one, n) =>
    one !== null && typeof one === 'object' && !Array.isArray(one) && 'id' in one
      ? { ...one, id: String(700_000_000_000_000_000 + n * 1000) }
      : one,
  )
}

test('of a thousand events at once, with repeats and oddities, each question is answered once', {
  timeout: 120_000,
}, async () => {
  const { rest, gateway } = session.discord
  const asked = Array.from({ length: 300 }, (_, n) => question(n))
  const odd = Array.from({ length: 12 }, oddities).flat()
  const sent = asked.flatMap((one, n) => [one, one, ...odd.slice(2 * n, 2 * n + 2)])
  expect(sent.length).toBeGreaterThanOrEqual(1000)
  const last = rest.next('POST', new RegExp(`^/interactions/${asked.at(-1)?.id}/`))
  for (const one of sent) gateway.send('INTERACTION_CREATE', one)
  await last
  expect(JSON.stringify((await session.discord.slash('ask', { question: '潮見橋' })).message)).toContain('潮見橋')
  await session.bot.stop()
  const ids = new Set(asked.map(({ id }) => id))
  const answered = rest.taken.flatMap(({ path }) => /^\/interactions\/(\d+)\//.exec(path)?.[1] ?? [])
  expect(answered.filter(id => ids.has(id)).toSorted()).toEqual([...ids].toSorted())
  expect([...rest.faults, ...warned]).toEqual([])
})
