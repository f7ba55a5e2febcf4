import { Client, Events, GatewayIntentBits, Options, type RESTOptions } from 'discord.js'
import type { Log } from '../../log.ts'
import { backOff, type Clock } from './clock.ts'
import { closeFailure, isUnreachable, loginFailure } from './failures.ts'
import { growingWaits, type Reconnecting } from './reconnect.ts'
import { requestOptions } from './requests.ts'

export interface ConnectOptions {
  readonly token: string
  readonly log: Log
  readonly clock: Clock
  readonly rest: Partial<RESTOptions>
  /** Called with every client before it logs in. */
  readonly listen: (client: Client) => void
}

export interface Connection {
  readonly client: Client<true>
  /** Resolves with the reason when Discord has closed the connection for good. */
  readonly closed: Promise<Error>
  /** Closes the connection and does not connect again. It may take for ever: discord.js waits for READY first. */
  readonly leave: () => Promise<void>
}

/** Logs in and waits until the client is ready. Retries while Discord cannot be reached; rejects with a sentence if Discord refuses. */
export async function connect(options: ConnectOptions): Promise<Connection> {
  const { log, clock } = options
  for (let attempt = 0; ; attempt++) {
    const leaving = new AbortController()
    let broken: (error: Error) => void = () => undefined
    const breaking = new Promise<never>((_, reject) => {
      broken = reject
    })
    breaking.catch(() => undefined)
    const client = createClient(options, { leaving: leaving.signal, broken: error => broken(error) })
    const closed = closing(client)
    const leave = async () => {
      // Leaving looks to discord.js like a connection that was lost.
      client.removeAllListeners(Events.ShardReconnecting)
      leaving.abort()
      await client.destroy()
    }
    try {
      return { client: await Promise.race([logIn(client, options.token, closed), breaking]), closed, leave }
    } catch (error) {
      if (!isUnreachable(error)) throw error
      leaving.abort()
      const delay = backOff(attempt, clock.random())
      log.warn(`Discord cannot be reached (${String(error)}). Retrying in ${Math.ceil(delay / 1000)} s.`)
      await clock.sleep(delay)
    }
  }
}

async function logIn(client: Client, token: string, closed: Promise<Error>): Promise<Client<true>> {
  const ready = new Promise<Client<true>>(resolve => client.once(Events.ClientReady, resolve))
  const end = closed.then(reason => Promise.reject(reason))
  // discord.js rejects with an error without the close code; `closed` has already resolved with a reason that contains it.
  const login = client.login(token).catch(async error => {
    throw await Promise.race([closed, Promise.resolve(isUnreachable(error) ? error : loginFailure(error))])
  })
  return Promise.race([end, login.then(() => ready)])
}

function closing(client: Client): Promise<Error> {
  return new Promise(resolve => client.on(Events.ShardDisconnect, event => resolve(closeFailure(event.code))))
}

function createClient(
  { log, rest, listen, clock }: ConnectOptions,
  way: Pick<Reconnecting, 'leaving' | 'broken'>,
): Client {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    allowedMentions: { parse: [] },
    rest: { ...requestOptions(log), ...rest },
    ws: { buildStrategy: growingWaits({ log, clock, ...way }) },
    // Members' messages are read once and not kept, nor is who wrote them.
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      UserManager: { maxSize: 0, keepOverLimit: user => user.id === user.client.user?.id },
      GuildMemberManager: { maxSize: 0, keepOverLimit: member => member.id === member.client.user?.id },
    }),
  })
  logConnection(client, log)
  surviveMalformedEvents(client, log)
  listen(client)
  return client
}

/** Logs once when the connection is lost and once when it is back: discord.js retries twice a second in between. */
function logConnection(client: Client, log: Log): void {
  let lost = false
  const back = () => {
    if (lost) log.info('The connection to Discord is back.')
    lost = false
  }
  client.on(Events.ShardReconnecting, () => {
    if (!lost) log.warn('The connection to Discord is lost; reconnecting.')
    lost = true
  })
  client.on(Events.ShardResume, back)
  client.on(Events.ShardReady, back)
  client.on(Events.ShardError, error =>
    log[lost ? 'debug' : 'warn'](`The connection to Discord failed: ${error.message}.`),
  )
  client.on(Events.Error, error => log.error({ err: error }, 'The Discord client reported an error.'))
  client.on(Events.Warn, message => log.warn(message))
}

/** An event that discord.js 14.28 cannot read throws inside of it as an unhandled rejection, which would end the process. */
function surviveMalformedEvents(client: Client, log: Log): void {
  const handle: (...packet: unknown[]) => unknown = Reflect.get(client.ws, 'handlePacket').bind(client.ws)
  Object.defineProperty(client.ws, 'handlePacket', {
    value: (...packet: unknown[]) => {
      try {
        return handle(...packet)
      } catch (error) {
        log.error({ err: error }, 'An event from Discord could not be read and was left out.')
        return false
      }
    },
  })
}
