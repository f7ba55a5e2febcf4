import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openGeneration } from '../../../src/coverage/open-generation.ts'
import { EngineFault } from '../../../src/model/holdings.ts'
import { connect } from '../../../src/search/engines/opensearch/client.ts'
import { openDiscord, TOKEN } from '../../fakes/discord/server.ts'
import { documents } from '../../fakes/documents.ts'
import { openWay, ownEngine, withEngine } from '../../fakes/engine.ts'
import { freePort } from '../../fakes/free-port.ts'
import { reply, type, writeFolder } from '../../fakes/opened.ts'
import { logOf, runProgram, startProgram } from '../../fakes/program.ts'
import { metricsOf } from '../../health/metrics.ts'

withEngine('while the engine is gone, who asks is told so, and afterwards is answered', async () => {
  const engine = await ownEngine()
  await engine.ingest(await writeFolder(documents))
  const way = await openWay(engine)
  const connection = connect({ ...engine.place, nodes: [way.address] })
  onTestFinished(connection.close)
  const coverage = await openGeneration(connection)
  const question = '北埠頭の工事費はいくら？'
  expect(await reply(coverage, question)).toMatchObject({ kind: 'answer' })
  await way.cut()
  for (const line of [question, '/who-said speaker:大森', '/timeline', '/sources query:灯台', '岬の灯台は誰が建てた？'])
    expect(await type(coverage, line)).toMatchObject({
      kind: 'fault',
      message: 'いまは報道を引けません。しばらくしてから、もう一度お試しください。',
      error: expect.any(EngineFault),
    })
  await way.open()
  expect(await reply(coverage, question)).toMatchObject({ kind: 'answer' })
})

test('if the engine cannot be reached, the program ends with a sentence', async () => {
  const env = { SEARCH_URL: 'http://127.0.0.1:1', CACHE_DIR: await writeFolder({}), DATA_DIR: await writeFolder({}) }
  const { code, err } = await runProgram({
    args: ['console', '--json'],
    env,
    input: '灯台\n',
    cwd: await writeFolder({}),
  })
  expect(code).toBe(1)
  expect(err).toMatch(
    /^No node of the search engine at http:\/\/127\.0\.0\.1:1 can be reached \(.*\): start it, or correct SEARCH_URL\.\n$/,
  )
})

withEngine('a bot reads a new generation without a restart, and tells how its engine is', async () => {
  const engine = await ownEngine()
  const folder = await writeFolder(documents)
  await engine.ingest(folder)
  const [way, discord, port] = [await openWay(engine), await openDiscord(), await freePort()]
  const env = {
    ...{ DISCORD_TOKEN: TOKEN, HEALTH_PORT: String(port), LOG_LEVEL: 'info', SEEDS_DIR: '/nowhere' },
    ...{ DATA_DIR: await writeFolder({}), CACHE_DIR: engine.cache },
    ...{ SEARCH_URL: way.address, SEARCH_PREFIX: engine.place.prefix, SEARCH_SECONDS: '1' },
  }
  const running = startProgram({ discord: discord.address, env, cwd: await writeFolder({}) })
  onTestFinished(async () => {
    running.child.kill('SIGKILL')
    await discord.stop()
  })
  const logged = logOf(running)
  const url = `http://127.0.0.1:${port}`
  const ready = async () => JSON.parse(await (await fetch(`${url}/readyz`)).text())
  await logged('Published the menu')
  expect(await ready()).toMatchObject({ ready: true, engine: 'OpenSearch', generation: 1 })
  await writeFile(join(folder, 'market.md'), '---\ntitle: 朝市\noutlet: 港新聞\n---\n青浜の朝市に40店が並んだ。\n')
  await engine.ingest(folder)
  await logged('Documents changed: 4 articles')
  expect(await ready()).toMatchObject({ ready: true, generation: 2 })
  expect((await metricsOf({ url })).value('dedokoro_engine_generation')).toBe(2)
  await way.cut()
  await logged('can be reached')
  expect(await ready()).toMatchObject({ ready: false, reasons: [expect.stringContaining('can be reached')] })
  expect((await metricsOf({ url })).value('dedokoro_engine_up', 'engine="OpenSearch"')).toBe(0)
})
