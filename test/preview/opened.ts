import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { allCommands, callFor, commands, serverMenu } from '../../commands/index.ts'
import { openEditing } from '../../src/editing/editing.ts'
import { toMessage } from '../../src/present/message.ts'
import { botOf } from '../../src/preview/bot.ts'
import { openPreview, type Preview } from '../../src/preview/server.ts'
import { readSettings } from '../../src/settings.ts'
import { now, openBundled } from '../fakes/opened.ts'

/** The preview of the bundled coverage, on a free port if none is named; what is changed there goes with it. */
export async function openBundledPreview(port = 0): Promise<Preview> {
  const coverage = await openBundled()
  const load = { at: now, milliseconds: 1 }
  const dataDir = await mkdtemp(join(tmpdir(), 'dedokoro-preview-'))
  const settings = { ...readSettings(), dataDir }
  const editing = openEditing({ settings, coverage: () => coverage, reload: async () => coverage })
  const bot = botOf({
    desk: { commands: allCommands, toMessage, route: callFor, context: locale => ({ coverage, locale, now }) },
    server: {
      ...{ menu: serverMenu, load: () => load, reload: async () => ({ coverage, load }) },
      curationFor: () => editing.curation,
    },
  })
  const preview = await openPreview(bot, port)
  const stop = async () => {
    await preview.stop()
    editing.close()
    await rm(dataDir, { recursive: true, force: true })
  }
  return { ...preview, stop }
}

/** Commands behind a slash, those for moderators of a server left out. */
export const slashCommands = commands

export const question = '7月12日の電話でロシア国防相は何を警告したか'
