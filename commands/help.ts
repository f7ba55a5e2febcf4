import { type Command, defineCommand } from '../src/command.ts'
import { helpPage } from '../src/present/help-page.ts'

/** Help on a menu, itself included. */
export function helpOn(menu: readonly Command[]): Command {
  const help: Command = defineCommand({
    name: 'help',
    ja: '使い方',
    description: { ja: '使い方を見る', en: 'How to use the bot' },
    options: {},
    run: (_input, { locale, privacyUrl }) => ({
      kind: 'answer',
      private: true,
      pages: [helpPage([...menu, help], locale, privacyUrl)],
      record: {},
    }),
  })
  return help
}
