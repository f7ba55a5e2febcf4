import { expect, onTestFinished, test } from 'vitest'
import { readMarkdown } from './fakes/discord/markdown.ts'
import {
  ASKER,
  commandData,
  GUILD,
  member,
  memberMessage,
  messageMenuData,
  subcommandData,
} from './fakes/discord/payloads.ts'
import { type Answered, answered, openDiscord, type StandIn, TOKEN } from './fakes/discord/server.ts'
import { harbour } from './fakes/documents.ts'
import { writeFolder } from './fakes/opened.ts'
import { logOf, type Running, startProgram } from './fakes/program.ts'
import { openSite } from './fakes/web/site.ts'

const shown = (answer: Pick<Answered, 'texts'>) => answer.texts.map(text => readMarkdown(text).text).join('\n')
const manager = member(ASKER, 1n << 5n)

const pages: Readonly<Record<string, readonly [title: string, words: string]>> = {
  '/ferry': ['渡し船の料金が決まる', '渡し船の料金は一人720円になる。木村修一市長は「渡し船を守りたい」と述べた。'],
  '/tower': ['灯台の塗り替え', '灯台は来月に塗り替えられる。費用は3400万円である。'],
  '/quay': ['魚市場の移転', '魚市場は9月に移る。木村修一市長は「朝の競りを見に来てほしい」と語った。'],
  '/fed': ['水上バスの試運転', '水上バスは6月に試運転を始める。定員は64人である。'],
}

const site = () =>
  openSite(({ url = '' }, response) => {
    const page = pages[url]
    if (url === '/feed')
      return void response
        .writeHead(200, { 'content-type': 'application/rss+xml' })
        .end('<rss version="2.0"><channel><title>港町日報</title><item><link>/fed</link></item></channel></rss>')
    if (page === undefined) return void response.writeHead(404, { 'content-type': 'text/plain' }).end()
    const [title, words] = page
    response.writeHead(200, { 'content-type': 'text/html' })
    response.end(
      `<html lang="ja"><title>${title}</title><meta property="og:site_name" content="港町日報"><article><h1>${title}</h1><p>${words}</p></article></html>`,
    )
  })

/** The whole program, killed and started again as often as a test likes. */
async function openKillable(host: string) {
  const discord: StandIn = await openDiscord()
  onTestFinished(discord.stop)
  const folder = await writeFolder({ 'seeds/harbour.md': harbour })
  const env = {
    ...{ DISCORD_TOKEN: TOKEN, OPEN_HOSTS: host, OPERATOR_CONTACT: 'mailto:desk@example.com', EDIT_SERVERS: GUILD },
    ...{ SEEDS_DIR: `${folder}/seeds`, DATA_DIR: `${folder}/data`, CACHE_DIR: `${folder}/cache` },
  }
  let running: Running
  let logged: ReturnType<typeof logOf>
  const start = async () => {
    running = startProgram({ discord: discord.address, env, cwd: folder })
    logged = logOf(running)
    await logged('The menu of all servers is unchanged').catch(() => undefined)
  }
  const first = async () => {
    running = startProgram({ discord: discord.address, env, cwd: folder })
    logged = logOf(running)
    await logged('Published the menu')
  }
  await first()
  onTestFinished(() => void running.child.kill('SIGKILL'))
  const send = async (type: number, data: object, fields: object = {}): Promise<Answered> => {
    const answer = await discord.interact(type, data, { locale: 'ja', member: manager, ...fields })
    if (answer.type !== 5 && answer.type !== 6) return answer
    for (;;) {
      const last = discord.rest.taken.findLast(({ method, path }) => method === 'PATCH' && /original$/.test(path))
      const seen = last && answered({ type: 4, data: last.body })
      if (seen && !shown(seen).includes('読み込んでいます')) {
        discord.rest.forget()
        return seen
      }
      await discord.rest.next('PATCH', /original$/)
    }
  }
  return {
    discord,
    send,
    logged: (words: string) => logged(words),
    kill: async () => {
      running.child.kill('SIGKILL')
      await running.ended
      await start()
    },
    manage: (name: string, options = {}) => send(2, subcommandData('coverage', name, options)),
    ask: async (question: string) => shown(await send(2, commandData('ask', { question }, null))),
    said: async () => shown(await send(2, commandData('who-said', { speaker: '木村修一' }, null))),
  }
}

test('a page is added by address, by menu and by feed, then found, followed, corrected and removed, with kill -9 in between', async () => {
  const { host, url } = await site()
  const program = await openKillable(host)
  const added = await program.manage('add', { address: url('/ferry') })
  expect(shown(added)).toContain('取り込みました。')
  await program.kill()
  expect(await program.ask('渡し船の料金はいくら？')).toContain('720円')

  const message = memberMessage(`${url('/tower')} を読んで`, {})
  expect(shown(await program.send(2, messageMenuData('Add articles', message)))).toContain('取り込みました。')
  const followed = await program.send(2, commandData('follow', { speaker: '木村修一', here: true }, null))
  expect(shown(followed)).toContain('フォローしました。')
  await program.kill()
  expect(await program.ask('灯台の塗り替えの費用は？')).toContain('3400万円')
  const told = program.discord.rest.next('POST', /^\/channels\/\d+\/messages$/)
  await program.manage('add', { address: url('/quay') })
  expect(shown(answered({ type: 4, data: (await told).body }))).toContain('朝の競りを見に来てほしい')

  const list = await program.send(2, subcommandData('coverage', 'corrections', {}))
  expect(shown(list)).toContain('訂正はありません。')
  const said = await program.send(2, commandData('who-said', { speaker: '木村修一', topic: '渡し船' }, null))
  const place = /\["report\\?",\{\\?"at\\?":\\?"([^"\\]+)/.exec(
    JSON.stringify(said.message).replaceAll('\\"', '"'),
  )?.[1]
  const options = { at: place ?? '' }
  const form = await program.send(
    3,
    { component_type: 2, custom_id: `d1x|${JSON.stringify(['report', options])}|` },
    { message: said.message },
  )
  expect(form.type).toBe(9)
  const fields = { field: 'speaker', value: '佐伯静香' }
  const components = Object.entries(fields).map(([custom_id, value], id) => ({
    ...{ type: 18, id },
    component:
      custom_id === 'field'
        ? { type: 3, id: id + 9, custom_id, values: [value] }
        : { type: 4, id: id + 9, custom_id, value },
  }))
  await program.send(5, { custom_id: `d1f|${JSON.stringify(['report-form', options])}|`, components })
  await program.kill()
  const reports = await program.manage('reports')
  const accept = /d1x\|\["report-accept"[^|]*\|/.exec(JSON.stringify(reports.message).replaceAll('\\"', '"'))?.[0] ?? ''
  await program.send(3, { component_type: 2, custom_id: accept }, { message: reports.message })
  expect(await program.said()).not.toContain('渡し船を守りたい')
  expect(await program.said()).toContain('朝の競り')

  const undo = /d1x\|\["take-in-undo"[^|]*\|/.exec(JSON.stringify(added.message).replaceAll('\\"', '"'))?.[0] ?? ''
  expect(shown(await program.send(3, { component_type: 2, custom_id: undo }, { message: added.message }))).toContain(
    '取り消しました。',
  )
  await program.kill()
  expect(await program.said()).not.toContain('渡し船を守りたい')
  expect(await program.ask('渡し船の料金はいくら？')).not.toContain('720円')

  const group = { ...subcommandData('coverage', 'add', { address: url('/feed') }) }
  const feed = { ...group, options: [{ type: 2, name: 'feed', options: group.options }] }
  expect(shown(await program.send(2, feed))).toContain('「港町日報」を登録しました')
  await program.kill()
  await program.logged('Documents changed')
  expect(await program.ask('水上バスの定員は？')).toContain('64人')
  expect(program.discord.rest.faults).toEqual([])
}, 400_000)
