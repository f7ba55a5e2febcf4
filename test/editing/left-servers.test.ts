import { expect, onTestFinished, test } from 'vitest'
import { forgetLeftServers } from '../../src/editing/left-servers.ts'
import { logTo } from '../../src/log.ts'
import { GUILD } from '../fakes/discord/payloads.ts'
import { openEditingSession } from '../fakes/editing.ts'
import { document } from '../store/rows.ts'

const LEFT = '200000000000000777'
const DAY = 24 * 60 * 60_000
const words = '港の灯台が週末に公開された。'

/** A bot that keeps something of a server that it is in, and of one that it is not. */
async function open() {
  const session = await openEditingSession({ files: { 'tower.md': `---\ntitle: 灯台の公開\n---\n${words}\n` } })
  onTestFinished(session.stop)
  const { store, tools, forgetServer: forget } = session.editing
  for (const server of [GUILD, LEFT]) store.settings.save(server, { private: true, publicChannels: [] })
  tools.files.keep(document('d1', { server: LEFT, name: 'd1.md' }), Buffer.from(words))
  const lines: string[] = []
  const log = logTo({ write: text => void lines.push(text) }, 'info')
  const look = (days: number, membership = session.bot.membership) =>
    forgetLeftServers({ store, forget, membership, now: () => days * DAY, log })
  const said = () => lines.splice(0).map(line => JSON.parse(line).msg)
  return { session, store, look, said }
}

test('the data of a server that was left while the bot was off is deleted after seven days', async () => {
  const { store, look, said } = await open()
  look(0)
  expect(said()).toEqual(['The bot is no longer in 1 servers whose data is stored; it will be deleted in seven days.'])
  look(6.9)
  expect([store.servers(), said()]).toEqual([[GUILD, LEFT], []])
  look(7)
  expect(said()).toEqual(['The data of 1 servers that the bot has left was deleted.'])
  expect([store.servers(), store.documents.count()]).toEqual([[GUILD], 0])
})

test('a server that the bot has rejoined by then keeps its data, and its seven days start over', async () => {
  const { store, look } = await open()
  look(0)
  look(6, () => 'in')
  look(8)
  look(14)
  expect(store.servers()).toContain(LEFT)
  look(15)
  expect(store.servers()).not.toContain(LEFT)
})

test('the seven days start over if the clock is set back', async () => {
  const { store, look } = await open()
  look(400)
  look(0)
  look(6.9)
  expect(store.servers()).toContain(LEFT)
  look(7)
  expect(store.servers()).not.toContain(LEFT)
})

test('nothing is deleted if a server is unavailable or the connection is lost', async () => {
  const { session, store, look } = await open()
  session.discord.gateway.send('GUILD_DELETE', { id: GUILD, unavailable: true })
  await session.ask('灯台')
  look(0)
  look(30, () => 'unknown')
  expect(store.servers()).toEqual([GUILD, LEFT])
  look(30)
  expect(store.servers()).toEqual([GUILD])
})

test('a bot that has lost its connection, or does not run the server’s shard, does not count the server as left', async () => {
  const { session } = await open()
  const { membership } = session.bot
  expect([membership(GUILD), membership(LEFT), membership('none')]).toEqual(['in', 'out', 'unknown'])
  const resumed = session.discord.gateway.next('resume')
  session.discord.gateway.kill()
  await resumed
  await session.stop()
  expect([membership(GUILD), membership(LEFT)]).toEqual(['in', 'unknown'])
})
