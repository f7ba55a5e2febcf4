import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { toMenu } from '../transport/discord/menu.ts'
import { answerInteraction, answerMessage, type Bot } from './answer.ts'

export interface Preview {
  readonly url: string
  readonly stop: () => Promise<void>
}

const types: Readonly<Record<string, string>> = { html: 'text/html', css: 'text/css', js: 'text/javascript' }

const files: readonly string[] = [
  ...['index.html', 'chat.css', 'composer.css', 'message.css', 'components.css', 'form.css'],
  ...['chat.js', 'composer.js', 'choices.js', 'form.js', 'time.js', 'wire.js', 'words.js'],
]

const headers = {
  'Content-Security-Policy': "default-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
}

const longestBody = 100_000

function send(response: ServerResponse, status: number, [type, body]: readonly [type: string, body: string]): void {
  response.writeHead(status, { ...headers, 'Content-Type': `${type}; charset=utf-8` }).end(body)
}

const json = (value: unknown) => ['application/json', JSON.stringify(value)] as const

// A page on the web could have its own name point to 127.0.0.1, and would then send that name.
const isLocal = ({ headers: { host = '', origin } }: IncomingMessage): boolean =>
  /^(?:127\.0\.0\.1|localhost):\d+$/.test(host) && (origin === undefined || origin === `http://${host}`)

async function readBody(request: IncomingMessage): Promise<unknown> {
  if (Number(request.headers['content-length'] ?? Number.NaN) <= longestBody) return JSON.parse(await text(request))
  throw new Error(`A request to the preview must declare a length of at most ${longestBody} bytes.`)
}

async function answer(bot: Bot, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
  const called = `${request.method} ${pathname}`
  const file = pathname === '/' ? 'index.html' : pathname.slice(1)
  if (!isLocal(request)) return send(response, 403, ['text/plain', 'The preview answers only this machine.'])
  if (request.method === 'GET' && files.includes(file)) {
    const content = await readFile(new URL(`./page/${file}`, import.meta.url), 'utf8')
    return send(response, 200, [types[file.split('.')[1] ?? ''] ?? 'text/plain', content])
  }
  if (called === 'GET /menu') return send(response, 200, json(toMenu(bot.desk.commands, 'global', bot.server.menu)))
  if (called === 'POST /interactions') {
    const interaction = await readBody(request)
    return send(
      response,
      200,
      json(await answerInteraction(bot, interaction as Parameters<typeof answerInteraction>[1])),
    )
  }
  if (called === 'POST /messages') {
    const message = await readBody(request)
    const language = searchParams.get('locale') ?? ''
    return send(response, 200, json(await answerMessage(bot, message as Parameters<typeof answerMessage>[1], language)))
  }
  send(response, 404, ['text/plain', `There is no ${called} in the preview.`])
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const advice = `The preview cannot listen on port ${port} (${error.code}). Choose another one with --port.`
      reject(new Error(advice, { cause: error }))
    })
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })
}

/** Serves the chat on 127.0.0.1; port 0 picks a free one. @throws Error if the port is in use */
export async function openPreview(bot: Bot, port: number): Promise<Preview> {
  const server = createServer((request, response) => {
    answer(bot, request, response).catch((error: unknown) => {
      send(response, 400, ['text/plain', error instanceof Error ? error.message : String(error)])
    })
  })
  const taken = await listen(server, port)
  const stop = () =>
    new Promise<void>(resolve => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { url: `http://127.0.0.1:${taken}/`, stop }
}
