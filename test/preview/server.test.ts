import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { BOT } from '../../src/preview/answer.ts'
import type { Preview } from '../../src/preview/server.ts'
import { openBundledPreview, question } from './opened.ts'

let preview: Preview
beforeAll(async () => {
  preview = await openBundledPreview()
})
afterAll(() => preview.stop())

interface Answered {
  readonly html: string
  readonly callback: {
    readonly type: number
    readonly data: { readonly allowed_mentions: object; readonly choices: readonly { readonly value: string }[] }
  }
}

const get = (path: string, headers = {}) => fetch(new URL(path, preview.url), { headers })

async function post(path: string, body: object): Promise<Answered> {
  const response = await fetch(new URL(path, preview.url), { method: 'POST', body: JSON.stringify(body) })
  return (await response.json()) as Answered
}

const command = (name: string, options: readonly object[], locale = 'ja') =>
  post('/interactions', { type: 2, id: '1', locale, data: { type: 1, name, options } })

const typed = { name: 'question', type: 3, value: question }

test('serves the page and everything that it loads', async () => {
  const page = await (await get('/')).text()
  const loaded = [...page.matchAll(/(?:href|src)="(\/[^"]+)"/g)].map(([, path = '']) => path)
  expect(loaded).toContain('/chat.js')
  const script = await (await get('/chat.js')).text()
  const imported = [...script.matchAll(/from '\.(\/[^']+)'/g)].map(([, path = '']) => path)
  const statuses = await Promise.all([...loaded, ...imported].map(async path => (await get(path)).status))
  expect(new Set(statuses)).toEqual(new Set([200]))
})

test('lists every command of the menu in both languages', async () => {
  const menu = await (await get('/menu')).json()
  expect(menu).toContainEqual(expect.objectContaining({ name_localizations: { ja: '質問', 'en-US': 'ask' } }))
})

test('answers a command with the message that Discord would receive, and as HTML', async () => {
  const { callback, html } = await command('ask', [typed])
  expect(callback.type).toBe(4)
  expect(callback.data.allowed_mentions).toEqual({ parse: [] })
  expect(html).toMatch(/^<div class="container"><div class="text"><h3>7月12日の電話/)
})

test('turns pages by what a message’s custom ids contain', async () => {
  const asked = await command('sources', [])
  const [, next = ''] = /data-custom-id="([^"]+)">›</.exec(asked.html) ?? []
  const custom_id = next.replaceAll('&quot;', '"')
  const turned = await post('/interactions', {
    ...{ type: 3, id: '2', locale: 'ja', message: asked.callback.data },
    data: { component_type: 2, custom_id },
  })
  expect(turned.callback.type).toBe(7)
  expect(turned.html).not.toBe(asked.html)
})

test('completes an option while it is being typed', async () => {
  const options = [{ name: 'speaker', type: 3, value: 'トランプ', focused: true }]
  const { callback } = await post('/interactions', {
    type: 4,
    id: '3',
    locale: 'ja',
    data: { name: 'who-said', options },
  })
  expect(callback.data.choices[0]?.value).toBe('ドナルド・トランプ')
})

test('answers a message that mentions the bot', async () => {
  const message = { type: 0, id: '4', guild_id: '1', author: { id: '2' }, mentions: [] }
  const { html } = await post('/messages?locale=ja', { ...message, content: `<@${BOT}> ${question}` })
  expect(html).toMatch(/<h3>7月12日の電話/)
})

test('apologizes if it receives something that is not a Discord interaction', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  onTestFinished(() => logged.mockRestore())
  const { callback } = await post('/interactions', { type: 2, locale: 'en-US' })
  expect(JSON.stringify(callback.data)).toMatch(/Sorry/)
  expect(logged).toHaveBeenCalledOnce()
})

test('refuses requests under another host name, so that no website can read documents', async () => {
  expect((await get('/menu', { origin: 'http://attacker.example' })).status).toBe(403)
})

test('says which port is in use', async () => {
  const port = Number(new URL(preview.url).port)
  await expect(openBundledPreview(port)).rejects.toThrow(`cannot listen on port ${port} (EADDRINUSE)`)
})
