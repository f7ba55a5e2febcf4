import { allCommands } from '../../commands/index.ts'
import { toMessage } from '../../src/present/message.ts'
import type { Locale } from '../../src/present/page.ts'
import { openPreview, type Preview } from '../../src/preview/server.ts'
import { now, openBundled } from '../fakes/opened.ts'

/** The preview of the bundled coverage, on a free port if none is named. */
export async function openBundledPreview(port = 0): Promise<Preview> {
  const coverage = await openBundled()
  return openPreview(
    { commands: allCommands, toMessage, context: (locale: Locale) => ({ coverage, locale, now }) },
    port,
  )
}

/** The commands behind a slash. */
export const slashCommands = allCommands.filter(({ surface }) => (surface ?? 'slash') === 'slash')

export const question = '7月12日の電話でロシア国防相は何を警告したか'
