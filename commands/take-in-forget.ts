import { defineServerCommand } from '../src/command.ts'
import { told, withCuration } from './coverage-editing.ts'

const done = {
  ja: 'あなたの ID を、取り込んだ記事、フィード、報告、訂正から消しました。記事や訂正そのものは残ります。フォローの ID は、フォローをやめると消えます。',
  en: 'Your ID was removed from articles, feeds, reports and corrections, which stay. It is still stored with what you follow until you stop following.',
} as const

/** The button below what was brought in. */
export const takeInForget = defineServerCommand({
  name: 'take-in-forget',
  ja: '自分の ID を消す',
  description: { ja: '自分の ID を消します', en: 'Forgets who added it' },
  surface: 'button',
  options: {},
  access: 'everybody',
  run: (_input, context) =>
    withCuration(context, async curation => {
      curation.forgetUser(context.asker.id)
      // What it is pressed below stays as it is.
      return { ...told(done[context.locale]), kind: 'nothing-found' }
    }),
})
