import { X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { Client, type ClientOptions } from '@opensearch-project/opensearch'
import * as v from 'valibot'
import { EngineFault } from '../engine.ts'
import { faultOf } from './fault.ts'
import { PatientConnection } from './patient-connection.ts'
import { type EnginePlace, oldestRelease } from './place.ts'

/** A connection to an engine. */
export interface Connection {
  readonly place: EnginePlace
  readonly client: Client
  /** Asks the client something. @throws EngineFault with a sentence for the operator */
  readonly ask: <T>(call: (client: Client) => Promise<T>) => Promise<T>
  readonly close: () => Promise<void>
}

/** A node that does not answer in so many milliseconds is left for the next one: nobody waits for what is written. */
export const patience = { asking: 5000, writing: 60_000 } as const
/** How often each question is tried again: once on each other node, since more would burden an engine that has too much to do. */
const retriesWith = (nodes: readonly string[]): number => Math.max(1, nodes.length - 1)

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

function certificatesIn(file: string): string {
  const text = readCertificates(file)
  try {
    // Node passes over what is no certificate, and then trusts nobody.
    new X509Certificate(text)
  } catch (error) {
    throw new EngineFault(`The file of SEARCH_CA, ${file}, holds no certificate that can be read.`, { cause: error })
  }
  return text
}

function readCertificates(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new EngineFault(`The certificates of SEARCH_CA cannot be read: ${reasonOf(error)}.`, { cause: error })
  }
}

function optionsOf({ nodes, login, ca }: EnginePlace, requestTimeout: number): ClientOptions {
  return {
    nodes: [...nodes],
    Connection: PatientConnection,
    requestTimeout,
    maxRetries: retriesWith(nodes),
    // Whoever asks waits: a node that was gone is tried again soon.
    resurrectStrategy: 'optimistic',
    ...(login !== null && 'user' in login && { auth: { username: login.user, password: login.password } }),
    ...(login !== null && 'token' in login && { headers: { authorization: `Bearer ${login.token}` } }),
    ...(ca !== null && { ssl: { ca: certificatesIn(ca) } }),
  }
}

/** Connects with nothing but the first question. @throws EngineFault if the certificates cannot be read */
export function connect(place: EnginePlace, requestTimeout: number = patience.asking): Connection {
  const client = new Client(optionsOf(place, requestTimeout))
  return {
    place,
    client,
    ask: async call => {
      try {
        return await call(client)
      } catch (error) {
        throw faultOf(error, place.nodes)
      }
    },
    close: () => client.close(),
  }
}

const told = v.object({ version: v.object({ number: v.string(), distribution: v.optional(v.string()) }) })

/** @throws EngineFault if the engine cannot be reached, or is none that this is tried with; returns its release */
export async function demandEngine({ ask, place }: Connection): Promise<string> {
  const { body } = await ask(client => client.info())
  const { success, output } = v.safeParse(told, body)
  const nodes = place.nodes.join(', ')
  if (!success || output.version.distribution !== 'opensearch')
    throw new EngineFault(`The server at ${nodes} is not OpenSearch: correct SEARCH_URL.`)
  const { number } = output.version
  const [major = 0, minor = 0] = number.split('.').map(Number)
  const [oldest, least] = oldestRelease
  if (major < oldest || (major === oldest && minor < least))
    throw new EngineFault(
      `The search engine at ${nodes} is OpenSearch ${number}: ${oldest}.${least} or newer is needed.`,
    )
  return number
}
