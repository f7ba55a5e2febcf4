import { expect, onTestFinished } from 'vitest'
import { readMarkdown } from './discord/markdown.ts'
import { type Answered, answered } from './discord/server.ts'
import { documents } from './documents.ts'
import { type EditingSession, openEditingSession } from './editing.ts'
import { openSite, pages } from './web/site.ts'

export const shown = (answer: Answered) => answer.texts.map(text => readMarkdown(text).text).join('\n')
export const member = { permissions: 0n }
const MINUTE = 60_000

const page = (title: string, text: string, outlet = '港町日報') =>
  `<!doctype html><html lang="ja"><head><title>${title}</title><meta property="og:site_name" content="${outlet}"></head><body><article><h1>${title}</h1><p>${text}</p></article></body></html>`

const news = {
  '/mayor': page(
    '防波堤の補修を急ぐ',
    '青浜市は防波堤の補修を急ぐ。大森拓也市長は「波の高い季節の前に終える」と述べた。',
  ),
  '/second': page(
    '港まつりの日程',
    '港まつりは8月に開かれる。大森拓也市長は「港まつりを楽しみにしてほしい」と語った。',
  ),
  '/quay': page(
    '北埠頭の改修、工期を延長',
    '青浜市は北埠頭の改修の工期を半年延ばす。工事費は41億円になる。佐伯静香会長は「水揚げを止めないでほしい」と求めた。',
  ),
}

/** A bot with news of a town that can be brought in, one by one. */
export async function openFollowed() {
  let now = Date.parse('2025-04-01T03:00:00Z')
  const site = await openSite(pages(news))
  let last = await openEditingSession({ files: documents, open: [site.host], now: () => new Date(now) })
  onTestFinished(async () => {
    expect(last.discord.rest.faults).toEqual([])
    await last.stop()
  })
  return {
    session: last,
    pass: (minutes: number) => {
      now += minutes * MINUTE
    },
    bring: async (session: EditingSession, path: keyof typeof news) => {
      await session.coverage('add', { address: site.url(path) })
      await session.following.sync()
      session.discord.rest.forget()
    },
    reopen: async () => {
      last = await last.reopen()
      return last
    },
  }
}

/** What was told so far: where, and in which words. */
export async function told(session: EditingSession) {
  await session.following.tell()
  return session.discord.rest.taken
    .filter(({ path }) => /^\/channels\/\d+\/messages$/.test(path))
    .map(({ path, body }) => ({ channel: path.split('/')[2], text: shown(answered({ type: 4, data: body })) }))
}
