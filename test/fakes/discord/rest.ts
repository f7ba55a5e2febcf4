import type { IncomingMessage, ServerResponse } from 'node:http'
import { APPLICATION, botMessage, DIRECT, snowflake, snowflakeOfNow } from './payloads.ts'
import { faultOfCallback, faultOfCreatedMessage, faultOfEdit, faultOfFollowUp, faultOfMenu } from './validate.ts'

export interface Request {
  readonly method: string
  /** Below `/api/v10`, with its query. */
  readonly path: string
  readonly body: unknown
}

/** What is answered instead, to the next request that a test names. */
export interface Fault {
  readonly method: string
  readonly path: RegExp
  /** `taken`: what is asked is done as always, whatever becomes of the answer. */
  readonly status: number | 'taken'
  readonly body?: object
  readonly headers?: Readonly<Record<string, string>>
  /** What the answer waits for. */
  readonly after?: Promise<unknown>
  /** The connection is broken off in place of the answer, or within it. */
  readonly reset?: 'silent' | 'midway'
  /** How often; once if not told. */
  times?: number
}

/** The side of Discord that takes requests (https://docs.discord.com/developers/reference). */
export interface Rest {
  readonly requests: readonly Request[]
  /** Those that something was done for: responses, messages and edits that members see. */
  readonly taken: readonly Request[]
  /** What Discord's own description of its API says against the bodies it was sent. */
  readonly faults: readonly string[]
  /** Lets go of the requests so far, whose bodies would look like memory of the bot's. */
  readonly forget: () => void
  /** As some minutes later: a nonce is known for no longer. */
  readonly forgetNonces: () => void
  readonly failNext: (fault: Fault) => void
  /** Resolves with the next request of this kind. */
  readonly next: (method: string, path: RegExp) => Promise<Request>
  readonly handle: (request: IncomingMessage, response: ServerResponse) => void
}

type Answer = readonly [status: number, body?: unknown]

export function openRest(token: string, gatewayUrl: () => string): Rest {
  const requests: Request[] = []
  const taken: Request[] = []
  const acknowledged = new Set<string>()
  const nonces = new Set<unknown>()
  const messages = new Map<string, readonly { readonly id: string }[]>()
  const faults: string[] = []
  const planned: Fault[] = []
  const menus = new Map<string, readonly object[]>()
  let waiting: { method: string; path: RegExp; resolve: (request: Request) => void }[] = []

  const checked = (fault: string | null, answer: () => Answer): Answer => {
    if (fault === null) return answer()
    faults.push(fault)
    return [400, { code: 50035, message: 'Invalid Form Body', errors: { fault } }]
  }

  const take = (request: Request, answer: Answer): Answer => {
    taken.push(request)
    return answer
  }

  const acknowledge = (request: Request, id: string): Answer => {
    if (acknowledged.has(id)) return [400, { code: 40060, message: 'Interaction has already been acknowledged.' }]
    acknowledged.add(id)
    return take(request, [204])
  }

  /** A message with a nonce that is known is the one that there is already. */
  const createMessage = (request: Request): Answer => {
    const { nonce, enforce_nonce } = request.body as { nonce?: unknown; enforce_nonce?: boolean }
    const message = { ...botMessage(request.body as object), id: snowflakeOfNow() }
    const answer: Answer = [200, message]
    if (enforce_nonce && nonces.has(nonce)) return answer
    nonces.add(nonce)
    messages.set(request.path, [...(messages.get(request.path) ?? []), message])
    return take(request, answer)
  }

  /** Those nearest after an id, the newest first (https://docs.discord.com/developers/resources/message#get-channel-messages). */
  const listMessages = (path: string): Answer => {
    const [place = '', query] = path.split('?')
    const asked = new URLSearchParams(query)
    const later = (messages.get(place) ?? []).filter(({ id }) => BigInt(id) > BigInt(asked.get('after') ?? 0))
    return [200, later.slice(0, Number(asked.get('limit') ?? 50)).reverse()]
  }

  const answer = (request: Request, authorization: string | undefined): Answer => {
    const { method, path, body } = request
    const responded = /^\/interactions\/(\d+)\/[^/]+\/callback/.exec(path)?.[1]
    if (responded) return checked(faultOfCallback(body), () => acknowledge(request, responded))
    if (/^\/webhooks\/\d+\/[^/]+\/messages\/(?:@|%40)original$/.test(path)) {
      if (method === 'DELETE') return take(request, [204])
      return checked(faultOfEdit(body), () => take(request, [200, botMessage(body as object)]))
    }
    if (method === 'POST' && /^\/webhooks\/\d+\/[^/]+$/.test(path))
      return checked(faultOfFollowUp(body), () => take(request, [200, botMessage(body as object)]))
    if (authorization !== `Bot ${token}`) return [401, { code: 0, message: '401: Unauthorized' }]
    if (path === '/gateway/bot') return [200, { url: gatewayUrl(), shards: 1, session_start_limit: SESSIONS }]
    if (path === '/applications/@me') return [200, { id: APPLICATION }]
    const place = /^\/applications\/\d+(?:\/guilds\/(\d+))?\/commands(?:\?(.*))?$/.exec(path)
    if (place && method === 'GET')
      return [200, menus.get(place[1] ?? '')?.map(command => listed(command, place[2])) ?? []]
    if (place && method === 'PUT') {
      return checked(faultOfMenu(body), () => {
        const stored = (body as readonly object[]).map(command => publish(command, place[1]))
        menus.set(place[1] ?? '', stored)
        return [200, stored]
      })
    }
    if (path === '/users/@me/channels') return [200, { id: DIRECT, type: 1 }]
    if (method === 'GET' && /^\/channels\/\d+\/messages\?/.test(path)) return listMessages(path)
    if (/^\/channels\/\d+\/messages$/.test(path))
      return checked(faultOfCreatedMessage(body), () => createMessage(request))
    return [404, { code: 0, message: `404: ${method} ${path}` }]
  }

  const faultFor = ({ method, path }: Request): Fault | undefined => {
    const fault = planned.find(fault => fault.method === method && fault.path.test(path))
    if (fault) fault.times = (fault.times ?? 1) - 1
    if (fault?.times === 0) planned.splice(planned.indexOf(fault), 1)
    return fault
  }

  const handle = async (incoming: IncomingMessage, response: ServerResponse) => {
    const chunks = await incoming.toArray()
    const text = Buffer.concat(chunks).toString()
    const request: Request = {
      method: incoming.method ?? '',
      path: (incoming.url ?? '').replace(/^\/api\/v10/, ''),
      body: text === '' ? null : JSON.parse(text),
    }
    requests.push(request)
    const fault = faultFor(request)
    const [status, body] =
      fault && fault.status !== 'taken'
        ? [fault.status, fault.body ?? {}]
        : answer(request, incoming.headers.authorization)
    const told = waiting.filter(({ method, path }) => method === request.method && path.test(request.path))
    waiting = waiting.filter(one => !told.includes(one))
    for (const { resolve } of told) resolve(request)
    await fault?.after
    if (fault?.reset) return breakOff(response, fault.reset)
    response.writeHead(status, { ...(status === 204 ? {} : { 'content-type': 'application/json' }), ...fault?.headers })
    response.end(status === 204 ? '' : JSON.stringify(body))
  }

  return {
    requests,
    taken,
    faults,
    forget: () => {
      requests.length = 0
      taken.length = 0
    },
    forgetNonces: () => nonces.clear(),
    failNext: fault => planned.push(fault),
    next: (method, path) => new Promise(resolve => waiting.push({ method, path, resolve })),
    handle: (incoming, response) => void handle(incoming, response),
  }
}

function breakOff(response: ServerResponse, when: 'silent' | 'midway'): void {
  if (when === 'silent') return void response.socket?.destroy()
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' })
  response.write('{"id":', () => response.socket?.destroy())
}

const SESSIONS = { total: 1000, remaining: 999, reset_after: 0, max_concurrency: 1 }

/** A command as Discord keeps it: false and empty fields dropped, fields of its own added, in an order of its own. */
function publish(command: object, guildId: string | undefined): object {
  const own = { id: snowflake(), application_id: '1', version: '1', default_member_permissions: null, nsfw: false }
  const place = guildId ? { guild_id: guildId, integration_types: [0], contexts: null } : {}
  return { ...own, ...Object.fromEntries(Object.entries(thin(command)).reverse()), ...place }
}

function thin(value: object): object {
  const kept = Object.entries(value).filter(
    ([, field]) => field !== false && !(Array.isArray(field) && field.length === 0),
  )
  return Object.fromEntries(
    kept.map(([key, field]) => {
      if (key === 'default_member_permissions') return [key, String(field)]
      return [key, key === 'options' ? field.map(thin) : field]
    }),
  )
}

function listed(command: object, query: string | undefined): object {
  return query === 'with_localizations=true'
    ? command
    : JSON.parse(JSON.stringify(command, (key, field) => (key.endsWith('_localizations') ? null : field)))
}
