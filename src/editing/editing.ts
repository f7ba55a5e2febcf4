/** Opens the data folder, and everything that changes the coverage with it. */

import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { parseApart } from '../coverage/parse-apart.ts'
import type { Coverage } from '../model/coverage.ts'
import type { Curation } from '../model/curation.ts'
import type { Document, Lexicon } from '../model.ts'
import type { Settings } from '../settings.ts'
import { openKeptFiles } from '../store/kept-files.ts'
import { openStore, type Store } from '../store/store.ts'
import { openAgent } from '../web/agent.ts'
import { type Clock, openHostGate } from '../web/host-gate.ts'
import { type CurationTools, openCuration } from './curation.ts'

const { version }: { readonly version: string } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
)

/** Returns the User-Agent header, with a contact address (RFC 9110, section 10.1.5). */
export const userAgentFor = (contact: string | null): string =>
  `Dedokoro/${version}${contact === null ? '' : ` (+${contact})`}`

export interface Editing {
  readonly store: Store
  readonly curation: Curation
  readonly tools: CurationTools
  readonly clock: Clock
  /** Deletes everything stored for a server, including its documents. */
  readonly forgetServer: (server: string) => void
  readonly close: () => void
}

export interface EditingOptions {
  readonly settings: Pick<Settings, 'dataDir' | 'contact' | 'openHosts' | 'limits'>
  readonly coverage: () => Coverage
  /** Opens the coverage again, with all that was changed before the call; null if that failed. */
  readonly reload: () => Promise<Coverage | null>
  readonly now?: () => Date
  readonly clock?: Clock
  /** Parses a document from an untrusted source; by default on its own thread. */
  readonly parse?: CurationTools['parse']
}

const systemClock: Clock = {
  now: Date.now,
  sleep: async milliseconds => {
    // It does not keep the process alive.
    await wait(milliseconds, undefined, { ref: false })
  },
  random: Math.random,
}

/** Runs tasks one after another, even if earlier ones failed. */
function openTurns() {
  let turn: Promise<unknown> = Promise.resolve()
  return <T>(work: () => Promise<T>): Promise<T> => {
    const done = turn.then(work)
    turn = done.catch(() => undefined)
    return done
  }
}

/** @throws Error that names the file if the stored data cannot be opened */
export function openEditing(options: EditingOptions): Editing {
  const { settings, coverage, reload, clock = systemClock, now = () => new Date(clock.now()) } = options
  const { dataDir, contact, openHosts, limits } = settings
  const store = openStore(dataDir)
  const files = openKeptFiles(dataDir, store.documents)
  files.sweep()
  const fetcher = { dispatcher: openAgent({ open: openHosts }), open: openHosts, userAgent: userAgentFor(contact) }
  const parse = options.parse ?? ((document: Document, lexicon: Lexicon) => parseApart(document, { lexicon, limits }))
  const tools: CurationTools = {
    ...{ store, files, fetcher, coverage, reload, parse, now },
    gate: openHostGate(clock),
    inTurn: openTurns(),
  }
  return {
    store,
    curation: openCuration(tools),
    tools,
    clock,
    forgetServer: server => {
      for (const document of store.documents.of(server)) files.remove(document)
      store.forgetServer(server)
    },
    close: () => {
      // What is under way is of no use any more; closed before, it is closed.
      fetcher.dispatcher.destroy().catch(() => undefined)
      store.close()
    },
  }
}
