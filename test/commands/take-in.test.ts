import { expect, onTestFinished, test } from 'vitest'
import { readMarkdown } from '../fakes/discord/markdown.ts'
import { inDirectMessages } from '../fakes/discord/payloads.ts'
import type { Answered } from '../fakes/discord/server.ts'
import { harbour } from '../fakes/documents.ts'
import { openEditingSession } from '../fakes/editing.ts'
import { openSite, pages } from '../fakes/web/site.ts'

const shown = (answer: Answered) => answer.texts.map(text => readMarkdown(text).text).join('\n')

const ferryPage = (fare: string, published = '2025-03-20T09:00:00+09:00') => `<!doctype html><html lang="ja"><head>
<title>渡し船の料金が決まる - 港町日報</title><meta property="og:site_name" content="港町日報">
<meta property="article:published_time" content="${published}"></head><body><nav><a href="/">トップ</a></nav><article>
<h1>渡し船の料金が決まる</h1><p>青浜市は20日、渡し船の新しい料金を一人${fare}円にすると発表した。新しい料金は5月から使われる。</p>
<p>木村修一市長は記者会見で「渡し船を島の人の足として守りたい」と述べた。船は一日に十往復する。</p></article></body></html>`

async function open(site: { host: string }) {
  const session = await openEditingSession({ files: { 'harbour.md': harbour }, open: [site.host] })
  let last = session
  onTestFinished(async () => {
    expect(last.discord.rest.faults).toEqual([])
    await last.stop()
  })
  return {
    session,
    reopen: async () => {
      last = await last.reopen()
      return last
    },
  }
}

test('a page is added by its address, answers use it, and it can be removed again, all of it across restarts', async () => {
  const site = await openSite(pages({ '/ferry': ferryPage('720') }))
  const { session, reopen } = await open(site)
  expect(await session.ask('渡し船の料金はいくら？')).not.toContain('720')
  const added = await session.coverage('add', { address: site.url('/ferry') })
  expect(shown(added)).toContain('取り込みました。')
  expect(shown(added)).toMatch(/渡し船の料金が決まる[\s\S]*港町日報[\s\S]*箇所 \d+・発言 2件/)
  expect(added.private).toBe(false)
  expect(await session.ask('渡し船の料金はいくら？')).toContain('720')
  const again = await reopen()
  expect(await again.ask('渡し船の料金はいくら？')).toContain('720')
  const out = await again.press(added, '取り消す')
  expect(shown(out)).toContain('取り消しました。')
  expect(await again.ask('渡し船の料金はいくら？')).not.toContain('720')
  const third = await reopen()
  expect(await third.ask('渡し船の料金はいくら？')).not.toContain('720')
}, 120_000)

test('adding the same page twice says so; a new version replaces it and keeps the first date', async () => {
  const site = await openSite(pages({ '/ferry': ferryPage('720') }))
  const { session } = await open(site)
  await session.coverage('add', { address: site.url('/ferry') })
  expect(shown(await session.coverage('add', { address: site.url('/ferry') }))).toContain('同じものがすでにあります。')
  site.serve(pages({ '/ferry': ferryPage('850', '2025-03-28T09:00:00+09:00') }))
  expect(shown(await session.coverage('add', { address: site.url('/ferry') }))).toContain('新しい版に替えました。')
  const answer = await session.discord.slash('ask', { question: '渡し船の料金はいくら？' })
  expect(shown(answer)).toContain('850')
  expect(shown(answer)).not.toContain('720')
  const [kept] = session.editing.store.documents.all()
  expect(kept?.facts.published).toBe('2025-03-20T09:00:00+09:00')
  expect(session.editing.store.documents.count()).toBe(1)
})

test('links and files of a message are added from its menu, each with its own outcome', async () => {
  const site = await openSite(pages({ '/ferry': ferryPage('720'), '/empty': '<html><body></body></html>' }))
  const { session } = await open(site)
  const message = {
    content: `これ ${site.url('/ferry')} と ${site.url('/empty')}、${site.url('/ferry')}`,
    attachments: [{ id: '1', url: site.url('/notes.txt'), filename: 'notes.txt', size: 3 }],
  }
  const taken = await session.onMessage('Add articles', message)
  expect(shown(taken)).toMatch(/notes\.txt[\s\S]*404[\s\S]*取り込みました[\s\S]*記事が見つかりませんでした/)
  expect(await session.ask('渡し船の料金はいくら？')).toContain('720')
  expect(shown(await session.onMessage('Add articles', { content: 'リンクのない文' }))).toContain(
    'リンクも添付ファイルもありません',
  )
})

test('an attached file is added by its text; its address in the chat is not cited as a source', async () => {
  const site = await openSite((_, response) => {
    response.writeHead(200, { 'content-type': 'application/octet-stream' })
    response.end(
      '---\ntitle: 渡し船の増便\noutlet: 島日報\npublished: 2025-03-22\n---\n渡し船は一日に十二往復になる。市が22日に発表した。\n',
    )
  })
  const { session } = await open(site)
  expect(shown(await session.attach(site.url('/attachments/1/2/ferry.md?ex=1')))).toMatch(
    /ferry\.md[\s\S]*取り込みました[\s\S]*渡し船の増便/,
  )
  const [article] = await session.editing.tools.coverage().articlesBy('title', ['渡し船の増便'])
  expect([article?.url, article?.outlet]).toEqual([null, '島日報'])
})

test.each([
  ['http://127.0.0.1:9/', '通常のポート'],
  ['http://10.0.0.1/', '公開されていない場所'],
  ['file:///etc/passwd', 'ウェブのアドレス'],
  ['まちがい', 'アドレスとして読めません'],
])('%s is refused with a sentence', async (address, sentence) => {
  const site = await openSite(pages({}))
  const { session } = await open(site)
  expect(shown(await session.coverage('add', { address }))).toContain(sentence)
  expect(session.editing.store.documents.all()).toEqual([])
})

test('members without permission are refused with a sentence; members with the editor role are not', async () => {
  const site = await openSite(pages({ '/ferry': ferryPage('720') }))
  const { session } = await open(site)
  const nobody = { permissions: 0n, roles: ['500000000000000001'] }
  const add = () => session.coverage('add', { address: site.url('/ferry') }, nobody)
  expect(shown(await add())).toContain('記事の取り込みや訂正は、サーバーを管理できる人')
  expect(shown(await session.onMessage('Add articles', { content: site.url('/ferry') }, nobody))).toContain(
    '記事の取り込みや訂正は',
  )
  expect(shown(await session.coverage('editors', {}, nobody))).toContain('サーバーの設定は')
  expect(site.asked).toEqual([])
  await session.coverage('editors', { role: '500000000000000001' })
  const added = await add()
  expect(shown(added)).toContain('取り込みました。')
  await session.coverage('editors', {})
  expect(shown(await session.press(added, '取り消す', nobody))).toContain('記事の取り込みや訂正は')
  const outside = await session.discord.manage('reports', {}, { fields: inDirectMessages })
  expect(shown(outside)).toContain('サーバーの中でできます')
})

test('an article can be left out by its title, and comes back when that is undone', async () => {
  const { session } = await open(await openSite(pages({})))
  expect(await session.ask('北埠頭の工事費は？')).toContain('38億円')
  expect(shown(await session.coverage('remove', { article: '北埠頭の改修、来春に着工' }))).toContain('外しました')
  expect(await session.ask('北埠頭の工事費は？')).not.toContain('38億円')
  const corrections = await session.coverage('corrections')
  expect(shown(corrections)).toMatch(/北埠頭の改修、来春に着工[\s\S]*外した/)
  await session.press(corrections, '元に戻す')
  expect(await session.ask('北埠頭の工事費は？')).toContain('38億円')
})

test('the member who added something can have their name forgotten, and the article stays', async () => {
  const site = await openSite(pages({ '/ferry': ferryPage('720') }))
  const { session } = await open(site)
  const added = await session.coverage('add', { address: site.url('/ferry') })
  expect(session.editing.store.documents.all()[0]?.by).toBe('100000000000000002')
  expect(shown(await session.press(added, '自分の ID を消す'))).toContain('あなたの ID を')
  expect(session.editing.store.documents.all()[0]?.by).toBeNull()
  expect(await session.ask('渡し船の料金はいくら？')).toContain('720')
})

test('everything that a server added is deleted when the bot leaves it', async () => {
  const site = await openSite(pages({ '/ferry': ferryPage('720') }))
  const { session } = await open(site)
  await session.coverage('add', { address: site.url('/ferry') })
  session.discord.gateway.send('GUILD_DELETE', { id: '200000000000000001', unavailable: true })
  await session.ask('北埠頭の工事費は？')
  expect(session.editing.store.documents.count()).toBe(1)
  session.discord.gateway.send('GUILD_DELETE', { id: '200000000000000001' })
  await session.ask('北埠頭の工事費は？')
  expect(session.editing.store.documents.count()).toBe(0)
})

test('replies are in English for English speakers', async () => {
  const site = await openSite(pages({ '/ferry': ferryPage('720') }))
  const { session } = await open(site)
  const added = await session.coverage('add', { address: site.url('/ferry') }, { locale: 'en-US' })
  expect(shown(added)).toMatch(/Added\. Answers use it from now on\.[\s\S]*passages, 2 statements/)
})
