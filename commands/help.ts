import { type Command, defineCommand } from '../src/command.ts'
import { commandPage, helpPage } from '../src/present/help-page.ts'

/** Help on a menu, itself included. */
export function helpOn(menu: readonly Command[]): Command {
  const help: Command = defineCommand({
    name: 'help',
    ja: '使い方',
    description: { ja: '使い方を見る', en: 'How to use the bot' },
    options: {
      command: {
        type: 'text',
        ja: 'コマンド',
        description: { ja: 'このコマンドを詳しく', en: 'More on this command' },
        maxLength: 40,
        complete: (typed, _filled, { locale }) =>
          [...menu, help]
            .map(({ name, ja }) => ({ name: locale === 'ja' ? ja : name, value: name }))
            .filter(({ name, value }) => name.includes(typed) || value.includes(typed)),
      },
    },
    run: ({ command: typed }, { locale, privacyUrl }) => {
      const asked = typed?.trim().replace(/^[/／]/, '')
      const command = [...menu, help].find(({ name, ja }) => asked === name || asked === ja)
      const page = command ? commandPage(command, locale) : helpPage([...menu, help], locale, privacyUrl)
      return { kind: 'answer', private: true, pages: [page], record: {} }
    },
  })
  return help
}
