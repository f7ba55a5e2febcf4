import type { Command, ServerMenu } from '../src/command.ts'
import { around } from './around.ts'
import { article } from './article.ts'
import { ask } from './ask.ts'
import { cite } from './cite.ts'
import { coverageAdd } from './coverage-add.ts'
import { coverageChannel } from './coverage-channel.ts'
import { correctionUndo, coverageCorrections } from './coverage-corrections.ts'
import { coverageEditors } from './coverage-editors.ts'
import { coverageFeedAdd, coverageFeedList, coverageFeedRemove, feedRemove } from './coverage-feed.ts'
import { coverageNotices } from './coverage-notices.ts'
import { coverageReload } from './coverage-reload.ts'
import { coverageRemove } from './coverage-remove.ts'
import { coverageReplies } from './coverage-replies.ts'
import { coverageStatus } from './coverage-status.ts'
import { findSourcesOf } from './find-sources.ts'
import { follow } from './follow.ts'
import { followList, followPause, followStop } from './follow-buttons.ts'
import { helpOn } from './help.ts'
import { passages } from './passages.ts'
import { report } from './report.ts'
import { coverageReports, reportAccept, reportCorrect, reportDismiss, reportEdit } from './report-decisions.ts'
import { reportForm } from './report-form.ts'
import { said } from './said.ts'
import { sources } from './sources.ts'
import { takeIn } from './take-in.ts'
import { takeInForget } from './take-in-forget.ts'
import { takeInUndo } from './take-in-undo.ts'
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
  commands: [
    ...[coverageStatus, coverageAdd, coverageRemove, coverageReload, coverageReplies, coverageChannel, coverageEditors],
    ...[coverageNotices, follow, followPause, followStop, followList],
    ...[coverageReports, coverageCorrections, takeIn, takeInUndo, takeInForget],
    ...[coverageFeedAdd, coverageFeedList, coverageFeedRemove, feedRemove],
    ...[report, reportForm, reportAccept, reportEdit, reportCorrect, reportDismiss, correctionUndo],
  ],
}

export { callFor } from './free-text.ts'
