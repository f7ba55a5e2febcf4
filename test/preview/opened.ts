import { commands } from '../../commands/index.ts'
import { holdCoverage } from '../../src/coverage-holder.ts'
import { botOn } from '../../src/preview/bot.ts'
import { openPreview, type Preview } from '../../src/preview/server.ts'
import { openBundled } from '../fakes/opened.ts'

/** The preview of the bundled coverage, on a free port if none is named. */
export async function openBundledPreview(port = 0): Promise<Preview> {
  return openPreview(botOn(await holdCoverage(openBundled)), port)
}

/** Commands behind a slash, those for moderators of a server left out. */
export const slashCommands = commands

export const question = '7月12日の電話でロシア国防相は何を警告したか'
