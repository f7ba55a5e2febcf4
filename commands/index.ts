import type { Command, ServerMenu } from '../src/command.ts'
import { around } from './around.ts'
import { article } from './article.ts'
import { ask } from './ask.ts'
import { cite } from './cite.ts'
import { coverageChannel } from './coverage-channel.ts'
import { coverageReload } from './coverage-reload.ts'
import { coverageReplies } from './coverage-replies.ts'
import { coverageStatus } from './coverage-status.ts'
import { findSourcesOf } from './find-sources.ts'
import { helpOn } from './help.ts'
import { passages } from './passages.ts'
import { said } from './said.ts'
import { sources } from './sources.ts'
import { timeline } from './timeline.ts'
import { whoSaid } from './who-said.ts'

const menu = [ask, whoSaid, sources, article, timeline, findSourcesOf] as const satisfies readonly Command[]

/** The only list of commands: registration, dispatch and help read it. */
export const allCommands: readonly Command[] = [...menu, helpOn(menu), around, cite, passages, said]

/** Those that are typed behind a slash, for the terminal too. */
export const commands: readonly Command[] = allCommands.filter(({ surface }) => (surface ?? 'slash') === 'slash')

/** For the members who manage a server: `/coverage`. */
export const serverMenu: ServerMenu = {
  name: 'coverage',
  ja: '報道',
  description: { ja: '報道の状態とサーバーの設定', en: 'The state of the coverage and the settings of the server' },
  commands: [coverageStatus, coverageReload, coverageReplies, coverageChannel],
}

export { callFor } from './free-text.ts'
