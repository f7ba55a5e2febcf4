import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { config } from 'dotenv'
import { parseApart } from './coverage/parse-apart.ts'
import { parseWith } from './documents/parse.ts'
import { takeInToolsOf } from './editing/curation.ts'
import { userAgentFor } from './editing/editing.ts'
import { readLexicon } from './lexicon/read-lexicon.ts'
import type { KeptDocument, TakenIn } from './model/curation.ts'
import type { Lexicon } from './model.ts'
import { takeInText } from './present/take-in-text.ts'
import { readSettings, type Settings } from './settings.ts'
import { type KeptFiles, openKeptFiles } from './store/kept-files.ts'
import { openStore } from './store/store.ts'
import { tellUsage } from './usage.ts'
import { openAgent } from './web/agent.ts'
import { keepReceived, type TakeInTools, takeIn } from './web/take-in.ts'
import { endingOf } from './web/types.ts'

const usage = 'Usage: npm run add -- ADDRESS|FILE…, with addresses of articles or files that contain some.'

const owner = { server: null, by: null } as const

function readSources(): readonly string[] {
  const { positionals } = parseArgs({ allowPositionals: true })
  if (positionals.length === 0) throw new Error(`Nothing to add was given. ${usage}`)
  return positionals
}

async function addFile(file: string, tools: TakeInTools): Promise<TakenIn> {
  const ending = endingOf(basename(file))
  if (ending === null) return { kind: 'refused', reason: 'type' }
  const received = { bytes: await readFile(file), ending, address: null, finalAddress: null, ...owner }
  return keepReceived(received, tools)
}

const isFile = async (source: string): Promise<boolean> => (await stat(source).catch(() => null))?.isFile() === true

async function add(source: string, tools: TakeInTools): Promise<TakenIn> {
  if (await isFile(source)) return addFile(source, tools)
  return takeIn({ address: source, isAttachment: false, ...owner }, tools)
}

/** The articles of a stored document, as the next reading will find them. */
async function articlesOf(document: KeptDocument, { files, lexicon }: { files: KeptFiles; lexicon: Lexicon }) {
  const parsed = await parseWith({ path: document.name, bytes: files.read(document) }, lexicon, document.facts)
  return parsed.articles
}

async function addAll(
  sources: readonly string[],
  { dataDir, openHosts, contact, limits, locale }: Settings,
): Promise<boolean> {
  const store = openStore(dataDir)
  const files = openKeptFiles(dataDir, store.documents)
  const lexicon = await readLexicon()
  const dispatcher = openAgent({ open: openHosts })
  const tools = takeInToolsOf({
    ...{ store, files, now: () => new Date(), lexicon: () => lexicon },
    gate: { through: (_address, request) => request() },
    fetcher: { dispatcher, open: openHosts, userAgent: userAgentFor(contact) },
    parse: document => parseApart(document, { lexicon, limits }),
  })
  let isAllKept = true
  for (const source of sources) {
    const taken = await add(source, tools)
    const isKept = taken.kind === 'kept' || taken.kind === 'same'
    isAllKept &&= isKept
    const articles = isKept ? await articlesOf(taken.document, { files, lexicon }) : []
    process.stdout.write(`${takeInText({ source, taken, articles }, locale)}\n`)
  }
  await dispatcher.close()
  store.close()
  return isAllKept
}

async function main(): Promise<void> {
  tellUsage(process, usage)
  config({ quiet: true })
  const sources = readSources()
  if (!(await addAll(sources, readSettings()))) process.exitCode = 1
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
