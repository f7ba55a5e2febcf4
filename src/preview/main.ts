/**
 * The preview: a chat like Discord's on 127.0.0.1, without a token. It wires what the rooms hold: a second main, beside
 * src/main.ts, and like it this one file may see all of them.
 */

import { rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { config } from 'dotenv'
import { allCommands, callFor, serverMenu } from '../../commands/index.ts'
import { correctCoverage } from '../coverage/corrections.ts'
import { freshly } from '../coverage/freshly.ts'
import { type CoverageHolder, holdCoverage } from '../coverage/holder.ts'
import { openCoverage } from '../coverage/open-coverage.ts'
import { openEditing } from '../editing/editing.ts'
import { openFollowing } from '../editing/following.ts'
import type { Curation } from '../model/curation.ts'
import type { Following } from '../model/follow.ts'
import { toMessage } from '../present/message.ts'
import { readSettings } from '../settings.ts'
import { keptFolderIn } from '../store/kept-files.ts'
import { readCorrections } from '../store/store.ts'
import { tellUsage } from '../usage.ts'
import type { Bot } from './answer.ts'
import { botOf } from './bot.ts'
import { takePictures } from './pictures.ts'
import { openPreview } from './server.ts'

const usualPort = 4280

function readOptions() {
  const { values } = parseArgs({
    options: {
      seeds: { type: 'string' },
      port: { type: 'string', default: String(usualPort) },
      pictures: { type: 'string' },
      only: { type: 'string' },
      chromium: { type: 'string' },
    },
  })
  const port = Number(values.port)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return { ...values, port }
  throw new Error(`--port must be a number from 0 to 65535, not ${values.port}.`)
}

interface Changing {
  readonly curation: Curation
  readonly following: Following
}

function wire(held: CoverageHolder, { curation, following }: Changing): Bot {
  const { coverage, edition, load, reload } = held
  const context: Bot['desk']['context'] = locale => ({ coverage: coverage(), locale, now: new Date() })
  return botOf({
    desk: { commands: allCommands, toMessage, context, edition, route: callFor },
    server: { menu: serverMenu, load, reload, following, curationFor: () => curation },
  })
}

const usage = `Usage: npm run preview -- [--seeds FOLDER] [--port N], or for pictures of replies --pictures FOLDER [--only SCENE]
[--chromium PATH]`

async function main(): Promise<void> {
  tellUsage(process, usage)
  config({ quiet: true })
  const { seeds, port, pictures, only, chromium } = readOptions()
  const settings = readSettings()
  const folder = seeds ?? settings.seedsDir
  const dataDir = await mkdtemp(join(tmpdir(), 'dedokoro-preview-'))
  process.once('exit', () => rmSync(dataDir, { recursive: true, force: true }))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(0))
  const open = () => openCoverage(folder, { beside: keptFolderIn(dataDir) })
  const held = await holdCoverage(async () => correctCoverage(await open(), readCorrections(dataDir)))
  const reload = freshly(async () => (await held.reload()).coverage)
  const { curation, store } = openEditing({ settings: { ...settings, dataDir }, coverage: held.coverage, reload })
  // There is nobody to send news to.
  const following = openFollowing({
    ...{ store, coverage: held.coverage, now: Date.now, timesOf: () => undefined },
    send: async () => 'later',
  })
  const bot = wire(held, { curation, following })
  if (pictures === undefined) {
    const { url } = await openPreview(bot, port)
    console.log(`Open ${url} in a browser and type / (Ctrl+C ends it).`)
    return
  }
  const preview = await openPreview(bot, 0)
  for await (const file of takePictures(preview.url, { folder: pictures, only, chromium })) console.log(file)
  await preview.stop()
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
